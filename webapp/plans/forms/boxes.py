"""The boxes that the forms of plans are made of, and what they say to nonsense."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from wtforms import DateField, DecimalField, StringField
from wtforms.validators import Length, NumberRange, Optional
from wtforms.widgets import TimeInput

from webapp.plans.amount import plain

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


def day(label: str, rules: Sequence[Any] = (Optional(),)) -> DateField:
    return _Day(label, validators=list(rules))


def number(label: str) -> _Amount:
    most = NumberRange(max=100_000, message="Write a number up to 100000.")
    return _Amount(label, places=None, validators=[Optional(), most])


def time(label: str, opens: str) -> StringField:
    return StringField(label, default=opens, widget=TimeInput(), filters=[bare])


def bare(text: str | None) -> str:
    return " ".join((text or "").replace("\0", " ").split())


def words(label: str, most: int) -> StringField:
    rules = [Length(max=most, message=f"Use at most {most} characters.")]
    return StringField(label, filters=[bare], validators=rules)


def iso(field: DateField) -> str:
    return field.data.isoformat() if field.data else ""


def clock(text: str) -> str:
    return text if TIME.fullmatch(text) else ""


def bare_number(amount: float) -> Decimal:
    return Decimal(plain(amount))
