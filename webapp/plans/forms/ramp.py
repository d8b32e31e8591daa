"""What the page of a ramp asks for: a ladder of a day's amounts, and the meals they are split over.
No amount is ever filled in beforehand: Villi proposes none."""

from datetime import date
from decimal import Decimal
from typing import Any

from wtforms import BooleanField, IntegerField, StringField
from wtforms.validators import InputRequired, NumberRange
from wtforms.widgets import HiddenInput

from webapp.plans.forms.agreed import ROWS, AgreedForm, answers_of
from webapp.plans.forms.boxes import bare_number, clock, number
from webapp.plans.forms.confirming import ConfirmPart
from webapp.plans.plan import Agreed, Portion, Rung
from webapp.plans.ramp import day_of, even, laid_out, rungs_of
from webapp.plans.ramp_check import MOST_RUNGS

DAYS_ON_A_STEP = 7
"""Averages out weekdays (health reference 3.4); a length of time, not an amount."""


class RampForm(AgreedForm, ConfirmPart):
    """`ramp_check.faults` says what is wrong with it, by these names."""

    meals = StringField("With which meals", widget=HiddenInput())
    breakfast = BooleanField("Breakfast")
    lunch = BooleanField("Lunch")
    dinner = BooleanField("Dinner")
    bedtime = BooleanField("Bedtime")
    step_days = IntegerField(
        "Days on a step, at least",
        default=DAYS_ON_A_STEP,
        validators=[
            InputRequired("Give the days on a step, at least 1."),
            NumberRange(1, 365, message="Write days from 1 to 365."),
        ],
    )

    @property
    def ladder(self) -> list[Any]:
        return [self[f"day_{row}"] for row in range(1, MOST_RUNGS + 1)]

    @property
    def times(self) -> list[tuple[Any, Any]]:
        return [(self[key], self[f"{key}_opens"]) for key, _, _ in ROWS]

    @property
    def typed(self) -> dict[int, bool]:
        return {row: field.data is not None for row, field in enumerate(self.ladder, 1)}

    def agreed(self, title: str) -> Agreed:
        rungs = [self._rung(field.data) for field in self.ladder if field.data is not None]
        base = self.framed(title, rungs[0].portions if rungs else ())
        return laid_out(base, rungs) if rungs else base

    def _rung(self, amount: Decimal) -> Rung:
        ticked = [row for row in ROWS if self[row[0]].data]
        shares = even(amount, len(ticked)) if ticked else []
        return Rung(
            tuple(
                Portion(
                    key, title, meal, clock(self[f"{key}_opens"].data or ""),
                    self._of(share),
                )
                for (key, title, meal), share in zip(ticked, shares, strict=True)
            ),
            self.step_days.data or 0,
        )  # fmt: skip


for _row in range(1, MOST_RUNGS + 1):
    setattr(RampForm, f"day_{_row}", number(f"Step {_row}: how much in a day"))


def answers_of_ramp(agreed: Agreed, starts: date) -> dict[str, Any]:
    """What a form for a change starts from."""
    rungs = rungs_of(agreed)
    told = {key: value for key, value in answers_of(agreed).items() if "_amount" not in key}
    for row, rung in enumerate(rungs, 1):
        told[f"day_{row}"] = bare_number(day_of(rung.portions))
    for one in agreed.steps[-1].portions:
        told |= {one.key: True, f"{one.key}_opens": one.opens}
    return told | {"step_days": rungs[0].days, "starts": starts}
