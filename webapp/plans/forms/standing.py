"""Paused, gone on with, ended."""

from flask_wtf import FlaskForm
from wtforms import IntegerField, StringField
from wtforms.validators import DataRequired, InputRequired, Length
from wtforms.widgets import HiddenInput

from webapp.plans.forms.boxes import bare


class PauseForm(FlaskForm):
    """No pause is silent: whoever looks later learns why."""

    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
    why = StringField(
        "Why is it paused?",
        filters=[bare],
        validators=[
            DataRequired("Say why, so that the others know: ill, ran out, the provider said so."),
            Length(max=500, message="Use at most 500 characters."),
        ],
    )


class EndForm(FlaskForm):
    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
    why = StringField("Why it ends, if you like", filters=[bare], validators=[Length(max=500)])


class ResumeForm(FlaskForm):
    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
