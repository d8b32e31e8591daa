"""What was logged can be put right: edited, deleted, brought back, undone."""

import pytest

from e2e.journal import NOTE, ON_THIS_PHONE, SENT, Phone


@pytest.fixture
def phone(phone: Phone) -> Phone:
    return phone.starts_a_household("Alice", "Mia").says_all_sent()


def test_an_entry_is_edited_without_a_network(phone: Phone) -> None:
    phone.logs_a_note("slept badly", who="Alice").says_all_sent()
    phone.loses_the_network()
    phone.edits("slept badly").writes(NOTE, "slept well after all").saves()
    phone.sees_in_diary("slept well after all", ON_THIS_PHONE)
    phone.does_not_see_in_diary("slept badly")
    phone.gets_the_network_back()
    phone.says_all_sent().sees_in_diary("slept well after all", SENT)
    phone.opens_the_entry("slept well").sees("History").sees("slept badly")


def test_a_deleted_entry_goes_and_can_be_brought_back(phone: Phone) -> None:
    phone.loses_the_network()
    phone.logs_a_note("only a test", who="Mia")
    phone.deletes("only a test")
    phone.does_not_see_in_diary("only a test")
    phone.undoes()
    phone.sees_in_diary("only a test", ON_THIS_PHONE)


def test_undo_takes_an_entry_back(phone: Phone) -> None:
    phone.loses_the_network()
    phone.logs_a_note("said too much", who="Alice").undoes()
    phone.does_not_see_in_diary("said too much")
    phone.gets_the_network_back()
    phone.says_all_sent().reloads().does_not_see_in_diary("said too much")


def test_undo_of_a_delete_after_it_was_sent(phone: Phone) -> None:
    phone.logs_a_note("keep me", who="Alice").says_all_sent()
    phone.deletes("keep me").says_all_sent().undoes()
    phone.says_all_sent().sees_in_diary("keep me", SENT)


def test_what_is_half_typed_survives_a_closed_app(phone: Phone) -> None:
    phone.loses_the_network()
    phone.starts_to_log("Note").writes(NOTE, "half a thought")
    phone.draft_is_kept()
    phone.closes_the_app()
    phone.opens_the_app_again("/app/add/note")
    phone.still_has_written(NOTE, "half a thought")
