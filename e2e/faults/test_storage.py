"""The phone's storage is full, or another page stands in its way: plain words, no text lost."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.faults.diarist import Diarist
from e2e.faults.ledger import Ledger
from e2e.faults.proxy import FaultProxy
from e2e.faults.rules import FOR_EVER, SYNC
from e2e.journal import NOTE
from e2e.test_storage_trouble import without_room

SHRINK = """async () => {
  const journal = (await indexedDB.databases()).find(({ name }) => name.startsWith('villi:'))
  const open = indexedDB.open(journal.name, journal.version + 1)
  open.onupgradeneeded = () => open.transaction.objectStore('records').deleteIndex('kind')
  window.held = await new Promise((yes, no) => {
    open.onsuccess = () => yes(open.result)
    open.onerror = () => no(open.error)
  })
  return window.held.version
}"""


def test_f22_a_full_phone_says_so_keeps_the_text_and_drops_nothing(
    alice: Diarist, ledger: Ledger
) -> None:
    alice.logs_a_note("f22 sent before", who="Mia").says_all_sent()
    alice.loses_the_network().logs_a_note("f22 waits", who="Mia")
    alice.starts_to_log("Note").is_about("Mia")
    words = "f22 a long evening, " + "told in many words " * 80 + "by her"
    with without_room(alice):
        alice.writes(NOTE, words).save_button().click()
        alice.sees(re.compile("no room left to save in"))
        alice.still_has_written(NOTE, words)
        ledger.holds()
    alice.saves()
    ledger.notes(alice.would_be_note(words))
    alice.gets_the_network_back().says_all_sent()
    ledger.holds_with_nothing_waiting()


def page_beside(phone: Diarist) -> Page:
    """Of the same origin, and none of ours: nothing closes what it opens."""
    beside = phone.expects("favicon.ico").context.new_page()
    beside.goto(f"{phone.server.url}/healthz")
    return beside


def test_f23_an_open_app_lets_a_newer_one_change_the_store_and_goes_on(
    alice: Diarist, ledger: Ledger
) -> None:
    alice.loses_the_network().logs_a_note("f23 before the change", who="Mia")
    alice.gets_the_network_back()
    beside = page_beside(alice)
    assert beside.evaluate(SHRINK) > 1
    beside.close()
    alice.logs_a_note("f23 after the change", who="Mia").says_all_sent()
    alice.reloads().says_all_sent().sees_in_diary("f23 after the change")
    ledger.holds_with_nothing_waiting()


NEXT_IN_LINE = """async () => {
  const journal = (await indexedDB.databases()).find(({ name }) => name.startsWith('villi:'))
  const open = indexedDB.open(journal.name, journal.version + 1)
  open.onsuccess = () => open.result.close()
  await indexedDB.databases()
}"""
"""In line once a later question is answered. Whether it is told so depends on who is before it."""


@pytest.mark.parametrize("behind_another", [False, True])
def test_f23_a_page_that_does_not_let_go_is_named_and_nothing_hangs(
    alice: Diarist, way: FaultProxy, ledger: Ledger, behind_another: bool
) -> None:
    way.next(SYNC, "refuse", count=FOR_EVER)
    alice.logs_a_note("f23 waits behind it", who="Mia").says_waiting(1)
    beside = page_beside(alice)
    beside.evaluate(SHRINK)
    if behind_another:
        page_beside(alice).evaluate(NEXT_IN_LINE)
    alice.reloads()
    expect(alice.page.get_by_role("alert")).to_contain_text(re.compile("other window of Villi"))
    way.lift()
    beside.close()
    alice.says_all_sent()
    ledger.holds_with_nothing_waiting()
