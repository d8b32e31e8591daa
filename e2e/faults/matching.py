"""Which operation is which deed. Pure."""

from collections.abc import Iterable

from e2e.faults.deeds import Deed, words_of
from e2e.faults.places import Operation


def matched(deeds: Iterable[Deed], operations: Iterable[Operation]) -> dict[Deed, Operation]:
    """As many deeds as can have an operation of their own, each with it.

    Deeds that made an entry come first, in the order in which they were done: the others are found
    by their entry. Of those some have several wordings that would be right, so one that took
    another's operation gives it back if it can have a different one.
    """
    left = {op.id: op for op in sorted(operations, key=lambda op: op.id)}
    found: dict[Deed, Operation] = {}
    later = []
    for deed in deeds:
        if deed.of is not None:
            later.append(deed)
            continue
        own = next((op for op in left.values() if _is(op, deed)), None)
        if own:
            found[deed] = left.pop(own.id)
    records = {deed: op.record for deed, op in found.items()}
    fits = {
        deed: [op for op in left.values() if _is(op, deed) and op.record == records.get(deed.root)]
        for deed in later
    }
    claims: dict[str, Deed] = {}
    for deed in later:
        _claim(deed, fits, claims, set())
    return found | {deed: left[id] for id, deed in claims.items()}


def _claim(
    deed: Deed, fits: dict[Deed, list[Operation]], claims: dict[str, Deed], tried: set[str]
) -> bool:
    for op in fits[deed]:
        if op.id not in tried:
            tried.add(op.id)
            if op.id not in claims or _claim(claims[op.id], fits, claims, tried):
                claims[op.id] = deed
                return True
    return False


def _is(op: Operation, deed: Deed) -> bool:
    same = (op.by, op.device, op.kind) == (deed.by, deed.device, deed.kind)
    return same and words_of(op) in {deed.words, *deed.or_else}
