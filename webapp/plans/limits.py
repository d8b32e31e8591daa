"""Is it too soon, or too much? The product's gap and its maximum in a day and in 24 hours. Pure.

Exactly the gap and exactly the maximum are fine. Where a record leaves doubt (around noon, perhaps
twice, 5 or 10 g) the stricter reading interrupts, and the reason says whether the milder one would.
"""

from collections.abc import Callable, Iterable, Iterator

from webapp.plans.amount import Quantity, counted
from webapp.plans.asked import Asked, day_after, day_of, start_of
from webapp.plans.double import NEAR, same_amount
from webapp.plans.reason import Reason, Why
from webapp.plans.taken import DAY, Dose
from webapp.plans.total import Total, total


def too_soon(asked: Asked) -> Iterator[Reason]:
    for dose in asked.known:
        if not dose.given:
            continue
        like = same_amount(dose.quantity, asked.quantity) and dose.product == asked.product
        gap = max(asked.gap, NEAR if like else 0)
        near, far = distances(asked, dose)
        if near < gap:
            yield reason_of(asked, dose, gap, sure=far < gap and not dose.disputed)


def distances(asked: Asked, dose: Dose) -> tuple[int, int]:
    """The least and the most time between this dose and the one asked about.

    A dose that lies ahead of the clock has not been long ago: the distance from now is below zero.
    """
    if asked.at is None:
        now = asked.now if dose.mine else asked.safe_now
        return now - dose.latest, now - dose.earliest
    first, last = asked.taken
    near = max(0, first - dose.latest, dose.earliest - last)
    return near, max(last - dose.earliest, dose.latest - first)


def reason_of(asked: Asked, dose: Dose, gap: int, *, sure: bool) -> Reason:
    until = dose.latest + gap
    # More than a day to wait means that a clock was wrong: only people can tell.
    helps = asked.safe_now < until <= asked.safe_now + gap + DAY
    why: Why = "gap" if gap == asked.gap else "like"
    return Reason(why, (dose.id,), until if helps else None, sure and helps, (dose.by,))


def too_much(asked: Asked) -> Iterator[Reason]:
    if asked.limits.day is not None:
        yield from past_day(asked, asked.limits.day)
    if asked.limits.rolling is not None:
        yield from past_rolling(asked, asked.limits.rolling)


def past_day(asked: Asked, limit: Quantity) -> Iterator[Reason]:
    most, more = room(asked, limit)
    doses, so_far = total_of_day(asked, limit)
    if so_far.most + more > most:
        until = start_of(day_after(asked.day), asked.zone, asked.day_start)
        helps = more <= most and until > asked.safe_now
        sure = helps and so_far.least + more > most
        yield Reason("day", ids(doses), until if helps else None, sure, writers(doses))


def total_of_day(asked: Asked, limit: Quantity) -> tuple[list[Dose], Total]:
    """What was given on the day of the dose asked about, and how much that is."""

    def days(dose: Dose) -> tuple[str, str]:
        first, last = (
            day_of(at, asked.zone, asked.day_start) for at in (dose.earliest, dose.latest)
        )
        return first, last

    maybe = [d for d in asked.known if d.given and days(d)[0] <= asked.day <= days(d)[1]]
    return maybe, total_of(asked, maybe, limit, lambda dose: days(dose) == (asked.day, asked.day))


def past_rolling(asked: Asked, limit: Quantity) -> Iterator[Reason]:
    """Any 24 hours that hold the new dose: those that end with it, and with each dose after it."""
    first, last = asked.taken
    most, more = room(asked, limit)
    after = [dose.latest for dose in asked.known if dose.given and last < dose.latest < first + DAY]
    for end in (last, *after):
        doses, so_far = total_until(asked, limit, end)
        if so_far.most + more > most:
            until = free_again(asked, limit) if more <= most else None
            sure = until is not None and so_far.least + more > most
            yield Reason("rolling", ids(doses), until, sure, writers(doses))
            return


def total_until(asked: Asked, limit: Quantity, end: int) -> tuple[list[Dose], Total]:
    """What was given in the 24 hours up to `end`; exactly 24 hours ago has left them."""
    start = end - DAY
    maybe = [d for d in asked.known if d.given and d.latest > start and d.earliest <= end]
    return maybe, total_of(
        asked, maybe, limit, lambda dose: dose.earliest > start and dose.latest <= end
    )


def free_again(asked: Asked, limit: Quantity) -> int | None:
    """The first moment at which enough has left the 24 hours; None when that has passed."""
    most, more = room(asked, limit)
    given = [dose for dose in asked.known if dose.given]
    for leaves in sorted(dose.latest + DAY for dose in given):
        rest = [dose for dose in given if dose.latest + DAY > leaves]
        if total_of(asked, rest, limit, lambda _: False).most + more <= most:
            return leaves if leaves > asked.safe_now else None
    return None


def room(asked: Asked, limit: Quantity) -> tuple[int, int]:
    """The maximum, and how much would be added: any dose is more than nothing."""
    scoop = asked.scoops.get(asked.product)
    allowed = counted(limit, scoop)
    more = counted(asked.quantity, scoop) if asked.quantity else None
    return allowed.whole, more.whole if more and more.of == allowed.of else 1


def total_of(
    asked: Asked, doses: list[Dose], limit: Quantity, surely: Callable[[Dose], bool]
) -> Total:
    of = counted(limit, asked.scoops.get(asked.product)).of
    return total(doses, of, asked.scoops, surely)


def ids(doses: Iterable[Dose]) -> tuple[str, ...]:
    return tuple(dose.id for dose in doses)


def writers(doses: Iterable[Dose]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dose.by for dose in doses))
