"""The phone's own storage fails: that is said in plain words, and no text is lost."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from playwright.sync_api import Locator, expect

from e2e.journal import NOTE, ON_THIS_PHONE, Phone
from e2e.test_access import refused_by_axe
from e2e.test_forgot import NOTED, alarm, storage_is_cleared

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
THOUGHT = "a thought worth keeping, " + "and kept in mind " * 80 + "for long"
FILL = """async () => {
  const open = indexedDB.open('ballast', 1)
  open.onupgradeneeded = () => open.result.createObjectStore('bytes', { autoIncrement: true })
  const database = await new Promise(done => { open.onsuccess = () => done(open.result) })
  let put = 0
  for (let size = 1 << 20; size > 64; size >>= 1) {
    for (let room = true; room; ) {
      // Random: what is all zeros is packed, and fills nothing.
      const bytes = new Uint8Array(size)
      for (let at = 0; at < size; at += 65536)
        crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65536)))
      const tx = database.transaction('bytes', 'readwrite', { durability: 'strict' })
      tx.objectStore('bytes').put(bytes)
      room = await new Promise(yes => {
        tx.oncomplete = () => yes(true)
        tx.onabort = () => yes(false)
      })
      if (room) put += size
    }
  }
  database.close()
  return put
}"""
CLEAR = """() => new Promise(done => {
  const gone = indexedDB.deleteDatabase('ballast')
  gone.onsuccess = gone.onerror = () => done(true)
})"""
HOLD = """async () => {
  const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('villi:'))
  const open = indexedDB.open(name)
  const database = await new Promise(done => { open.onsuccess = () => done(open.result) })
  const stores = database.transaction([...database.objectStoreNames], 'readwrite')
  const meta = stores.objectStore('meta')
  const spin = () => { if (!window.letGo) meta.get('nothing').onsuccess = spin }
  spin()
}"""
DRAFTS = """async count => {
  const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('villi:'))
  const open = indexedDB.open(name)
  const database = await new Promise(done => { open.onsuccess = () => done(open.result) })
  const all = database.transaction('drafts').objectStore('drafts').count()
  const kept = await new Promise(done => { all.onsuccess = () => done(all.result) })
  database.close()
  return kept === count
}"""


@pytest.fixture
def phone(phone: Phone) -> Phone:
    phone.starts_a_household("Alice", "Mia")
    return phone.logs_a_note("already sent", who="Mia").says_all_sent()


@contextmanager
def without_room(phone: Phone) -> Iterator[None]:
    """The browser grants little more, and that is filled up to the last bytes."""
    cdp = phone.context.new_cdp_session(phone.page)
    where = {"origin": phone.server.url}
    used = cdp.send("Storage.getUsageAndQuota", where)["usage"]
    cdp.send("Storage.overrideQuotaForOrigin", {**where, "quotaSize": used + 3_000_000})
    assert phone.page.evaluate(FILL) > 0
    yield
    # As a person does who is told to: what took the room goes, and then there is more of it.
    phone.page.evaluate(CLEAR)
    cdp.send("Storage.overrideQuotaForOrigin", where)
    cdp.detach()


@contextmanager
def storage_held_by_another_window(phone: Phone) -> Iterator[None]:
    other = phone.expects("favicon").context.new_page()
    other.goto(phone.server.url + "/healthz")
    other.evaluate(HOLD)
    yield
    other.evaluate("() => { window.letGo = true }")
    other.close()


def trouble(phone: Phone, words: str) -> Locator:
    card = phone.page.get_by_role("alert").filter(has_text=words)
    expect(card).to_be_visible()
    return card


def can_be_read_by_everyone(phone: Phone) -> None:
    for scheme in SCHEMES:
        phone.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert refused_by_axe(phone) == []
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_full_phone_says_so_and_keeps_the_text(phone: Phone) -> None:
    phone.loses_the_network().opens_the_entry("already sent")
    with without_room(phone):
        phone.presses("Delete")
        trouble(phone, "no room left")
        phone.presses("Close")
        phone.starts_to_log("Note").is_about("Mia").writes(NOTE, THOUGHT)
        phone.save_button().click()
        card = trouble(phone, "This phone has no room left to save in")
        expect(card).to_contain_text("Note for Mia")
        expect(card).to_contain_text(THOUGHT)
        can_be_read_by_everyone(phone)
        phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
        phone.presses("Copy")
        expect(card).to_contain_text("Copied")
        assert THOUGHT in phone.page.evaluate("() => navigator.clipboard.readText()")
    phone.still_has_written(NOTE, THOUGHT).saves()
    phone.sees_in_diary("already sent").sees_in_diary("kept in mind", ON_THIS_PHONE, times=1)


def test_a_store_that_does_not_answer_is_neither_called_saved_nor_lost(phone: Phone) -> None:
    phone.loses_the_network()
    phone.starts_to_log("Note").is_about("Mia").writes(NOTE, "said while nothing answered")
    with storage_held_by_another_window(phone):
        phone.page.bring_to_front()
        phone.save_button().click()
        card = trouble(phone, "Villi cannot say yet whether this is kept")
        expect(card).to_contain_text("said while nothing answered")
        expect(card.get_by_role("button", name="Copy")).to_be_visible()
        trouble(phone, "The storage of this phone does not answer")
        phone.does_not_see(re.compile("saved on this phone$", re.I))
        can_be_read_by_everyone(phone)
    expect(phone.page.get_by_role("button", name="Undo")).to_be_visible()
    expect(phone.page.get_by_role("alert")).to_have_count(0)
    phone.sees_in_diary("said while nothing answered", ON_THIS_PHONE, times=1)


def test_storage_taken_away_under_an_open_form_keeps_what_is_typed(phone: Phone) -> None:
    phone.starts_to_log("Note").is_about("Mia").writes(NOTE, "still in my hand")
    phone.page.wait_for_function(NOTED, arg=0)
    storage_is_cleared(phone)
    phone.still_has_written(NOTE, "still in my hand").saves()
    phone.says_all_sent().sees_in_diary("still in my hand", "sent", times=1)
    expect(alarm(phone)).to_contain_text("Nothing is lost: all had been sent.")
    phone.sees_in_diary("already sent", "sent", times=1)


def test_every_form_is_found_again_after_the_app_was_killed(phone: Phone) -> None:
    phone.loses_the_network().edits("already sent").writes(NOTE, "changed by half")
    edit = phone.page.url.removeprefix(phone.server.url)
    phone.page.wait_for_function(DRAFTS, arg=1)
    phone.opens("/app/add/dose").presses("Add a product").writes("Name", "Powder of")
    phone.page.wait_for_function(DRAFTS, arg=2)
    phone.opens("/app/add/product").writes("Name", "Capsules of")
    phone.page.wait_for_function(DRAFTS, arg=3)
    phone.opens("/app/add/note").writes(NOTE, "one more")
    phone.page.wait_for_function(DRAFTS, arg=4)
    phone.closes_the_app().opens_the_app_again(edit)
    phone.still_has_written(NOTE, "changed by half")
    phone.opens("/app/add/dose").still_has_written("Name", "Powder of")
    phone.opens("/app/add/product").still_has_written("Name", "Capsules of")
    phone.opens("/app/add").sees("half written")
    phone.opens("/app/add/note").still_has_written(NOTE, "one more")
