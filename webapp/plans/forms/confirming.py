"""What waits for one typed answer: a plan, a step, and that it still holds."""

from flask_wtf import FlaskForm
from wtforms import IntegerField, StringField
from wtforms.validators import InputRequired
from wtforms.widgets import HiddenInput

from webapp.plans.forms.boxes import day, iso, words
from webapp.plans.gate import Said
from webapp.plans.plan import Checked, Provider


class ConfirmPart(FlaskForm):
    """One typed answer to all that the policy wants confirmed; and what was warned of and seen."""

    agreed_who = words("Who agreed", 120)
    agreed_on = day("When they agreed")
    seen = StringField(widget=HiddenInput(), default="")

    def lets(self, said: Said, today: str) -> bool:
        """Whether nothing stands in the way. If something does, the boxes say so."""
        stops, confirms = said.of("stop", "pause"), said.of("confirm")
        for each in stops:
            box = each.row.box if each.row.box in self else ""
            if box:
                self[box].errors = [*self[box].errors, each.words][:1]
        answered = self._answers(today) if confirms else True
        warned = {each.name for each in said.of("warn")}
        known = warned <= set((self.seen.data or "").split())
        self.seen.raw_data, self.seen.data = None, " ".join(sorted(warned))
        return not stops and answered and known

    def _answers(self, today: str) -> bool:
        if not self.agreed_who.data:
            self.agreed_who.errors = ["Type who agreed."]
        if not self.agreed_on.data:
            self.agreed_on.errors = ["Type when they agreed, such as 2026-11-20."]
        elif self.agreed_on.data.isoformat() > today:
            self.agreed_on.errors = ["That day is still to come: give the day they agreed."]
        return not self.agreed_who.errors and not self.agreed_on.errors

    def checked(self, said: Said) -> Checked | None:
        rules = tuple(each.name for each in said.of("confirm"))
        if not rules:
            return None
        return Checked(rules, self.agreed_who.data or "", iso(self.agreed_on))


class StepForm(ConfirmPart):
    """Onto another step, from today or from tomorrow."""

    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
    starts = StringField("From", default="today")
    why = words("Why, if you like", 500)


class ReconfirmForm(FlaskForm):
    """It still holds: who said so, and when."""

    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
    provider_name = words("Agreed with", 120)
    provider_date = day("Asked again on")
    confirmed = words("Your name", 80)

    @property
    def provider(self) -> Provider:
        return Provider(self.provider_name.data or "", iso(self.provider_date))
