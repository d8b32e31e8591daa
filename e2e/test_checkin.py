"""The evening check-in: one thing after the other, at most ten taps, and one tap for nothing."""

import re

from playwright.sync_api import Locator, expect

from e2e.journal import Phone
from e2e.test_plan import days_ago
from e2e.test_table import TAPS, taps

EIGHT = ("Fatigue", "Food reactions", "Headache", "Post-nasal drip", "Skin", "Belly",
         "Constipation", "Brain fog", "Stress")  # fmt: skip


def asks(phone: Phone, symptom: str) -> Locator:
    card = phone.page.get_by_role("region", name=symptom, exact=True)
    expect(card).to_be_visible()
    return card


def says(phone: Phone, symptom: str, choice: str) -> None:
    button = asks(phone, symptom).get_by_role("button", name=re.compile(rf"^{choice}\b"))
    taps(phone, button)


def test_eight_symptoms_and_stress_are_ten_taps_in_a_dead_spot(phone: Phone) -> None:
    phone.starts_a_household("Alice", "Mia").says_all_sent().loses_the_network()
    phone.starts_to_log("Check-in").page.evaluate(TAPS)
    for number, symptom in enumerate(EIGHT):
        says(phone, symptom, str(number))
    taps(phone, phone.save_button())
    expect(phone.page.get_by_role("button", name="Undo").first).to_be_visible()
    assert phone.page.evaluate("() => window.taps") == 10
    phone.sees_in_diary("Food reactions 1", times=1).sees_in_diary("brain fog 7", times=1)
    phone.starts_to_log("Check-in").sees("since the last check-in, today at")


def test_what_is_passed_over_stays_blank_and_back_mends_a_slip(phone: Phone) -> None:
    phone.starts_a_household("Alice").starts_to_log("Check-in")
    says(phone, "Fatigue", "9")
    phone.presses("Back to fatigue")
    pressed = asks(phone, "Fatigue").get_by_role("button", pressed=True)
    expect(pressed).to_have_text(re.compile("^9"))
    phone.page.keyboard.press("2")
    asks(phone, "Food reactions").get_by_role("button", name="not asked").click()
    says(phone, "Headache", "3")
    asks(phone, "Post-nasal drip")
    phone.presses("All at once")
    for symptom, said in (("Fatigue", "2, can ignore it"), ("Food reactions", "not asked"),
                          ("Headache", "3, can ignore it"), ("Stress", "not said")):  # fmt: skip
        row = phone.page.get_by_role("slider", name=symptom)
        expect(row).to_have_attribute("aria-valuetext", said)
    phone.saves().sees_in_diary("fatigue 2", times=1).does_not_see_in_diary("food reactions")


def test_the_rest_are_0_leaves_stress_to_be_asked(phone: Phone) -> None:
    phone.starts_a_household("Alice").starts_to_log("Check-in")
    says(phone, "Fatigue", "2")
    phone.presses("The rest are 0")
    says(phone, "Stress", "5")
    for symptom, said in (("Fatigue", "2, can ignore it"), ("Brain fog", "0, none"),
                          ("Stress", "5, gets in the way")):  # fmt: skip
        row = phone.page.get_by_role("slider", name=symptom)
        expect(row).to_have_attribute("aria-valuetext", said)
    phone.saves().sees_in_diary("fatigue 2", times=1)


def test_nothing_today_is_one_tap(phone: Phone) -> None:
    phone.starts_a_household("Alice").loses_the_network()
    phone.starts_to_log("Check-in").page.evaluate(TAPS)
    taps(phone, phone.page.get_by_role("button", name="Nothing today"))
    expect(phone.page.get_by_role("button", name="Undo").first).to_be_visible()
    assert phone.page.evaluate("() => window.taps") == 1
    phone.sees_in_diary("skin 0", times=1)


def test_adequate_relief_is_asked_once_a_week(phone: Phone) -> None:
    """Of one who had a check-in before this week's Sunday, whatever day it is today."""
    relief = phone.page.get_by_role("group", name="Adequate relief this week?")
    phone.starts_a_household("Alice").starts_to_log("Check-in").presses("All at once")
    expect(relief).to_have_count(0)
    phone.chooses("Pick a time").writes("Day", days_ago(8)).writes("Time", "08:30")
    phone.rates("Headache", 3).saves()
    phone.starts_to_log("Check-in").presses("All at once")
    relief.get_by_text("Yes", exact=True).click()
    phone.rates("Headache", 2).saves()
    phone.starts_to_log("Check-in").presses("All at once").sees("Stress")
    expect(relief).to_have_count(0)
