"""The table of jobs: how each went, and who may run them now."""

from sqlalchemy import BigInteger, Column, Connection, String, Table, or_, select, text, update

from webapp.clock import MINUTE
from webapp.db import metadata
from webapp.jobs.job import Past

LONGEST_HOLD = 30 * MINUTE
"""A lease that ends later than this from now was made by a clock that went wrong."""
WORKER = "worker"
"""The row of the worker itself: its lease, and when it last looked."""

job = Table(
    "job",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("holder", String(36)),
    Column("held_until", BigInteger),
    Column("done_at", BigInteger),
    Column("failed_at", BigInteger),
    Column("fault", String(300)),
)


def hold(conn: Connection, holder: str, now: int, span: int) -> bool:
    """Be the worker until `now + span`; False while another is."""
    _ensure(conn, WORKER)
    is_free = or_(
        job.c.holder.is_(None),
        job.c.holder == holder,
        job.c.held_until <= now,
        job.c.held_until > now + LONGEST_HOLD,
    )
    taken = conn.execute(
        update(job)
        .where(job.c.name == WORKER, is_free)
        .values(holder=holder, held_until=now + span, done_at=now)
    )
    return taken.rowcount == 1


def let_go(conn: Connection, holder: str) -> None:
    mine = (job.c.name == WORKER) & (job.c.holder == holder)
    conn.execute(update(job).where(mine).values(holder=None, held_until=None))


def past(conn: Connection, name: str) -> Past:
    row = conn.execute(
        select(job.c.done_at, job.c.failed_at, job.c.fault).where(job.c.name == name)
    ).first()
    return Past(*row) if row else Past()


def note_done(conn: Connection, name: str, now: int) -> None:
    _ensure(conn, name)
    conn.execute(update(job).where(job.c.name == name).values(done_at=now))


def note_failed(conn: Connection, name: str, now: int, fault: str) -> None:
    _ensure(conn, name)
    told = update(job).where(job.c.name == name)
    conn.execute(told.values(failed_at=now, fault=fault[:300]))


def _ensure(conn: Connection, name: str) -> None:
    conn.execute(
        text("INSERT INTO job (name) VALUES (:name) ON CONFLICT DO NOTHING"), {"name": name}
    )
