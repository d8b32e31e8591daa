"""The journal in a person's words: tests speak these sentences and nothing of pages.

Everything is found by role and label, as a screen reader finds it.
"""

import re
from contextlib import suppress
from typing import Self

from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from e2e.doors import AtTheDoors
from e2e.server import until

ON_THIS_PHONE, SENT = "on this phone", "sent"
NOTE = "What do you want to keep?"
HAS_ASKED = """() => performance.getEntriesByType('resource')
  .some(({ name, responseEnd }) => name.endsWith('/api/v1/sync') && responseEnd > 0)"""
DRAFT_KEPT = """async () => {
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name)
    const database = await new Promise(done => { open.onsuccess = () => done(open.result) })
    const kept = [...database.objectStoreNames].filter(store => /draft/.test(store))
    for (const store of kept) {
      const count = database.transaction(store).objectStore(store).count()
      const some = await new Promise(done => { count.onsuccess = () => done(count.result) })
      if (some) { database.close(); return true }
    }
    database.close()
  }
  return false
}"""


class Phone(AtTheDoors):
    """A person with a phone in the hand."""

    # Logging -----------------------------------------------------------------------------

    def starts_to_log(self, kind: str) -> Self:
        self.goes_to("Add")
        self.page.get_by_role("link", name=kind, exact=True).click()
        expect(self.page.get_by_role("heading", name=kind, exact=True)).to_be_visible()
        return self

    def logs_a_meal(
        self, foods: str, *, who: str = "", when: str = "", with_dose: str = ""
    ) -> Self:
        self.starts_to_log("Meal").is_about(who).chooses(when).types_foods(foods)
        if with_dose:
            self.turns_on("With dose").chooses(re.compile(f"^1 scoop · {with_dose}"))
            expect(self.save_button()).to_contain_text(f" {with_dose}")
        return self.saves()

    def types_foods(self, foods: str) -> Self:
        field = self.page.get_by_label("Add a food", exact=True)
        field.fill(foods)
        field.press("Enter")
        return self

    def logs_a_dose(self, product: str, amount: str, *, who: str = "", when: str = "") -> Self:
        self.starts_to_log("Dose").is_about(who).chooses(when).chooses(product)
        return self.writes("Amount", amount).saves()

    def logs_a_checkin(self, ratings: dict[str, int], *, who: str = "", when: str = "") -> Self:
        self.starts_to_log("Check-in").is_about(who).chooses(when).presses("All at once")
        for symptom, level in ratings.items():
            self.rates(symptom, level)
        return self.saves()

    def logs_a_symptom(self, symptom: str, level: int, *, who: str = "", when: str = "") -> Self:
        self.starts_to_log("Symptom").is_about(who).chooses(when).chooses(symptom)
        return self.rates("How strong?", level).saves()

    def logs_a_stool(self, words: str, *, who: str = "", when: str = "") -> Self:
        self.starts_to_log("Stool").is_about(who).chooses(when)
        return self.chooses(re.compile(words)).saves()

    def logs_an_event(self, event: str, *, who: str = "", when: str = "") -> Self:
        return self.starts_to_log("Event").is_about(who).chooses(when).chooses(event).saves()

    def logs_a_note(self, words: str, *, who: str = "", when: str = "") -> Self:
        self.starts_to_log("Note").is_about(who).chooses(when)
        return self.writes(NOTE, words).saves()

    def adds_a_product(self, title: str, amount: str, unit: str = "g") -> Self:
        self.goes_to("Household").presses("Add a product")
        self.writes("Name", title).writes("Amount", amount)
        self.page.get_by_label("Unit", exact=True).first.select_option(unit)
        return self.saves()

    def is_about(self, *who: str) -> Self:
        """These people and no others; no one named leaves what the form proposes."""
        if any(who):
            group = self.page.get_by_role("group", name=re.compile("^(Who ate|Who is it about)$"))
            expect(group).to_be_visible()
            for chip in group.get_by_role("button").all():
                pressed = chip.get_attribute("aria-pressed") == "true"
                if pressed != any(name in chip.inner_text() for name in who):
                    chip.click()
        return self

    def chooses(self, name: str | re.Pattern[str]) -> Self:
        """One chip, by its words. Empty words leave what the form proposes."""
        if name:
            form = self.page.get_by_role("main")
            form.get_by_text(name, exact=isinstance(name, str)).first.click()
        return self

    def turns_on(self, name: str) -> Self:
        self.page.get_by_role("switch", name=name).set_checked(True)
        return self

    def rates(self, name: str, level: int) -> Self:
        """On a scale of 0 to 10, with the keyboard as a person who cannot slide does."""
        self.page.get_by_role("slider", name=re.compile(f"^{re.escape(name)}")).press(str(level))
        return self

    def save_button(self) -> Locator:
        return self.page.get_by_role("button", name=re.compile(r"^Save"))

    def saves(self) -> Self:
        """Press Save, and wait until the phone itself says that it is kept and leaves the form."""
        self.save_button().click()
        expect(self.page.get_by_role("button", name="Undo").first).to_be_visible()
        expect(self.save_button()).to_have_count(0)
        return self

    def removes_food(self, food: str) -> Self:
        self.page.get_by_role("button", name=f"Remove {food}").click()
        return self

    def draft_is_kept(self) -> Self:
        """The phone keeps what is typed within a third of a second; wait until it has."""
        until(lambda: bool(self.page.evaluate(DRAFT_KEPT)), "the draft")
        return self

    # Reading -----------------------------------------------------------------------------

    def rows(self, words: str | re.Pattern[str] = "") -> Locator:
        """Rows of the Diary: links to entries."""
        links = self.page.get_by_role("main").locator("a[href^='/app/entry/']")
        return links.filter(has_text=words) if words else links

    def sees_in_diary(
        self, words: str | re.Pattern[str], mark: str = "", *, times: int = 0
    ) -> Self:
        self.goes_to("Diary")
        rows = self.rows(words).filter(has_text=mark) if mark else self.rows(words)
        if times:
            expect(rows).to_have_count(times)
        expect(rows.first).to_be_visible()
        return self

    def does_not_see_in_diary(self, words: str) -> Self:
        self.goes_to("Diary")
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()
        expect(self.rows(words)).to_have_count(0)
        return self

    def has_rows(self, at_least: int) -> Self:
        expect(self.rows().nth(at_least - 1)).to_be_visible()
        return self

    def shows_days_of(self, who: str) -> Self:
        self.goes_to("Diary")
        self.page.get_by_role("group", name="Who").get_by_role("button", name=who).click()
        return self

    def does_not_offer_people(self) -> Self:
        expect(self.page.get_by_role("main")).to_be_visible()
        expect(self.page.get_by_role("group", name=re.compile("^Who"))).to_have_count(0)
        return self.does_not_see(re.compile("everyone", re.I))

    def opens_the_entry(self, words: str) -> Self:
        self.goes_to("Diary")
        self.rows(words).first.click()
        return self

    def edits(self, words: str) -> Self:
        return self.opens_the_entry(words).presses("Edit")

    def deletes(self, words: str) -> Self:
        return self.opens_the_entry(words).presses("Delete")

    def undoes(self) -> Self:
        self.page.get_by_role("button", name="Undo").first.click()
        return self

    def sees_a_change_by(self, name: str) -> Self:
        history = self.page.get_by_role("main").get_by_role("listitem").filter(has_text=name)
        expect(history.first).to_be_visible()
        return self

    def status_says(self, words: str | re.Pattern[str]) -> Self:
        status = self.page.get_by_role("status").filter(has_text=words)
        expect(status.first).to_be_visible(timeout=40_000)
        return self

    def says_waiting(self, count: int) -> Self:
        return self.status_says(re.compile(rf"\b{count} waiting"))

    def says_all_sent(self) -> Self:
        """And has asked what is new since this page was opened: before, it says so of last time."""
        with suppress(PlaywrightTimeout):  # of two windows only one asks
            self.page.wait_for_function(HAS_ASKED, timeout=5_000)
        return self.status_says("All sent")
