"""A child is handed over for an evening: the sitter's phone, the parents' phones, a server that dies, and the end."""

import re

from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.journal import Phone
from e2e.server import until
from e2e.sitter import (
    POWDER,
    RINGS,
    agrees_on_a_plan,
    hands_over,
    journals,
    opens_the_card,
    tick,
    ticks,
    writes_a_note,
)

HAD, REFUSED = "Mia had 5 g", "Mia refused"
OVER = "This card is over. Thank you."


def a_home(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    alice.adds_a_product(POWDER, "5").says_all_sent()
    agrees_on_a_plan(alice)
    return alice


def test_a_sitter_ticks_without_a_server_and_it_comes_home_as_hers(new_phone: NewPhone) -> None:
    alice = a_home(new_phone)
    anna = opens_the_card(new_phone("anna"), hands_over(alice))
    anna.sees("Milk").sees("The owl sleeps, too.").sees(re.compile("not before"))
    ring = anna.page.get_by_role("link", name=re.compile("^Ring Bob"))
    assert ring.get_attribute("href") == "tel:" + RINGS.replace(" ", "")
    box = ring.bounding_box()
    assert box and box["height"] >= 48
    expect(anna.page.get_by_role("navigation")).to_have_count(0)

    anna.closes_the_app()
    anna.server.kill()
    anna.opens_the_app_again()
    ticks(anna, HAD)
    writes_a_note(anna, "A late supper").says_waiting(2)
    anna.server.start()
    anna.reloads().says_all_sent()
    anna.server.comes_to_know("A late supper")

    alice.opens().says_all_sent().shows_days_of("Mia").sees_in_diary(
        re.compile("5 g.*Anna \\(sitter\\)", re.S)
    )
    alice.sees_in_diary(re.compile("A late supper.*Anna \\(sitter\\)", re.S))
    alice.opens_the_entry("A late supper").sees_a_change_by("Anna (sitter)")
