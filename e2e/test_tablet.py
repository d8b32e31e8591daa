"""A tablet in the kitchen: nothing private on it, who wrote is said, what is agreed asks."""

import re

import pytest
from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.doors import PASSWORD as TYPED
from e2e.journal import Phone
from e2e.test_access import refused_by_axe
from e2e.test_devices import is_fit_to_be_seen

PASSWORD = re.compile("password$")


@pytest.fixture
def alice(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia").says_all_sent()
    new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    return alice


def a_tablet(alice: Phone, new_phone: NewPhone) -> Phone:
    """Alice's second phone, in the kitchen."""
    tablet = new_phone("tablet").enters_phone_code(alice.asks_for_a_phone_code()).says_all_sent()
    alice.opens("/household/devices").sees("This phone")
    rows = alice.page.locator("[data-device]").filter(has_text="Alice")
    rows.filter(has_not_text="This phone").get_by_role("link").click()
    alice.writes("Name", "Kitchen tablet").presses("Save the name").presses("Kitchen tablet")
    return tablet


def test_what_is_private_leaves_the_tablet_and_who_writes_there_is_said(
    alice: Phone, new_phone: NewPhone
) -> None:
    alice.logs_a_note("worried about work", who="Alice").says_all_sent()
    tablet = a_tablet(alice, new_phone).sees_in_diary("worried about work")
    tablet.loses_the_network().logs_a_note("cannot sleep", who="Alice").says_waiting(1)
    alice.sees("Several people use this tablet")
    is_fit_to_be_seen(alice)
    alice.presses("Turn it on").sees("It is on.")
    is_fit_to_be_seen(alice)
    tablet.gets_the_network_back().sees("1 needs attention")
    tablet.does_not_see_in_diary("worried about work")
    assert "worried about work" not in tablet.everything_stored()
    assert "cannot sleep" in tablet.everything_stored()

    writing = tablet.page.get_by_role("region", name="Who is writing?")
    is_fit_to_be_seen(tablet)
    writing.get_by_role("button", name="Bob").click()
    tablet.sees(re.compile("Bob is writing"))
    tablet.logs_a_meal("leek soup", who="Mia").sees_in_diary("by Bob, Kitchen tablet")
    alice.opens().says_all_sent().sees_in_diary("by Bob, Kitchen tablet")
    alice.opens_the_entry("leek soup").sees(re.compile("Written by Bob, Kitchen tablet"))

    tablet.page.evaluate(TEN_MINUTES)
    tablet.reloads().sees("Who is writing?").logs_a_meal("a pear", who="Mia")
    tablet.sees_in_diary("by somebody, Kitchen tablet")


TEN_MINUTES = """() => {
  const noted = JSON.parse(sessionStorage.getItem('villi-writing'))
  noted.touched -= 600001
  sessionStorage.setItem('villi-writing', JSON.stringify(noted))
}"""


def test_on_a_tablet_the_password_comes_before_what_is_agreed_and_before_a_file(
    alice: Phone, new_phone: NewPhone
) -> None:
    tablet = a_tablet(alice, new_phone)
    alice.presses("Turn it on").sees("It is on.")
    tablet.opens().sees("Who is writing?").server.lets_typed_passwords_grow_old()
    tablet.expects("status of 4")
    tablet.opens("/household/people/new").writes("Name", "Tom").presses("Add")
    tablet.sees("Your password, please")
    assert refused_by_axe(tablet) == []
    tablet.writes(PASSWORD, "not this one").presses("Go on").sees("This is not the password")
    tablet.writes(PASSWORD, TYPED).presses("Go on")
    expect(tablet.page.get_by_role("link", name="Tom")).to_be_visible()

    tablet.server.lets_typed_passwords_grow_old()
    tablet.opens("/app/settings").presses("Save my entries as a file")
    tablet.writes(PASSWORD, TYPED)
    with tablet.page.expect_download():
        tablet.presses("Save the file")
    alice.opens("/household/audit").sees("Alice saved entries as a file, on a shared tablet.")


def test_turned_off_with_the_password_it_is_a_phone_of_ones_own_again(
    alice: Phone, new_phone: NewPhone
) -> None:
    alice.logs_a_note("worried about work", who="Alice").says_all_sent()
    tablet = a_tablet(alice, new_phone)
    alice.presses("Turn it on").sees("It is on.")
    tablet.opens().sees("Who is writing?").does_not_see_in_diary("worried about work")
    alice.writes(PASSWORD, TYPED).presses("Turn it off").sees("For a tablet in the kitchen")
    tablet.opens().says_all_sent().sees_in_diary("worried about work")
    tablet.does_not_see("Who is writing?")
