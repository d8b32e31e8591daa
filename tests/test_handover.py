"""A sitter's phone: what a hand-over card gives it, and what it may write."""

import pytest
from flask import Flask

from tests.browser import Browser
from tests.cards import Made, dose
from tests.phone import Phone, codes, moment, statuses
from tests.test_sync_statements import statements
from webapp.clock import now_ms
from webapp.db import Database


@pytest.fixture
def card(app: Flask, database: Database, alice: Browser) -> Made:
    return Made(app, database, alice)


def test_opening_a_card_gives_a_session_of_its_own(card: Made) -> None:
    told = card.opened().get("/api/v1/session").get_json()
    assert told["account"]["name"] == "Anna"
    assert told["household"]["id"] == card.home
    assert told["card"] == {
        "id": card.id,
        "name": "Anna",
        "person": card.child,
        "starts": card.starts,
        "ends": card.ends,
        "what": "Bed at eight.\nThe owl sleeps, too.",
        "avoid": "Milk",
        "ring": [{"name": "Bob", "phone": "+49 170 1234567"}],
        "made_by": "Alice",
        "state": "running",
    }


def test_her_phone_is_given_one_child_s_today_and_nothing_else(
    card: Made, alice: Browser, bob: Browser
) -> None:
    hers = Phone(alice)
    hers.generation = hers.send()["generation"]
    given = dose(hers, card.child, quantity={"amount": 5, "unit": "g"})
    own, felt = hers.create("dose", product_name="Alice's own"), hers.note("Mia cried")
    old = dose(hers, card.child, at=now_ms() - 3 * 86_400_000)
    sad = hers.note("Mia was sad", person=card.child, occurred=moment(now_ms()))
    cabinet = hers.create("product", title="L-glutamine powder")
    usual = hers.create("usual_meal", title="Porridge")
    assert set(statuses(hers.send(given, own, felt, old, sad, cabinet, usual))) == {"applied"}
    phone = card.phone()
    assert set(phone.rows) == {given["record"], cabinet["record"]}
    parts = phone.parts
    assert [each["id"] for each in parts["people"]] == [card.child]
    assert parts["me"]["role"] == "sitter"
    assert [each["name"] for each in parts["members"]] == ["Alice", "Bob"]
    assert parts["card"]["avoid"] == "Milk"
    for out_of_sight in ("Mia cried", "Mia was sad", "Alice's own", "Porridge"):
        assert out_of_sight not in phone.post(cursor=None, boot={"s0": None, "after": None}).text


def test_an_exchange_of_hers_asks_one_question_more(card: Made, database: Database) -> None:
    phone = card.phone()
    phone.read_all()
    with statements(database) as heard:
        assert phone.send()["pull"]["rows"] == []
    assert len(heard) <= 5, "\n\n".join(heard)


def test_she_writes_doses_and_notes_about_that_child_and_they_are_hers(
    card: Made, alice: Browser
) -> None:
    phone, hers = card.phone(), Phone(alice)
    hers.generation = hers.send(generation=0)["generation"]
    given = dose(phone, card.child, quantity={"amount": 5, "unit": "g"})
    note = phone.note("A late supper", person=card.child)
    assert statuses(phone.send(given, note)) == ["applied", "applied"]
    hers.read_all()
    assert {hers.rows[each["record"]]["by"] for each in (given, note)} == {card.account}
    assert [each["name"] for each in hers.parts["cards"]] == ["Anna"]
    assert hers.parts["cards"][0]["account"] == card.account
    assert [each["name"] for each in hers.parts["members"]] == ["Alice"]
    others = [
        dose(phone, alice.person_id),
        phone.create("meal"),
        phone.create("symptom", symptom="headache", severity=3),
        phone.create("product", title="Hers"),
        phone.create("usual_meal", title="Hers"),
        phone.note("of Alice", person=alice.person_id),
    ]
    assert codes(phone.send(*others)) == ["not_allowed"] * len(others)
