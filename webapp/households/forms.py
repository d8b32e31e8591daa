"""What the household pages ask for, and the words for what is wrong with an answer."""

from zoneinfo import available_timezones

from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    HiddenField,
    IntegerField,
    PasswordField,
    RadioField,
    SelectField,
    StringField,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import (
    DataRequired,
    InputRequired,
    Length,
    NumberRange,
    Optional,
    Regexp,
    ValidationError,
)

EVERYONE = SelectChoice("household", "Everyone in the household")
ONLY_ME = SelectChoice("private", "Only me")


def _tidy(text: str | None) -> str | None:
    """One space between words, none around them."""
    return " ".join(text.split()) if text else text


def _name(label: str, empty: str) -> StringField:
    rules = [DataRequired(empty), Length(max=80, message="Use at most 80 characters.")]
    return StringField(label, filters=[_tidy], validators=rules)


class HouseholdForm(FlaskForm):
    """The second screen of the first run."""

    name = _name("Name of the household", "Give the household a name, such as Home.")
    called = _name("What are you called at home?", "Say what the others call you.")
    zone = HiddenField()


class HouseholdNameForm(FlaskForm):
    name = _name("Name of the household", "Give the household a name, such as Home.")


class PersonForm(FlaskForm):
    """Someone new, in the first run or later."""

    name = _name("Name", "Say what this person is called.")
    is_child = BooleanField("Is a child")
    birth_year = IntegerField(
        "Year of birth, if you like",
        validators=[
            Optional(),
            NumberRange(min=1900, max=2100, message="Write the year in four digits, such as 2019."),
        ],
    )
    zone = HiddenField()


class PersonEditForm(PersonForm):
    """The same person later, with the clock their days go by."""

    zone = StringField(
        "Time zone", validators=[InputRequired("Name a time zone, such as Europe/Berlin.")]
    )
    day_start = StringField(
        "Their day starts at",
        validators=[
            InputRequired("Name a time, such as 04:00."),
            Regexp(r"^([01]\d|2[0-3]):[0-5]\d$", message="Name a time, such as 04:00."),
        ],
    )

    def validate_zone(self, field: StringField) -> None:
        if field.data not in available_timezones():
            raise ValidationError("Name a time zone, such as Europe/Berlin.")


class SightForm(FlaskForm):
    """Who sees the two parts of a person."""

    eaten_sight = RadioField("Meals and doses", choices=[EVERYONE, ONLY_ME], default="household")
    felt_sight = RadioField("How I feel", choices=[ONLY_ME, EVERYONE], default="private")


class InvitationForm(FlaskForm):
    """`person` is empty for someone who is not in the household yet."""

    person = SelectField("Who is it for?", default="")


class KeyForm(FlaskForm):
    """What an invited person holds: the link's secret, put in by the page's script, or a code."""

    secret = HiddenField()
    code = StringField("Code", validators=[Length(max=300)])


class JoinForm(SightForm):
    """How the new member wishes to be in the household."""

    secret = HiddenField()
    called = _name("What are you called at home?", "Say what the others call you.")
    zone = HiddenField()


class JoinSignUpForm(JoinForm):
    """The same for one without an account. What makes a good login or password is for accounts."""

    login = StringField(
        "Name or e-mail",
        validators=[InputRequired("Write a name or an e-mail address.")],
    )
    password = PasswordField(
        "Password", validators=[InputRequired("Choose a password of at least 8 characters.")]
    )
