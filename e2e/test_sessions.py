"""The session ends, the journal goes on: what was written waits and is sent after signing in."""

import re

from e2e.journal import SENT, Phone


def test_logging_goes_on_when_the_session_has_ended_and_is_sent_after_signing_in(
    phone: Phone,
) -> None:
    phone.expects("status of 401").starts_a_household("Alice").says_all_sent()
    phone.server.ends_all_sessions()
    phone.logs_a_note("still writing").status_says("Sign in to send 1")
    phone.logs_a_note("and more").status_says("Sign in to send 2")
    phone.reloads().status_says("Sign in to send 2")
    phone.presses(re.compile("^Sign in to send"))
    phone.signs_in("Alice").is_at("/app/")
    phone.says_all_sent()
    phone.sees_in_diary("still writing", SENT).sees_in_diary("and more", SENT)


def test_signing_out_closes_the_journal(phone: Phone) -> None:
    phone.expects("status of 401").starts_a_household("Alice").says_all_sent()
    phone.logs_a_note("mine").says_all_sent()
    phone.signs_out()
    phone.sees("Sign in")
    phone.opens().sees("Sign in").does_not_see("mine")


def test_signing_out_with_something_unsent_asks_first_and_loses_nothing(phone: Phone) -> None:
    phone.expects("status of 401").starts_a_household("Alice").says_all_sent()
    phone.loses_the_network()
    phone.logs_a_note("not sent yet").says_waiting(1)
    phone.signs_out().sees(re.compile("not sent"))
    phone.presses(re.compile("^Keep")).sees("Signed out on this phone")
    phone.gets_the_network_back()
    phone.opens("/sign-in").signs_in("Alice").is_at("/app/")
    phone.says_all_sent().sees_in_diary("not sent yet", SENT)


def test_a_forgotten_password_is_replaced_by_the_recovery_code(phone: Phone) -> None:
    code = phone.signs_up("Alice@alice.example")
    phone.names_the_household("Our home", "Alice").adds_people()
    phone.is_at("/app/").signs_out().sees("Sign in")
    phone.opens("/recover").writes("Name or e-mail", "Alice@alice.example")
    phone.writes("Recovery code", code).writes("New password", "eleven slow barges at noon")
    phone.presses(re.compile("password"))
    assert phone.recovery_code() != code
