"""Two adults, two phones, one household: each sees what is shared, and who changed what."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.journal import ON_THIS_PHONE, SENT, Phone


@pytest.fixture
def alice(new_phone: NewPhone) -> Phone:
    return new_phone("alice").starts_a_household("Alice", "Mia").says_all_sent()


def test_the_other_adult_joins_by_code_and_both_see_who_changed_what(
    alice: Phone, new_phone: NewPhone
) -> None:
    alice.logs_a_meal("porridge with honey", who="Mia").says_all_sent()
    invitation = alice.invites_someone()
    bob = new_phone("bob").joins_by_code(invitation.code, "Bob").says_all_sent()
    bob.sees_in_diary("porridge with honey", SENT)
    bob.edits("porridge").removes_food("porridge with honey").types_foods("porridge, pear").saves()
    bob.says_all_sent()

    alice.opens().says_all_sent().sees_in_diary("pear", SENT)
    alice.opens_the_entry("pear").sees("History")
    alice.sees_a_change_by("Bob")


def test_joining_by_link_never_shows_the_secret_to_the_server(
    alice: Phone, new_phone: NewPhone
) -> None:
    invitation = alice.invites_someone()
    bob = new_phone("bob").joins_by_link(invitation.link, "Bob").says_all_sent()
    bob.logs_a_note("hello from Bob", who="Mia").says_all_sent()
    alice.opens().says_all_sent().sees_in_diary("hello from Bob")
    assert invitation.secret not in alice.server.log()


def test_how_an_adult_feels_stays_with_that_adult(alice: Phone, new_phone: NewPhone) -> None:
    alice.logs_a_note("worried about work", who="Alice")
    alice.logs_a_meal("tomato soup", who="Alice")
    alice.logs_a_symptom("Headache", 5, who="Mia").says_all_sent()
    bob = new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    bob.shows_days_of("Everyone")
    bob.sees_in_diary("tomato soup").sees_in_diary("Headache")
    bob.does_not_see_in_diary("worried about work")
    assert "worried about work" not in bob.everything_stored()


def test_entries_of_two_offline_phones_meet(alice: Phone, new_phone: NewPhone) -> None:
    bob = new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    alice.loses_the_network().logs_a_note("Mia coughed at noon", who="Mia")
    bob.loses_the_network().logs_a_note("Mia slept early", who="Mia")
    bob.sees_in_diary("slept early", ON_THIS_PHONE)
    alice.gets_the_network_back()
    bob.gets_the_network_back()
    alice.says_all_sent()
    bob.says_all_sent()
    for phone in (alice, bob):
        phone.opens().says_all_sent()
        phone.sees_in_diary("Mia coughed", SENT, times=1)
        phone.sees_in_diary("slept early", SENT, times=1)


def test_two_phones_in_front_agree_within_five_seconds_of_a_save(
    alice: Phone, new_phone: NewPhone
) -> None:
    bob = new_phone("bob").joins_by_code(alice.invites_someone().code, "Bob").says_all_sent()
    alice.opens("/app/").shows_days_of("Mia")
    for number in range(3):
        bob.logs_a_meal(f"soup number {number}", who="Mia")
        row = alice.page.get_by_role("main").get_by_role("link", name=f"soup number {number}")
        expect(row).to_be_visible(timeout=5_000)


def test_another_phone_of_ones_own_is_added_by_a_code(alice: Phone, new_phone: NewPhone) -> None:
    alice.logs_a_note("only for me", who="Alice").says_all_sent()
    tablet = new_phone("tablet").enters_phone_code(alice.asks_for_a_phone_code())
    tablet.says_all_sent().sees_in_diary("only for me", SENT)
    alice.opens("/household/devices").sees("This phone")


def test_an_invitation_that_is_too_old_is_refused(alice: Phone, new_phone: NewPhone) -> None:
    code = alice.invites_someone().code
    alice.server.lets_invitations_expire()
    carol = new_phone("carol").expects("status of 4")
    carol.types_code(code).sees_refusal("code")


def test_an_invitation_serves_once(alice: Phone, new_phone: NewPhone) -> None:
    code = alice.invites_someone().code
    new_phone("bob").joins_by_code(code, "Bob").says_all_sent()
    carol = new_phone("carol").expects("status of 4")
    carol.types_code(code).sees_refusal("code")
