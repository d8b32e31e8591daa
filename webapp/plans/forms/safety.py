""" "Any of these? / None": the safety checklist as a form."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, StringField
from wtforms.widgets import HiddenInput

from webapp.plans.policy.checklist import FLAGS


class SafetyForm(FlaskForm):
    none = BooleanField("None of these")
    then = StringField(widget=HiddenInput(), default="")

    @property
    def boxes(self) -> list[BooleanField]:
        return [self[flag.key] for flag in FLAGS]

    @property
    def flags(self) -> frozenset[str]:
        return frozenset(flag.key for flag in FLAGS if self[flag.key].data)

    def is_answered(self) -> bool:
        """Exactly one of the two: some of these, or none."""
        if bool(self.flags) != bool(self.none.data):
            return True
        said = "Tick what applies, or “None of these”."
        both = "“None of these” is ticked, and something else as well: untick one of them."
        self.none.errors = [both if self.flags else said]
        return False


for _flag in FLAGS:
    setattr(SafetyForm, _flag.key, BooleanField(_flag.words))
