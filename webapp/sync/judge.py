"""Whether one operation may be applied: by whom, on what, with which values. Pure.

Types and limits of single units refuse. Rules across units can only be broken by two writes coming
together, and so they never refuse.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from webapp.households.household import Sight
from webapp.households.span import Span
from webapp.kinds.registry import BY_NAME, UnitRefused, check_unit, missing_units
from webapp.records.operation import REJECTED, Logged
from webapp.records.record import Record
from webapp.sync.operation import Operation

MAX_UNITS = 200
MAX_UNITS_OF_RECORD = 500
MAX_SIZE = 64 * 1024
MAX_ROW = 256 * 1024
BY_CARD = frozenset({"dose", "note"})
UNIT = re.compile(r"[a-z][a-z0-9_]{0,39}(/[a-z0-9_-]{1,40})?")


class Rejected(Exception):
    """Never to be applied. `stranger` is an id that this household does not have."""

    def __init__(
        self, code: str, fields: dict[str, str] | None = None, stranger: str | None = None
    ) -> None:
        super().__init__(code)
        self.code, self.fields, self.stranger = code, fields or {}, stranger


class Held(Exception):
    """Not to be applied yet: it is kept as it came, here and on the phone."""

    def __init__(self, code: str, stranger: str | None = None) -> None:
        super().__init__(code)
        self.code, self.stranger = code, stranger


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends, as the server knows it. `head` is the household's seq before this push.

    `trusts_base` is false when the phone's cursor is of another history (a restored backup), or
    when it names none: then the seqs that it says to have seen count for nothing.
    """

    account: str
    device: str
    may_write: bool
    sight: Sight
    people: frozenset[str]
    now: int
    head: int
    trusts_base: bool = True
    card: Span | None = None

    def heard(self, at: int) -> int:
        """A phone's clock as it counts: it cannot be later than the server's when it is heard."""
        return min(at, self.now)

    def counted(self, base: int) -> int:
        """What of a `base` counts: nothing, when it is of another history than this."""
        return base if self.trusts_base and base <= self.head else 0

    def writes_of(self, person: str | None, part: str) -> bool:
        """A sitter writes of the card's person what she does not see afterwards: a note."""
        return self.sees(person, part) or (self.card is not None and person == self.card.person)

    def sees(self, person: str | None, part: str) -> bool:
        return part == "household" or (person is not None and (person, part) in self.sight)


def judge(op: Operation, record: Record | None, sender: Sender, log: Mapping[str, Logged]) -> str:
    """The part that the operation's record belongs to. Raises Rejected or Held."""
    if not sender.may_write:
        raise Rejected("not_allowed")
    if sender.card is not None:
        _by_card(op, record, sender, sender.card)
    if not op.known:
        raise Held("server_too_old")
    if op.kind not in BY_NAME:
        raise Held("unknown_kind")
    part = BY_NAME[op.kind].part
    if record is None:
        _may_create(op, part, sender, log)
    else:
        _may_edit(op, record, sender)
    _check_size(op, record)
    check_values(op, op.set.items())
    if record is None:
        _check_whole(op)
    return part


def _by_card(op: Operation, record: Record | None, sender: Sender, card: Span) -> None:
    """A sitter writes doses and notes of one person, and changes only what she wrote herself."""
    state = card.state(sender.now)
    if state == "withdrawn":
        raise Held("card_withdrawn")
    is_hers = record is None or record.author == sender.account
    if op.kind not in BY_CARD or not is_hers or op.set.get("person", card.person) != card.person:
        raise Rejected("not_allowed")
    occurred = op.set.get("occurred")
    at = occurred.get("at") if isinstance(occurred, dict) else op.at
    if state == "over" and isinstance(at, int) and at > card.ends:
        raise Rejected("card_over")


def _may_edit(op: Operation, record: Record, sender: Sender) -> None:
    if not sender.writes_of(record.person_id, record.part):
        raise Rejected("not_allowed")
    if op.kind != record.kind:
        raise Rejected("other_kind", {"kind": "is fixed: write a new entry instead"})
    if "person" in op.set and op.set["person"] != record.person_id:
        raise Rejected("fixed_unit", {"person": "is fixed: delete the entry and copy it"})


def _may_create(op: Operation, part: str, sender: Sender, log: Mapping[str, Logged]) -> None:
    before = [log[each] for each in op.after if each in log]
    if any(each.status == REJECTED for each in before):
        raise Rejected("depends_on_refused")
    makes = part == "household" or "person" in op.set
    if op.base or op.on or op.after or not makes:
        raise Held("unknown_record", stranger=op.record)
    person = op.set.get("person")
    if part == "household":
        if person is not None:
            raise Rejected("fixed_unit", {"person": "does not belong here: take it out"})
    elif isinstance(person, str) and person not in sender.people:
        raise Rejected("unknown_person", {"person": "is not in this household"}, stranger=person)
    elif isinstance(person, str) and not sender.writes_of(person, part):
        raise Rejected("not_allowed")


def _check_size(op: Operation, record: Record | None) -> None:
    units, most = len(op.set), MAX_UNITS_OF_RECORD if op.brought else MAX_UNITS
    if units > most:
        raise Rejected("too_many_units", {"set": f"holds more than {most} units"})
    if record and len(op.set.keys() | record.doc.keys()) > MAX_UNITS_OF_RECORD:
        raise Rejected("too_many_units", {"set": "would make the entry too large"})
    size = MAX_ROW if op.brought else MAX_SIZE
    if op.size > size:
        raise Rejected("bad_value", {"set": f"is larger than {size // 1024} kB: shorten it"})


def check_values(op: Operation, values: Iterable[tuple[str, Any]]) -> None:
    """Raises Rejected when a unit has no such name, or cannot hold its value."""
    wrong: dict[str, str] = {}
    for unit, value in values:
        if not UNIT.fullmatch(unit):
            wrong[unit[:80]] = "is not a name that a field can have"
            continue
        try:
            check_unit(op.kind, unit, value)
        except UnitRefused as fault:
            wrong[unit] = fault.reason
    if wrong:
        raise Rejected("bad_value", wrong)


def _check_whole(op: Operation) -> None:
    missing = missing_units(op.kind, set(op.set))
    if missing:
        raise Rejected("missing_value", dict.fromkeys(missing, "is missing: fill it in"))
