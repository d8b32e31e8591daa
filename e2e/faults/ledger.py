"""The oracle: everything the persons of a test did, held against everywhere it can be.

Each act is on the server exactly once, or in the outbox, or in *Needs attention*, with the same
words, by the same account, at the stated time, whole; nothing else came from these phones; and
each phone's status line tells the number that its outbox has.
"""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from playwright.sync_api import Page

from e2e.faults import findings
from e2e.faults.deeds import Deed
from e2e.faults.places import Operation, PhoneSide, ServerSide, phone_side, server_side
from e2e.faults.status import says_its_number


class Ledger:
    """What was done, on which phones. `data` is the folder of the server that they speak to."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.deeds: list[Deed] = []
        self.pages: dict[str, Page] = {}
        """By phone id; a page that was closed must be replaced before the ledger is asked."""

    def notes(self, deed: Deed) -> Deed:
        self.deeds.append(deed)
        return deed

    def forgets(self, words: str) -> None:
        """The person has discarded what these words say: from now on it may be nowhere."""
        self.deeds.remove(self.by_words(words))

    def by_words(self, words: str) -> Deed:
        """The deed that wrote these words: tests use words once."""
        return next(deed for deed in reversed(self.deeds) if deed.words == words)

    def holds(self) -> "Sides":
        """Raises AssertionError with all that is wrong. Returns what was found, for more checks."""
        sides = self.sides()
        wrong = list(sides.findings(self.deeds))
        assert not wrong, "\n".join(["The ledger does not hold:", *wrong])
        for page in self.pages.values():
            says_its_number(page)
        return sides

    def holds_with_nothing_waiting(self) -> "Sides":
        """And all of it has reached the server."""
        sides = self.holds()
        waiting = [op.id for phone in sides.phones for op in phone.outbox]
        assert not waiting, f"still in an outbox: {waiting}"
        return sides

    def sides(self) -> "Sides":
        """Phones first: what has left an outbox by then must be on the server afterwards."""
        phones = [phone_side(page) for page in self.pages.values()]
        return Sides(phones, server_side(self.data))


class Sides:
    """One look at everything."""

    def __init__(self, phones: list[PhoneSide], server: ServerSide) -> None:
        self.phones, self.server = phones, server
        devices = {phone.device for phone in phones}
        self.logged = [op for op in server.log.values() if op.device in devices]

    def findings(self, deeds: list[Deed]) -> Iterable[str]:
        """Everything that is wrong, in words."""
        known = self._by_id()
        yield from findings.of_words(known)
        yield from findings.of_places(known, self.server, self.phones)
        yield from findings.of_deeds(known, deeds)
        yield from findings.of_acts(known, self.server)
        yield from findings.of_records(self.server)

    def _by_id(self) -> dict[str, list[Operation]]:
        """Every operation of these phones, by id: as the server and as each store has it."""
        kept = [
            op
            for phone in self.phones
            for store in (phone.outbox, phone.acknowledged, phone.attention)
            for op in store
        ]
        ordered = sorted([*self.logged, *kept], key=lambda op: op.id)
        return {id: list(found) for id, found in groupby(ordered, key=lambda op: op.id)}
