"""From nothing to Today, and what the first pages say to bad input."""

import re

import pytest

from e2e.conftest import NewPhone
from e2e.journal import Phone
from e2e.server import Server


def test_three_screens_lead_to_today(phone: Phone) -> None:
    phone.opens("/").presses("Start")
    phone.fills_in_the_account("alice@home.example")
    assert len(phone.recovery_code()) >= 16
    phone.names_the_household("The Smiths", "Alice")
    phone.adds_people("Mia")
    phone.is_at("/app/").is_ready_to_work_offline()
    phone.sees("Today").says_all_sent()
    phone.adds_a_product("L-glutamine powder", "5").says_all_sent()
    phone.goes_to("Household").sees("Mia").sees("L-glutamine powder")


def test_sample_data_fills_a_household_that_can_be_thrown_away(
    fresh_server: Server, new_phone: NewPhone
) -> None:
    phone = new_phone(server=fresh_server).opens("/").presses(re.compile("sample", re.I))
    phone.is_at("/app/").says_all_sent()
    phone.goes_to("Diary").has_rows(3)
    phone.expects("status of 401").opens("/household/members").presses("Throw the sample away")
    phone.opens("/").sees("A gut-health journal for your household")


def test_after_the_first_account_one_joins_by_invitation(
    fresh_server: Server, new_phone: NewPhone
) -> None:
    new_phone("alice", server=fresh_server).starts_a_household("Alice")
    stranger = new_phone("stranger", server=fresh_server).expects("status of 403")
    stranger.opens("/sign-up").sees(re.compile("invitation"))


@pytest.mark.parametrize(
    ("password", "cure"),
    [("short", "at least 8"), ("password1", "another"), ("january1990", "longer")],
)
def test_a_weak_password_is_refused_with_the_cure(phone: Phone, password: str, cure: str) -> None:
    phone.expects("status of 422").opens("/sign-up")
    phone.fills_in_the_account("weak@home.example", password).sees_refusal("Password", cure)
    phone.still_has_written("Name or e-mail", "weak@home.example")


def test_a_login_that_is_taken_is_refused(new_phone: NewPhone) -> None:
    new_phone("alice").signs_up("taken@home.example")
    second = new_phone("second").expects("status of 4").opens("/sign-up")
    second.fills_in_the_account("taken@home.example").sees_refusal("Name or e-mail")


def test_a_wrong_password_does_not_say_which_half_was_wrong(new_phone: NewPhone) -> None:
    new_phone("alice").signs_up("there@home.example")
    guess = new_phone("guess").expects("status of 4").opens("/sign-in")
    guess.signs_in("there@home.example", "not this password")
    known = guess.refusal()
    guess.opens("/sign-in").signs_in("nobody@home.example", "not this password")
    assert guess.refusal() == known
