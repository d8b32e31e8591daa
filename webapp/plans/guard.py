"""The dose guard: fine, wait until then, or cannot tell and whom to ask. Pure.

The same rules run on the phone (static/src/records/guard.ts); tests/cases/guard.json holds both to
the same answers. A guard stops plans, never records: whatever it answers, a dose that was swallowed
is saved.
"""

from dataclasses import dataclass
from typing import Literal

from webapp.plans.asked import Asked
from webapp.plans.double import open_pairs
from webapp.plans.doubt import doubts, quiet
from webapp.plans.limits import too_much, too_soon, total_of_day, total_until
from webapp.plans.reason import Note, Reason
from webapp.plans.taken import DAY, MINUTE, Dose
from webapp.plans.total import Total

OFF = 5 * MINUTE
"""A clock that is off by this much is told of."""


@dataclass(frozen=True)
class Answer:
    say: Literal["fine", "wait", "ask"]
    until: int | None
    ask: tuple[str, ...]
    """Accounts; empty when nobody but oneself can know."""
    reasons: tuple[Reason, ...]
    notes: tuple[Note, ...]
    last: str | None
    """The last dose that was given."""
    day: Total | None
    """Given already on that day, and in the 24 hours; None without such a limit."""
    rolling: Total | None


def answer(asked: Asked) -> Answer:
    reasons = [*taken_slot(asked), *too_soon(asked), *too_much(asked), *doubts(asked)]
    day, rolling = totals(asked)
    say, until, ask = weighed(asked, reasons)
    given = [dose.id for dose in asked.known if dose.given]
    return Answer(
        say, until, ask, tuple(reasons), tuple(notes(asked, reasons, day, rolling)),
        given[-1] if given else None, day, rolling,
    )  # fmt: skip


def taken_slot(asked: Asked) -> list[Reason]:
    """The slot is recorded already, as given or as skipped."""
    if asked.slot is None:
        return []
    records = [dose for dose in asked.doses if dose.slot == asked.slot.id and dose.stands]
    if not records:
        return []
    sure = any(not dose.skipped and not dose.disputed for dose in records)
    closes = asked.slot.closes
    until = closes if sure and closes is not None and closes > asked.safe_now else None
    about = tuple(dose.id for dose in records)
    by = tuple(dict.fromkeys(dose.by for dose in records))
    return [Reason("slot", about, until, until is not None, by)]


def weighed(
    asked: Asked, reasons: list[Reason]
) -> tuple[Literal["fine", "wait", "ask"], int | None, tuple[str, ...]]:
    """Waiting helps where a reason is sure, or where nobody else could be asked."""
    if not reasons:
        return "fine", None, ()
    ask = tuple(dict.fromkeys(one for reason in reasons for one in reason.ask if one != asked.me))
    untils = [reason.until for reason in reasons if reason.until is not None]
    if untils and (not ask or any(reason.sure for reason in reasons)):
        return "wait", max(untils), ask
    return "ask", None, ask


def totals(asked: Asked) -> tuple[Total | None, Total | None]:
    limits = asked.limits
    return (
        total_of_day(asked, limits.day)[1] if limits.day else None,
        total_until(asked, limits.rolling, asked.taken[1])[1] if limits.rolling else None,
    )


def notes(
    asked: Asked, reasons: list[Reason], day: Total | None, rolling: Total | None
) -> list[Note]:
    deleted = [dose.id for dose in asked.known if was_deleted(asked, dose)]
    said = {
        device
        for reason in reasons
        if reason.why in {"unsent", "silent"}
        for device in reason.about
    }
    silent = [device for device in quiet(asked) if device not in said]
    uncounted = dict.fromkeys(one for sum_ in (day, rolling) if sum_ for one in sum_.uncounted)
    double = dict.fromkeys(
        one for pair in open_pairs(asked.known) for one in (pair.one, pair.other)
    )
    found = [
        Note("deleted", tuple(deleted)), Note("quiet", tuple(silent)),
        Note("uncounted", tuple(uncounted)), Note("double", tuple(double)),
    ]  # fmt: skip
    clock = [Note("clock")] if abs(asked.true_now - asked.now) >= OFF else []
    return [note for note in found if note.about] + clock


def was_deleted(asked: Asked, dose: Dose) -> bool:
    return dose.deleted_at is not None and asked.true_now - dose.deleted_at <= DAY
