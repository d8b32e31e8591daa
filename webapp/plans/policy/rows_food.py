"""Leaving a food out, and bringing it back (G13, health reference 6.3)."""

from webapp.plans.policy.row import Row
from webapp.plans.policy.situation import Food, Situation

CARE = frozenset({"eating_disorder", "underweight", "pregnant"})


def _out(now: Situation) -> Food | None:
    return now.food if now.food and not now.food.is_back else None


def _long(now: Situation) -> bool:
    out = _out(now)
    return out is not None and (out.groups_out >= 3 or out.days_out > (14 if now.is_child else 28))


FOOD = (
    Row("G13", "coeliac", ("food",), "confirm", lambda now: (out := _out(now)) is not None and out.group == "gluten" and not out.coeliac_tested,
        "Test first: the coeliac blood test works only while one eats gluten. Type who said that it can be left out now, and when.", "R63", whom="doctor"),
    Row("G13", "reaction", ("food",), "stop", lambda now: now.food is not None and now.food.is_back and now.food.reacted,
        "After hives, swelling, wheeze or worse, a food is never tried again at home. Ask an allergy doctor.", "R62"),
    Row("G13", "long", ("food",), "warn", _long,
        "This leaves much out, or for long: a dietitian helps to keep it whole.", "R64, R65"),
    Row("G13", "six_weeks", ("food",), "confirm", lambda now: (out := _out(now)) is not None and out.days_out > 42,
        "Longer than six weeks waits for a dietitian: type who agreed, and when.", "R65", whom="dietitian"),
    Row("G13", "care", ("food",), "confirm", lambda now: _out(now) is not None and bool(now.flags & CARE),
        "With an eating disorder, a low weight or in pregnancy nothing is left out without a dietitian: type who agreed, and when.", "6.3", whom="dietitian"),
    Row("G13", "child_fodmap", ("food",), "confirm", lambda now: (out := _out(now)) is not None and now.is_child and out.is_fodmap,
        "Low-FODMAP for a child waits for a dietitian: type who agreed, and when.", "R64", whom="dietitian"),
    Row("G13", "lost_weight", ("food", "running"), "warn", lambda now: now.lost_weight >= 5 or (now.is_child and now.lost_weight > 0),
        "The weight went down. Show it to a doctor before anything is left out.", "R66, R67"),
)  # fmt: skip
