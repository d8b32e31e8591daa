"""All that the policy looks at: the person, the plan, the days so far. Amounts in milligrams of
L-glutamine, all products that contain it added together; weights in grams; so that a limit that is
met exactly is met. Pure."""

from dataclasses import dataclass

DAYS_A_WEIGHT_HOLDS = 90


@dataclass(frozen=True)
class Food:
    """A trial of one group of foods: left out, or brought back."""

    group: str
    is_back: bool = False
    days_out: int = 0
    """As planned, from the first to the last day."""
    groups_out: int = 1
    """That are left out at once, this one among them."""
    is_fodmap: bool = False
    coeliac_tested: bool = False
    reacted: bool = False
    """Hives, swelling, wheeze, anaphylaxis or FPIES after it, ever."""


@dataclass(frozen=True)
class Situation:
    is_child: bool
    ages: tuple[int, int] | None = None
    """The youngest and the oldest that the birth year allows; None where it is not known."""
    flags: frozenset[str] = frozenset()
    """Ticked in the safety checklist (checklist.py)."""
    weight: int | None = None
    weight_days: int | None = None
    """How many days ago it was taken."""

    provider: bool = False
    """Named, with a date that is a year old at most."""
    ceiling: int | None = None
    """The most in a day that was agreed."""
    day: int | None = None
    """What is planned for a day, at the height that is looked at."""
    singles: tuple[int, ...] = ()
    gap: int | None = None
    """Minutes between the two nearest portions."""
    without_food: bool = False
    """A portion that belongs to no meal."""
    second_adult: bool = False
    """Another adult confirmed it; for a single parent, the provider's telephone."""

    step_before: int | None = None
    """The day's amount before this step."""
    days_on_step: int | None = None
    steps_today: int = 0
    days_too_soon: int = 0
    """Before the day that was agreed for this step, at the earliest."""
    is_worse: bool = False
    """The hold rule says so (proposals)."""
    days_off: int = 0
    """Without a dose, up to now."""
    baseline_days: int = 7
    """With both food and a check-in, before the first plan."""
    days_above_14: int = 0
    days_running: int = 0
    days_since_confirmed: int = 0
    events: frozenset[str] = frozenset()
    """Since it was last confirmed."""
    has_sign: bool = False
    """A red flag was ticked and nobody has said "seen" or "being seen"."""

    taken_day: int | None = None
    """Recorded on the person's day."""
    taken_rolling: int | None = None
    """Recorded in any 24 hours."""
    taken_single: int | None = None
    taken_gap: int | None = None
    """Minutes since the dose before."""
    taken_alike: int | None = None
    """Minutes since a dose of the same amount."""
    meal_within: int | None = None
    """Minutes to the nearest meal; None where none was logged."""
    by_child: bool = False

    food: Food | None = None
    lost_weight: int = 0
    """Per cent in six months."""
