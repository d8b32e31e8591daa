"""How much: the provider's gate, a day's amount, one portion, a step (G7 to G10). Of adults, but
for what counts at any age."""

from webapp.plans.policy.row import Row
from webapp.plans.policy.situation import Situation

G = 1000
"""Milligrams."""


def _portion(now: Situation) -> int:
    return max(now.singles, default=0) if now.taken_single is None else now.taken_single


def _over_ceiling(now: Situation) -> bool:
    return now.ceiling is not None and (now.day or 0) > now.ceiling


def _taken_over(now: Situation) -> bool:
    taken = max(now.taken_day or 0, now.taken_rolling or 0)
    return now.ceiling is not None and taken > now.ceiling


def _heavy(now: Situation, tenths: int) -> bool:
    """More than so many tenths of a gram for each kilogram, in one portion."""
    return now.weight is not None and _portion(now) * 10 > tenths * now.weight


def _gap(now: Situation) -> int | None:
    return now.gap if now.taken_gap is None else now.taken_gap


AMOUNTS = (
    Row("G7", "provider", ("plan", "prescribed"), "confirm", lambda now: not now.is_child and not now.provider,
        "A plan waits for your provider: name them, and the day within the last year on which it was agreed.", "S38", box="provider_name"),
    Row("G7", "ceiling", ("plan", "prescribed"), "confirm", lambda now: not now.is_child and now.ceiling is None,
        "Give the most in a day that was agreed.", "S38", box="daily_maximum"),
    Row("G8", "over_ceiling", ("plan", "step"), "confirm", _over_ceiling,
        "This is more than the {ceiling} a day that you agreed with {provider}. To plan it, type who agreed to the new limit, and when.", "S38", box="daily_maximum"),
    Row("G8", "above_14", ("plan", "step", "running"), "note", lambda now: not now.is_child and now.days_above_14 > 56,
        "This is above what is known to be safe for long, 14 g a day, unless your provider knows.", "R13"),
    Row("G8", "above_30", ("plan", "prescribed", "step"), "warn", lambda now: not now.is_child and (now.day or 0) > 30 * G,
        "This is above the highest dose on a prescription label.", "R10, R11"),
    Row("G8", "above_40", ("plan", "prescribed", "step"), "stop", lambda now: not now.is_child and (now.day or 0) > 40 * G,
        "Above 40 g a day Villi makes no plan: nothing is known of it. Everything that is taken can be recorded.", "R15, R27"),
    Row("G8", "taken_over_step", ("taken",), "note", lambda now: now.day is not None and (now.taken_day or 0) > now.day and not _taken_over(now),
        "Saved. That is above today’s step, and within the limit.", "convention"),
    Row("G8", "taken_over", ("taken",), "warn", _taken_over,
        "Saved. That is {over} over your agreed limit today. Skip the rest of today’s doses. Feeling confused, very sleepy, being sick again and again, or anything that worries you: get medical help now. Otherwise tell {provider}.", "4.4"),
    Row("G8", "taken_over_40", ("taken",), "warn", lambda now: not now.is_child and max(now.taken_day or 0, now.taken_rolling or 0) > 40 * G,
        "Saved. 40 g a day is the most that the article and supplement references mention. Please take no more today, and ring your pharmacist, doctor or poison line.", "4.4"),
    Row("G9", "above_10", ("plan", "step", "taken"), "note", lambda now: not now.is_child and _portion(now) > 10 * G,
        "More than 10 g at once is tolerated less well.", "R16"),
    Row("G9", "above_15", ("plan", "step", "taken"), "warn", lambda now: not now.is_child and (_portion(now) > 15 * G or _heavy(now, 3)),
        "More than 15 g at once, or 0.3 g for each kilogram, upsets many bellies within two hours.", "R16"),
    Row("G9", "above_20", ("plan", "step"), "confirm", lambda now: not now.is_child and _portion(now) > 20 * G,
        "More than 20 g at once waits for your provider: type who agreed, and when.", "convention"),
    Row("G9", "close", ("plan", "step", "taken"), "warn", lambda now: (gap := _gap(now)) is not None and gap < 120,
        "Less than two hours lie between two portions.", "R11"),
    Row("G9", "no_meal", ("taken",), "note", lambda now: now.meal_within is None or now.meal_within > 60,
        "No meal was logged within the hour.", "S36"),
    Row("G9", "meal_less", ("plan", "step"), "note", lambda now: now.without_food,
        "One portion belongs to no meal.", "S36"),
    Row("G10", "steep", ("plan", "step"), "confirm", lambda now: now.step_before is not None and (now.day or 0) - now.step_before > 5 * G,
        "A step of more than 5 g a day waits for your provider: type who agreed, and when.", "convention"),
    Row("G10", "soon", ("step",), "confirm", lambda now: now.days_on_step is not None and now.days_on_step < 3,
        "Less than three days on a step: type who agreed to go on, and when.", "convention"),
    Row("G10", "before_agreed", ("step",), "confirm", lambda now: now.days_too_soon > 0,
        "This step was agreed for a later day: type who agreed to take it now, and when.", "convention"),
    Row("G10", "twice", ("step",), "stop", lambda now: now.steps_today > 0,
        "One step a day. The next one can be stepped onto tomorrow at the earliest.", "convention"),
    Row("G10", "worse", ("step",), "confirm", lambda now: now.is_worse,
        "The journal says that things got worse. To step up now, type who agreed, and when.", "convention"),
    Row("G10", "back", ("step", "running"), "warn", lambda now: now.days_off > 7,
        "More than a week without a dose. The last comfortable step or a lower one is where people go on; after two weeks, or an illness, ask {provider}.", "convention"),
)  # fmt: skip
