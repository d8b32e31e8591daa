"""A plan from the doctor's letter to the one tap: written down on the server's page, due on every
phone, recorded without a network."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import NewPhone
from e2e.journal import Phone

POWDER = "Psyllium powder"
HAD = "Mia had 5 g"


def days_ago(days: int) -> str:
    return str((datetime.now(UTC) - timedelta(days=days)).date())


def writes_down_a_plan(phone: Phone, who: str, **amounts: str) -> Phone:
    """It is between three and four in the afternoon: lunch is due, dinner is not yet."""
    phone.goes_to("Household").presses(re.compile(rf"^{who}’s plan"))
    phone.presses(re.compile("^Write down what your provider said"))
    phone.presses("Write down what your provider said")
    for meal, amount in amounts.items():
        phone.writes(f"{meal.capitalize()}: how much", amount)
    phone.writes("At most in a day", "20").writes("Hours between two doses, at least", "4")
    phone.writes("Agreed with", "Dr Reed").writes("Agreed on", days_ago(30))
    phone.writes("From", days_ago(20)).writes("Your name", "Alice Hill")
    return phone.presses("Save what was agreed").sees("Alice wrote it down")


def looks_at(phone: Phone, who: str) -> Phone:
    phone.goes_to("Today")
    phone.page.get_by_role("group", name="Who").get_by_role("button", name=who).click()
    return phone


def has_it(phone: Phone) -> Phone:
    """Back in the journal, once what was agreed has come to this phone."""
    looks_at(phone.opens().says_all_sent(), "Mia")
    expect(phone.page.get_by_role("button", name=HAD, exact=True)).to_be_visible()
    return phone


def card(phone: Phone, name: str) -> Locator:
    return phone.page.get_by_role("region", name=name)


@pytest.fixture
def alice(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia").adds_a_product(POWDER, "5")
    return alice.says_all_sent()


def test_one_tap_records_the_portion_that_is_due_and_the_other_phone_sees_it(
    alice: Phone, new_phone: NewPhone
) -> None:
    bob = new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    has_it(writes_down_a_plan(alice, "Mia", lunch="5", dinner="5")).loses_the_network()
    expect(card(alice, f"Lunch portion · {POWDER}")).to_contain_text("0 of 2 recorded today")
    alice.presses(HAD)
    expect(card(alice, "Next portion")).to_contain_text("1 of 2 recorded today")
    expect(card(alice, "Next portion")).to_contain_text("Next: dinner, from 17:00")
    alice.status_says(f"{HAD} · saved on this phone").sees_in_diary("5 g", "on this phone", times=1)
    alice.undoes()
    expect(card(looks_at(alice, "Mia"), f"Lunch portion · {POWDER}")).to_be_visible()
    alice.presses(HAD).says_waiting(3)

    looks_at(bob, "Mia")
    expect(card(bob, f"Lunch portion · {POWDER}")).to_contain_text("0 of 2 recorded today")
    alice.gets_the_network_back().says_all_sent()
    expect(card(bob, "Next portion")).to_contain_text("1 of 2 recorded today")
    bob.page.get_by_role("link", name=re.compile("1 of 2")).click()
    bob.sees("Lunch, 5 g").sees("recorded").sees("from 17:00")


def test_what_was_agreed_is_read_without_a_network(alice: Phone) -> None:
    has_it(writes_down_a_plan(alice, "Mia", breakfast="2.5", lunch="5"))
    alice.loses_the_network().reloads().goes_to("Household").presses(re.compile("^Mia’s plan"))
    alice.sees(re.compile("agreed with Dr Reed")).sees("At most 20 g in a day, and in any 24 hours")
    alice.sees("At least 4 hours between two doses").sees(re.compile("“Alice Hill”"))
    alice.sees("Breakfast, 2.5 g").sees("not recorded").sees("due now")


def test_what_was_not_recorded_is_never_doubled_and_a_skip_says_why(alice: Phone) -> None:
    has_it(writes_down_a_plan(alice, "Mia", breakfast="2.5", lunch="5"))
    past = card(alice, f"Breakfast portion · {POWDER}, not recorded")
    past.get_by_role("button", name="Mia had 2.5 g around 6:00").click()
    expect(past).to_have_count(0)
    lunch = card(alice, f"Lunch portion · {POWDER}")
    expect(lunch).to_contain_text("1 of 2 recorded today")
    lunch.get_by_role("button", name="Skip").click()
    lunch.get_by_role("button", name="Felt unwell").click()
    expect(card(alice, "Next portion")).to_contain_text("All recorded for today")
    alice.undoes()
    expect(lunch).to_contain_text("1 of 2 recorded today")
    alice.sees_in_diary("2.5 g", times=1)


def test_a_pause_is_never_silent(alice: Phone) -> None:
    writes_down_a_plan(alice, "Mia", lunch="5")
    alice.page.get_by_text("Pause it", exact=True).click()
    alice.writes("Why is it paused?", "a stomach bug").presses("Pause").sees("a stomach bug")
    looks_at(alice.opens().says_all_sent(), "Mia")
    expect(card(alice, f"{POWDER} is paused")).to_contain_text("Paused: a stomach bug")
    expect(alice.page.get_by_role("button", name=HAD)).to_have_count(0)


def test_in_a_household_of_one_it_says_i(new_phone: NewPhone) -> None:
    alone = new_phone("alice").starts_a_household("Alice").adds_a_product(POWDER, "5")
    writes_down_a_plan(alone.says_all_sent(), "Alice", lunch="5").opens().says_all_sent()
    alone.presses("I had 5 g").status_says("I had 5 g · saved on this phone")


def test_a_dose_written_by_itself_is_asked_about_before_the_portion_is(alice: Phone) -> None:
    has_it(writes_down_a_plan(alice, "Mia", lunch="5"))
    looks_at(alice.logs_a_dose(POWDER, "5", who="Mia", when="30 min ago"), "Mia")
    lunch = card(alice, f"Lunch portion · {POWDER}")
    expect(lunch).to_contain_text("is recorded by itself")
    lunch.get_by_role("button", name="It was the lunch portion").click()
    expect(card(alice, "Next portion")).to_contain_text("All recorded for today")
    alice.sees_in_diary("5 g", times=1)
