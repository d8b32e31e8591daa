"""The model's world: phones, a network, and a server to which things happen; and the book of it."""

from typing import Any

from tests.model.book import everywhere
from tests.model.broken import must
from tests.model.network import Network
from tests.model.phones import DAY, MINUTE, Device, Flight, Tab
from tests.model.writing import Change


class World(Network):
    def share(self, person: str, eaten: str, felt: str) -> None:
        household = next(key for key, home in self.state.items() if person in home.people)
        self.house.share(household, person, eaten, felt)
        self.news()

    def restore(self, backup: Any) -> None:
        """The server's disk is lost, and yesterday's backup put in its place."""
        self.house.bring_back(backup)
        self.restored = self.restored_now = True
        self.state = self.house.state()
        self.must_return = {}
        for store, dump in self.dumps.items():
            self._can_return(dump, store)
        self.ledger.lost |= set(self.ledger.ops) - everywhere(self)
        self.news()
        self.restored_now = False

    def ask_history(self, account: str, number: int) -> None:
        """The history of any record of anybody: told to those who see it, and to nobody else."""
        known = {
            key: (h, row) for h, home in self.state.items() for key, row in home.records.items()
        }
        if not known:
            return
        key = sorted(known)[number % len(known)]
        home_id, row = known[key]
        seen = home_id == self.house.homes[account] and self.state[home_id].sees(account, row)
        status, told = self.house.history(account, key)
        must(status == (200 if seen else 404), 11, f"history of {key}: {status}")
        if seen:
            ops = [op["id"] for op in self.state[home_id].applied if op["record_id"] == key]
            must([one["op"] for one in told["history"]] == ops, 7, f"history of {key}")


__all__ = ["DAY", "MINUTE", "Change", "Device", "Flight", "Tab", "World"]
