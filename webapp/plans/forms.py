"""What the pages of a plan ask for. No amount is ever filled in beforehand: Villi proposes none."""

import re
from decimal import Decimal
from typing import Any, get_args

from flask_wtf import FlaskForm
from wtforms import (
    DateField,
    DecimalField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, Optional
from wtforms.widgets import HiddenInput, TimeInput

from webapp.kinds.kind import Unit
from webapp.plans.amount import Quantity, plain
from webapp.plans.asked import Limits
from webapp.plans.plan import Agreed, Meal, Portion, Provider, Step
from webapp.plans.store import Product

ROWS: tuple[tuple[str, str, Meal | None], ...] = (
    ("breakfast", "Breakfast", "breakfast"),
    ("lunch", "Lunch", "lunch"),
    ("dinner", "Dinner", "dinner"),
    ("bedtime", "Bedtime", None),
)
"""(key, title, meal): the portions that a plan may have."""

NUMBER = re.compile(r"-?\d{0,9}(\.\d{0,3})?")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class _Amount(DecimalField):
    """Also with a comma, as half of Europe writes it; never "NaN" or "1e9"."""

    def process_formdata(self, valuelist: list[str]) -> None:
        numbers = [each.replace(",", ".").strip() for each in valuelist]
        try:
            super().process_formdata([each if NUMBER.fullmatch(each) else "" for each in numbers])
        except ValueError:
            raise ValueError("Write a number with up to three decimals, such as 2.5.") from None


class _Day(DateField):
    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Write the day as year-month-day, such as 2026-11-20.") from None


def _number(label: str) -> _Amount:
    most = NumberRange(max=100_000, message="Write a number up to 100000.")
    return _Amount(label, places=None, validators=[Optional(), most])


def _time(label: str, opens: str) -> StringField:
    return StringField(label, default=opens, widget=TimeInput(), filters=[_bare])


def _bare(text: str | None) -> str:
    return " ".join((text or "").replace("\0", " ").split())


def _words(label: str, most: int) -> StringField:
    rules = [Length(max=most, message=f"Use at most {most} characters.")]
    return StringField(label, filters=[_bare], validators=rules)


class PlanForm(FlaskForm):
    """What the provider said. `check.faults` says what is wrong with it, by these names."""

    version = IntegerField(widget=HiddenInput(), validators=[Optional()])
    product = RadioField("What", choices=[], validators=[InputRequired("Choose what it is about.")])
    unit = SelectField("All amounts are in", choices=list(get_args(Unit)), default="g")
    breakfast_amount = _number("Breakfast: how much")
    breakfast_opens = _time("Breakfast: due from", "06:00")
    lunch_amount = _number("Lunch: how much")
    lunch_opens = _time("Lunch: due from", "11:30")
    dinner_amount = _number("Dinner: how much")
    dinner_opens = _time("Dinner: due from", "17:00")
    bedtime_amount = _number("Bedtime: how much")
    bedtime_opens = _time("Bedtime: due from", "20:30")
    daily_maximum = _number("At most in a day")
    gap_hours = _number("Hours between two doses, at least")
    starts = _Day("From", validators=[Optional()])
    ends = _Day("Last day, if there is one", validators=[Optional()])
    provider_name = _words("Agreed with", 120)
    provider_date = _Day("Agreed on", validators=[Optional()])
    confirmed = _words("Your name", 80)

    def offer(self, products: list[Product]) -> None:
        self.product.choices = [SelectChoice(one.id, one.title) for one in products]

    @property
    def rows(self) -> list[tuple[str, Any, Any]]:
        """(title, amount, due from) of each portion there may be."""
        return [(title, self[f"{key}_amount"], self[f"{key}_opens"]) for key, title, _ in ROWS]

    def agreed(self, title: str) -> Agreed:
        """What was typed, right or wrong, of the product of this name."""
        most, gap = self.daily_maximum.data, self.gap_hours.data
        limit = self._of(most) if most is not None else None
        return Agreed(
            title=title,
            steps=(Step(_iso(self.starts), self._portions()),),
            ends=_iso(self.ends) or None,
            limits=Limits(round(gap * 60) if gap is not None else None, limit, limit),
            provider=Provider(self.provider_name.data or "", _iso(self.provider_date)),
            confirmed=self.confirmed.data or "",
        )

    def _portions(self) -> tuple[Portion, ...]:
        given = [row for row in ROWS if self[f"{row[0]}_amount"].data is not None]
        return tuple(
            Portion(
                key, title, meal, _clock(self[f"{key}_opens"].data or ""),
                self._of(self[f"{key}_amount"].data),
            )
            for key, title, meal in given
        )  # fmt: skip

    def _of(self, amount: Decimal) -> Quantity:
        return Quantity(float(amount), self.unit.data)

    def say(self, faults: dict[str, str]) -> bool:
        """Whether there are none; if there are, the boxes say so, unless they say something else
        already."""
        for box, words in faults.items():
            field = self[box]
            field.errors = [*field.errors, words][:1]
        return not faults


def _iso(field: DateField) -> str:
    return field.data.isoformat() if field.data else ""


def _clock(text: str) -> str:
    return text if TIME.fullmatch(text) else ""


def answers_of(agreed: Agreed) -> dict[str, Any]:
    """What a form for a change of the plan starts from: what holds now. Who confirms, and when it
    was agreed, is said anew."""
    portions = {one.key: one for one in agreed.steps[-1].portions}
    some = next(iter(portions.values()))
    told: dict[str, Any] = {"unit": some.quantity.unit, "provider_name": agreed.provider.name}
    for key, one in portions.items():
        told |= {f"{key}_amount": _bare_number(one.quantity.amount), f"{key}_opens": one.opens}
    gap, most = agreed.limits.gap, agreed.limits.day
    told["gap_hours"] = _bare_number(gap / 60) if gap else None
    told["daily_maximum"] = _bare_number(most.amount) if most else None
    return told


def _bare_number(amount: float) -> Decimal:
    return Decimal(plain(amount))


class PauseForm(FlaskForm):
    """No pause is silent: whoever looks later learns why."""

    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
    why = StringField(
        "Why is it paused?",
        filters=[_bare],
        validators=[
            DataRequired("Say why, so that the others know: ill, ran out, the provider said so."),
            Length(max=500, message="Use at most 500 characters."),
        ],
    )


class EndForm(FlaskForm):
    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
    why = StringField("Why it ends, if you like", filters=[_bare], validators=[Length(max=500)])


class ResumeForm(FlaskForm):
    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
