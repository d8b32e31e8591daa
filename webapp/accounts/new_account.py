"""What a new account begins with: a checked login, a hashed password, a recovery code to print."""

from dataclasses import dataclass

from webapp.accounts.codes import new_recovery_code
from webapp.accounts.login import checked_login, first_name
from webapp.accounts.password import hashed, weakness
from webapp.errors import Refused


@dataclass(frozen=True)
class NewAccount:
    login: str
    name: str
    password_hash: str
    recovery_code: str


def new_account(login: str, password: str) -> NewAccount:
    """Check what was typed. Raises Refused with `fields` for login and password, both at once.

    Takes some 30 ms of hashing: call it before the transaction, not inside.
    """
    fields: dict[str, str] = {}
    checked = ""
    try:
        checked = checked_login(login)
    except Refused as refusal:
        fields |= refusal.fields
    weak = weakness(password, checked)
    if weak:
        fields["password"] = weak
    if fields:
        raise Refused("bad_account", "Please mend this and send it again.", fields)
    return NewAccount(checked, first_name(checked), hashed(password), new_recovery_code())
