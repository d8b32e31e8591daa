"""Who sees what and who may do what, changed while phones are away: two and three of them."""

import re

import pytest
from playwright.sync_api import expect

from e2e.conftest import NewPhone
from e2e.journal import SENT, Phone
from e2e.refusals import (
    a_household_of_two,
    keeps_her_meals_to_herself,
    shares_her_meals_again,
)


@pytest.fixture
def two(new_phone: NewPhone) -> tuple[Phone, Phone]:
    return a_household_of_two(new_phone)


def gives_role(alice: Phone, name: str, role: str) -> None:
    alice.opens("/household/members")
    alice.page.get_by_role("region", name="Members").get_by_role("link", name=name).click()
    alice.page.get_by_label(role, exact=True).check()
    alice.presses("Save the role")
    expect(alice.page.get_by_role("heading", name="Members", exact=True)).to_be_visible()


def exported(phone: Phone) -> str:
    """What Needs attention hands out as a file, card by card."""
    texts = []
    for button in phone.page.get_by_role("button", name="Export", exact=True).all():
        with phone.page.expect_download() as handed:
            button.click()
        texts.append(handed.value.path().read_text())
    return "\n".join(texts)


def test_what_becomes_private_while_a_phone_is_away_leaves_it_and_comes_back_with_sight(
    two: tuple[Phone, Phone],
) -> None:
    alice, bob = two
    alice.logs_a_meal("quiet porridge", who="Alice").says_all_sent()
    bob.sees_in_diary("quiet porridge").loses_the_network()
    bob.logs_a_meal("fish fingers", who="Alice").logs_a_note("Mia slept well", who="Mia")
    bob.says_waiting(2)
    keeps_her_meals_to_herself(alice)
    assert "quiet porridge" in bob.everything_stored()
    bob.gets_the_network_back().sees("1 needs attention")
    bob.sees_in_diary("Mia slept well", SENT).does_not_see_in_diary("quiet porridge")
    kept = bob.everything_stored()
    assert "quiet porridge" not in kept
    assert "fish fingers" in kept
    alice.opens().says_all_sent().sees_in_diary("Mia slept well")
    alice.does_not_see_in_diary("fish fingers")
    shares_her_meals_again(alice)
    bob.opens().sees_in_diary("quiet porridge", SENT)


def test_of_three_phones_only_the_one_that_is_named_sees_it(
    two: tuple[Phone, Phone], new_phone: NewPhone
) -> None:
    alice, bob = two
    carol = new_phone("carol").joins_by_code(alice.invites_someone().code, "Carol")
    alice.logs_a_meal("quiet porridge", who="Alice").says_all_sent()
    for phone in (bob, carol):
        phone.opens().sees_in_diary("quiet porridge")
    carol.loses_the_network()
    bob.loses_the_network()
    alice.opens("/app/household").presses(re.compile(r"^Alice \(you\)"))
    group = alice.page.get_by_role("group", name="Meals and doses")
    group.get_by_label("Only some, and me").check()
    alice.page.get_by_role("group", name="Who sees meals and doses").get_by_label("Bob").check()
    alice.presses("Save who sees what").opens().logs_a_meal("late toast", who="Alice")
    alice.says_all_sent()
    for phone in (carol, bob):
        phone.gets_the_network_back().opens().says_all_sent()
    bob.sees_in_diary("late toast").sees_in_diary("quiet porridge")
    carol.does_not_see_in_diary("quiet porridge").does_not_see_in_diary("late toast")
    assert "quiet porridge" not in carol.everything_stored()
    assert "late toast" not in carol.everything_stored()


def test_a_role_that_changes_while_entries_wait_refuses_each_singly_and_keeps_them(
    two: tuple[Phone, Phone],
) -> None:
    alice, bob = two
    bob.loses_the_network().logs_a_note("first words", who="Mia")
    bob.logs_a_note("second words", who="Mia").says_waiting(2)
    gives_role(alice, "Bob", "Viewer")
    bob.gets_the_network_back().sees("2 need attention")
    bob.presses(re.compile("2 need attention")).sees("first words").sees("second words")
    texts = exported(bob)
    assert "first words" in texts
    assert "second words" in texts
    bob.opens()
    bar = bob.page.get_by_role("navigation", name="Main")
    expect(bar.get_by_role("link")).to_have_count(4)
    main = bob.page.get_by_role("main")
    expect(main.get_by_role("link", name=re.compile("^What did"))).to_have_count(0)
    bob.opens("/app/add/meal").sees("You look on")
    gives_role(alice, "Bob", "Adult")
    bob.opens()
    expect(bar.get_by_role("link", name="Add", exact=True)).to_be_visible()
    bob.logs_a_note("third words", who="Mia").status_says("All sent")
    alice.opens().sees_in_diary("third words").does_not_see_in_diary("first words")


def test_who_becomes_a_helper_holds_the_day_and_is_told_that_the_rest_is_hidden(
    two: tuple[Phone, Phone],
) -> None:
    alice, bob = two
    alice.logs_a_meal("old soup", who="Mia").logs_a_note("sore throat", who="Mia").says_all_sent()
    alice.server.lets_entries_be_of_last_week()
    alice.opens().logs_a_meal("fresh soup", who="Mia").says_all_sent()
    bob.sees_in_diary("fresh soup").loses_the_network()
    bob.logs_a_meal("by a helper", who="Mia").says_waiting(1)
    gives_role(alice, "Bob", "Helper")
    bob.gets_the_network_back().opens().says_all_sent().sees_in_diary("fresh soup")
    bob.sees_in_diary("by a helper", SENT).sees("As a helper you see today")
    bob.presses("Earlier day").sees("Earlier days are hidden for helpers").does_not_see(
        "Not logged"
    )
    kept = bob.everything_stored()
    assert "old soup" not in kept
    assert "sore throat" not in kept


def test_a_deleted_household_is_left_in_peace_until_it_is_brought_back(
    two: tuple[Phone, Phone],
) -> None:
    alice, bob = two
    bob.expects("status of 4").loses_the_network().logs_a_note("meanwhile", who="Mia")
    alice.expects("status of 4").opens("/household/delete").writes("Its name", "Our home")
    alice.presses(re.compile("^Delete")).is_at("/household/ended")
    bob.gets_the_network_back().sees(re.compile("deleted Our home"))
    assert "meanwhile" in bob.everything_stored()
    alice.presses(re.compile("^Bring .* back")).is_at("/household/members")
    bob.presses("Look again").says_all_sent().sees_in_diary("meanwhile", SENT)
    alice.opens().says_all_sent().sees_in_diary("meanwhile")
