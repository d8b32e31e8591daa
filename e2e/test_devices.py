"""A phone is lost, or a person is in the household no more: no entry is lost by it."""

import json
import re
from typing import Literal

import pytest
from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.journal import SENT, Phone
from e2e.test_access import refused_by_axe

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture
def alice(new_phone: NewPhone) -> Phone:
    return new_phone("alice").starts_a_household("Alice", "Mia").says_all_sent()


def opens_the_other_phone(phone: Phone) -> None:
    phone.opens("/household/devices").sees("This phone")
    rows = phone.page.locator("[data-device]").filter(has_not_text="This phone")
    rows.get_by_role("link").click()


def removes_bob(phone: Phone) -> None:
    phone.opens("/household/members")
    phone.page.get_by_role("region", name="Members").get_by_role("link", name="Bob").click()
    phone.presses("Remove Bob")
    expect(phone.page.get_by_role("heading", name="Members")).to_be_visible()


def is_fit_to_be_seen(phone: Phone) -> None:
    for scheme in SCHEMES:
        phone.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert refused_by_axe(phone) == []
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_lost_phone_is_signed_out_and_sends_what_it_has_after_signing_in(
    alice: Phone, new_phone: NewPhone
) -> None:
    tablet = new_phone("tablet").enters_phone_code(alice.asks_for_a_phone_code())
    tablet.says_all_sent().expects("status of 401")
    opens_the_other_phone(alice)
    alice.writes("Name", "Kitchen tablet").presses("Save the name").sees("Kitchen tablet")
    tablet.loses_the_network().logs_a_note("in the cellar", who="Mia").says_waiting(1)
    alice.presses("Kitchen tablet").sees("I lost this phone").sees("What stays readable on it")
    is_fit_to_be_seen(alice)
    alice.presses("I lost it: sign it out").sees("This phone is signed out")
    is_fit_to_be_seen(alice)
    tablet.gets_the_network_back().status_says("Sign in to send 1")
    tablet.sees_in_diary("in the cellar")
    tablet.presses(re.compile("^Sign in to send")).signs_in("alice").is_at("/app/").says_all_sent()
    alice.opens().sees_in_diary("in the cellar", SENT).opens_the_entry("in the cellar")
    alice.sees(re.compile("Kitchen tablet"))


def test_who_is_removed_is_offered_their_own_entries_first(
    alice: Phone, new_phone: NewPhone
) -> None:
    invitation = alice.invites_someone()
    bob = new_phone("bob").joins_by_code(invitation.code, "Bob")
    bob.logs_a_note("written by Bob", who="Mia").says_all_sent()
    alice.logs_a_note("written by Alice", who="Mia").says_all_sent()
    bob.sees_in_diary("written by Alice").expects("status of 404")
    bob.loses_the_network().logs_a_note("too late", who="Mia").says_waiting(1)
    removes_bob(alice)
    bob.gets_the_network_back().sees("You are no longer in Our home")
    bob.sees(re.compile("2 entries .* are still here"))
    is_fit_to_be_seen(bob)
    assert "written by Alice" not in bob.everything_stored()
    with bob.page.expect_download() as handed:
        bob.presses("Save my entries as a file")
    text = handed.value.path().read_text()
    assert "written by Bob" in text
    assert "too late" in text
    assert "written by Alice" not in text
    assert json.loads(text)["format"] == "villi-unsent"
    bob.presses("Take them off this phone").is_at("/household/ended")
    left = bob.everything_stored()
    assert "written by Bob" not in left
    assert "too late" in left
    bob.opens("/").is_at("/household/ended")


def test_who_is_removed_does_not_lose_their_entries_by_one_tap(
    alice: Phone, new_phone: NewPhone
) -> None:
    bob = new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob")
    bob.logs_a_note("written by Bob", who="Mia").says_all_sent().expects("status of 404")
    removes_bob(alice)
    bob.reloads().sees("You are no longer in Our home").presses("Take them off this phone")
    expect(bob.page.get_by_role("dialog")).to_be_visible()
    bob.presses("Do not discard").reloads().sees("1 entry that you wrote")


def test_ones_own_entries_are_a_file_at_any_time_also_without_a_network(alice: Phone) -> None:
    alice.logs_a_note("mine", who="Mia").says_all_sent().loses_the_network()
    alice.goes_to("Household").presses("This phone")
    with alice.page.expect_download() as handed:
        alice.presses("Save my entries as a file")
    assert "mine" in handed.value.path().read_text()
