"""What the author of an operation had seen of this history. Pure.

A phone says it by a pair: `base`, the seq of the row under its form, and `on`, the operation that
had that seq. As long as both name the same place of this log, everything up to `base` was seen. If
not, the server was restored in between: then `on` may be here under another seq, with writes before
it that the author has never met. So of a history that is gone only this much counts as seen: the
operation `on` itself, and what its own author had seen.
"""

from collections.abc import Iterable, Mapping

from webapp.records.operation import WITNESS, Logged
from webapp.sync.judge import Sender
from webapp.sync.operation import Operation

Log = Mapping[str, Logged]


def witness_id(op: str) -> str:
    """The id of the operation by which a row that ended with `op` is brought back.

    The same on every phone. Phones make UUIDs of version 7; the version is counted up, so that the
    witness of a witness has an id of its own, too.
    """
    return f"{op[:14]}{(int(op[14], 16) + 1) % 16:x}{op[15:]}"


def asked_of_log(ops: Iterable[Operation], known: Iterable[str]) -> set[str]:
    """The ids that `seen` and `echo` will look for. `known` are the records there are already."""
    asked: set[str] = set()
    there = set(known)
    for op in ops:
        under = {*op.after, op.on} - {""}
        asked |= {op.id} | under
        if op.record in there:
            asked |= {witness_id(each) for each in {op.id} | under}
    return asked


def seen(op: Operation, sender: Sender, log: Log) -> tuple[int, frozenset[str]]:
    """(the seq up to which all was seen, the operations beyond it that were seen)."""
    after = op.after | _witnesses(op, op.after, log)
    under = _of(op, op.on, log)
    if not op.on:
        return sender.counted(op.base), after
    if under and sender.trusts_base and under.seq == op.base:
        return op.base, after
    base = 0
    for each in (under, _of(op, witness_id(op.on), log)):
        if each:
            base = max(base, int(each.body.get("base", 0)))
            after |= {each.id, *each.body.get("after", ())}
    return base, after


def least_base(op: Operation, sender: Sender, log: Log) -> int:
    """A base that `seen` never goes below, even if this very push brings `on` into the log."""
    if not op.on:
        return sender.counted(op.base)
    under = _of(op, op.on, log)
    return op.base if under and sender.trusts_base and under.seq == op.base else 0


def echo(op: Operation, sender: Sender, log: Log, witnesses: Iterable[Logged]) -> int:
    """The seq of a witness whose row had this operation in it; 0 when there is none.

    `witnesses` are those of the operation's record. One that went by its seq in the lost history is
    held against the clocks too: there may have been more than one such history.
    """
    own = _of(op, witness_id(op.id), log)
    if own is not None and own.status == WITNESS:
        return own.seq or 0
    at = sender.heard(op.at)
    held = [each.seq or 0 for each in witnesses if op.was and contained(op.was, at, each)]
    return max(held, default=0)


def contained(was: int, at: int, witness: Logged) -> bool:
    """Whether a row brought back had in it what came as `was`, at the stamp `at`, before."""
    return 0 < was <= int(witness.body.get("was", 0)) and at <= witness.stamp


def _witnesses(op: Operation, names: Iterable[str], log: Log) -> set[str]:
    """Of operations that the author names as its own: the witnesses that spoke for them."""
    ids = (witness_id(name) for name in names)
    return {each for each in ids if _of(op, each, log)}


def _of(op: Operation, name: str, log: Log) -> Logged | None:
    """What the log has applied by this name to the operation's own record."""
    found = log.get(name) if name else None
    return found if found and found.seq and found.record_id == op.record else None
