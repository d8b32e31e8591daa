"""A tablet that several use: nothing private on it, by no name it gives; and when it asks who."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from tests.browser import Browser
from tests.conftest import PASSWORD
from tests.household import does
from tests.phone import Phone, codes, statuses
from tests.test_audit import told
from webapp.accounts.store.tables import session
from webapp.again import FREE
from webapp.db import Database
from webapp.households import store
from webapp.ids import new_id


@pytest.fixture
def tablet(alice: Browser, bob: Browser, database: Database) -> Phone:
    """Alice's, shared; Bob shares his meals with her by name, Alice keeps how she feels."""
    phone = Phone(alice)
    phone.send(phone.note("worried"), phone.create("meal", note="leek soup"))
    his = Phone(bob)
    his.send(his.create("meal", note="fried egg"))
    with database.write() as conn:
        named = [("eaten", alice.account_id)]
        store.set_sight(conn, alice.household_id, bob.person_id, "named", "private", named)
    shared(phone)
    return phone


def shared(phone: Phone, **form: str) -> Any:
    page = f"/household/devices/{phone.device}"
    return phone.browser.submit(f"{page}/share", form or {"on": "1"}, at=page)


def anew(phone: Phone, **other: Any) -> str:
    """All that a first reading brings, by whatever generation the server says."""
    answer = phone.send(**other)
    phone.generation, phone.rows, phone.agreed = answer["generation"], {}, 0
    phone.send(cursor=None, boot={"s0": None, "after": None}, **other)
    return str(phone.rows)


def shares(bob: Browser, eaten: str, **more: str) -> None:
    how = {"eaten_sight": eaten, "felt_sight": "private"} | more
    assert does(bob, f"/household/privacy/{bob.person_id}", how).status_code == 302


def an_hour_later(database: Database, browser: Browser) -> None:
    """As if the password had been typed an hour ago."""
    with database.write() as conn:
        mine = session.c.account_id == browser.account_id
        conn.execute(update(session).where(mine).values(reauth_at=session.c.reauth_at - 3_600_000))


def test_it_begins_anew_with_what_everybody_may_see_and_nothing_else(tablet: Phone) -> None:
    before = tablet.generation
    assert tablet.send()["reset"] == "generation"
    rows = anew(tablet)
    assert tablet.generation != before
    assert "leek soup" in rows
    assert "worried" not in rows
    assert "fried egg" not in rows
    may = {each["name"]: each["may"] for each in tablet.parts["people"]}
    assert may == {"Alice": ["eaten"], "Bob": []}
    assert tablet.parts["shared"] is True
    assert tablet.parts["me"]["person"] is None


def test_it_does_not_get_out_of_it_by_another_name(
    tablet: Phone, app: Flask, alice: Browser, database: Database
) -> None:
    own = new_id()
    with database.write() as conn:
        store.touch_device(conn, alice.household_id, own, alice.account_id, "Pixel", 0, 1)
    for name in (own, new_id(), own, new_id(), tablet.device):
        tablet.device, tablet.agreed = name, 0
        tablet.send()
        rows = anew(tablet, unsent=1)
        assert "leek soup" in rows
        assert not [each for each in ("worried", "fried egg") if each in rows], name
        assert tablet.parts["shared"] is True
    assert not store_of(database, alice.household_id)[own].is_shared


def store_of(database: Database, home: str) -> dict[str, store.Device]:
    with database.read() as conn:
        return {each.id: each for each in store.devices(conn, home)}


def test_what_is_private_is_refused_there_singly_and_its_history_is_not_found(
    tablet: Phone,
) -> None:
    note = next(row["id"] for row in tablet.rows.values() if row["kind"] == "note")
    meal = next(row["id"] for row in tablet.rows.values() if row["kind"] == "meal")
    edit = tablet.op(note, "note", {"words": "x"}, base=1)
    answer = tablet.send(tablet.note("tired"), edit, tablet.create("meal", note="pear"))
    assert statuses(answer) == ["rejected", "rejected", "applied"]
    assert codes(answer)[:2] == ["not_allowed", "not_allowed"]
    history = [tablet.browser.get(f"/api/v1/records/{each}/history") for each in (note, meal)]
    assert [each.status_code for each in history] == [404, 200]


def test_a_part_that_the_tablet_no_longer_may_show_goes_though_the_account_still_sees_it(
    tablet: Phone, bob: Browser
) -> None:
    shares(bob, "household")
    assert "fried egg" in anew(tablet)
    shares(bob, "named", eaten_named=tablet.browser.account_id)
    assert tablet.send()["reset"] == "generation"
    assert "fried egg" not in anew(tablet)


