"""The pages of hand-over cards: made, shown once, listed, printed, withdrawn; and opened."""

import logging
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from sqlalchemy import select, text

from tests.browser import Browser
from tests.cards import Made, dose
from tests.conftest import new_browser
from tests.household import does, member_in
from tests.phone import Phone
from webapp.clock import DAY, HOUR, now_ms
from webapp.db import Database, metadata
from webapp.handover.pages.opening import TRIES
from webapp.households import store as households
from webapp.ids import new_id
from webapp.plans import store as plans
from webapp.plans.amount import Quantity
from webapp.plans.asked import Limits
from webapp.plans.plan import Agreed, Portion, Provider, Step
from webapp.plans.slot import slot_id

NEW = "/household/cards/new"


@pytest.fixture
def mia(alice: Browser, database: Database) -> str:
    with database.write() as conn:
        return households.add_person(
            conn, alice.household_id, "Mia", 1, zone="Europe/Berlin", is_child=True
        )


def local(at: int) -> str:
    return f"{datetime.fromtimestamp(at / 1000, ZoneInfo('Europe/Berlin')):%Y-%m-%dT%H:%M}"


def filled(person: str, **other: Any) -> dict[str, Any]:
    now = now_ms()
    return {
        "person": person,
        "name": "Anna",
        "starts": local(now),
        "ends": local(now + 4 * HOUR),
        "what": "Bed at eight.",
        "avoid": "Milk",
        "ring_name_1": "Bob",
        "ring_phone_1": "+49 170 1234567",
    } | other


def secret_of(page: str) -> str:
    found = re.search(r'value="http://localhost/card#([\w-]{43})"', page)
    assert found, page
    return found[1]


