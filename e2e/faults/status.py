"""The number that the status line tells, held against the outbox of the account in front."""

import re

from playwright.sync_api import Locator, Page, expect

from e2e.faults.places import phone_side

TRIES = 5
CURRENT = """async () => {
  const open = indexedDB.open('villi')
  const root = await new Promise((yes, no) => {
    open.onsuccess = () => yes(open.result)
    open.onerror = () => no(open.error)
  })
  const asked = root.transaction('meta').objectStore('meta').get('root')
  const found = await new Promise((yes, no) => {
    asked.onsuccess = () => yes(asked.result)
    asked.onerror = () => no(asked.error)
  })
  root.close()
  return { device: found.device, account: found.current ? found.current.actor : '' }
}"""


def current(page: Page) -> tuple[str, str]:
    """(this phone's id, the account that is signed in on it or "")."""
    found = page.evaluate(CURRENT)
    return found["device"], found["account"]


def says_its_number(page: Page) -> None:
    """Raises AssertionError when the line and the outbox do not come to say the same."""
    line = page.get_by_role("status").filter(has_text=NUMBER)
    if "/app" not in page.url or not current(page)[1]:
        return
    for _ in range(TRIES):
        before = _unsent(page)
        expect(line.first).to_be_visible()
        if _told(line) == before == _unsent(page):
            return
        expect(line.first).to_have_text(_words(_unsent(page)))
    raise AssertionError(f"the line says “{line.first.inner_text()}”, the outbox {_unsent(page)}")


NUMBER = re.compile(r"(\d+) waiting|All sent|Sign in to send (\d+)|Sign in to bring")


def _words(number: int) -> re.Pattern[str]:
    if number == 0:
        return re.compile("All sent|Sign in to bring")
    return re.compile(rf"\b{number} waiting|Sign in to send {number} entr")


def _told(line: Locator) -> int:
    found = NUMBER.search(line.first.inner_text())
    assert found
    return int(found[1] or found[2] or 0)


def _unsent(page: Page) -> int:
    account = current(page)[1]
    return sum(op.by == account for op in phone_side(page).outbox)
