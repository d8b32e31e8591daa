"""A phone whose storage was cleared comes back with its cookie and a new name: then, and only then,
it is told what it forgot."""

from typing import Any

from flask import Flask

from tests.browser import Browser
from tests.conftest import signed_in
from tests.phone import Phone
from webapp.accounts.account import Account
from webapp.db import Database
from webapp.households import store as households


def forgot(phone: Phone) -> list[dict[str, Any]]:
    """What the phone reads of phones of its account that forgot."""
    phone.send()
    phone.send()
    return [each["forgot"] for each in phone.parts["devices"] if "forgot" in each]


def with_unsent(phone: Phone, count: int) -> Phone:
    phone.send(unsent=count)
    return phone


def test_a_new_name_under_the_same_session_is_a_phone_that_forgot(alice: Browser) -> None:
    old = with_unsent(Phone(alice), 3)
    fresh = Phone(alice)
    (told,) = forgot(fresh)
    assert (told["unsent"], told["successor"]) == (3, fresh.device)
    assert told["heard"] <= told["at"]
    page = alice.get("/household/devices").text
    assert "3 entries" in page
    assert "forgot" in page.lower()
    assert old.device != fresh.device


def test_the_news_comes_also_when_the_first_message_brings_entries(alice: Browser) -> None:
    with_unsent(Phone(alice), 2)
    fresh = Phone(alice)
    fresh.send(fresh.note())
    (told,) = forgot(fresh)
    assert (told["unsent"], told["successor"]) == (2, fresh.device)


def test_a_second_phone_with_a_session_of_its_own_is_no_phone_that_forgot(
    app: Flask, alice: Browser, bob: Browser, database: Database
) -> None:
    with_unsent(Phone(alice), 3)
    second = signed_in(app, database, Account(alice.account_id, "alice", "Alice"))
    assert forgot(Phone(second)) == []
    assert forgot(Phone(bob)) == []


def test_a_tab_more_and_a_new_session_on_the_same_phone_are_no_phones_that_forgot(
    app: Flask, alice: Browser, database: Database
) -> None:
    phone = with_unsent(Phone(alice), 3)
    tab = Phone(alice, phone.device)
    assert forgot(tab) == []
    again = signed_in(app, database, Account(alice.account_id, "alice", "Alice"))
    assert forgot(Phone(again, phone.device)) == []


def test_a_phone_that_is_heard_from_again_had_not_forgotten(alice: Browser) -> None:
    """Some systems copy the cookie into an app on the home screen, and both live on."""
    first = with_unsent(Phone(alice), 3)
    second = Phone(alice)
    assert len(forgot(second)) == 1
    first.send(unsent=3)
    assert forgot(second) == []


def test_nobody_elses_phones_are_told_of(alice: Browser, bob: Browser) -> None:
    with_unsent(Phone(alice), 3)
    forgot(Phone(alice))
    assert forgot(Phone(bob)) == []


def test_a_phone_of_another_household_is_not_marked(
    alice: Browser, charlie: Browser, database: Database
) -> None:
    theirs = with_unsent(Phone(charlie), 3)
    phone = Phone(alice)
    phone.send()
    with database.write() as conn:
        households.note_forgotten(
            conn, alice.household_id, theirs.device, alice.account_id, phone.device, 1
        )
    assert forgot(theirs) == []
