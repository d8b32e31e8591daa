"""One meal for everyone at the table: three taps, each their own record and dose, one undo."""

import re

import pytest
from playwright.sync_api import Locator, expect

from e2e.browser import SCREEN
from e2e.conftest import NewPhone
from e2e.journal import ON_THIS_PHONE, SENT, Phone
from e2e.refusals import keeps_her_meals_to_herself
from e2e.table import POWDER, eats_together, had, is_agreed, was_yesterday
from e2e.test_access import refused_by_axe

TAPS = "() => { window.taps = 0; addEventListener('pointerdown', () => window.taps++, true) }"
EVERYBODY = ("Alice", "Mia", "Tom", "Bob")


@pytest.fixture
def alice(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia", "Tom")
    return alice.adds_a_product(POWDER, "5").says_all_sent()


@pytest.fixture
def bob(alice: Phone, new_phone: NewPhone) -> Phone:
    return new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()


def dose_of(phone: Phone, who: str) -> Locator:
    return phone.page.get_by_role("button", name=re.compile(f"^{who} had "))


def taps(phone: Phone, target: Locator) -> None:
    """With a finger, where it is: what would have to be scrolled to is out of reach."""
    expect(target).to_be_visible()
    expect(target).to_be_in_viewport(ratio=1)
    box = target.bounding_box()
    assert box is not None
    phone.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_the_usual_meal_of_four_with_their_doses_is_three_taps_and_one_undo(
    alice: Phone, bob: Phone
) -> None:
    eats_together(alice, "porridge, milk", *EVERYBODY)
    was_yesterday(had(alice, "Mia", "milk", "none")).sees("no milk").saves()
    for who, amount in zip(EVERYBODY, ("5", "2.5", "2", "10"), strict=True):
        is_agreed(alice, who, lunch=amount)
    alice.opens().says_all_sent().loses_the_network()
    assert alice.page.viewport_size == SCREEN
    alice.page.evaluate(TAPS)

    taps(alice, alice.page.get_by_role("link", name="We ate together"))
    taps(alice, alice.page.get_by_role("button", name="As yesterday"))
    alice.sees("no milk")
    expect(alice.save_button()).to_have_text(
        "Save meal · Alice 5 g · Mia 2.5 g · Tom 2 g · Bob 10 g"
    )
    taps(alice, alice.save_button())
    expect(alice.page.get_by_role("button", name="Undo").first).to_be_visible()
    assert alice.page.evaluate("() => window.taps") == 3
    alice.sees("Alice had 5 g · Mia had 2.5 g · Tom had 2 g · Bob had 10 g").says_waiting(8)

    alice.gets_the_network_back().says_all_sent()
    bob.opens().says_all_sent().shows_days_of("Mia").sees_in_diary("2.5 g", SENT, times=1)
    bob.rows("porridge").first.click()
    bob.sees(re.compile("with .*Alice.* and ")).does_not_see("milk")
    bob.shows_days_of("Everyone").sees_in_diary("porridge", SENT, times=4)
    alice.undoes().says_all_sent()
    bob.opens().says_all_sent().shows_days_of("Everyone").goes_to("Diary")
    expect(bob.rows(re.compile("porridge| g "))).to_have_count(0)


def test_a_doubtful_dose_is_off_and_named_and_the_meal_is_saved(alice: Phone) -> None:
    is_agreed(alice, "Alice", lunch="5")
    is_agreed(alice, "Mia", lunch="2.5", gap="4")
    alice.opens().says_all_sent().loses_the_network()
    alice.logs_a_dose(POWDER, "1", who="Mia", when="30 min ago")
    eats_together(alice, "soup", "Alice", "Mia").chooses("Lunch")
    expect(dose_of(alice, "Alice")).to_have_attribute("aria-pressed", "true")
    expect(dose_of(alice, "Mia")).to_have_attribute("aria-pressed", "false")
    alice.sees(re.compile(r"^Mia: wait until \d\d:\d\d$"))
    assert refused_by_axe(alice) == []
    expect(alice.save_button()).to_have_text("Save lunch · Alice 5 g · Mia")
    alice.saves().says_waiting(4)
    alice.shows_days_of("Mia").sees_in_diary("soup", times=1).does_not_see_in_diary("2.5 g")

    eats_together(alice, "egg", "Mia")
    dose_of(alice, "Mia").click()
    sheet = alice.page.get_by_role("dialog", name=re.compile("^Wait until"))
    sheet.get_by_role("button", name="Not given").click()
    expect(dose_of(alice, "Mia")).to_have_attribute("aria-pressed", "false")
    dose_of(alice, "Mia").click()
    sheet.get_by_role("button", name=re.compile("^Already given")).click()
    expect(dose_of(alice, "Mia")).to_have_attribute("aria-pressed", "true")
    alice.saves()
    alice.sees_in_diary("2.5 g", ON_THIS_PHONE, times=1)


def test_leaving_out_and_exceptions_hold_for_one_person_each(alice: Phone) -> None:
    alice.loses_the_network()
    eats_together(alice, "rice, milk, egg", "Alice", "Mia", "Tom")
    had(alice, "Mia", "milk", "none")
    had(alice, "Tom", "Tom’s whole plate", "large").sees("large portion")
    assert refused_by_axe(alice) == []
    alice.is_about("Mia", "Tom")
    expect(alice.save_button()).to_have_text(re.compile("for Mia and Tom$"))
    alice.saves().says_waiting(2)
    alice.shows_days_of("Mia").sees_in_diary("rice, egg", ON_THIS_PHONE, times=1)
    alice.shows_days_of("Tom").sees_in_diary("rice (large), milk (large), egg (large)", times=1)
    alice.rows("rice").first.click()
    alice.sees("with Mia").presses("Copy to now").sees_in_diary("rice (large)", times=2)
    alice.rows("rice").last.click()
    alice.sees("Copy to now").does_not_see("with Mia")


def test_the_same_table_on_two_phones_offline_is_kept_twice_and_asked_about(
    alice: Phone, bob: Phone
) -> None:
    is_agreed(alice, "Mia", lunch="2.5")
    for phone in (alice, bob):
        phone.opens().says_all_sent()
    for phone in (alice, bob):
        phone.loses_the_network()
        eats_together(phone, "soup", "Alice", "Mia")
        expect(dose_of(phone, "Mia")).to_have_attribute("aria-pressed", "true")
        phone.saves()
    for phone in (alice, bob, alice, bob):
        phone.gets_the_network_back().opens().says_all_sent()
    for phone in (alice, bob):
        phone.shows_days_of("Everyone").sees_in_diary("soup", SENT, times=4)
        phone.sees("The same dose, or given twice?")


def test_a_person_whose_meals_are_private_is_not_offered_to_others(
    alice: Phone, bob: Phone
) -> None:
    eats_together(bob, "soup", "Alice", "Bob", "Mia").saves().says_all_sent()
    alice.says_all_sent()
    keeps_her_meals_to_herself(alice)
    bob.opens().says_all_sent().presses("We ate together")
    group = bob.page.get_by_role("group", name="Who ate")
    expect(group.get_by_role("button")).to_have_count(3)
    expect(group.get_by_role("button", name="Alice")).to_have_count(0)
    expect(group.get_by_role("button", pressed=True)).to_have_count(2)
