"""How much was given, with the doubt that is in it: "5 g, perhaps 10 g". Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from webapp.plans.amount import Count, Quantity, counted
from webapp.plans.double import groups, open_pairs, same_links
from webapp.plans.taken import Dose


class Total(NamedTuple):
    """Whole numbers, as `amount.counted` counts."""

    least: int
    most: int
    uncounted: tuple[str, ...]
    """Doses whose amount is not known, or not in a unit that can be added. Never taken for zero."""


class Heap(NamedTuple):
    """Records that are known to tell of one dose."""

    doses: list[Dose]
    low: int
    high: int


def total(doses: Sequence[Dose], of: str, scoops: Mapping[str, Quantity], surely: "Test") -> Total:
    """Of doses that may belong here; `surely` says of which this is certain."""
    given = [dose for dose in doses if dose.given]
    amounts = {dose.id: amounts_of(dose, scoops) for dose in given}
    fits = [dose for dose in given if all_of(amounts[dose.id], of)]
    heaps = [heap_of(together, amounts) for together in groups(fits, same_links(fits))]
    return Total(
        least=least([heap for heap in heaps if all(map(surely, heap.doses))]),
        most=sum(heap.high for heap in heaps),
        uncounted=tuple(dose.id for dose in given if not all_of(amounts[dose.id], of)),
    )


Test = Callable[[Dose], bool]


def amounts_of(dose: Dose, scoops: Mapping[str, Quantity]) -> list[Count]:
    """Its amount, and those that other phones wrote."""
    said = ([dose.quantity] if dose.quantity else []) + list(dose.or_quantity)
    return [counted(one, scoops.get(dose.product)) for one in said]


def all_of(counts: Iterable[Count], of: str) -> bool:
    found = [count.of for count in counts]
    return found != [] and set(found) == {of}


def heap_of(doses: list[Dose], amounts: Mapping[str, list[Count]]) -> Heap:
    wholes = [count.whole for dose in doses for count in amounts[dose.id]]
    is_certain = any(not dose.disputed for dose in doses)
    return Heap(doses, min(wholes) if is_certain else 0, max(wholes))


def least(heaps: Sequence[Heap]) -> int:
    """Of heaps that may be one dose written twice, as many count as one phone alone wrote."""
    every = [dose for heap in heaps for dose in heap.doses]
    links = [(pair.one, pair.other) for pair in open_pairs(every)] + same_links(every)
    return sum(least_of(cluster, heaps) for cluster in groups(every, links))


def least_of(cluster: Sequence[Dose], heaps: Sequence[Heap]) -> int:
    inside = [heap for heap in heaps if heap.doses[0] in cluster]
    phones = {dose.device for dose in cluster}
    written = [
        sum(any(d.device == phone for d in heap.doses) for heap in inside) for phone in phones
    ]
    return sum(sorted(heap.low for heap in inside)[: max(written)])
