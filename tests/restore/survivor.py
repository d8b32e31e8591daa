"""A phone of today that has learned of a restored server."""

from typing import Any

from tests.browser import Browser
from tests.phone import Op, Phone

Answer = dict[str, Any]
FIVE, TEN = {"amount": 5, "unit": "g"}, {"amount": 10, "unit": "g"}


class Survivor(Phone):
    """A phone of today, as it behaves once it has learned that the server was restored."""

    def __init__(self, browser: Browser) -> None:
        super().__init__(browser, schema=2)

    def say(self, *ops: Op, **other: Any) -> Answer:
        """A message without a place."""
        return self.send(*ops, cursor=None, **other)

    def again(self, op: Op, was: int) -> Op:
        """An operation that had been acknowledged, as it is sent again."""
        return op | {"was": was, "base": op["base"] and 2**53 - 1}

    def asks(self) -> list[str]:
        pairs = [{"op": row["op"], "seq": row["seq"]} for row in self.rows.values()]
        found: list[str] = self.say(lacks=pairs)["lacking"]
        return found

    def witness(self, *ids: str) -> list[Answer]:
        """Sends these rows, or all that the server lacks."""
        lacking = self.asks()
        wanted = ids or [row["id"] for row in self.rows.values() if row["op"] in lacking]
        told: list[Answer] = self.say(witness=[self.rows[each] for each in wanted])["witnessed"]
        return told

    def begin_anew(self) -> None:
        self.rows = {}
        self.boot()
        self.read_all()
