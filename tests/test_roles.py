"""The table of roles, held against every page and every exchange; and how roles change."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask

from tests.browser import Browser
from tests.household import does, member_in, role_of
from tests.phone import Phone, codes, counted, statuses
from tests.test_invitations import invite
from tests.test_join import sign_up
from webapp.db import Database
from webapp.errors import Refused
from webapp.households import store
from webapp.households.roles import INVITED, ROLES, TABLE, WORDS, may
from webapp.records.store import op as log

PAGES = {
    "look": "/household/members",
    "change_agreed": "/household/people/new",
    "invite": "/household/invitations",
    "delete_household": "/household/delete",
    "read_audit": "/household/audit",
}
OTHER_DEEDS = {
    "see_feelings", "log_entry", "set_own_sight", "leave", "change_role", "remove_member",
    "hand_over",
}  # fmt: skip
"""Deeds without a page of their own; each is held to the table by a test below."""


def test_every_deed_of_the_table_is_tested() -> None:
    assert set(TABLE) == {*PAGES} | OTHER_DEEDS
    assert all(roles <= set(ROLES) for roles in TABLE.values())
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


def test_operations_that_waited_while_a_role_changed_are_refused_singly(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his = Phone(bob)
    his.send()
    waiting = [
        his.note(),
        his.create("meal"),
        his.create("dose", quantity={"amount": 5, "unit": "g"}),
    ]
    does(alice, f"/household/members/{bob.account_id}/role", {"role": "viewer"})
    answer = his.send(*waiting)
    assert codes(answer) == ["not_allowed"] * 3
    assert [each["id"] for each in answer["results"]] == [each["id"] for each in waiting]
    assert "pull" in answer or "reset" in answer, "what it may see it still gets"


def test_what_a_removed_member_had_waiting_is_refused_singly_and_they_are_told_nothing_else(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his, hers = Phone(bob), Phone(alice)
    his.send()
    does(alice, f"/household/members/{bob.account_id}/remove")
    hers.send(hers.create("meal", note="after he was gone"))
    before, waiting = counted(database, log), [his.note(), his.create("meal")]
    response = his.post(*waiting)
    assert response.status_code == 200
    answer = response.get_json()
    assert codes(answer) == ["not_a_member"] * 2
    assert set(answer) == {"instance", "now", "generation", "results"}
    assert counted(database, log) == before
    rest = his.post()
    assert (rest.status_code, rest.get_json()["error"]["code"]) == (404, "not_a_member")
    assert "export" in rest.get_json()["error"]["message"]


def test_one_who_was_never_here_is_told_what_anybody_is_told(
    alice: Browser, charlie: Browser
) -> None:
    phone = Phone(charlie)
    for household in (alice.household_id, charlie.account_id):
        answer = phone.post(phone.note(), household=household)
        assert answer.status_code in {404, 409}
        assert answer.get_json()["error"]["code"] != "not_a_member"


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


def test_who_is_removed_loses_what_could_bring_them_back_and_their_person_stays(
    alice: Browser, bob: Browser, client: Browser, database: Database
) -> None:
    shown, his = invite(bob), Phone(bob)
    his.send(his.note())
    does(alice, f"/household/members/{bob.account_id}/remove")
    assert "taken back" in client.submit("/join", {"code": shown.code}).text
    with database.read() as conn:
        block = store.household_block(conn, alice.household_id, alice.account_id)
    assert [each["name"] for each in block["past_people"]] == ["Bob"]
    assert [each["account"] for each in block["members"]] == [alice.account_id]
    assert block["devices"] == []
    assert bob.get("/household/members").status_code in {302, 404}
    assert "not in this household any more" in bob.get("/household/ended").text.lower()


def test_who_comes_back_is_the_same_person_with_their_past(
    alice: Browser, bob: Browser, database: Database
) -> None:
    does(alice, f"/household/members/{bob.account_id}/remove")
    shown = invite(alice, role="helper")
    answers = {"called": "Bob", "eaten_sight": "household", "felt_sight": "private"}
    bob.submit("/join/accept", answers | {"secret": shown.secret}, at="/join")
    with database.read() as conn:
        people = store.people(conn, alice.household_id)
    assert [each.id for each in people] == [alice.person_id, bob.person_id]
    assert role_of(database, alice.household_id, bob.account_id) == "helper"


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