def test_a_card_is_made_shown_once_and_opened_with_one_tap(
    alice: Browser, bob: Browser, client: Browser, mia: str, database: Database
) -> None:
    made = bob.submit(NEW, filled(mia))
    secret = secret_of(made.text)
    assert "<svg" in made.text
    page = bob.get("/household/cards").text
    assert "Anna, for Mia" in page
    assert "not opened yet" in page
    assert secret not in page
    with database.read() as conn:
        for table in metadata.tables.values():
            assert secret not in repr(conn.execute(select(table)).all()), table.name
    assert client.get("/card").status_code == 200
    assert "not opened yet" in bob.get("/household/cards").text, "a look opens nothing"
    assert client.submit("/card", {"secret": secret}).headers["Location"] == "/app/"
    assert "; opened " in bob.get("/household/cards").text
    said = client.get("/api/v1/session").get_json()["card"]
    assert said["what"] == "Bed at eight."
    assert said["ring"] == [{"name": "Bob", "phone": "+49 170 1234567"}]
    audit = alice.get("/household/audit").text
    assert "Bob made a hand-over card for Anna, about Mia." in audit
    assert "Anna opened the card" in audit


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": " "}, "Write who gets the card, such as Anna."),
        ({"person": new_id()}, "Not a valid choice"),
        ({"starts": "soon"}, "Not a valid datetime value"),
        ({"ends": ""}, "Name a day and a time"),
        ({"ends": "2020-01-01T10:00", "starts": "2020-01-01T09:00"}, "This is over already"),
        ({"ends": "2020-01-01T10:00"}, "This is before it begins"),
        ({"ends": local(now_ms() + 8 * DAY)}, "seven days at most"),
        ({"ring_phone_1": ""}, "Write their telephone number, or empty the name."),
        ({"ring_name_1": ""}, "Write whose telephone this is."),
        ({"ring_phone_1": "call me"}, "Write a telephone number"),
        ({"what": "x" * 1001}, "Use at most 1000 letters."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(
    alice: Browser, mia: str, wrong: dict[str, str], words: str
) -> None:
    answer = alice.submit(NEW, filled(mia) | wrong)
    assert answer.status_code == 422
    assert words in answer.text
    assert "Milk" in answer.text
    assert "Anna, for Mia" not in alice.get("/household/cards").text


def test_a_secret_that_opens_nothing_is_told_the_cure(
    app: Flask, alice: Browser, database: Database, client: Browser
) -> None:
    card = Made(app, database, alice)
    for columns, words in (
        ({"ends_at": now_ms() - 1}, "This card is over. Ask for a new one."),
        ({"ends_at": now_ms() - 8 * DAY}, "This card is over. Ask for a new one."),
        ({"ends_at": card.ends, "revoked_at": 1}, "This card was taken back. Ask for a new one."),
    ):
        card.moved(**columns)
        answer = client.submit("/card", {"secret": card.secret})
        assert answer.status_code == 422
        assert words in answer.text
    for secret, words in (("x" * 43, "No card belongs to this link."), ("", "Open the link")):
        answer = client.submit("/card", {"secret": secret})
        assert answer.status_code == 422
        assert words in answer.text
    assert client.get("/api/v1/session").status_code == 401


def test_secrets_are_not_to_be_guessed_and_are_in_no_log(
    app: Flask, alice: Browser, database: Database, client: Browser,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    card = Made(app, database, alice)
    with caplog.at_level(logging.DEBUG):
        client.submit("/card", {"secret": card.secret})
        client.submit("/card", {"secret": card.secret})
        assert card.secret not in caplog.text
    guesser = new_browser(app)
    for _ in range(TRIES):
        answer = guesser.submit("/card", {"secret": "x" * 43})
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0


def test_two_phones_that_open_it_at_once_are_both_phones_of_the_card(
    app: Flask, alice: Browser, database: Database
) -> None:
    card = Made(app, database, alice)
    with ThreadPoolExecutor(2) as pool:
        both = [done.result() for done in [pool.submit(card.opened) for _ in range(2)]]
    for browser in both:
        phone = Phone(browser)
        phone.send(generation=0)
        assert browser.get("/api/v1/session").get_json()["card"]["id"] == card.id
    hers = Phone(alice)
    hers.send()
    assert len([each for each in hers.parts["devices"] if each["account"] == card.account]) == 2


def test_a_member_who_opens_it_stays_signed_in_and_sees_what_the_sitter_will_see(
    app: Flask, alice: Browser, bob: Browser, charlie: Browser, database: Database
) -> None:
    card = Made(app, database, alice)
    page = bob.submit("/card", {"secret": card.secret})
    assert page.status_code == 200
    assert "This is what Anna will see" in page.text
    assert "The owl sleeps, too." in page.text
    assert bob.get("/api/v1/session").get_json()["account"]["name"] == "Bob"
    elsewhere = charlie.submit("/card", {"secret": card.secret}).text
    assert "private window" in elsewhere
    assert "Mia" not in elsewhere
    assert charlie.get("/api/v1/session").get_json()["card"] is None


def test_a_card_is_withdrawn_once_and_leads_nowhere_from_then_on(
    app: Flask, alice: Browser, bob: Browser, database: Database
) -> None:
    card = Made(app, database, alice)
    url = f"/household/cards/{card.id}"
    for _ in range(2):
        assert does(bob, f"{url}/withdraw").status_code == 303
    assert "Withdrawn" in bob.get(url).text
    assert alice.get("/household/audit").text.count("Bob withdrew the hand-over card") == 1
    assert card.app.test_client().get("/card").status_code == 200


def test_a_card_of_another_household_or_about_one_out_of_sight_is_not_found(
    app: Flask, alice: Browser, bob: Browser, charlie: Browser, database: Database
) -> None:
    card, own = Made(app, database, alice), Made(app, database, bob, bob.person_id)
    with database.write() as conn:
        households.set_sight(conn, bob.household_id, bob.person_id, "private", "private")
    for browser, found in ((charlie, card), (alice, own)):
        url = f"/household/cards/{found.id}"
        assert browser.get(url).status_code == browser.get(f"{url}/paper").status_code == 404
        for deed in ("withdraw", "take-over", "leave-out"):
            assert does(browser, f"{url}/{deed}").status_code == 404
    assert "for Bob" not in alice.get("/household/cards").text
    assert alice.submit(NEW, filled(bob.person_id)).status_code == 422


def test_helpers_and_viewers_make_no_cards(
    app: Flask, alice: Browser, database: Database, mia: str
) -> None:
    for role in ("helper", "viewer"):
        them = member_in(app, database, alice.household_id, role)
        assert them.get(NEW).status_code == 403
        assert does(them, NEW, filled(mia)).status_code == 403
        assert "Hand-over cards" not in them.get("/household/members").text


def test_the_paper_says_what_when_and_what_was_given_already(
    app: Flask, alice: Browser, database: Database
) -> None:
    card = Made(app, database, alice)
    day = f"{datetime.now(UTC):%Y-%m-%d}"
    card.moved(starts_at=now_ms() - DAY, ends_at=now_ms() + 2 * DAY)
    portions = tuple(
        Portion(key, key.capitalize(), "lunch", opens, Quantity(5, "g"))
        for key, opens in (("breakfast", "07:00"), ("dinner", "18:00"))
    )
    agreed = Agreed(
        "Powder", (Step("2020-01-01", portions),), None, Limits(gap=360),
        Provider("Dr Reed", "2020-01-01"), "Alice",
    )  # fmt: skip
    with database.write() as conn:
        deed = plans.Deed("agreed", alice.account_id, 1)
        plan = plans.create(conn, card.home, card.child, new_id(), agreed, deed)
    phone = Phone(alice)
    phone.send(
        dose(phone, card.child, portion=slot_id(card.child, plan, day, "dinner"),
             quantity={"amount": 5, "unit": "g"}),
    )  # fmt: skip
    page = alice.get(f"/household/cards/{card.id}/paper").text
    for words in ("Breakfast: Powder, 5 g", "07:00", "18:00", "Bed at eight.", "+49 170 1234567"):
        assert words in page
    assert page.count("Already given") == 1
    assert "at least 6 hours between two doses" in page
    assert "Powder, 5 g" in page.partition("Given in the 24 hours before")[2]


def test_the_household_s_end_erases_its_cards_and_their_accounts(
    app: Flask, alice: Browser, database: Database
) -> None:
    card = Made(app, database, alice)
    card.opened()
    with database.write() as conn:
        households.erase(conn, card.home)
    with database.read() as conn:
        for table in ("handover_card", "member", "session WHERE label LIKE 'Unknown%'"):
            assert conn.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() == 0  # noqa: S608
        left = conn.execute(text("SELECT login FROM account")).scalars().all()
    assert left == ["alice"]
