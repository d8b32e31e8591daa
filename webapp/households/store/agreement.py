"""The household's lock and the version of what is agreed in it.

Every write to a household takes the lock first, sync included, so that the order of versions is
the order of commits.
"""

from sqlalchemy import Connection, bindparam, select, update

from webapp.errors import NotFound
from webapp.households.store import tables as t

_LOCKED = (
    select(t.household.c.seq, t.household.c.agreed)
    .where(t.household.c.id == bindparam("the_household"))
    .with_for_update()
)


def lock(conn: Connection, household_id: str) -> tuple[int, int]:
    """(seq, agreed) of the household, held until the transaction ends.

    PostgreSQL locks the row; on SQLite the write transaction is the lock. Raises NotFound.
    """
    row = conn.execute(_LOCKED, {"the_household": household_id}).first()
    if row is None:
        raise NotFound("household", "This household no longer exists.")
    return row.seq, row.agreed


def agree(conn: Connection, household_id: str) -> int:
    """Note that people, members, privacy, devices or the name changed; returns the new version.

    Where it changes what an account may see, it is done inside `sight_changing`.
    """
    lock(conn, household_id)
    agreed: int = conn.execute(
        update(t.household)
        .where(t.household.c.id == household_id)
        .values(agreed=t.household.c.agreed + 1)
        .returning(t.household.c.agreed)
    ).scalar_one()
    return agreed
