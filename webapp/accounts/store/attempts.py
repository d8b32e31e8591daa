"""Counting tries, so that passwords and codes cannot be guessed. In the database: it must hold
across processes and restarts. Subjects are kept as hashes: they name logins and addresses."""

from sqlalchemy import Connection, case, delete
from sqlalchemy.dialects import postgresql, sqlite

from webapp.accounts.codes import hashed
from webapp.accounts.store.tables import attempt
from webapp.errors import TooMany

KEPT = 24 * 60 * 60 * 1000


def count_attempt(conn: Connection, subject: str, now: int, limit: int, window_ms: int) -> None:
    """Count one try of `subject`, such as "sign-in:alice:10.0.0.7"; TooMany from limit + 1 on.

    Call it in a write() of its own, before the thing itself: a refused try must stay counted.
    """
    dialect = postgresql if conn.dialect.name == "postgresql" else sqlite
    fresh = attempt.c.window_at <= now - window_ms
    new = dialect.insert(attempt).values(subject=hashed(subject), window_at=now, count=1)
    counted = new.on_conflict_do_update(
        index_elements=[attempt.c.subject],
        set_={
            "window_at": case((fresh, now), else_=attempt.c.window_at),
            "count": case((fresh, 1), else_=attempt.c["count"] + 1),
        },
    ).returning(attempt.c.window_at, attempt.c["count"])
    row = conn.execute(counted).one()
    window_at, count = row
    if count > limit:
        raise TooMany((window_at + window_ms - now) // 1000 + 1)
    if count == 1:
        conn.execute(delete(attempt).where(attempt.c.window_at <= now - KEPT))


def forget_attempts(conn: Connection, subject: str) -> None:
    """After a success: the next slip starts counting anew."""
    conn.execute(delete(attempt).where(attempt.c.subject == hashed(subject)))
