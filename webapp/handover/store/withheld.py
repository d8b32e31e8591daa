"""What a sitter's phone sent after her card was withdrawn: kept in the log, and not applied."""

from sqlalchemy import ColumnElement, Connection, and_, func, select, update

from webapp.records.operation import HELD, REJECTED, Logged
from webapp.records.store import OP_COLUMNS, op

WITHDRAWN, LEFT_OUT = "card_withdrawn", "left_out"


def _waiting(household_id: str, account_id: str) -> ColumnElement[bool]:
    return and_(
        op.c.household_id == household_id,
        op.c.actor == account_id,
        op.c.status == HELD,
        op.c.code == WITHDRAWN,
    )


def withheld(conn: Connection, household_id: str, account_id: str) -> list[Logged]:
    """In the order in which they were written."""
    rows = conn.execute(
        select(*OP_COLUMNS).where(_waiting(household_id, account_id)).order_by(op.c.stamp, op.c.id)
    )
    return [Logged(*row) for row in rows]


def withheld_of_all(conn: Connection, household_id: str) -> dict[str, int]:
    """{account id: how many wait for an adult to decide}."""
    rows = conn.execute(
        select(op.c.actor, func.count())
        .where(op.c.household_id == household_id, op.c.status == HELD, op.c.code == WITHDRAWN)
        .group_by(op.c.actor)
    )
    return {account_id: count for account_id, count in rows}


def leave_out(conn: Connection, household_id: str, account_id: str) -> int:
    """They stay in the log, and in nobody's journal; how many."""
    these = _waiting(household_id, account_id)
    done = conn.execute(update(op).where(these).values(status=REJECTED, code=LEFT_OUT))
    return done.rowcount
