"""What the household pages ask for, and the words for what is wrong with an answer."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import available_timezones

from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    DateField,
    DecimalField,
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

from webapp.households.household import COLOURS
from webapp.households.roles import INVITED, ROLES, WORDS
from webapp.households.sight_form import SightForm


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


def _telephone(label: str) -> StringField:
    shape = r"^\+?[0-9][0-9 ()/.-]{1,38}$"
    wrong = "Write a telephone number: digits, and a + in front if it is one of another country."
    return StringField(
        label,
        filters=[_tidy],
        validators=[Optional(), Regexp(shape, message=wrong)],
        render_kw={"inputmode": "tel", "autocomplete": "off"},
    )


class NumbersForm(FlaskForm):
    """Whom the household rings when a journal is not what is needed."""

    emergency = _telephone("Emergency services")
    poison = _telephone("Poison line")


class DeleteForm(FlaskForm):
    """Nobody types a whole name by mistake."""

    name = StringField("Its name", filters=[_tidy])

    def is_named(self, name: str) -> bool:
        """Whether that is what was typed; if not, the field says so."""
        if (self.name.data or "").casefold() == name.casefold():
            return True
        self.name.errors = [f"Type the household's name: {name}"]
        return False


def _roles(roles: Iterable[str]) -> list[SelectChoice]:
    return [SelectChoice(role, WORDS[role].short.capitalize()) for role in roles]


class RoleForm(FlaskForm):
    role = RadioField("Role", choices=_roles(ROLES))


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


class _Kilograms(DecimalField):
    """Also with a comma, as half of Europe writes it."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata([each.replace(",", ".").strip() for each in valuelist])
        except ValueError:
            raise ValueError("Write kilograms, such as 23.4.") from None


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

    colour = RadioField(
        "Colour",
        choices=[SelectChoice(one, one.capitalize()) for one in COLOURS],
        validate_choice=False,
    )
    weight = _Kilograms(
        "Weight in kg, if you like",
        places=None,
        validators=[
            Optional(),
            NumberRange(min=1, max=400, message="Write kilograms, such as 23.4."),
        ],
    )
    weight_on = DateField("Weighed on", validators=[Optional()])

    @property
    def weight_g(self) -> int | None:
        return round(self.weight.data * 1000) if self.weight.data is not None else None

    def validate_colour(self, field: RadioField) -> None:
        if field.data and field.data not in COLOURS:
            raise ValidationError("Choose one of these colours.")

    def validate(self, extra_validators: Any = None) -> bool:
        """A weight and its day belong together: the one that is missing is asked for."""
        sound = super().validate(extra_validators)
        if (self.weight.data is None) == (self.weight_on.data is None):
            return bool(sound)
        if not self.weight.errors and not self.weight_on.errors:
            lacks = self.weight if self.weight.data is None else self.weight_on
            lacks.errors = ["Name both the weight and its day, or empty both."]
        return False

    def validate_zone(self, field: StringField) -> None:
        if field.data not in available_timezones():
            raise ValidationError("Name a time zone, such as Europe/Berlin.")


class InvitationForm(FlaskForm):
    """`person` is empty for someone who is not in the household yet."""

    person = SelectField("Who is it for?", default="")
    role = RadioField("As what?", choices=_roles(INVITED), default="adult")


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


class ShareDeviceForm(FlaskForm):
    """Whoever ends the sharing opens the tablet to what is private: the password is asked for."""

    share_password = PasswordField("Your password", render_kw={"autocomplete": "current-password"})


class DeviceNameForm(FlaskForm):
    """Blank: it goes by what it is again."""

    name = StringField(
        "Name",
        filters=[_tidy],
        validators=[Length(max=40, message="Use at most 40 characters, such as Kitchen tablet.")],
    )

    def validate_name(self, field: StringField) -> None:
        if not (field.data or "").isprintable():
            raise ValidationError("This holds an invisible character. Please type it anew.")
