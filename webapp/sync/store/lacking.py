"""Which rows that a phone has this server has lost, being put back from a backup."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from webapp.households.household import Sight
from webapp.records.operation import WITNESS
from webapp.records.store import chunks, op, record, visible
from webapp.sync.message import Lacked
from webapp.sync.seen import witness_id


def lacking(
    conn: Connection, household_id: str, sight: Sight, asked: Sequence[Lacked]
) -> list[str]:
    """The operations among `asked` whose rows are to be sent.

    That an operation is there again is not enough: its row may have held what others had written,
    and who sent it again had only the own words. What is out of sight is answered like what is
    nowhere; its row will be refused.
    """
    found = _found(conn, household_id, sight, asked)
    missing = []
    for each in asked:
        seq, again = found.get(each.op, (0, False))
        is_same = seq and not again and each.seq in {0, seq}
        if not is_same and witness_id(each.op) not in found:
            missing.append(each.op)
    return list(dict.fromkeys(missing))


def _found(
    conn: Connection, household_id: str, sight: Sight, asked: Sequence[Lacked]
) -> dict[str, tuple[int, bool]]:
    """{operation: (its seq, whether it was sent again)}, of those that made a record in sight."""
    query = (
        select(op.c.id, op.c.seq, op.c.status, op.c.body)
        .join(
            record, (record.c.household_id == op.c.household_id) & (record.c.id == op.c.record_id)
        )
        .where(
            op.c.household_id == household_id,
            op.c.seq.is_not(None),
            op.c.id.in_(bindparam("wanted", expanding=True)),
            visible(sight),
        )
    )
    ids = sorted({name for each in asked for name in (each.op, witness_id(each.op))})
    return {
        row.id: (row.seq, row.status != WITNESS and bool(row.body.get("again")))
        for wanted in chunks(ids)
        for row in conn.execute(query, {"wanted": wanted})
    }
