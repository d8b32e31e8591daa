"""A person who does one action of a random plan after the other, whatever the network does."""

import re

from playwright.sync_api import expect

from e2e.faults.deeds import BROUGHT_BACK, DELETED
from e2e.faults.diarist import Diarist
from e2e.faults.plan import ACTIONS, Action
from e2e.faults.rules import SYNC
from e2e.faults.status import NUMBER
from e2e.journal import NOTE

PLACES = ["before_push", "after_lock", "before_commit", "after_commit", "after_pull"]
UNDO_TIME = 8_000
PEACE = re.compile("All sent|Sign in to")


class Restless(Diarist):
    """`acts` never asks whether the action makes sense now: one that does not is passed over."""

    is_open = True

    def acts_out(self, action: Action, words: str) -> None:
        """Do it; `words` are new for each action."""
        if not self.is_open and action.what not in {"closes_or_opens", "server_returns"}:
            return
        match action.what:
            case "logs" | "logs_and_undoes":
                self.logs_a_note(words, who="Mia")
            case "logs_with_dose":
                self.logs_a_meal(words.replace("Word", "Rice"), who="Mia", with_dose="5 g")
            case "edits" | "edits_and_undoes" | "deletes" | "deletes_and_undoes":
                if not self._changes_one(action, words):
                    return
            case "closes_or_opens":
                self._closes_or_opens()
            case "leaves_and_returns":
                self.goes_to_another_app_and_comes_back()
            case "loses_the_network" | "gets_the_network_back" | "reloads":
                getattr(self, action.what)()
            case _:
                self._befalls(action)
        if action.what.endswith("and_undoes"):
            self._undoes_at_once()

    def _befalls(self, action: Action) -> None:
        """What goes wrong by itself."""
        match action.what:
            case "server_dies":
                self.server.kill()
            case "server_returns":
                self.server.start()
            case "server_dies_at":
                self.server.dies_at(PLACES[action.draw % len(PLACES)])
            # Late, as nobody signs in again before the end: until then only the outbox grows.
            case "session_ends" if action.number > 3 * ACTIONS // 4:
                self.server.ends_the_latest_session()
            case "way_fails":
                self.server.way.next(SYNC, **action.fault)

    def makes_peace(self) -> None:
        """Open, with a network, and signed in: the phone has everything it needs."""
        if not self.is_open:
            self._closes_or_opens()
        self.gets_the_network_back().opens()
        line = self.page.get_by_role("status").filter(has_text=NUMBER)
        expect(line.filter(has_text=PEACE).first).to_be_visible(timeout=30_000)
        if "Sign in" in line.first.inner_text():
            self.presses(re.compile("^Sign in to")).signs_in(self.name).is_at("/app/")
        self.says_all_sent()

    def _closes_or_opens(self) -> None:
        if self.is_open:
            self.closes_the_app()
        else:
            self.opens_the_app_again()
        self.is_open = not self.is_open

    def _changes_one(self, action: Action, words: str) -> bool:
        """Edit or delete a note that this phone shows. False when there is none."""
        if not self._opens_a_note(action.draw):
            return False
        under = self._words_of_the_open_entry()
        if action.what.startswith("edits"):
            self.presses("Edit").writes(NOTE, words).saves()
            self._changed(under, words)
        else:
            self.presses("Delete")
            expect(self.page.get_by_role("button", name="Undo").first).to_be_visible()
            self._changed(under, DELETED)
        return True

    def _opens_a_note(self, draw: int) -> bool:
        self.shows_days_of("Everyone")
        expect(self.page.get_by_role("main").get_by_role("heading").first).to_be_visible()
        shown = self.rows(re.compile(r"\bWord \d")).evaluate_all(
            "rows => rows.map(row => row.getAttribute('href')).sort()"
        )
        if not shown:
            return False
        self.page.locator(f"main a[href='{shown[draw % len(shown)]}']").first.click()
        edit = self.page.get_by_role("button", name="Edit", exact=True)
        gone = self.page.get_by_role("button", name="Restore", exact=True)
        expect(edit.or_(gone).first).to_be_visible()
        return edit.is_visible()

    def _words_of_the_open_entry(self) -> str:
        """Of a note that was not meanwhile changed by the other phone it is what stands there."""
        return self.page.get_by_role("heading", level=1).inner_text().strip()

    def _undoes_at_once(self) -> None:
        """While it is offered: on a slow machine it may be over."""
        undo = self.page.get_by_role("button", name="Undo").first
        if not undo.is_visible():
            self.acts.pop()
            return
        undo.click(timeout=UNDO_TIME)
        for deed, under in self.acts.pop():
            told = [other.words for other in self.ledger.deeds if other.root is deed.root]
            others = frozenset() if deed.words == DELETED else frozenset(told)
            self._note(deed.kind, under, of=deed.root, or_else=others - {DELETED, BROUGHT_BACK})
