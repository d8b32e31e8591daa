"""The table of roles, held against every page and every exchange; and how roles change."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask

from tests.browser import Browser
from tests.household import does, member_in, role_of
from tests.phone import Phone, statuses
from tests.test_invitations import invite
from tests.test_join import sign_up
from webapp.db import Database
from webapp.errors import Refused
from webapp.households import store
from webapp.households.roles import INVITED, ROLES, SITTER, TABLE, WORDS, may

PAGES = {
    "look": "/household/members",
    "change_agreed": "/household/people/new",
    "invite": "/household/invitations",
    "delete_household": "/household/delete",
    "read_audit": "/household/audit",
    "hand_over_card": "/household/cards",
}
OTHER_DEEDS = {
    "see_feelings", "see_past", "log_entry", "set_own_sight", "leave", "change_role",
    "remove_member", "hand_over", "see_by_card",
}  # fmt: skip
"""Deeds without a page of their own; each is held to the table by a test below."""


def test_every_deed_of_the_table_is_tested() -> None:
    assert set(TABLE) == {*PAGES} | OTHER_DEEDS
    assert all(roles <= {*ROLES, SITTER} for roles in TABLE.values())
    assert {deed for deed in TABLE if may(SITTER, deed)} == {"see_by_card", "log_entry"}
    assert not may("emperor", "look")


@pytest.mark.parametrize("role", ROLES)
def test_pages_open_to_whom_the_table_says(
    app: Flask, alice: Browser, database: Database, role: str
) -> None:
    them = member_in(app, database, alice.household_id, role)
    for deed, page in PAGES.items():
        answer = them.get(page)
        assert (answer.status_code == 200) == may(role, deed), (role, deed)
        if answer.status_code != 200:
            assert answer.status_code == 403
            assert "Ask" in answer.text


@pytest.mark.parametrize("role", ROLES)
def test_deeds_are_done_by_whom_the_table_says(
    app: Flask, alice: Browser, bob: Browser, database: Database, role: str
) -> None:
    home, his = alice.household_id, bob.account_id
    them = member_in(app, database, home, role)
    deeds = [
        ("change_agreed", "/household/name", {"name": "Number 9"}),
        ("change_agreed", "/household/people/new", {"name": "Mia"}),
        ("invite", "/household/invitations", {"person": "", "role": "helper"}),
        ("set_own_sight", f"/household/privacy/{them.person_id}",
         {"eaten_sight": "household", "felt_sight": "household"}),
        ("change_role", f"/household/members/{his}/role", {"role": "viewer"}),
        ("remove_member", f"/household/members/{his}/remove", {}),
        ("hand_over", f"/household/members/{alice.account_id}/hand-over", {}),
    ]  # fmt: skip
    for deed, path, data in deeds:
        answer = does(them, path, data)
        assert (answer.status_code in {200, 302}) == may(role, deed), (role, deed)
        assert may(role, deed) or answer.status_code == 403
    after = {"owner": "adult"}.get(role, role)
    assert role_of(database, home, them.account_id) == after
    assert (role_of(database, home, his) is None) == (role == "owner")
    assert does(them, f"/household/members/{them.account_id}/remove").status_code == 302
    assert role_of(database, home, them.account_id) is None, "everybody may leave"


@pytest.mark.parametrize("role", ROLES)
def test_an_exchange_takes_and_gives_what_the_table_says(
    app: Flask, alice: Browser, database: Database, role: str
) -> None:
    them = member_in(app, database, alice.household_id, role)
    with database.write() as conn:
        store.set_sight(conn, alice.household_id, alice.person_id, "household", "household")
    hers, theirs = Phone(alice), Phone(them)
    hers.generation = hers.send()["generation"]
    felt, eaten = hers.note("a bad day"), hers.create("meal")
    hers.send(felt, eaten)
    meal = theirs.create("meal")
    theirs.generation = theirs.send(generation=0)["generation"]
    answer = theirs.send(meal)
    assert statuses(answer) == ["applied" if may(role, "log_entry") else "rejected"]
    theirs.boot()
    assert (felt["record"] in theirs.rows) == may(role, "see_feelings")
    assert eaten["record"] in theirs.rows
    history = them.get(f"/api/v1/records/{felt['record']}/history")
    assert (history.status_code == 200) == may(role, "see_feelings")
    if not may(role, "see_feelings"):
        assert "a bad day" not in theirs.post(boot={"s0": None, "after": None}, cursor=None).text


@pytest.mark.parametrize("role", INVITED)
def test_an_invitation_is_bound_to_a_role_and_says_so_before_one_joins(
    alice: Browser, client: Browser, database: Database, role: str
) -> None:
    shown = invite(alice, role=role)
    assert WORDS[role].short in shown.html
    page = client.submit("/join", {"secret": shown.secret}).text
    assert WORDS[role].you in page.replace("&#39;", "'")
    sign_up(client, shown)
    who = client.get("/api/v1/session").get_json()["account"]["id"]
    assert role_of(database, alice.household_id, who) == role


@pytest.mark.parametrize("role", ["owner", "emperor"])
def test_nobody_is_invited_as_what_cannot_be_invited(
    alice: Browser, database: Database, role: str
) -> None:
    answer = does(alice, "/household/invitations", {"person": "", "role": role})
    assert 'class="code"' not in answer.text
    assert "Not a valid choice" in answer.text
    with database.read() as conn:
        assert store.invitations(conn, alice.household_id) == []


def test_a_role_changes_and_their_phones_fetch_anew_when_they_see_something_else_by_it(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his, hers = Phone(bob), Phone(alice)
    his.send()
    hers.send()
    does(alice, f"/household/members/{bob.account_id}/role", {"role": "helper"})
    assert role_of(database, alice.household_id, bob.account_id) == "helper"
    assert "reset" not in hers.send(), "nobody else's phone begins anew"
    assert hers.parts["members"][1]["role"] == "helper"
    with database.write() as conn:
        store.set_sight(conn, alice.household_id, alice.person_id, "household", "household")
    before = his.send(generation=0)["generation"]
    does(alice, f"/household/members/{bob.account_id}/role", {"role": "adult"})
    his.generation = before
    assert his.send()["reset"] == "generation"


def test_the_last_owner_can_neither_go_nor_be_less_and_is_told_the_cure(
    alice: Browser, bob: Browser, database: Database
) -> None:
    me = f"/household/members/{alice.account_id}"
    for path, data in ((f"{me}/role", {"role": "adult"}), (f"{me}/remove", {})):
        answer = does(alice, path, data)
        assert answer.status_code == 422
        assert "Hand it over to another member first, or delete the household." in answer.text
    assert does(alice, f"{me}/hand-over").status_code == 422
    assert role_of(database, alice.household_id, alice.account_id) == "owner"
    does(alice, f"/household/members/{bob.account_id}/hand-over")
    assert role_of(database, alice.household_id, alice.account_id) == "adult"
    assert role_of(database, alice.household_id, bob.account_id) == "owner"
    assert does(alice, f"{me}/remove").status_code == 302


def test_two_owners_who_demote_each_other_at_once_leave_one(
    app: Flask, alice: Browser, database: Database
) -> None:
    home = alice.household_id
    other = member_in(app, database, home, "owner")
    together = Barrier(2)

    def demote(account_id: str) -> str:
        together.wait()
        try:
            with database.write() as conn:
                store.set_role(conn, home, account_id, "viewer")
        except Refused as problem:
            return problem.code
        return "done"

    with ThreadPoolExecutor(2) as pool:
        ends = sorted(pool.map(demote, [alice.account_id, other.account_id]))
    assert ends == ["done", "last_owner"]


def test_members_of_another_household_are_not_found_and_the_try_is_noted(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    hers = f"/household/members/{alice.account_id}"
    assert charlie.get(hers).status_code == 404
    for path, data in ((f"{hers}/role", {"role": "viewer"}), (f"{hers}/remove", {}),
                       (f"{hers}/hand-over", {})):  # fmt: skip
        assert does(charlie, path, data).status_code == 404
    assert role_of(database, alice.household_id, alice.account_id) == "owner"
    assert (
        "asked for something that is not of this household" in charlie.get("/household/audit").text
    )
    assert "Charlie" not in alice.get("/household/audit").text
