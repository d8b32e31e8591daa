"""A phone on WebKit that understands the sentences of e2e/journal.py which the core needs.

The driver has no offline switch, so the network is lost by killing the server.
"""

import re
from typing import Self

from e2e.doors import PASSWORD
from e2e.engines.webkit_page import WebKitPage
from e2e.journal import DRAFT_KEPT, NOTE


class WebKitPhone(WebKitPage):
    def starts_a_household(self, name: str) -> Self:
        self.opens("/sign-up").writes("Name or e-mail", self.login_of(name))
        self.writes("Password", PASSWORD).presses("Go on")
        self.writes("Name of the household", "Our home")
        self.writes("What are you called at home?", name).presses(re.compile("I have kept it"))
        return self.presses(re.compile("^Done")).is_at("/app/").is_ready_to_work_offline()

    def login_of(self, name: str) -> str:
        return f"{name}@{self.home}.example".lower()

    def signs_in(self, name: str) -> Self:
        self.writes("Name or e-mail", self.login_of(name)).writes("Password", PASSWORD)
        return self.presses("Sign in")

    def signs_out(self) -> Self:
        return self.goes_to("Household").presses("Sign out")

    def expects(self, _: str) -> Self:
        """Errors in the console: this driver does not tell them."""
        return self

    # Logging -------------------------------------------------------------------------------

    def adds_a_product(self, title: str, amount: str) -> Self:
        self.goes_to("Household").presses("Add a product")
        return self.writes("Name", title).writes("Amount", amount).saves()

    def starts_to_log(self, kind: str) -> Self:
        self.goes_to("Add").presses(kind)
        self.found(f"//h1[normalize-space()={kind!r}]")
        return self

    def types_foods(self, foods: str) -> Self:
        return self.writes("Add a food", foods).presses("Add food")

    def logs_a_meal(self, foods: str, *, with_dose: str = "") -> Self:
        self.starts_to_log("Meal").types_foods(foods)
        if with_dose:
            self.clicks("//*[@role='switch'][@id=//label[normalize-space()='With dose']/@for]")
            self.presses(re.compile(f"^1 scoop · {with_dose}"))
        return self.saves()

    def logs_a_note(self, words: str) -> Self:
        return self.starts_to_log("Note").writes(NOTE, words).saves()

    def saves(self) -> Self:
        """Press Save, and wait until the phone says that it is kept and leaves the form."""
        self.presses(re.compile("^Save")).found("//button[normalize-space()='Undo']")
        self.until(
            lambda: not self.all("//button[starts-with(normalize-space(), 'Save')]"), "the end"
        )
        return self

    def draft_is_kept(self) -> Self:
        asked = f"const tell = arguments[0]; ({DRAFT_KEPT})().then(tell)"
        self.until(lambda: bool(self.driver.execute_async_script(asked)), "the draft")
        return self

    # Reading -------------------------------------------------------------------------------

    def sees_in_diary(self, words: str, mark: str = "", *, times: int = 0) -> Self:
        self.goes_to("Diary")

        def there() -> bool:
            rows = [row for row in self._rows(words) if mark.lower() in row]
            return len(rows) == times if times else bool(rows)

        self.until(there, f"{words} {mark} in the Diary")
        return self

    def does_not_see_in_diary(self, words: str) -> Self:
        self.goes_to("Diary").found("//h1")
        self.until(lambda: not self._rows(words), f"no {words}")
        return self

    def edits(self, words: str) -> Self:
        return self._opens_the_entry(words).presses("Edit")

    def deletes(self, words: str) -> Self:
        return self._opens_the_entry(words).presses("Delete")

    def undoes(self) -> Self:
        return self.presses("Undo")

    def says_waiting(self, count: int) -> Self:
        return self.status_says(re.compile(rf"\b{count} waiting"))

    def says_all_sent(self) -> Self:
        return self.status_says("All sent")

    def _opens_the_entry(self, words: str) -> Self:
        return self.goes_to("Diary").clicks(f"//main//a[contains(., {words!r})]")

    def _rows(self, words: str) -> list[str]:
        """In small letters: what is drawn has other capitals than what was written."""
        rows = self.all("//main//a[starts-with(@href, '/app/entry/')]")
        said = [self.text(row).lower() for row in rows]
        return [row for row in said if words.lower() in row]
