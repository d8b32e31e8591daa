"""Who may read a record: whoever may see that part of that person."""

from webapp.db import Connection
from webapp.errors import NotFound
from webapp.households.household import Member
from webapp.records import store
from webapp.records.record import Record


def visible_record(conn: Connection, member: Member, record_id: str) -> Record:
    """Raises NotFound: for another household's record and for one out of sight, or from
    before the day that the role shows, alike."""
    found = store.the_record(conn, member.household_id, record_id, member.sight)
    past = member.window and found and not member.window.covers(found.kind, found.occurred_at)
    if found is None or past:
        raise NotFound(message="There is no such entry, or it is not shared with you.")
    return found
