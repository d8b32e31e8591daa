"""A slow ramp from the checklist to the portion: laid out, climbed by a tap, read offline."""

import re

from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.journal import Phone
from e2e.test_plan import POWDER, card, days_ago, looks_at


def with_glutamine(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    alice.goes_to("Household").presses("Add a product").writes("Name", POWDER)
    return alice.turns_on("Contains glutamine").saves().says_all_sent()


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
