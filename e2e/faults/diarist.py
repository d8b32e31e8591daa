"""A person with a phone in the hand, every deed of whom is written into a ledger."""

import re
from typing import Self

from playwright.sync_api import Page, expect

from e2e.faults.deeds import BROUGHT_BACK, DELETED, Deed
from e2e.faults.ledger import Ledger
from e2e.faults.status import current
from e2e.faults.street import Street
from e2e.journal import NOTE, Phone
from e2e.server import until

MINUTE = 60_000
MANY_MORE = """async ([count, like]) => {
  const journal = (await indexedDB.databases()).find(({ name }) => name.startsWith('villi:'))
  const done = request => new Promise(yes => (request.onsuccess = () => yes(request.result)))
  const database = await done(indexedDB.open(journal.name))
  const tx = database.transaction('outbox', 'readwrite')
  const outbox = tx.objectStore('outbox')
  const { n, ...first } = (await done(outbox.getAll())).find(({ set }) => set.words === like)
  const id = number => first.id.slice(0, 24) + String(number).padStart(12, '0')
  for (let at = 0; at < count; at++) {
    const set = { ...first.set, words: `${like} ${at}` }
    outbox.add({ ...first, id: id(3 * at), act: id(3 * at + 1), record: id(3 * at + 2), set })
  }
  await new Promise(yes => (tx.oncomplete = yes))
  database.close()
}"""


class Diarist(Phone):
    """Speaks as `Phone` does. Only what is said here is written down: notes, meals and doses."""

    server: Street
    ledger: Ledger

    def keeps(self, ledger: Ledger) -> Self:
        """From now on, in this ledger."""
        self.ledger = ledger
        self.acts: list[list[tuple[Deed, str]]] = []
        """What this phone could undo: each deed with the words that lay under it."""
        self._holds_the_ledger_open()
        return self

    def opens_the_app_again(self, path: str = "/app/") -> Self:
        super().opens_the_app_again(path)
        return self._holds_the_ledger_open()

    def logs_a_note(self, words: str, *, who: str = "", when: str = "") -> Self:
        began = self._clock()
        super().logs_a_note(words, who=who, when=when)
        return self._did([("note", words)], self._stated(began, when))

    def logs_a_meal(
        self, foods: str, *, who: str = "", when: str = "", with_dose: str = ""
    ) -> Self:
        began = self._clock()
        super().logs_a_meal(foods, who=who, when=when, with_dose=with_dose)
        words = ", ".join(sorted(food.strip() for food in foods.split(",")))
        dose = [("dose", with_dose)] if with_dose else []
        return self._did([("meal", words), *dose], self._stated(began, when))

    def saves(self) -> Self:
        """Mia has the same dose again and again here: the guard that asks is told so."""
        self.save_button().click()
        sheet = self.page.get_by_role("dialog")
        given = sheet.get_by_role("button", name="Already given: save it")
        until(lambda: given.is_visible() or not self.save_button().count(), "the end of the form")
        if given.is_visible():
            given.click()
        expect(self.page.get_by_role("button", name="Undo").first).to_be_visible()
        expect(self.save_button()).to_have_count(0)
        return self

    def adds_a_product(self, title: str, amount: str, unit: str = "g") -> Self:
        super().adds_a_product(title, amount, unit)
        self._writes_down("product", title)
        return self

    def rewrites(self, old: str, new: str) -> Self:
        """The note with the old words now has the new ones."""
        self.edits(old).writes(NOTE, new).saves()
        return self._changed(old, new)

    def deletes(self, words: str) -> Self:
        super().deletes(words)
        self.sees(re.compile("^Deleted|Undo"))
        return self._changed(words, DELETED)

    def undoes(self) -> Self:
        super().undoes()
        for deed, under in self.acts.pop():
            self._writes_down(deed.kind, under, of=deed.root)
        return self

    def writes_many_more(self, count: int, like: str) -> Self:
        """As if the person had written so many more notes like this unsent one, each numbered."""
        under = self.ledger.by_words(like)
        self.page.evaluate(MANY_MORE, [count, like])
        for number in range(count):
            self._writes_down(under.kind, f"{like} {number}", stated=under.stated)
        return self.reloads()

    def would_be_note(self, words: str, stated: tuple[int, int] | None = None) -> Deed:
        """What somebody did past these sentences, for the ledger."""
        device, account = current(self.page)
        return Deed(account, device, "note", words, stated=stated)

    # The book -----------------------------------------------------------------------------

    def _did(self, made: list[tuple[str, str]], stated: tuple[int, int]) -> Self:
        self.acts.append(
            [(self._writes_down(kind, words, stated=stated), DELETED) for kind, words in made]
        )
        return self

    def _changed(self, old: str, words: str) -> Self:
        under = self.ledger.by_words(old)
        deed = self._writes_down(under.kind, words, of=under.root)
        self.acts.append([(deed, BROUGHT_BACK if words == DELETED else old)])
        return self

    def _writes_down(
        self,
        kind: str,
        words: str,
        *,
        of: Deed | None = None,
        stated: tuple[int, int] | None = None,
        or_else: frozenset[str] = frozenset(),
    ) -> Deed:
        device, account = current(self.page)
        deed = Deed(account, device, kind, words, of, stated, or_else=or_else)
        return self.ledger.notes(deed)

    def _clock(self) -> int:
        """This phone's, in milliseconds."""
        return int(self.page.evaluate("() => Date.now()"))

    def _stated(self, began: int, when: str) -> tuple[int, int]:
        """Between which times "30 min ago" lies, when it was said between `began` and now."""
        found = re.match(r"(\d+) (min|h) ago", when)
        ago = int(found[1]) * (MINUTE if found[2] == "min" else 60 * MINUTE) if found else 0
        return began - ago - MINUTE, self._clock() - ago

    def _holds_the_ledger_open(self) -> Self:
        page: Page = self.page
        self.ledger.pages[current(page)[0]] = page
        return self
