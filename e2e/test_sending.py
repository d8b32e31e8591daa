"""What waits on the phone goes out by itself when there is a network again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from e2e.browser import PHONE, launch_args
from e2e.journal import SENT, Phone
from e2e.server import Server


@pytest.fixture
def phone(phone: Phone) -> Phone:
    return phone.starts_a_household("Alice").says_all_sent()


def test_open_the_online_event_sends(phone: Phone) -> None:
    phone.loses_the_network()
    phone.logs_a_note("from the train").says_waiting(1)
    phone.gets_the_network_back()
    phone.says_all_sent().sees_in_diary("from the train", SENT)


def test_open_a_reload_sends_after_the_server_returned(phone: Phone, server: Server) -> None:
    server.kill()
    phone.logs_a_note("while it was down").says_waiting(1)
    server.start()
    phone.reloads().says_all_sent()


def test_open_coming_back_to_the_app_sends(phone: Phone, server: Server) -> None:
    server.kill()
    phone.logs_a_note("before another app").says_waiting(1)
    server.start()
    phone.goes_to_another_app_and_comes_back()
    phone.says_all_sent()


def test_open_the_timer_sends(phone: Phone, server: Server) -> None:
    server.kill()
    phone.logs_a_note("nobody touched it").says_waiting(1)
    server.start()
    phone.says_all_sent()


@pytest.fixture
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(**launch_args())
    yield browser
    browser.close()


def test_closed_the_worker_sends_when_the_network_returns(
    whole_browser: Browser, server: Server, home: str
) -> None:
    phone = Phone(whole_browser.new_context(**PHONE), server, "alice")
    phone.home = home
    phone.starts_a_household("Alice").says_all_sent().loses_the_network()
    phone.logs_a_note("sent in my sleep").says_waiting(1)
    phone.closes_the_app()
    phone.gets_the_network_back()
    server.comes_to_know("sent in my sleep")
    phone.opens_the_app_again().says_all_sent().sees_in_diary("sent in my sleep", SENT)
    assert phone.unforgiven() == []
