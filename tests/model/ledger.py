"""The model's own book: every operation that any phone ever made, and what its author had seen."""

from dataclasses import dataclass, field

from tests.model.state import Home, Row

Store = tuple[str, str]
"""One journal: (device, account). It outlives the pages that were open on it."""


@dataclass(frozen=True)
class Written:
    op: Row
    store: Store
    household: str
    knew: frozenset[str]
    """The operations that made what its author had on screen."""


@dataclass
class Ledger:
    ops: dict[str, Written] = field(default_factory=dict)
    acts: dict[str, list[str]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    """What went with a phone, or with a server's disk, while nobody else had it."""
    lineage: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    """(record, its last operation) → all the operations that had made it."""

    def add(self, op: Row, store: Store, household: str, knew: frozenset[str]) -> None:
        self.ops[op["id"]] = Written(op, store, household, knew)
        self.acts.setdefault(op["act"], []).append(op["id"])

    def note_lineage(self, home: Home) -> None:
        made: dict[str, frozenset[str]] = {}
        for op in home.applied:
            of = op["body"].get("of", "")
            witnessed = self.lineage.get((op["record_id"], of), frozenset((of,) if of else ()))
            before = made.get(op["record_id"], frozenset())
            made[op["record_id"]] = before | {op["id"]} | witnessed
        for key, record in home.records.items():
            self.lineage[key, record["last_op"]] = made.get(key, frozenset())

    def known_by(self, row: Row | None, under: list[Row], record: str) -> frozenset[str]:
        """What a person has on screen: the server's row, and their own operations over it."""
        knew = self.lineage.get((record, row["op"]), frozenset({row["op"]})) if row else frozenset()
        for op in under:
            knew |= {op["id"]} | (self.ops[op["id"]].knew if op["id"] in self.ops else frozenset())
        return knew
