"""The blueprint that the household's pages hang on, and who is asking."""

import re

from flask import Blueprint, Response, request

from webapp.accounts import store as accounts
from webapp.accounts.access import current_session, require_session
from webapp.clock import now_ms
from webapp.db import Connection
from webapp.house import house
from webapp.households import access, store
from webapp.households.household import Member

blueprint = Blueprint("households", __name__)

ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def asking(conn: Connection) -> Member:
    """The member behind this request, in their current household. Raises NotSignedIn, NotFound."""
    return access.membership(conn, require_session())


def reader(conn: Connection, deed: str) -> Member:
    """The same, for a page that shows what only some roles may do. Raises Refused (403)."""
    return access.allowed(asking(conn), deed)


def doer(conn: Connection, deed: str) -> Member:
    """The same, for a change. The role is read under the household's lock: who has just lost it
    has lost it here, too."""
    store.lock(conn, asking(conn).household_id)
    return reader(conn, deed)


def keeper(conn: Connection) -> Member:
    """The same, for a change of what is agreed."""
    return doer(conn, "change_agreed")


def note(conn: Connection, me: Member, action: str, about: str | None = None) -> None:
    """A line in the household's audit: this member did that to the thing of this id."""
    accounts.note_action(
        conn,
        action,
        now_ms(),
        account_id=me.account_id,
        household_id=me.household_id,
        object_id=about,
    )


@blueprint.after_app_request
def _note_strangers(response: Response) -> Response:
    """An id that is not this household's was answered with 404, on whatever subject's page under
    /household/: its owners may know who tried."""
    if not request.path.startswith("/household/"):
        return response
    named = [*(request.view_args or {}).values(), request.form.get("household", "")]
    strange = [each for each in named if ID.fullmatch(str(each))]
    session = current_session() if response.status_code == 404 and strange else None
    if session is None or house().config.read_only:
        return response
    with house().db.write() as conn:
        place = store.own_place(conn, session.account_id, session.household_id)
        home = place[0].household_id if place else None
        for each in strange:
            accounts.note_action(
                conn,
                "unknown_id",
                now_ms(),
                account_id=session.account_id,
                household_id=home,
                object_id=each,
            )
    return response
