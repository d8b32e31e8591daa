"""What the account pages ask. The limits here only stop nonsense; see login.py, password.py."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import InputRequired, Length

FAR_TOO_LONG = Length(max=1000, message="This is much too long.")


def _login(**attributes: Any) -> StringField:
    said = "Write the name or e-mail address you sign in with."
    shown = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
    return StringField(
        "Name or e-mail",
        validators=[InputRequired(said), FAR_TOO_LONG],
        render_kw=shown | attributes,
    )


def _password(label: str, kind: str, said: str = "Write your password.") -> PasswordField:
    return PasswordField(
        label, validators=[InputRequired(said), FAR_TOO_LONG], render_kw={"autocomplete": kind}
    )


class SignInForm(FlaskForm):
    login = _login(autofocus=True)
    password = _password("Password", "current-password")


class SignUpForm(FlaskForm):
    login = _login(autofocus=True)
    password = _password("Password", "new-password", "Choose a password.")


class RecoverForm(FlaskForm):
    login = _login(autofocus=True)
    code = StringField(
        "Recovery code",
        validators=[InputRequired("Write the code that you printed."), FAR_TOO_LONG],
        render_kw={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"},
    )
    password = _password("New password", "new-password", "Choose a new password.")


class PasswordForm(FlaskForm):
    current = _password("Password now", "current-password", "Write the password you have now.")
    password = _password("New password", "new-password", "Choose a new password.")


class ConfirmForm(FlaskForm):
    """Asks for the password again before something that a borrowed phone must not do."""

    confirm = _password("Your password", "current-password")
