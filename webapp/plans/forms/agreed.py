"""What the pages of a plan ask for. No amount is ever filled in beforehand: Villi proposes none."""

from decimal import Decimal
from typing import Any, get_args

from flask_wtf import FlaskForm
from wtforms import IntegerField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Optional
from wtforms.widgets import HiddenInput

from webapp.kinds.kind import Unit
from webapp.plans.amount import Quantity
from webapp.plans.asked import Limits
from webapp.plans.forms.boxes import bare_number, clock, day, iso, number, time, words
from webapp.plans.forms.confirming import ConfirmPart
from webapp.plans.plan import Agreed, Meal, Portion, Provider, Step
from webapp.plans.store import Product

ROWS: tuple[tuple[str, str, Meal | None], ...] = (
    ("breakfast", "Breakfast", "breakfast"),
    ("lunch", "Lunch", "lunch"),
    ("dinner", "Dinner", "dinner"),
    ("bedtime", "Bedtime", None),
)
"""(key, title, meal): the portions that a plan may have."""


class AgreedForm(FlaskForm):
    """What is said with any plan: of what, when, within which limits, by whom."""

    version = IntegerField(widget=HiddenInput(), validators=[Optional()])
    product = RadioField("What", choices=[], validators=[InputRequired("Choose what it is about.")])
    unit = SelectField("All amounts are in", choices=list(get_args(Unit)), default="g")
    breakfast_opens = time("Breakfast: due from", "06:00")
    lunch_opens = time("Lunch: due from", "11:30")
    dinner_opens = time("Dinner: due from", "17:00")
    bedtime_opens = time("Bedtime: due from", "20:30")
    daily_maximum = number("At most in a day")
    gap_hours = number("Hours between two doses, at least")
    starts = day("From")
    ends = day("Last day, if there is one")
    provider_name = words("Agreed with", 120)
    provider_date = day("Agreed on")
    second = words("The other adult who agrees", 120)
    confirmed = words("Your name", 80)

    def offer(self, products: list[Product]) -> None:
        self.product.choices = [SelectChoice(one.id, one.title) for one in products]

    def framed(self, title: str, portions: tuple[Portion, ...]) -> Agreed:
        """What was typed, right or wrong, of the product of this name, with these portions."""
        most, gap = self.daily_maximum.data, self.gap_hours.data
        limit = self._of(most) if most is not None else None
        return Agreed(
            title=title,
            steps=(Step(iso(self.starts), portions),),
            ends=iso(self.ends) or None,
            limits=Limits(round(gap * 60) if gap is not None else None, limit, limit),
            provider=Provider(self.provider_name.data or "", iso(self.provider_date)),
            confirmed=self.confirmed.data or "",
        )

    def _of(self, amount: Decimal) -> Quantity:
        return Quantity(float(amount), self.unit.data)

    def say(self, faults: dict[str, str]) -> bool:
        """Whether there are none; if there are, the boxes say so, unless they say something else
        already."""
        for box, told in faults.items():
            field = self[box]
            field.errors = [*field.errors, told][:1]
        return not faults


class PlanForm(AgreedForm, ConfirmPart):
    """A prescription as it is. `check.faults` says what is wrong with it, by these names."""

    breakfast_amount = number("Breakfast: how much")
    lunch_amount = number("Lunch: how much")
    dinner_amount = number("Dinner: how much")
    bedtime_amount = number("Bedtime: how much")

    @property
    def rows(self) -> list[tuple[str, Any, Any]]:
        """(title, amount, due from) of each portion there may be."""
        return [(title, self[f"{key}_amount"], self[f"{key}_opens"]) for key, title, _ in ROWS]

    def agreed(self, title: str) -> Agreed:
        return self.framed(title, self._portions())

    def _portions(self) -> tuple[Portion, ...]:
        given = [row for row in ROWS if self[f"{row[0]}_amount"].data is not None]
        return tuple(
            Portion(
                key, title, meal, clock(self[f"{key}_opens"].data or ""),
                self._of(self[f"{key}_amount"].data),
            )
            for key, title, meal in given
        )  # fmt: skip


def answers_of(agreed: Agreed) -> dict[str, Any]:
    """What a form for a change of the plan starts from: what holds now. Who confirms, and when it
    was agreed, is said anew."""
    portions = {one.key: one for one in agreed.steps[-1].portions}
    some = next(iter(portions.values()))
    told: dict[str, Any] = {"unit": some.quantity.unit, "provider_name": agreed.provider.name}
    for key, one in portions.items():
        told |= {f"{key}_amount": bare_number(one.quantity.amount), f"{key}_opens": one.opens}
    gap, most = agreed.limits.gap, agreed.limits.day
    told["gap_hours"] = bare_number(gap / 60) if gap else None
    told["daily_maximum"] = bare_number(most.amount) if most else None
    return told
