"""The doses that a printed card must know of, so that it asks for none of them again."""

from sqlalchemy import Connection, select

from webapp.handover.paper import Given, said
from webapp.records.store import record


def given_since(conn: Connection, household_id: str, person_id: str, since: int) -> list[Given]:
    """Oldest first. Ask for sight before."""
    rows = conn.execute(
        select(record.c.occurred_at, record.c.doc)
        .where(
            record.c.household_id == household_id,
            record.c.kind == "dose",
            record.c.person_id == person_id,
            record.c.occurred_at >= since,
            record.c.deleted.is_(False),
        )
        .order_by(record.c.occurred_at, record.c.id)
    )
    return [Given(at, doc.get("portion"), said(doc), bool(doc.get("skipped"))) for at, doc in rows]
