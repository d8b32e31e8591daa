"""From the tap on Save to the transaction's `complete`, with the CPU slowed as a cheap phone's.

A finger, as the browser gets it from the screen: Playwright's own `click` first asks the page what
lies under the pointer, and that would be measured too. It begins when the finger leaves the glass,
which is the `timeStamp` of `pointerup` and, where one follows, of the click that comes of it.
"""

from typing import Any

from playwright.sync_api import BrowserContext, Page

from e2e.journal import NOTE, Phone

SLOWER = 4
FINGER = 500
"""Milliseconds from the last letter to the tap: the hand leaves the keyboard."""

WATCH = """() => {
  window.taps = []
  let tapped = 0
  const real = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const made = real.call(this, stores, mode, options)
    if (tapped && mode === 'readwrite' && made.objectStoreNames.contains('outbox')) {
      const began = tapped
      tapped = 0
      if (made.durability !== 'strict') throw new Error('a save that is not strict')
      made.addEventListener('complete', () => window.taps.push(performance.now() - began))
    }
    return made
  }
  for (const type of ['pointerup', 'click']) addEventListener(type, event => {
    const button = event.target.closest('button')
    if (button?.textContent.trim().startsWith('Save')) tapped = event.timeStamp
  }, true)
}"""
RAW = """async count => {
  const open = indexedDB.open('raw-put', 1)
  open.onupgradeneeded = () => open.result.createObjectStore('rows')
  const database = await new Promise(done => { open.onsuccess = () => done(open.result) })
  const times = []
  for (let i = 0; i < count; i++) {
    await new Promise(done => setTimeout(done, 20))
    const before = performance.now()
    const put = database.transaction('rows', 'readwrite', { durability: 'strict' })
    put.objectStore('rows').put({ words: 'x'.repeat(300) }, i)
    await new Promise(done => { put.oncomplete = done })
    times.push(performance.now() - before)
  }
  database.close()
  return times
}"""


def slow_page(context: BrowserContext) -> Page:
    page = context.new_page()
    cdp = context.new_cdp_session(page)
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def taps(phone: Phone, count: int) -> list[float]:
    """Milliseconds, one a saved note. The phone has no network."""
    phone.page = slow_page(phone.context)
    phone.opens("/app/")
    phone.page.evaluate(WATCH)
    for number in range(count):
        phone.starts_to_log("Note").writes(NOTE, f"measured {number}")
        phone.page.wait_for_timeout(FINGER)
        box: Any = phone.save_button().bounding_box()
        phone.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        phone.page.wait_for_function("count => window.taps.length > count", arg=number)
        phone.page.wait_for_url("**/app/")
    return [float(took) for took in phone.page.evaluate("window.taps")]


def raw_puts(context: BrowserContext, url: str, count: int) -> list[float]:
    """The floor: a bare transaction of one put, strict too, same slowed CPU."""
    page = slow_page(context)
    page.goto(url)
    times = page.evaluate(RAW, count)
    page.close()
    return [float(took) for took in times]
