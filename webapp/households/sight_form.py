"""The form for who sees the two parts of a person: everyone, some by name, or nobody else."""

from collections.abc import Iterable

from flask_wtf import FlaskForm
from wtforms import RadioField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError
from wtforms.widgets import CheckboxInput

from webapp.households.roles import may

EVERYONE = SelectChoice("household", "Everyone in the household")
SOME = SelectChoice("named", "Only some, and me")
ONLY_ME = SelectChoice("private", "Only me")


def _members(label: str) -> SelectMultipleField:
    return SelectMultipleField(
        label, choices=[], validate_choice=False, option_widget=CheckboxInput()
    )


def _someone(choice: RadioField, named: SelectMultipleField) -> None:
    if choice.data == "named" and not named.data:
        raise ValidationError("Tick at least one member, or choose Only me.")


class SightForm(FlaskForm):
    """Who sees the two parts of a person. `offer` says who can be named; who is named that is no
    member is for the store to refuse."""

    eaten_sight = RadioField(
        "Meals and doses", choices=[EVERYONE, SOME, ONLY_ME], default="household"
    )
    eaten_named = _members("Who sees meals and doses")
    felt_sight = RadioField("How I feel", choices=[ONLY_ME, SOME, EVERYONE], default="private")
    felt_named = _members("Who sees how I feel")

    def offer(self, members: Iterable[tuple[str, str, str]]) -> None:
        """(account id, name, role) of the other members, whose role lets them see the part."""
        others = list(members)
        for deed, choice, named in (
            ("look", self.eaten_sight, self.eaten_named),
            ("see_feelings", self.felt_sight, self.felt_named),
        ):
            named.choices = [
                SelectChoice(one, name) for one, name, role in others if may(role, deed)
            ]
            if not named.choices and choice.data != "named":
                choice.choices = [each for each in choice.choices if each != SOME]

    def validate_eaten_sight(self, field: RadioField) -> None:
        _someone(field, self.eaten_named)

    def validate_felt_sight(self, field: RadioField) -> None:
        _someone(field, self.felt_named)

    @property
    def named(self) -> frozenset[tuple[str, str]]:
        """(part, account id) of those ticked."""
        ticked = {"eaten": self.eaten_named.data, "felt": self.felt_named.data}
        return frozenset(
            (part, each) for part, accounts in ticked.items() for each in accounts or ()
        )
