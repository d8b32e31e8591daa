"""A month of two iPhones that are mostly asleep: two parents, a child, three portions a day.

A phone exchanges only while it is open: to give a dose, or for a glance. What happened in fact,
what the server has and what each phone knows are kept apart, so that the guard is judged by the
facts and by what the phone had been told, not by its own rules.
"""

from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from webapp.plans.amount import Quantity
from webapp.plans.asked import Asked, Device, Exchanged, Limits, Slot
from webapp.plans.guard import Answer, answer
from webapp.plans.taken import DAY, HOUR, MINUTE, Dose

PORTIONS = (("breakfast", 6, 11), ("lunch", 11, 16), ("dinner", 16, 21))
LIMITS = Limits(gap=120, day=Quantity(15, "g"), rolling=Quantity(20, "g"))
PARENTS = ("mum", "dad")


class Habits(NamedTuple):
    """How often each thing happens."""

    offline: float = 0.015
    """The opened phone reaches nobody within a second and a half."""
    half: float = 0.003
    """The exchange tells of entries that wait, and breaks before they are sent."""
    twice: float = 0.05
    """The other parent is about to give the portion, too."""
    trip: float = 0.02
    """A parent leaves for two days, and opens Villi once a day."""


class Plan(NamedTuple):
    """A parent opens the phone, for a portion or for a glance."""

    time: int
    name: str
    portion: int


GLANCE = -1


@dataclass
class Phone:
    owner: str
    doses: list[Dose] = field(default_factory=list)
    outbox: list[Dose] = field(default_factory=list)
    exchanged: int | None = None
    other: Device | None = None
    """What the server told of the other phone, at the last exchange."""


@dataclass
class Month:
    luck: Random
    habits: Habits = Habits()
    counted: Counter[str] = field(default_factory=Counter)
    server: list[Dose] = field(default_factory=list)
    heard: dict[str, int] = field(default_factory=dict)
    unsent: Counter[str] = field(default_factory=Counter)
    facts: list[Dose] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    """Double doses that the phone could have known of, and the guard let pass."""

    def run(self) -> "Month":
        phones = {name: Phone(name) for name in PARENTS}
        back = dict.fromkeys(PARENTS, 0)
        for day in range(30):
            for name in PARENTS:
                if max(back.values()) <= day and self.happens(self.habits.trip):
                    back[name] = day + 2
            for plan in sorted(self.plans(day, [name for name in PARENTS if back[name] <= day])):
                self.opened(phones[plan.name], plan, day)
        return self

    def plans(self, day: int, home: list[str]) -> list[Plan]:
        found = []
        for which, (_, opens, closes) in enumerate(PORTIONS):
            name, time = self.luck.choice(home), day * DAY + opens * HOUR + self.minutes(30, 120)
            found.append(Plan(time, name, which))
            if len(home) == 2 and self.happens(self.habits.twice):
                other = PARENTS[name == PARENTS[0]]
                found.append(
                    Plan(
                        min(time + self.minutes(3, 150), day * DAY + closes * HOUR - MINUTE),
                        other,
                        which,
                    )
                )
        for name in PARENTS:
            glances = self.luck.randint(1, 3) if name in home else 1
            times = [self.minutes(7 * 60, 22 * 60) for _ in range(glances)]
            found += [Plan(day * DAY + time, name, GLANCE) for time in times]
        return found

    def opened(self, phone: Phone, plan: Plan, day: int) -> None:
        reached = not self.happens(self.habits.offline)
        if reached:
            self.exchange(phone, plan.time)
        if plan.portion != GLANCE:
            self.gives(phone, plan.time, day, plan.portion)
            if reached:
                self.exchange(phone, plan.time + MINUTE // 2)

    def exchange(self, phone: Phone, now: int) -> None:
        me, other = phone.owner, PARENTS[phone.owner == PARENTS[0]]
        self.heard[me] = now
        if phone.outbox and self.happens(self.habits.half):
            self.unsent[me] = len(phone.outbox)
            return
        self.server += phone.outbox
        phone.outbox, self.unsent[me] = [], 0
        gave = [dose.at for dose in self.server if dose.by == other]
        phone.doses = [dose for dose in self.server if dose.at > now - 3 * DAY]
        phone.exchanged = now
        phone.other = Device(
            other,
            other,
            self.heard.get(other),
            self.unsent[other],
            max(gave, default=None),
            joined=-20 * DAY,
        )

    def gives(self, phone: Phone, now: int, day: int, which: int) -> None:
        name, opens, closes = PORTIONS[which]
        start = day * DAY
        slot = Slot(f"{name} {day}", start + opens * HOUR, start + closes * HOUR)
        found = answer(self.question(phone, now, slot))
        before = [dose for dose in self.facts if dose.slot == slot.id]
        self.judge(found, phone, slot, before, now)
        if before and found.say != "fine":
            return  # Asked, they found out that it was given.
        dose = Dose(
            f"{len(self.facts)}", "mia", "powder", phone.owner, phone.owner, now, now,
            quantity=Quantity(5, "g"), slot=slot.id,
        )  # fmt: skip
        self.facts.append(dose)
        phone.outbox.append(dose)
        phone.doses = [*phone.doses, dose]

    def question(self, phone: Phone, now: int, slot: Slot) -> Asked:
        at = phone.exchanged
        return Asked(
            now, phone.owner, "mia", "powder", "UTC",
            quantity=Quantity(5, "g"), slot=slot, limits=LIMITS, doses=tuple(phone.doses),
            devices=(phone.other,) if phone.other else (),
            exchanged=None if at is None else Exchanged(at, at),
        )  # fmt: skip

    def judge(self, found: Answer, phone: Phone, slot: Slot, before: list[Dose], now: int) -> None:
        interrupts = found.say != "fine"
        if not before:
            self.counted["fine"] += 1
            self.counted["fine, interrupted"] += interrupts
            self.counted.update(f"for {reason.why}" for reason in found.reasons)
        elif can_know(phone, slot, now):
            self.counted["double, to be known"] += 1
            self.counted["double, caught"] += interrupts
            if not interrupts:
                self.missed.append(f"{phone.owner}, {slot.id}")
        else:
            self.counted["double, beyond knowing"] += 1

    def happens(self, chance: float) -> bool:
        return self.luck.random() < chance

    def minutes(self, least: int, most: int) -> int:
        return self.luck.randint(least, most) * MINUTE


def can_know(phone: Phone, slot: Slot, now: int) -> bool:
    """The dose is on the phone; or it was told of a reason for doubt, or of nothing since then."""
    if any(dose.slot == slot.id for dose in phone.doses):
        return True
    if phone.exchanged is None or phone.exchanged < slot.opens or phone.other is None:
        return True
    heard = phone.other.heard
    return phone.other.unsent > 0 or heard is None or now - heard >= 36 * HOUR
