"""What a hand-over card asks for, and the words for what is wrong with an answer."""

import re
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from flask_wtf import FlaskForm
from wtforms import DateTimeLocalField, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length

from webapp.handover.card import LONGEST, RINGS, Ring, Says

PHONE = re.compile(r"\+?[0-9 ()/.-]{3,30}")


def _tidy(text: str | None) -> str:
    return " ".join((text or "").split())


def _lines(text: str | None) -> str:
    """As it was written, without space at its ends."""
    return (text or "").replace("\r\n", "\n").strip()


def _text(label: str, most: int) -> TextAreaField:
    rule = Length(max=most, message=f"Use at most {most} letters.")
    return TextAreaField(label, filters=[_lines], validators=[rule], render_kw={"rows": 4})


def _when(label: str) -> DateTimeLocalField:
    rule = InputRequired("Name a day and a time, such as 2026-11-23 18:00.")
    return DateTimeLocalField(label, validators=[rule])


def _short(label: str, most: int) -> StringField:
    rule = Length(max=most, message=f"Use at most {most} letters.")
    return StringField(label, filters=[_tidy], validators=[rule])


class OpenForm(FlaskForm):
    """The link's secret, put in by the page's script: it is never part of an address."""

    secret = HiddenField()


class CardForm(FlaskForm):
    """Times are by the clock of the person whom the card is about."""

    person = SelectField("Who is looked after?")
    name = StringField(
        "Who looks after them?",
        filters=[_tidy],
        validators=[
            DataRequired("Write who gets the card, such as Anna."),
            Length(max=80, message="Use at most 80 letters."),
        ],
    )
    starts = _when("From")
    ends = _when("Until")
    what = _text("What to know", 1000)
    avoid = _text("What to avoid", 500)
    ring_name_1 = _short("Whom to ring", 80)
    ring_phone_1 = _short("Their telephone", 30)
    ring_name_2 = _short("Whom else to ring", 80)
    ring_phone_2 = _short("Their telephone", 30)
    ring_name_3 = _short("Whom else to ring", 80)
    ring_phone_3 = _short("Their telephone", 30)

    def span(self, zone: str) -> tuple[int, int]:
        """(starts, ends) in ms."""
        return _ms(self.starts.data, zone), _ms(self.ends.data, zone)

    def fits(self, zone: str, now: int) -> bool:
        """Whether the span is one; if not, the field says so."""
        starts, ends = self.span(zone)
        if ends <= starts:
            self.ends.errors = ["This is before it begins: choose a later time."]
        elif ends <= now:
            self.ends.errors = ["This is over already: choose a later time."]
        elif ends - starts > LONGEST:
            self.ends.errors = ["A card is for seven days at most: choose an earlier time."]
        return not self.ends.errors

    def says(self) -> Says:
        ring = [Ring(name.data, phone.data) for name, phone in self.rings() if phone.data]
        return Says(self.what.data, self.avoid.data, tuple(ring))

    def rings(self) -> list[tuple[StringField, StringField]]:
        places = range(1, RINGS + 1)
        return [(self[f"ring_name_{place}"], self[f"ring_phone_{place}"]) for place in places]

    def validate(self, extra_validators: Any = None) -> bool:
        """A name and its telephone belong together."""
        sound = bool(super().validate(extra_validators))
        for name, phone in self.rings():
            if phone.data and not PHONE.fullmatch(phone.data):
                phone.errors = ["Write a telephone number, such as +49 170 1234567."]
            elif phone.data and not name.data:
                name.errors = ["Write whose telephone this is."]
            elif name.data and not phone.data:
                phone.errors = ["Write their telephone number, or empty the name."]
            sound = sound and not name.errors and not phone.errors
        return sound


def _ms(local: datetime, zone: str) -> int:
    return int(local.replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)
