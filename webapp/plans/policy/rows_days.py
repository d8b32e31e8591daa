"""What the days bring: events, a dose written twice, the baseline, signs, reviews (G6, G12, G14 to
G16)."""

from webapp.plans.policy.row import Row
from webapp.plans.policy.situation import Situation

PAUSING = frozenset(
    {"surgery", "hospital_stay", "new_diagnosis", "new_regular_medicine", "pregnancy", "fever", "vomiting"}
)  # fmt: skip
"""Fever of 38.5 °C and more, or vomiting, for more than a day (G6)."""


def _happened(now: Situation) -> bool:
    return bool(now.events & PAUSING)


DAYS = (
    Row("G6", "event", ("running", "step"), "pause", _happened,
        "Something happened that {provider} should know of. The plan is paused until it is agreed anew.", "S27"),
    Row("G7", "reconfirm", ("running",), "warn", lambda now: now.days_since_confirmed >= 56,
        "It is eight weeks since this was agreed. Ask {provider} whether it still holds, and type it here.", "S38"),
    Row("G12", "twice", ("taken",), "warn", lambda now: now.taken_alike is not None and now.taken_alike < 20,
        "The same dose, or another?", "convention"),
    Row("G14", "baseline", ("plan",), "warn", lambda now: now.baseline_days < 7,
        "Food first: seven days of meals and check-ins give something to compare with. It can be skipped.", "S12"),
    Row("G15", "sign", ("running", "step", "plan"), "pause", lambda now: now.has_sign,
        "A sign that should not wait was ticked. The plan is paused until somebody says “seen” or “being seen”.", "3.5"),
    Row("G16", "review", ("running",), "warn", lambda now: 56 <= now.days_running < 112,
        "Eight weeks of this plan. Is it doing anything? Look at it together with {provider}.", "R1"),
    Row("G16", "pause", ("running", "step"), "pause", lambda now: now.days_running >= 112,
        "Sixteen weeks, the longest course on a label. The plan is paused until it is agreed anew with {provider}.", "R11"),
)  # fmt: skip
