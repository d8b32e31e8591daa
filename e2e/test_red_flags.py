"""A red flag that is ticked stays on Today and holds a ramp until somebody says what came of it."""

import re

from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.test_plan import looks_at
from e2e.test_ramp import lays_out_a_ramp, with_glutamine

BLOOD = "any blood in the stool"


def test_a_sign_that_is_ticked_stays_until_somebody_says_what_came_of_it(
    new_phone: NewPhone,
) -> None:
    alice = lays_out_a_ramp(with_glutamine(new_phone)).opens().says_all_sent()
    button = alice.page.get_by_role("button", name="Alice had 5 g")
    looks_at(alice, "Alice")
    expect(button).to_be_visible()
    alice.loses_the_network().goes_to("Household").presses(re.compile("^When to get help"))
    alice.page.get_by_role("checkbox", name=BLOOD).check()
    alice.sees(re.compile("keeps this sign quiet for 30 days"))

    looks_at(alice, "Alice").sees(re.compile("^Paused: a sign was ticked"))
    warned = alice.page.get_by_role("alert", name=re.compile("^Alice: a sign"))
    expect(warned).to_contain_text(BLOOD)
    expect(button).to_have_count(0)
    alice.gets_the_network_back().says_all_sent()
    warned.get_by_role("button", name="Being seen").click()
    expect(warned).to_have_count(0)
    expect(button).to_be_visible()
    alice.says_all_sent().opens().says_all_sent()
    looks_at(alice, "Alice")
    expect(button).to_be_visible()


def test_what_is_for_the_emergency_services_says_whom_to_call(new_phone: NewPhone) -> None:
    phone = new_phone("alice").starts_a_household("Alice")
    phone.opens("/app/red-flags").loses_the_network()
    chest = phone.page.get_by_role("checkbox", name=re.compile("chest pain$"))
    chest.check()
    warned = phone.page.get_by_role("alert", name=re.compile("^Alice: a sign"))
    expect(warned.get_by_role("link", name=re.compile(r"^Call \d+"))).to_be_visible()
    expect(warned.get_by_role("button", name="Our doctor knows")).to_have_count(0)
    chest.uncheck()
    expect(warned).to_have_count(0)
