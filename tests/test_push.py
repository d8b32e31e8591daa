"""The push alone, against a log in memory: what comes twice, late or torn counts once and whole."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from webapp.kinds.registry import BY_NAME
from webapp.records.operation import Logged
from webapp.records.record import Record
from webapp.sync.fold import edit_of, fold
from webapp.sync.judge import Sender
from webapp.sync.merge import Writer
from webapp.sync.operation import Operation
from webapp.sync.push import Push

NOW = 1_790_000_000_000
PERSON = "0199a000-0000-7000-8000-000000000001"
SENDER = Sender(
    account="alice",
    device="phone",
    may_write=True,
    sight=frozenset({(PERSON, "eaten")}),
    people=frozenset({PERSON}),
    now=NOW,
    head=0,
)
WHEN = {"at": NOW, "local": "2026-09-21T15:33", "zone": "Europe/Berlin"}
WHOLE = {"person": PERSON, "occurred": WHEN}


class Server:
    """What a database would keep between pushes."""

    def __init__(self) -> None:
        self.head = 0
        self.records: dict[str, Record] = {}
        self.log: dict[str, Logged] = {}

    def push(self, ops: list[Operation]) -> list[dict[str, Any]]:
        sender = replace(SENDER, head=self.head)
        writers = {
            each.seq: Writer(each.seq, each.id, each.actor, each.stamp)
            for each in self.log.values()
            if each.seq is not None
        }
        results, outcome = Push(sender, self.records, self.log, writers).decide(ops)
        for gone in outcome.held_before:
            del self.log[gone]
        for each in outcome.log:
            assert each.id not in self.log, "an id is written down once"
            self.log[each.id] = each
        self.records |= outcome.touched
        self.head = outcome.seq
        return results

    def folded(self) -> dict[str, Record]:
        applied = sorted((each for each in self.log.values() if each.seq), key=lambda e: e.seq or 0)
        return fold((edit_of(each), BY_NAME[each.kind].part) for each in applied)


def uuid(name: str) -> str:
    """As long as an id is, for the letters of it that count."""
    return f"{name:0<36}"


def operation(
    name: str, act: str, record: str, units: dict[str, Any], base: int, after: list[str], at: int
) -> Operation:
    after = [uuid(each) for each in after]
    body = {"set": units, "base": base, "after": after, "at": at}
    return Operation(
        id=uuid(name),
        act=act,
        record=record,
        kind="meal",
        hash=repr((record, units, after, at)),
        size=100,
        body=body,
        schema=1,
        known=True,
        base=base,
        after=frozenset(after),
        set=units,
        at=at,
    )


UNITS = st.sampled_from(
    [WHOLE, {"note": "a"}, {"note": "b"}, {"note": 7}, {"deleted": True}, {"deleted": None}]
)


@st.composite
def outboxes(draw: st.DrawFn) -> list[Operation]:
    """The operations of one phone, in the order they were made, some of them wrong."""
    made: list[Operation] = []
    for place in range(draw(st.integers(1, 8))):
        record = draw(st.sampled_from(["r1", "r2"]))
        under = [op.id for op in made if op.record == record]
        act = f"act{draw(st.integers(0, place)) if draw(st.booleans()) else place}"
        if made and draw(st.booleans()):
            act = made[-1].act
        units = draw(UNITS) if under else WHOLE
        shift = draw(st.integers(-10_000, 10_000))
        made.append(operation(f"op{place}", act, record, units, 0, under, NOW + shift))
    return made


@given(outbox=outboxes(), data=st.data())
def test_however_often_and_torn_it_arrives_each_operation_counts_once_and_each_act_whole(
    outbox: list[Operation], data: st.DataObject
) -> None:
    server = Server()
    first: dict[str, tuple[str, Any]] = {}
    acts = list(dict.fromkeys(op.act for op in outbox))
    tries = data.draw(st.lists(st.lists(st.sampled_from(acts), min_size=1), max_size=4))
    for wanted in [*tries, acts]:
        batch = [op for op in outbox if op.act in wanted]
        for result in server.push(batch):
            seen = first.setdefault(result["id"], (result["status"], result["seq"]))
            if seen[0] in {"applied", "merged"}:
                assert result["seq"] == seen[1]
            elif seen[0] == "rejected":
                assert result["status"] == "rejected"
            else:
                first[result["id"]] = (result["status"], result["seq"])
    seqs = sorted(each.seq for each in server.log.values() if each.seq is not None)
    assert seqs == list(range(1, server.head + 1))
    assert server.log.keys() == {op.id for op in outbox}, "nothing vanishes"
    for act in acts:
        taken = {server.log[op.id].seq is not None for op in outbox if op.act == act}
        assert len(taken) == 1, "an act is whole or not at all"
    assert server.folded() == server.records


@given(outbox=outboxes())
def test_sending_everything_again_changes_nothing(outbox: list[Operation]) -> None:
    server = Server()
    server.push(outbox)
    server.push(outbox)  # what was held may be applied now that its entry is there
    head, log, records = server.head, dict(server.log), dict(server.records)
    again = server.push(outbox)
    assert (server.head, server.log, server.records) == (head, log, records)
    assert {result["status"] for result in again} <= {"duplicate", "rejected", "held"}


def test_an_act_that_is_refused_leaves_no_trace_on_records_or_seqs() -> None:
    server = Server()
    server.push([operation("made", "a1", "r1", WHOLE, 0, [], NOW)])
    before = server.records["r1"].copy()
    good = operation("good", "a2", "r1", {"note": "a"}, 1, [], NOW)
    bad = operation("bad", "a2", "r1", {"note": 7}, 1, [], NOW)
    other = operation("other", "a3", "r1", {"note": "b"}, 1, [], NOW)
    results = server.push([good, bad, other])
    assert [(each["status"], each["seq"]) for each in results] == [
        ("rejected", None),
        ("rejected", None),
        ("applied", 2),
    ]
    assert before.doc == WHOLE
    assert server.records["r1"].doc == WHOLE | {"note": "b"}