def test_in_another_household_of_its_holder_it_is_a_shared_tablet_too(
    tablet: Phone, charlie: Browser, database: Database
) -> None:
    alice = tablet.browser
    with database.write() as conn:
        home, her = charlie.household_id, alice.account_id
        me = store.add_person(conn, home, "Alice", 1, zone="UTC", account_id=her)
        store.add_member(conn, home, her, "adult", me, 1)
        store.set_sight(conn, home, me, "household", "private")
    does(alice, "/household/switch", {"household": home})
    alice.household_id, alice.person_id = home, me
    there = Phone(alice, tablet.device)
    assert statuses(there.send(there.note("in secret"), agreed=0)) == ["rejected"]
    assert there.parts["shared"] is True


def test_turning_it_off_asks_for_the_password_and_brings_the_rest_back(tablet: Phone) -> None:
    anew(tablet)
    wrong = shared(tablet, share_password="not this one")
    assert (wrong.status_code, "not the password" in wrong.text) == (422, True)
    assert "worried" not in anew(tablet)
    assert shared(tablet, share_password=PASSWORD).status_code == 303
    assert "worried" in anew(tablet)
    assert "fried egg" in str(tablet.rows)
    assert "shared" not in tablet.parts


def test_a_tablet_that_was_away_while_it_was_off_does_not_stay_in_what_it_held(
    tablet: Phone, bob: Browser
) -> None:
    anew(tablet)
    held = tablet.generation
    shared(tablet, share_password=PASSWORD)
    shares(bob, "private")
    shared(tablet)
    assert tablet.send()["generation"] != held


def test_nobody_else_shares_a_phone(alice: Browser, bob: Browser, charlie: Browser) -> None:
    phone = Phone(alice)
    phone.send()
    page = f"/household/devices/{phone.device}/share"
    for other in (bob, charlie):
        assert other.submit(page, {"on": "1"}, at="/account").status_code == 404


def test_after_ten_minutes_what_is_agreed_asks_for_the_password_and_keeps_what_was_typed(
    tablet: Phone, database: Database
) -> None:
    alice = tablet.browser
    person = {"name": "Mia & Co", "is_child": "y"}
    assert does(alice, "/household/people/new", person).status_code == 302
    an_hour_later(database, alice)
    page = alice.submit("/household/people/new", {"name": "Tom"})
    assert page.status_code == 403
    assert 'name="name" value="Tom"' in page.text
    wrong = alice.submit("/household/people/new", {"name": "Tom", "password_again": "x"})
    assert (wrong.status_code, "not the password" in wrong.text) == (422, True)
    right = alice.submit("/household/people/new", {"name": "Tom", "password_again": PASSWORD})
    assert right.status_code == 302
    assert "Tom" in alice.get("/household/members").text
    assert does(alice, "/household/people/new", {"name": "Eve"}).status_code == 302


def test_every_form_but_the_doors_asks(app: Flask, tablet: Phone, database: Database) -> None:
    an_hour_later(database, tablet.browser)
    token = {"name": "x"}
    asked = []
    for rule in app.url_map.iter_rules():
        is_form = "POST" in (rule.methods or ()) and not rule.rule.startswith("/api/")
        if not is_form or rule.endpoint in FREE:
            continue
        values = {name: new_id() for name in rule.arguments}
        path = app.url_map.bind("localhost").build(rule.endpoint, values, method="POST")
        answer = tablet.browser.submit(path, token, at="/account")
        assert answer.status_code == 403, rule.endpoint
        asked.append(rule.endpoint)
    assert {"households.privacy", "households.invite", "households.new_phone"} <= set(asked)
    assert set(app.view_functions) >= FREE


def test_a_phone_of_ones_own_is_never_asked(alice: Browser, database: Database) -> None:
    Phone(alice).send()
    an_hour_later(database, alice)
    assert does(alice, "/household/people/new", {"name": "Tom"}).status_code == 302


def test_saving_a_file_on_it_asks_and_is_told_to_the_owners(
    tablet: Phone, database: Database
) -> None:
    alice = tablet.browser
    an_hour_later(database, alice)
    for body, status, code in (
        ({}, 403, "password_needed"),
        ({"password": 5}, 403, "password_needed"),
        ({"password": "nope"}, 422, "wrong_password"),
    ):
        answer = alice.post("/api/v1/exports", json=body)
        assert (answer.status_code, answer.json["error"]["code"]) == (status, code)
    assert alice.post("/api/v1/exports", json={"password": PASSWORD}).status_code == 204
    assert alice.post("/api/v1/exports", json={}).status_code == 204
    assert told(alice)[:3] == [
        "Alice saved entries as a file, on a shared tablet.",
        "Alice saved entries as a file, on a shared tablet.",
        "Alice made one of their phones a shared tablet.",
    ]
