"""Leave to save entries as a file on a shared tablet: the file goes where the tablet does not.

On a phone of one's own that needs no leave, and the server learns nothing of it.
"""

from typing import Any

from flask import request

from webapp.accounts.access import require_session
from webapp.accounts.proving import confirm_password
from webapp.errors import Refused
from webapp.house import house
from webapp.households.access import needs_password
from webapp.households.pages.blueprint import asking, blueprint, note

NEEDED = "Type the password of the account that is signed in on this tablet."


@blueprint.post("/api/v1/exports")
def leave_to_export() -> tuple[str, int]:
    """`{"password": "..."}`, or `{}` when it was typed just now. 204, and a line in the audit.
    Raises Refused: `password_needed`, `wrong_password`."""
    typed = _typed(request.get_json(silent=True))
    if typed:
        confirm_password(typed, "password")
    elif needs_password(require_session()):
        raise Refused("password_needed", NEEDED, {"password": NEEDED}, 403)
    with house().db.write() as conn:
        note(conn, asking(conn), "exported")
    return "", 204


def _typed(body: Any) -> str:
    password = body.get("password", "") if isinstance(body, dict) else ""
    return password if isinstance(password, str) else ""
