"""The gate before a plan: what the guard policy says of it, by all that this account may know."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from webapp.clock import DAY
from webapp.db import Connection
from webapp.households.household import Member, Person
from webapp.plans import store
from webapp.plans.access import date_of
from webapp.plans.circumstances import of_person, of_plan, steepest
from webapp.plans.happened import Hold
from webapp.plans.plan import Agreed, Portion
from webapp.plans.policy import Finding, Situation, evaluate
from webapp.plans.policy.row import Level
from webapp.plans.ramp import rungs_of
from webapp.plans.signs import standing

LOOKS_BACK = 60 * DAY
CHECKLIST = "Answer the safety checklist first: it is on the page of what was agreed."
CHECKLIST_OF = (
    "The safety checklist comes first. It is private: {name}, or whom it is shared with, "
    "answers it."
)
BIRTH_YEAR = "Write down {name}’s year of birth first: what holds for a child goes by it."


class Said(NamedTuple):
    """What the policy says, by level; each row once."""

    found: tuple[Finding, ...]

    def of(self, *levels: Level) -> list[Finding]:
        return [each for each in self.found if each.level in levels]


def sees_felt(me: Member, person: Person) -> bool:
    return (person.id, "felt") in me.sight


def base_of(conn: Connection, me: Member, person: Person) -> Situation:
    """The person as the policy sees them. The checklist is read whoever asks: what it says holds a
    plan also where its answers are not shown."""
    answered = store.safety_of(conn, me.household_id, person.id)
    flags = answered.flags if answered else frozenset[str]()
    ticked = store.signs(conn, me.household_id, [person.id]).get(person.id, ())
    return replace(of_person(person, flags, date_of(person)), has_sign=bool(standing(ticked)))


def said_of_ramp(
    conn: Connection, me: Member, person: Person, agreed: Agreed, second: bool, now: int
) -> Said:
    """Of a ramp that is laid out: by its highest step, and by its steepest."""
    today, highest = date_of(person), rungs_of(agreed)[-1].portions
    base = of_plan(base_of(conn, me, person), agreed, highest, today, person.day_start)
    whole = replace(base, second_adult=second, baseline_days=_baseline(conn, me, person, now))
    found = list(evaluate(whole, "plan", provider=agreed.provider.name))
    steep = steepest(agreed, whole)
    if steep is not None:
        found += evaluate(steep, "plan", provider=agreed.provider.name)
    return Said(_once(found))


def said_of_schedule(
    conn: Connection, me: Member, person: Person, agreed: Agreed, second: bool
) -> Said:
    """Of a prescription that is copied: it goes by what the prescriber wrote, so that neither the
    shape of a ramp nor the child's weight is asked about. Who must not have it still must not."""
    today, portions = date_of(person), agreed.steps[-1].portions
    base = of_plan(base_of(conn, me, person), agreed, portions, today, person.day_start)
    whole = replace(base, second_adult=second)
    return Said(_once(evaluate(whole, "prescribed", provider=agreed.provider.name)))


def unknown(conn: Connection, me: Member, person: Person) -> str:
    """What has to be written down before any plan of glutamine; "" for nothing."""
    if store.safety_of(conn, me.household_id, person.id) is None:
        return CHECKLIST if sees_felt(me, person) else CHECKLIST_OF.format(name=person.name)
    if person.is_child and person.birth_year is None:
        return BIRTH_YEAR.format(name=person.name)
    return ""


def waits(agreed: Agreed, hold: Hold | None) -> Said:
    """Of a step up while the ramp waits: of what happened nothing is told."""
    why = hold.why if hold else ""
    events = frozenset({"surgery"} if why == "event" else ())
    now = Situation(False, events=events, has_sign=why == "sign")
    found = evaluate(now, "step", provider=agreed.provider.name)
    return Said(tuple(each for each in found if each.row.rule in ("G6", "G15")))


def said_of_step(
    base: Situation, agreed: Agreed, portions: tuple[Portion, ...], person: Person
) -> Said:
    """Of a step onto these portions. What was confirmed for the plan as a whole is not asked for
    again; what is about this one step is."""
    now = of_plan(base, agreed, portions, date_of(person), person.day_start)
    found = evaluate(now, "step", provider=agreed.provider.name)
    answered = set(agreed.checked.rules) if agreed.checked else set()
    return Said(tuple(
        each for each in _once(found) if each.row.rule == "G10" or each.name not in answered
    ))  # fmt: skip


def _baseline(conn: Connection, me: Member, person: Person, now: int) -> int:
    """Asked once, before the first plan, of one who may see it; otherwise as if it were there."""
    if not sees_felt(me, person) or store.plans_of(conn, me.household_id, [person.id]):
        return 7
    return store.baseline_days(conn, me.household_id, person.id, now - LOOKS_BACK)


def _once(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple({each.name: each for each in found}.values())
