"""The app as a person meets it: a new phone in a large household, and two phones side by side."""

import statistics
import time
from typing import Any

from playwright.sync_api import Browser

from e2e.browser import PHONE
from e2e.journal import Phone
from e2e.server import Server

DRAWN = """(() => {
  const look = () => {
    if (document.body?.innerText.includes('000000 slept')) window.drawn = performance.now()
    else requestAnimationFrame(look)
  }
  look()
})()"""
SAVES = 4


def new_phone(browser: Browser, server: Server, secrets: list[str]) -> float:
    """Median ms from the first request of a new phone to today's entry on its screen.

    One phone for each of these sessions."""
    found = []
    for secret in secrets:
        context = browser.new_context(**PHONE)
        cookie: Any = {"name": "villi_sid", "value": secret, "url": server.url}
        context.add_cookies([cookie])
        page = context.new_page()
        page.add_init_script(DRAWN)
        page.goto(server.url + "/app/")
        found.append(float(page.wait_for_function("() => window.drawn").json_value()))
        context.close()
    return statistics.median(found)


def seconds_apart(browser: Browser, server: Server) -> list[float]:
    """From "saved" on one visible phone to the words on the other's Today, each way in turn."""
    one = Phone(browser.new_context(**PHONE), server).starts_a_household("Alice")
    other = Phone(browser.new_context(**PHONE), server)
    other.enters_phone_code(one.asks_for_a_phone_code())
    one.opens("/app/").says_all_sent()
    found = []
    for number in range(SAVES):
        words = f"between two phones {number}"
        one.logs_a_note(words)
        begun = time.monotonic()
        other.sees(words)
        found.append(time.monotonic() - begun)
        one, other = other, one
    for phone in (one, other):
        phone.context.close()
    return found
