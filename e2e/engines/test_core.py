"""The core of working without a network, sentence for sentence the same in WebKit and Firefox.

No driver here can switch the network off, so the server dies: nothing answers, while the browser
believes that it is online.
"""

import re

import pytest

from e2e.engines.conftest import AnyPhone
from e2e.journal import NOTE, ON_THIS_PHONE, SENT
from e2e.server import Server

# Selenium's own driver for WebKitGTK calls Selenium's own remote connection the old way.
pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning")


def test_a_meal_with_its_dose_is_logged_while_the_server_is_dead(
    phone: AnyPhone, server: Server
) -> None:
    server.kill()
    phone.logs_a_meal("oat porridge", with_dose="20 g").says_waiting(2)
    phone.sees_in_diary("oat porridge", ON_THIS_PHONE).sees_in_diary("Oat mix", ON_THIS_PHONE)


def test_the_app_starts_cold_from_its_worker(phone: AnyPhone, server: Server) -> None:
    phone.logs_a_note("before the night").says_all_sent()
    server.kill()
    phone.closes_the_app().opens_the_app_again().sees("Today")
    phone.sees_in_diary("before the night", SENT)


def test_a_deep_link_opens_cold(phone: AnyPhone, server: Server) -> None:
    server.kill()
    phone.closes_the_app().opens_the_app_again("/app/add/meal")
    phone.types_foods("toast with honey").saves()
    phone.sees_in_diary("toast with honey", ON_THIS_PHONE)


def test_an_entry_is_edited(phone: AnyPhone, server: Server) -> None:
    phone.logs_a_note("slept badly").says_all_sent()
    server.kill()
    phone.edits("slept badly").writes(NOTE, "slept well after all").saves()
    phone.sees_in_diary("slept well after all", ON_THIS_PHONE).does_not_see_in_diary("slept badly")


def test_an_entry_is_deleted_and_brought_back(phone: AnyPhone, server: Server) -> None:
    phone.logs_a_note("only a test").says_all_sent()
    server.kill()
    phone.deletes("only a test").does_not_see_in_diary("only a test")
    phone.undoes().sees_in_diary("only a test")


def test_what_is_half_typed_survives_a_closed_app(phone: AnyPhone, server: Server) -> None:
    server.kill()
    phone.starts_to_log("Note").writes(NOTE, "half a thought").draft_is_kept()
    phone.closes_the_app().opens_the_app_again("/app/add/note")
    phone.still_has_written(NOTE, "half a thought")
    # The cases share this phone: the next one finds nothing half written.
    phone.presses("Clear")


def test_everything_is_sent_once_when_the_server_returns(phone: AnyPhone, server: Server) -> None:
    server.kill()
    of_three = f"of three in {phone.home}"
    for which in ("first", "second", "third"):
        phone.logs_a_note(f"the {which} {of_three}")
    phone.says_waiting(3)
    server.start()
    phone.reloads().says_all_sent().sees_in_diary(of_three, SENT, times=3)
    assert server.records_with(of_three) == 3


def test_two_phones_see_each_others_entries(
    phone: AnyPhone, other: AnyPhone, server: Server
) -> None:
    server.kill()
    phone.logs_a_note("written on the phone")
    other.logs_a_note("written on the tablet")
    server.start()
    phone.reloads().says_all_sent()
    other.reloads().says_all_sent().sees_in_diary("written on the phone", SENT, times=1)
    phone.reloads().says_all_sent().sees_in_diary("written on the tablet", SENT, times=1)


def test_what_waits_is_sent_after_signing_in_again(phone: AnyPhone, server: Server) -> None:
    server.kill()
    phone.expects("401").logs_a_note("still writing").says_waiting(1)
    server.ends_all_sessions()
    server.start()
    phone.reloads().status_says("Sign in to send 1")
    phone.presses(re.compile("^Sign in to send")).signs_in("Alice").is_at("/app/")
    phone.says_all_sent().sees_in_diary("still writing", SENT)


def test_signing_out_keeps_what_was_not_sent(phone: AnyPhone, server: Server) -> None:
    server.kill()
    phone.expects("401").logs_a_note("not sent yet").says_waiting(1)
    phone.signs_out().sees("not sent").presses(re.compile("^Keep"))
    phone.sees("Signed out on this phone")
    server.start()
    phone.opens("/sign-in").signs_in("Alice").is_at("/app/")
    phone.says_all_sent().sees_in_diary("not sent yet", SENT)
