"""A person who does one action of a random plan after the other, whatever the network does."""

import re

from playwright.sync_api import Locator, TimeoutError, expect

from e2e.faults.deeds import BROUGHT_BACK, DELETED, Deed
from e2e.faults.diarist import Diarist
from e2e.faults.plan import ACTIONS, Action
from e2e.faults.rules import SYNC
from e2e.faults.status import NUMBER
from e2e.journal import NOTE

PLACES = ["before_push", "after_lock", "before_commit", "after_commit", "after_pull"]
PATIENCE = 5_000
BY_ITSELF = {"server_dies", "server_returns", "server_dies_at", "way_fails", "session_ends"}
PEACE = re.compile("All sent|Sign in to")


class Restless(Diarist):
    """`acts` never asks whether the action makes sense now: one that does not is passed over."""

    is_open = True

    def acts_out(self, action: Action, words: str) -> None:
        """Do it; `words` are new for each action."""
        if not self.is_open and action.what not in BY_ITSELF:
            self._closes_or_opens()
        match action.what:
            case "logs" | "logs_and_undoes":
                self.logs_a_note(words, who="Mia")
            case "logs_with_dose":
                self.logs_a_meal(words.replace("Word", "Rice"), who="Mia", with_dose="5 g")
            case "edits" | "edits_and_undoes" | "deletes" | "deletes_and_undoes":
                if not self._changes_one(action, words):
                    return
            case "settles":
                self._settles_one(action)
            case "closes":
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
        """Edit or delete a note that this phone shows. False when there is none (any more)."""
        if not self._opens_one_of(self.rows(re.compile(r"\bWord \d")), action.draw):
            return False
        under = self._words_of_the_open_entry()
        edits = action.what.startswith("edits")
        if not _taps(self.page.get_by_role("button", name="Edit" if edits else "Delete")):
            return False
        if edits:
            self.writes(NOTE, words).saves()
        else:
            expect(self.page.get_by_role("button", name="Undo").first).to_be_visible()
        self._changed(under, words if edits else DELETED)
        return True

    def _settles_one(self, action: Action) -> None:
        """Say which is right, where this phone shows that two phones differ."""
        asked = self.page.get_by_role("region", name="Two phones differ").get_by_role("link")
        if not self._opens_one_of(asked, action.draw):
            return
        root = self.ledger.by_words(self._words_of_the_open_entry()).root
        choices = self.page.get_by_role("group", name="Which is right?").first.get_by_role("button")
        if _taps(choices.nth(action.draw % 2)):
            expect(self.page.get_by_role("button", name="Undo").first).to_be_visible()
            said = self._said_of(root) | {DELETED, BROUGHT_BACK}
            self._writes_down(root.kind, BROUGHT_BACK, of=root, or_else=said)

    def _opens_one_of(self, links: Locator, draw: int) -> bool:
        """An entry that this phone shows in the Diary. False when it shows none."""
        self.shows_days_of("Everyone")
        expect(self.page.get_by_role("main").get_by_role("heading").first).to_be_visible()
        found = "links => [...new Set(links.map(link => link.getAttribute('href')))].sort()"
        shown = links.evaluate_all(found)
        if not shown:
            return False
        if not _taps(self.page.locator(f"main a[href='{shown[draw % len(shown)]}']")):
            return False
        expect(self.page.get_by_role("heading", name="History")).to_be_visible()
        return True

    def _words_of_the_open_entry(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text().strip()

    def _said_of(self, root: Deed) -> frozenset[str]:
        """Every wording that an entry ever had."""
        told = {deed.words for deed in self.ledger.deeds if deed.root is root}
        return frozenset(told - {DELETED, BROUGHT_BACK})

    def _undoes_at_once(self) -> None:
        """While it is offered: on a slow machine it may be over."""
        done = self.acts.pop()
        if not _taps(self.page.get_by_role("button", name="Undo")):
            return
        for deed, under in done:
            # What lay under an edit may by then have been the other phone's.
            others = frozenset() if deed.words == DELETED else self._said_of(deed.root)
            self._writes_down(deed.kind, under, of=deed.root, or_else=others)


def _taps(button: Locator) -> bool:
    """False when it went before it was tapped: something has come from the other phone."""
    try:
        button.first.click(timeout=PATIENCE)
    except TimeoutError:
        return False
    return True
