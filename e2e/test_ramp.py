"""A slow ramp from the checklist to the portion: laid out, climbed by a tap, read offline."""

import re

from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.journal import Phone
from e2e.test_plan import card, days_ago, looks_at

POWDER = "L-glutamine powder"
"""The name says it: nobody has to turn on "Contains glutamine"."""


def with_glutamine(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    alice.goes_to("Household").presses("Add a product").writes("Name", POWDER)
    return alice.saves().says_all_sent()


def lays_out_a_ramp(phone: Phone) -> Phone:
    """For Alice herself: 5, 10 and 15 g with lunch; the first step began eight days ago."""
    phone.goes_to("Household").presses(re.compile("^Alice’s plan"))
    phone.presses(re.compile("^Write down what your provider said")).presses("Lay out a slow ramp")
    phone.page.get_by_label("None of these").check()
    phone.presses("Save the answers")
    phone.page.get_by_label("Lunch", exact=True).check()
    for step, amount in enumerate(("5", "10", "15"), 1):
        phone.writes(f"Step {step}: how much in a day", amount)
    phone.writes("At most in a day", "15").writes("Agreed with", "Dr Reed")
    phone.writes("Agreed on", days_ago(9)).writes("From", days_ago(8)).writes("Your name", "Alice")
    phone.presses("Save what was agreed").sees(re.compile("Food first: seven days"))
    return phone.presses("Save what was agreed").sees("Alice wrote it down")


def test_a_ramp_is_laid_out_climbed_by_a_tap_and_read_in_a_dead_spot(new_phone: NewPhone) -> None:
    alice = lays_out_a_ramp(with_glutamine(new_phone))
    looks_at(alice.opens().says_all_sent(), "Alice")
    lunch = card(alice, f"Lunch portion · {POWDER}")
    expect(lunch).to_contain_text("step 1 of 3, day 9")
    expect(lunch.get_by_role("button", name="Alice had 5 g")).to_be_visible()
    lunch.get_by_role("link").click()
    alice.presses(re.compile("^Step up, stay or step back")).presses("Step up")
    alice.sees(re.compile("Then: step 2, 10 g a day")).presses("Step up from today")
    alice.sees("Alice stepped up")

    looks_at(alice.opens().says_all_sent(), "Alice")
    expect(lunch).to_contain_text("step 2 of 3, day 1")
    alice.loses_the_network().presses("Alice had 10 g").says_waiting(1)
    alice.goes_to("Household").presses(re.compile("^Alice’s plan"))
    stairs = alice.page.get_by_role("list", name="The steps").get_by_role("listitem")
    expect(stairs).to_have_count(3)
    expect(stairs.nth(0)).to_contain_text("done")
    expect(stairs.nth(1)).to_have_attribute("aria-current", "step")
    expect(stairs.nth(2)).to_contain_text("not before")


def test_a_prescription_waits_for_who_must_be_asked(new_phone: NewPhone) -> None:
    alice = with_glutamine(new_phone)
    alice.goes_to("Household").presses(re.compile("^Alice’s plan"))
    alice.presses(re.compile("^Write down what your provider said"))
    alice.presses("Write down what your provider said")
    alice.page.get_by_label("Kidney disease, or one kidney").check()
    alice.presses("Save the answers").writes("Lunch: how much", "5")
    alice.writes("At most in a day", "10").writes("Agreed with", "Dr Reed")
    alice.writes("Agreed on", days_ago(9)).writes("Your name", "Alice")
    alice.presses("Save what was agreed").sees(re.compile("waits for the kidney specialist"))
    expect(alice.page.get_by_label("Lunch: how much")).to_have_value("5")
    alice.writes("Who agreed", "Dr Ode").writes("When they agreed", days_ago(2))
    alice.presses("Save what was agreed").sees("Alice wrote it down")
    looks_at(alice.opens().says_all_sent(), "Alice")
    expect(alice.page.get_by_role("button", name="Alice had 5 g")).to_be_visible()


def had_a_headache(phone: Phone, level: int, days: int) -> None:
    phone.starts_to_log("Check-in").is_about("Alice").chooses("Pick a time")
    phone.writes("Day", days_ago(days)).writes("Time", "08:30").presses("All at once")
    phone.rates("Headache", level).saves()


def test_waiting_is_suggested_with_its_numbers_and_a_person_decides(new_phone: NewPhone) -> None:
    """Without a network, by what this phone holds: five days before the ramp, and two just now."""
    alice = lays_out_a_ramp(with_glutamine(new_phone)).opens().says_all_sent()
    alice.loses_the_network()
    for level, days in ((1, 14), (1, 13), (2, 12), (1, 11), (1, 10), (4, 1)):
        had_a_headache(alice, level, days)
    alice.does_not_see("Headache is up 3")
    had_a_headache(alice, 4, 0)
    looks_at(alice, "Alice").sees("Headache is up 3").sees(re.compile("Villi suggests waiting"))
    alice.sees(re.compile("On 2 of the last 3 days, against 1.2 before the first step"))
    alice.gets_the_network_back().says_all_sent()
    alice.presses("Stay on this step").writes("Why, if you like", "headaches")
    alice.presses("Stay").sees(re.compile("headaches"))


def test_a_surgery_pauses_the_ramp_at_once_until_it_was_agreed_anew(new_phone: NewPhone) -> None:
    """Written down in a dead spot: the phone must not wait for the server to hold the plan."""
    alice = lays_out_a_ramp(with_glutamine(new_phone)).opens().says_all_sent()
    button = alice.page.get_by_role("button", name="Alice had 5 g")
    expect(
        looks_at(alice, "Alice").page.get_by_role("button", name="Alice had 5 g")
    ).to_be_visible()
    alice.loses_the_network().logs_an_event("Surgery", who="Alice")
    looks_at(alice, "Alice").sees(re.compile("^Paused: Surgery"))
    expect(button).to_have_count(0)
    alice.gets_the_network_back().says_all_sent().opens().says_all_sent()
    looks_at(alice, "Alice").sees(re.compile("^Paused: Surgery"))
    alice.presses(re.compile("^It was agreed anew")).writes("Asked again on", days_ago(0))
    alice.writes("Your name", "Alice").presses("It still holds").sees("Alice wrote it down")
    looks_at(alice.opens().says_all_sent(), "Alice")
    expect(button).to_be_visible()
