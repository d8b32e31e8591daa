"""A dose with a network that takes every request and answers none: the guard asks all the same."""

import re

from playwright.sync_api import expect

from e2e.faults.diarist import Diarist
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import FOR_EVER, SYNC

POWDER = "L-glutamine powder"
WATCH = """() => {
  window.asked = null
  addEventListener('submit', () => { window.tapped = performance.now() }, true)
  new MutationObserver(() => {
    if (document.querySelector('dialog[open]')) window.asked ??= performance.now()
  }).observe(document, { childList: true, subtree: true, attributes: true })
}"""
PATIENCE, SLACK = 1_500, 1_000
"""Milliseconds; the machine of the tests may be at many things."""


def test_a_dead_network_costs_one_tap_and_next_to_no_time(alice: Diarist, way: FaultProxy) -> None:
    alice.logs_a_dose(POWDER, "5", who="Mia").says_all_sent()
    dead = way.next(SYNC, "blackhole", count=FOR_EVER)
    way.awaits(dead)
    took = []
    alice.starts_to_log("Dose").is_about("Mia").chooses(POWDER).writes("Amount", "5")
    for _ in range(4):
        alice.page.evaluate(WATCH)
        alice.save_button().click()
        sheet = alice.page.get_by_role("dialog", name=re.compile("^Wait until "))
        expect(sheet).to_be_visible()
        took.append(round(alice.page.evaluate("() => asked - tapped")))
        sheet.get_by_role("button", name="Not given").click()
        expect(sheet).to_have_count(0)
        alice.still_has_written("Amount", "5")
    print(f"with a dead network the sheet stood after {took} ms")
    assert max(took) < PATIENCE + SLACK, took
    assert min(took) < PATIENCE, took
    way.lift()
    alice.says_all_sent()
