"""A record in memory. Pure.

A record's document is flat: each key is a merge unit (`note`, `occurred`, `foods/ab12`).
"""

from dataclasses import dataclass, field, replace
from typing import Any

Units = dict[str, Any]
Conflicts = dict[str, list[dict[str, Any]]]
"""{unit: [{value, by, at, op, seq}]}: values that lost to one they did not know of."""


@dataclass(slots=True)
class Record:
    """One entry, product or usual meal. Times are ms since 1970, UTC.

    `seq` and `last_op` are of the last operation applied to it. `v0` is the seq of the operation
    that made it, `fv` the seq of the last write of each unit written since. The fields are in the
    order of the table's columns.
    """

    id: str
    kind: str
    part: str
    person_id: str | None
    occurred_at: int | None
    seq: int
    last_op: str
    author: str
    editor: str | None
    device: str
    created_at: int
    edited_at: int | None
    deleted: bool
    doc: Units
    v0: int
    fv: dict[str, int] = field(default_factory=dict)
    conflicts: Conflicts = field(default_factory=dict)

    def version(self, unit: str) -> int:
        """The seq of the unit's last write; 0 if it was never written."""
        return self.fv.get(unit) or (self.v0 if unit in self.doc else 0)

    def copy(self) -> "Record":
        """A copy that may be written to: values and conflicts are never changed in place."""
        return replace(self, doc=dict(self.doc), fv=dict(self.fv), conflicts=dict(self.conflicts))
