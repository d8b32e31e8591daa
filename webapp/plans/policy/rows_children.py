"""Under eighteen: stricter, not freer (G11, health reference 5.3). What a child took is always
recorded, by an adult."""

from webapp.plans.policy.row import Row
from webapp.plans.policy.situation import DAYS_A_WEIGHT_HOLDS, Situation

G = 1000


def _youngest(now: Situation) -> int:
    """The stricter reading of a birth year; a child of unknown age is taken for an infant."""
    return now.ages[0] if now.ages else 0


def _minor(now: Situation) -> bool:
    return now.is_child or (now.ages is not None and now.ages[0] < 18)


def _per_kilogram(now: Situation, amount: int, tenths: int) -> bool:
    return now.weight is not None and amount * 10 > tenths * now.weight


def _single(now: Situation) -> int:
    return max(now.singles, default=0)


CHILDREN = (
    Row("G11", "no_dose", ("plan", "prescribed"), "stop", lambda now: _minor(now) and not (now.provider and now.ceiling),
        "For children we only record what a doctor has set. Ask them for: grams per dose, doses per day, daily limit, and when to stop.", "4.4", box="provider_name"),
    Row("G11", "infant", ("plan", "prescribed", "step"), "stop", lambda now: _minor(now) and _youngest(now) < 1,
        "Before the first birthday Villi makes no plan.", "5.3"),
    Row("G11", "under_5", ("plan", "prescribed"), "stop", lambda now: _minor(now) and 1 <= _youngest(now) < 5 and not (now.provider and now.second_adult),
        "Under five a plan needs what the doctor wrote, and a second adult; who is alone types the doctor’s telephone.", "R10, R11", box="confirmed"),
    Row("G11", "weight", ("plan", "step"), "stop",
        lambda now: _minor(now) and (now.weight is None or now.weight_days is None or now.weight_days > DAYS_A_WEIGHT_HOLDS),
        "Weigh first: a child’s plan goes by a weight that is at most 90 days old.", "4.2", box="weight"),
    Row("G11", "above_07", ("plan", "step"), "stop", lambda now: _minor(now) and _per_kilogram(now, now.day or 0, 7),
        "This is more for the child’s weight than Villi plans. A prescription can be written down as a prescribed schedule; everything can be recorded.", "R27", box="daily_maximum"),
    Row("G11", "above_05", ("plan", "step"), "confirm",
        lambda now: _minor(now) and _per_kilogram(now, now.day or 0, 5) and not _per_kilogram(now, now.day or 0, 7),
        "This is much for the child’s weight: type which doctor agreed, and when.", "3.1", whom="doctor"),
    Row("G11", "above_30", ("plan", "prescribed", "step"), "stop", lambda now: _minor(now) and (now.day or 0) > 30 * G,
        "This is more than Villi plans for anybody under eighteen.", "R10", box="daily_maximum"),
    Row("G11", "single", ("plan", "step"), "confirm", lambda now: _minor(now) and (_per_kilogram(now, _single(now), 3) or _single(now) > 10 * G),
        "This is much at once for a child: type which doctor agreed, and when.", "R20", whom="doctor"),
    Row("G11", "own_dose", ("taken",), "stop", lambda now: now.by_child,
        "A child’s doses are written down by an adult.", "5.3"),
)  # fmt: skip
