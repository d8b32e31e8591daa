"""A phone whose storage was taken away says what is lost and what comes back, once, and nobody
else is frightened."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Locator, expect

from e2e.conftest import NewPhone
from e2e.journal import Phone
from e2e.server import until
from e2e.test_access import refused_by_axe

FORGOT = "This phone forgot its copy"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
DROP_JOURNALS = """async () => {
  const journals = (await indexedDB.databases()).filter(({ name }) => name.startsWith('villi:'))
  await Promise.all(journals.map(({ name }) => new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = done
    request.onerror = request.onblocked = fail
  })))
  return journals.length
}"""
NOTED = """async unsent => {
  const open = indexedDB.open('villi')
  const root = await new Promise(done => { open.onsuccess = () => done(open.result) })
  const get = root.transaction('meta').objectStore('meta').get('root')
  const { notes = {} } = await new Promise(done => { get.onsuccess = () => done(get.result) })
  root.close()
  return Object.values(notes).some(note => note.unsent === unsent)
}"""


@pytest.fixture
def alice(new_phone: NewPhone) -> Phone:
    alice = new_phone("alice").starts_a_household("Alice", "Mia")
    return alice.logs_a_note("sent long ago", who="Mia").says_all_sent()


def writes_without_a_network(phone: Phone, *notes: str) -> None:
    phone.loses_the_network()
    for words in notes:
        phone.logs_a_note(words, who="Mia")
    phone.says_waiting(len(notes))
    until(lambda: bool(phone.page.evaluate(NOTED, len(notes))), "the note of it")


def storage_is_cleared(phone: Phone) -> None:
    """All of the origin's but the cookie, as a browser does that needs room."""
    cdp = phone.context.new_cdp_session(phone.page)
    kinds = "indexeddb,cache_storage,service_workers,local_storage"
    cdp.send("Storage.clearDataForOrigin", {"origin": phone.server.url, "storageTypes": kinds})
    cdp.detach()


def alarm(phone: Phone) -> Locator:
    return phone.page.get_by_role("alert").filter(has_text=FORGOT)


def is_not_frightened(phone: Phone) -> None:
    phone.says_all_sent().settles()
    until(lambda: bool(phone.page.evaluate(NOTED, 0)), "the note of nothing")
    expect(alarm(phone)).to_have_count(0)


def test_the_journal_alone_was_lost(alice: Phone) -> None:
    writes_without_a_network(alice, "one", "two", "three")
    assert alice.page.evaluate(DROP_JOURNALS) == 1
    alice.reloads()
    expect(alarm(alice)).to_be_visible()
    alice.gets_the_network_back().opens().says_all_sent()
    expect(alarm(alice)).to_contain_text("3 entries were not sent yet and are lost here.")
    expect(alarm(alice)).to_contain_text(re.compile(r"\d+ comes? back from the server"))
    alice.sees_in_diary("sent long ago", "sent").does_not_see_in_diary("three")
    for scheme in SCHEMES:
        alice.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert refused_by_axe(alice) == []
        assert alice.page.evaluate("document.documentElement.scrollWidth") <= 360
    alice.reloads()
    expect(alarm(alice)).to_be_visible()
    alice.presses("I have read this")
    expect(alarm(alice)).to_have_count(0)
    alice.reloads()
    is_not_frightened(alice)


def test_everything_on_the_phone_was_cleared_but_the_cookie(alice: Phone) -> None:
    writes_without_a_network(alice, "nobody will read this")
    alice.page.goto("about:blank")
    storage_is_cleared(alice)
    alice.gets_the_network_back().opens().says_all_sent()
    expect(alarm(alice)).to_contain_text("all had been sent")
    expect(alarm(alice)).to_contain_text("What was written after that is lost here.")
    alice.sees_in_diary("sent long ago", "sent")
    alice.presses("I have read this")
    expect(alarm(alice)).to_have_count(0)
    alice.reloads()
    is_not_frightened(alice)
    alice.opens("/household/devices").sees("Forgot its copy").sees("This phone")


def test_nobody_is_frightened_without_a_reason(alice: Phone, new_phone: NewPhone) -> None:
    tab = alice.context.new_page()
    tab.goto(alice.server.url + "/app/")
    expect(tab.get_by_role("status").filter(has_text="All sent")).to_be_visible()
    is_not_frightened(alice)
    tab.close()
    alice.signs_out().sees("Sign in")
    alice.opens("/sign-in").signs_in("alice").is_at("/app/")
    is_not_frightened(alice)
    tablet = new_phone("tablet").enters_phone_code(alice.asks_for_a_phone_code())
    is_not_frightened(tablet)
