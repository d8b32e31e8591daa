"""The oracle itself: it sees what is lost, doubled, altered, misplaced or half done."""

from dataclasses import replace

import pytest

from e2e.faults.deeds import DELETED, Deed
from e2e.faults.ledger import Sides
from e2e.faults.places import Operation, PhoneSide, Row, ServerSide

AT = 1_790_000_000_000
UNITS = {"words": "slept well", "occurred": {"at": AT}}
SENT = Operation("1", "a", "r", "note", UNITS, "alice", "phone", seq=1, status="applied")
GONE = Operation("2", "b", "r", "note", {"deleted": True}, "alice", "phone", seq=2)
WROTE = Deed("alice", "phone", "note", "slept well", stated=(AT - 1, AT + 1))
TOOK_BACK = Deed("alice", "phone", "note", DELETED, of=WROTE)
ROW = Row("r", 2, "2", {**UNITS, "deleted": True}, True)


def wrong(
    *,
    log: tuple[Operation, ...] = (SENT, GONE),
    outbox: tuple[Operation, ...] = (),
    acknowledged: tuple[Operation, ...] = (SENT, GONE),
    attention: tuple[Operation, ...] = (),
    row: Row = ROW,
    deeds: tuple[Deed, ...] = (WROTE, TOOK_BACK),
) -> str:
    phone = PhoneSide("phone", list(outbox), list(acknowledged), list(attention))
    server = ServerSide({op.id: op for op in log}, {row.id: row})
    return "\n".join(Sides([phone], server).findings(list(deeds)))


def test_all_is_well() -> None:
    assert wrong() == ""


def test_what_waits_is_not_lost() -> None:
    row = replace(ROW, doc=UNITS, seq=1, op="1", deleted=False)
    assert wrong(log=(SENT,), outbox=(GONE,), acknowledged=(SENT,), row=row) == ""


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ({"log": (SENT,)}, "LOST"),
        ({"log": (), "acknowledged": ()}, "LOST"),
        ({"log": (SENT, GONE, replace(SENT, id="3", record="s"))}, "DOUBLED"),
        ({"log": (replace(SENT, by="bob"), GONE)}, "differs"),
        ({"log": (replace(SENT, units={"words": "slept"}), GONE)}, "differs"),
        ({"outbox": (GONE,)}, "more than once"),
        ({"acknowledged": (SENT,), "attention": (GONE,)}, "needs attention"),
        ({"row": replace(ROW, doc=UNITS)}, "its operations make"),
        ({"row": replace(ROW, seq=1)}, "stands at"),
        ({"deeds": (replace(WROTE, stated=(0, 1)),)}, "not within"),
        ({"log": (SENT, replace(GONE, act="a", seq=None)), "outbox": (GONE,)}, "in part"),
    ],
)
def test_it_sees(found: dict[str, tuple[Operation, ...]], words: str) -> None:
    assert words in wrong(**found)
