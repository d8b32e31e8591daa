"""Two phones that did not hear of each other wrote different things: both stand in the Diary until
a person says which is right."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import NewPhone
from e2e.journal import Phone
from e2e.test_access import refused_by_axe

POWDER = "L-glutamine powder"
WHICH = "Which is right?"
TEN_OR_FIVE = "10 g on one phone, 5 g on another"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture
def alice(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    return alice.adds_a_product(POWDER, "5").says_all_sent()


@pytest.fixture
def bob(alice: Phone, new_phone: NewPhone) -> Phone:
    return new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()


def both_know(alice: Phone, bob: Phone, words: str) -> None:
    alice.says_all_sent()
    bob.opens().says_all_sent().sees_in_diary(words)
    for phone in (alice, bob):
        phone.loses_the_network()


def they_meet(*phones: Phone) -> None:
    """Each sends what it has, and looks once more for what the others sent."""
    for phone in phones:
        phone.gets_the_network_back()
        phone.opens().says_all_sent()
    for phone in phones:
        phone.opens().says_all_sent()


def card(phone: Phone, words: str | re.Pattern[str]) -> Locator:
    phone.goes_to("Diary")
    return (
        phone.page.get_by_role("region")
        .filter(has=phone.page.get_by_role("group", name=WHICH), has_text=words)
        .last
    )


def asks(phone: Phone, words: str | re.Pattern[str]) -> Locator:
    shown = card(phone, words)
    expect(shown).to_be_visible()
    return shown


def asks_nothing(phone: Phone) -> None:
    phone.goes_to("Diary")
    expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
    expect(phone.page.get_by_role("group", name=WHICH)).to_have_count(0)


def chooses(phone: Phone, value: str) -> None:
    group = phone.page.get_by_role("group", name=WHICH).last
    group.get_by_role("button", name=re.compile(f"^{value}")).click()


@pytest.fixture
def they_differ(alice: Phone, bob: Phone) -> tuple[Phone, Phone]:
    """Mia's dose: 5 g on his phone, and later 10 g on hers."""
    alice.logs_a_dose(POWDER, "2", who="Mia")
    both_know(alice, bob, "2 g")
    bob.edits("2 g").writes("Amount", "5").saves()
    alice.edits("2 g").writes("Amount", "10").saves()
    they_meet(bob, alice)
    return alice, bob


def test_two_amounts_are_both_shown_and_one_tap_decides(they_differ: tuple[Phone, Phone]) -> None:
    alice, bob = they_differ
    for phone in they_differ:
        shown = asks(phone, TEN_OR_FIVE)
        expect(shown.get_by_role("button", name=re.compile("^10 g.*Alice"))).to_be_visible()
        expect(shown.get_by_role("button", name=re.compile("^5 g.*Bob"))).to_be_visible()
    alice.loses_the_network()
    chooses(alice, "5 g")
    asks_nothing(alice)
    alice.sees_in_diary(f"5 g {POWDER}").says_waiting(1)
    they_meet(alice, bob)
    for phone in they_differ:
        asks_nothing(phone)
        phone.sees_in_diary(f"5 g {POWDER}", "sent", times=1)


def test_the_question_is_there_on_any_day_and_again_after_a_choice_taken_back(
    they_differ: tuple[Phone, Phone],
) -> None:
    alice, bob = they_differ
    alice.opens("/app/").sees("Two phones differ on")
    alice.opens("/app/diary?day=2026-01-05")
    expect(alice.page.get_by_role("group", name=WHICH)).to_be_visible()
    alice.shows_days_of("Alice")
    asks_nothing(alice)
    alice.shows_days_of("Mia")
    for value in ("5 g", "10 g"):
        asks(alice, TEN_OR_FIVE)
        chooses(alice, value)
        asks_nothing(alice)
        alice.says_all_sent().undoes()
        asks(alice, TEN_OR_FIVE)
        they_meet(alice, bob)
        for phone in they_differ:
            asks(phone, TEN_OR_FIVE)


def test_deleted_on_one_phone_and_several_differences_in_one_card(alice: Phone, bob: Phone) -> None:
    alice.logs_a_dose(POWDER, "2", who="Mia").logs_an_event("Travel", who="Mia")
    both_know(alice, bob, "2 g")
    bob.deletes("2 g")
    alice.edits("2 g").writes("Amount", "10").saves()
    for phone, event, words in ((bob, "Illness", "a cold"), (alice, "Stress", "school")):
        phone.edits("Travel").chooses(event).writes("In your own words", words).saves()
    they_meet(bob, alice)

    asks(alice, "Deleted by Bob; Alice changed the amount to 10 g")
    expect(alice.page.get_by_role("listitem").filter(has_text=POWDER)).to_have_count(0)
    chooses(alice, "Bring back")
    shown = asks(alice, "Stress on one phone, illness on another")
    expect(shown).to_contain_text("School on one phone, a cold on another")
    for scheme in SCHEMES:
        alice.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert refused_by_axe(alice) == []
    chooses(alice, "A cold")
    expect(shown).not_to_contain_text("School")
    chooses(alice, "Illness")
    asks_nothing(alice)
    they_meet(alice, bob)
    asks_nothing(bob)
    bob.sees_in_diary(f"10 g {POWDER}", "sent").sees_in_diary("Illness · a cold", "sent")
