"""The blueprint that the household's pages hang on, and who is asking."""

from flask import Blueprint

from webapp.accounts.access import require_session
from webapp.db import Connection
from webapp.households import access
from webapp.households.household import Member

blueprint = Blueprint("households", __name__)


def asking(conn: Connection) -> Member:
    """The member behind this request, in their current household. Raises NotSignedIn, NotFound."""
    return access.membership(conn, require_session())


def keeper(conn: Connection) -> Member:
    """The same, for a change of what is agreed. Raises Refused (403) for a role that may not."""
    return access.may_change(asking(conn))
