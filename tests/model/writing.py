"""What people write on their phones, and what the book keeps of it."""

from collections.abc import Callable
from typing import Any

from tests.model.child import Trouble
from tests.model.phones import Phones, Tab
from tests.model.state import Row

Change = dict[str, Any]


class Writing(Phones):
    def save(
        self,
        tab: Tab,
        *changes: Change,
        seen: dict[str, Any] | None = None,
        fresh: bool = False,
        fail: Row | None = None,
    ) -> list[str]:
        """The new operations' ids; none when the phone said that it could not save."""
        knew = seen["knew"] if seen else {}
        more = {"fresh": fresh} | ({"seen": seen["bases"]} if seen else {})
        said = {change["record"]: change for change in changes}

        def known(op: Row, before: Row) -> frozenset[str]:
            return knew.get(op["record"]) or self._on_screen(before, op["record"])

        new = self._write(tab, "save", known, fail, changes=list(changes), **more)
        assert not new or [op["set"] for op in new] == [c["set"] for c in changes], said
        if new:
            self.saved.setdefault(tab.name, []).append(new[0]["act"])
        return [op["id"] for op in new]

    def undo(self, tab: Tab, act: str) -> list[str]:
        def known(op: Row, _: Row) -> frozenset[str]:
            mine = [w for i in self.ledger.acts[act] if (w := self.ledger.ops[i])]
            same = [w for w in mine if w.op["record"] == op["record"]]
            return frozenset().union(*(w.knew | {w.op["id"]} for w in same))

        return [op["id"] for op in self._write(tab, "undo", known, None, act=act)]

    def put(self, tab: Tab, *ops: Row) -> list[str]:
        """Operations straight into the outbox, as another version of the app would leave them."""

        def known(op: Row, before: Row) -> frozenset[str]:
            return self._on_screen(before, op["record"])

        return [op["id"] for op in self._write(tab, "put", known, None, ops=list(ops))]

    def own_acts(self, tab: Tab) -> list[str]:
        """The acts that this page saved, and so could still take back."""
        return self.saved.get(tab.name, [])

    def old_operation(self, tab: Tab, change: Change) -> Row:
        """An operation as the first version of the app wrote it."""
        self.records += 1
        row = next(
            (r for r in self.dumps[tab.store]["records"] if r["id"] == change["record"]), None
        )
        under = [op for op in self.dumps[tab.store]["outbox"] if op["record"] == change["record"]]
        made = {"id": f"01900000-0000-7000-9000-{self.records:012d}"}
        return {
            **made,
            **change,
            "act": made["id"],
            "base": row["seq"] if row else 0,
            "after": [op["id"] for op in under],
            "at": self.now(tab.device),
        }

    def form(self, tab: Tab, record: str) -> dict[str, Any]:
        """A form is opened on a record: what it was opened on, for `save(seen=…)`."""
        base = self._say(tab, "base", record=record)
        knew = self._on_screen(self.dumps[tab.store], record)
        return {"bases": {record: base}, "knew": {record: knew}}

    def _write(
        self,
        tab: Tab,
        do: str,
        known: Callable[[Row, Row], frozenset[str]],
        fail: Row | None,
        **more: Any,
    ) -> list[Row]:
        before = self.dumps[tab.store]
        there = {op["id"] for op in before["outbox"]}
        self._arm(tab, fail)
        failed = False
        try:
            self._say(tab, do, **more)
        except Trouble:
            failed = True
        after = self._dump(tab)
        new = [op for op in after["outbox"] if op["id"] not in there]
        assert not (failed and new), "not saved, it said, and it was"
        assert failed is False or fail, "storage failed by itself"
        done: dict[str, frozenset[str]] = {}
        for op in new:
            knew = known(op, before) | done.get(op["record"], frozenset())
            done[op["record"]] = knew | {op["id"]}
            self.ledger.add(op, tab.store, self.house.homes[tab.account], knew)
        self._looked(tab, after)
        return new

    def _on_screen(self, dump: Row, record: str) -> frozenset[str]:
        row = next((row for row in dump["records"] if row["id"] == record), None)
        under = [op for op in dump["outbox"] if op["record"] == record]
        return self.ledger.known_by(row, under, record)
