"""Needs attention: what the server does not take is kept whole, explained, mended or discarded."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import NewPhone
from e2e.journal import SENT, Phone
from e2e.refusals import (
    LUNCH,
    a_household_of_two,
    keeps_her_meals_to_herself,
    shares_her_meals_again,
)
from e2e.test_access import refused_by_axe

Two = tuple[Phone, Phone]


@pytest.fixture
def two(new_phone: NewPhone) -> Two:
    return a_household_of_two(new_phone)


@pytest.fixture
def refused(two: Two) -> Two:
    """Bob wrote down Alice's lunch without a network; meanwhile her meals became her own."""
    alice, bob = two
    bob.loses_the_network().logs_a_meal(LUNCH, who="Alice", with_dose="5 g").says_waiting(2)
    keeps_her_meals_to_herself(alice)
    bob.gets_the_network_back().status_says("All sent")
    bob.sees("2 need attention")
    return two


def looks_at_the_tray(phone: Phone) -> Locator:
    """By the words in the status line. Answers the card of the lunch."""
    phone.presses(re.compile("needs? attention"))
    expect(phone.page.get_by_role("heading", name="Needs attention", level=1)).to_be_visible()
    return card(phone, LUNCH)


def card(phone: Phone, name: str) -> Locator:
    return phone.page.get_by_role("region", name=re.compile(name, re.I))


def test_a_refused_meal_is_shown_whole_with_its_dose_and_the_reason(refused: Two) -> None:
    _, bob = refused
    lunch = looks_at_the_tray(bob)
    expect(lunch).to_contain_text("5 g L-glutamine powder")
    expect(lunch).to_contain_text("You may not write Alice’s meals and doses any more")
    bob.settles()
    for scheme in ("light", "dark"):
        bob.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert refused_by_axe(bob) == []
    lunch.get_by_role("button", name="Discard…").click()
    assert refused_by_axe(bob) == []
    bob.presses("Do not discard")
    lunch.get_by_role("button", name="Edit").click()
    expect(bob.save_button()).to_be_visible()
    assert refused_by_axe(bob) == []


def test_a_refused_meal_is_given_to_somebody_else_with_all_that_was_typed(refused: Two) -> None:
    alice, bob = refused
    looks_at_the_tray(bob).get_by_role("button", name="Edit").click()
    bob.sees(LUNCH).is_about("Mia").draft_is_kept().reloads()
    expect(bob.save_button()).to_contain_text("Mia 5 g")
    bob.saves().sees("Nothing needs you here").says_all_sent()
    bob.sees_in_diary(LUNCH, SENT, times=1).sees_in_diary("5 g L-glutamine powder", SENT, times=1)
    alice.opens().says_all_sent().shows_days_of("Mia").sees_in_diary(LUNCH, SENT, times=1)


def test_a_refused_change_is_laid_over_the_entry_as_it_is_now(two: Two) -> None:
    alice, bob = two
    alice.logs_a_meal(LUNCH, who="Alice").says_all_sent()
    bob.sees_in_diary(LUNCH, SENT).loses_the_network()
    bob.edits(LUNCH).types_foods("rye bread").saves().goes_to("Diary")
    keeps_her_meals_to_herself(alice)
    bob.gets_the_network_back().sees("1 needs attention")
    shares_her_meals_again(alice)
    alice.opens().edits(LUNCH).types_foods("cheese").saves().says_all_sent()
    bob.sees_in_diary("cheese", "needs attention").rows("cheese").click()
    change = card(bob, LUNCH)
    expect(change).to_contain_text("rye bread")
    change.get_by_role("button", name="Edit").click()
    bob.sees("cheese").sees("rye bread").saves().says_all_sent()
    alice.opens().says_all_sent().sees_in_diary("rye bread", SENT).sees_in_diary("cheese", SENT)


def test_a_refused_act_is_handed_out_as_a_file_and_discarded_by_typing_a_word(refused: Two) -> None:
    _, bob = refused
    bob.logs_a_note("nobody’s business", who="Bob").says_all_sent().loses_the_network()
    lunch = looks_at_the_tray(bob)
    with bob.page.expect_download() as handed:
        lunch.get_by_role("button", name="Export").click()
    file = json.loads(handed.value.path().read_text())
    says = [change["in_words"] for act in file["acts"] for change in act["changes"]]
    assert says == [f"Meal for Alice: {LUNCH}", "Dose for Alice: 5 g L-glutamine powder"]

    lunch.get_by_role("button", name="Discard…").click()
    dialog = bob.page.get_by_role("dialog", name=re.compile(LUNCH, re.I))
    expect(dialog).to_contain_text("5 g L-glutamine powder")
    expect(dialog.get_by_role("button", name="Discard", exact=True)).to_be_disabled()
    bob.writes(re.compile("type “discard”"), "discard")
    dialog.get_by_role("button", name="Discard", exact=True).click()
    bob.sees("Nothing needs you here").does_not_see("need attention")
    assert LUNCH not in bob.everything_stored()
    bob.sees_in_diary("nobody’s business", SENT)
