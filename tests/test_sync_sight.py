"""Whose words an answer may hold: sight, other households, other accounts, roles."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from tests.browser import Browser
from tests.conftest import signed_in
from tests.household import does, member_in
from tests.phone import Phone, codes, counted, statuses
from webapp.accounts import store as accounts
from webapp.db import Database
from webapp.households import store as households
from webapp.households.access import sight_of
from webapp.households.store.tables import member, named_sight
from webapp.households.store.tables import person as person_table
from webapp.ids import new_id
from webapp.records.store import op as log
from webapp.records.store import record


def test_what_is_private_is_in_nobody_elses_answer(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    felt, eaten = hers.note("a bad day"), hers.create("meal")
    product = hers.create("product", title="L-glutamine powder")
    hers.send(felt, eaten, product)
    assert "a bad day" not in his.post().text
    his.read_all()
    assert set(his.rows) == {eaten["record"], product["record"]}
    his.boot()
    assert felt["record"] not in his.rows
    assert his.cursor == hers.cursor, "rows out of sight are not scanned again at each poll"


def test_what_is_out_of_sight_cannot_be_written_to(alice: Browser, bob: Browser) -> None:
    hers, his = Phone(alice), Phone(bob)
    felt = hers.note("a bad day")
    hers.send(felt)
    edit = his.op(felt["record"], "note", {"words": "overwritten"}, base=1)
    for_her = his.op(new_id(), "note", his.about(alice.person_id) | {"words": "as her"})
    assert codes(his.send(edit, for_her)) == ["not_allowed", "not_allowed"]
    hers.send()
    assert hers.rows[felt["record"]]["doc"]["words"] == "a bad day"


def test_a_change_of_sight_makes_the_phone_begin_anew_and_still_takes_its_entries(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his = Phone(bob)
    his.send()
    with database.write() as conn:
        households.set_sight(conn, alice.household_id, alice.person_id, "household", "household")
    answer = his.send(his.note())
    assert answer["reset"] == "generation"
    assert statuses(answer) == ["applied"]
    assert "pull" not in answer
    his.generation = answer["generation"]
    his.boot()
    assert len(his.rows) == 1


def test_another_households_ids_change_nothing_and_are_noted(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    hers, his = Phone(alice), Phone(charlie)
    note = hers.note("mine")
    hers.send(note)
    by_record = his.op(note["record"], "note", {"words": "his"}, base=1)
    by_person = his.op(new_id(), "note", his.about(alice.person_id) | {"words": "his"})
    answer = his.send(by_record, by_person)
    assert statuses(answer) == ["held", "rejected"]
    assert codes(answer) == ["unknown_record", "unknown_person"]
    assert answer["pull"]["rows"] == []
    hers.send()
    assert hers.rows[note["record"]]["doc"]["words"] == "mine"
    audit = accounts.tables.audit
    with database.read() as conn:
        noted = set(conn.scalars(select(audit.c.object_id).where(audit.c.action == "unknown_id")))
    assert noted == {note["record"], alice.person_id}


@pytest.mark.parametrize(
    ("whose", "code"), [("actor", "actor_mismatch"), ("household", "household_mismatch")]
)
def test_a_message_of_another_account_or_household_is_not_applied(
    alice: Browser, charlie: Browser, database: Database, whose: str, code: str
) -> None:
    other = {"actor": charlie.account_id, "household": charlie.household_id}[whose]
    phone = Phone(alice)
    for ops in ([], [phone.note()]):
        response = phone.post(*ops, **{whose: other})
        assert response.status_code == 409
        assert response.get_json()["error"]["code"] == code
    assert counted(database, log) == counted(database, record) == 0


def test_a_viewer_reads_and_does_not_write(
    alice: Browser, bob: Browser, database: Database
) -> None:
    with database.write() as conn:
        conn.execute(
            update(member).where(member.c.account_id == bob.account_id).values(role="viewer")
        )
    his = Phone(bob)
    assert codes(his.send(his.note())) == ["not_allowed"]


def test_who_left_the_household_is_told_nothing(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his = Phone(bob)
    with database.write() as conn:
        conn.execute(member.delete().where(member.c.account_id == bob.account_id))
    assert his.post(his.note()).status_code == 404
    assert counted(database, log) == 0


def test_without_a_session_the_answer_is_401_and_names_the_server(
    client: Browser, alice: Browser
) -> None:
    response = client.post("/api/v1/sync", json=Phone(alice).message())
    assert response.status_code == 401
    assert response.get_json()["instance"] == "instance-of-the-tests"
    assert response.get_json()["error"]["code"] == "signed_out"


def test_a_newer_protocol_is_told_to_wait(alice: Browser) -> None:
    response = Phone(alice).post(proto=2)
    assert (response.status_code, response.get_json()["error"]["code"]) == (409, "server_too_old")


def test_a_session_chosen_for_one_household_never_reaches_another(
    app: Flask, alice: Browser, charlie: Browser, database: Database
) -> None:
    """An account of two households: the session says which one is open."""
    with database.write() as conn:
        person = households.add_person(conn, charlie.household_id, "Alice", 1, zone="UTC")
        households.add_member(conn, charlie.household_id, alice.account_id, "adult", person, 1)
        account = accounts.credentials_of(conn, alice.account_id).account
    phone = Phone(signed_in(app, database, account))
    assert phone.browser.household_id == charlie.household_id, "the one joined first"
    assert phone.post(phone.note()).status_code == 200
    assert phone.post(phone.note(), household=alice.household_id).status_code == 409


def test_who_is_named_gets_the_past_and_nobody_else_fetches_anew(
    app: Flask, alice: Browser, bob: Browser, database: Database
) -> None:
    carol = member_in(app, database, alice.household_id, "adult")
    hers, his, carols = Phone(alice), Phone(bob), Phone(carol)
    felt = hers.note("a bad day")
    hers.send(felt)
    for phone in (his, carols):
        phone.read_all()
    assert shares(alice, felt_sight="named", felt_named=[bob.account_id]).status_code == 302
    answer = his.send()
    assert answer["reset"] == "generation"
    his.generation = answer["generation"]
    his.boot()
    assert his.rows[felt["record"]]["doc"]["words"] == "a bad day"
    shown = {one["name"]: one for one in his.parts["people"]}["Alice"]
    assert (shown["felt_sight"], shown["sees"]) == ("named", ["Alice", "Bob"])
    assert shown["may"] == ["eaten", "felt"]
    for phone in (hers, carols):
        answer = phone.send()
        assert "reset" not in answer, "their sight is what it was"
    assert "a bad day" not in carols.post(boot={"s0": None, "after": None}, cursor=None).text
    path = f"/api/v1/records/{felt['record']}/history"
    assert [each.get(path).status_code for each in (alice, bob, carol)] == [200, 200, 404]


def test_who_is_named_no_more_loses_the_rows_and_nothing_unsent(
    alice: Browser, bob: Browser
) -> None:
    hers, his = Phone(alice), Phone(bob)
    shares(alice, felt_sight="named", felt_named=[bob.account_id])
    felt = hers.note("a bad day")
    hers.send(felt)
    his.generation = 2
    his.read_all()
    own, about_her = his.note("mine"), his.edit(felt["record"], words="not so bad")
    shares(alice, felt_sight="private")
    answer = his.send(own, about_her)
    assert answer["reset"] == "generation"
    assert (statuses(answer), codes(answer)) == (["applied", "rejected"], [None, "not_allowed"])
    his.generation, his.rows = answer["generation"], {}
    his.boot()
    assert set(his.rows) == {own["record"]}
    hers.generation = hers.send()["generation"]
    hers.boot()
    assert hers.rows[felt["record"]]["doc"]["words"] == "a bad day"


def test_names_of_before_count_no_more(alice: Browser, bob: Browser, database: Database) -> None:
    shares(alice, felt_sight="named", felt_named=[bob.account_id])
    shares(alice, felt_sight="private", felt_named=[bob.account_id])
    assert counted(database, named_sight) == 0
    shares(alice, eaten_sight="named", eaten_named=[bob.account_id], felt_sight="private")
    with database.read() as conn:
        seen = sight_of(conn, alice.household_id, bob.account_id)
    assert {part for person, part in seen if person == alice.person_id} == {"eaten"}


@pytest.mark.parametrize("named", [[], ["nobody-of-that-id"]])
def test_a_choice_by_name_needs_members(
    alice: Browser, bob: Browser, charlie: Browser, database: Database, named: list[str]
) -> None:
    page = shares(alice, felt_sight="named", felt_named=named, expects=404 if named else 200)
    wanted = "There is no such member" if named else "Tick at least one member, or choose Only me."
    assert wanted in page.text
    shares(alice, felt_sight="named", felt_named=[charlie.account_id], expects=404)
    with database.read() as conn:
        assert households.the_person(conn, alice.household_id, alice.person_id).felt_sight == (
            "private"
        )
    assert counted(database, named_sight) == 0


def test_who_comes_back_does_not_stand_in_the_sight_of_before(
    alice: Browser, bob: Browser, database: Database
) -> None:
    his = Phone(bob)
    his.send()
    does(alice, f"/household/members/{bob.account_id}/remove")
    with database.write() as conn:
        home = alice.household_id
        households.set_sight(conn, home, alice.person_id, "private", "private")
        households.add_member(conn, home, bob.account_id, "adult", bob.person_id, 1)
    answer = his.send()
    assert answer["reset"] == "generation"
    assert answer["generation"] > his.generation


def test_a_child_with_an_account_stays_in_the_sight_of_the_household(
    alice: Browser, bob: Browser, database: Database
) -> None:
    with database.write() as conn:
        conn.execute(
            update(person_table).where(person_table.c.id == bob.person_id).values(is_child=True)
        )
    shares(bob, felt_sight="private", expects=403)


def shares(browser: Browser, expects: int = 302, **answers: Any) -> TestResponse:
    """What the account's own person shares from now on, as its page asks."""
    form = {"eaten_sight": "household", "felt_sight": "private"} | answers
    answer = does(browser, f"/household/privacy/{browser.person_id}", form)
    assert answer.status_code == expects, answer.text
    assert isinstance(answer, TestResponse)
    return answer
