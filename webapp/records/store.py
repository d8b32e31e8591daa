"""The records' and the log's tables, and reading them by sight."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Index,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    or_,
    select,
)
from sqlalchemy.sql import expression

from webapp.db import json_column, metadata
from webapp.households.household import PARTS, Sight
from webapp.records.operation import Logged
from webapp.records.record import Record

ID = String(36)

record = Table(
    "record",
    metadata,
    Column("household_id", ID, ForeignKey("household.id"), primary_key=True),
    Column("id", ID, primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("part", String(10), nullable=False),
    Column("person_id", ID),
    Column("occurred_at", BigInteger),
    Column("seq", BigInteger, nullable=False),
    Column("last_op", ID, nullable=False),
    Column("author", ID, nullable=False),
    Column("editor", ID),
    Column("device", ID, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("edited_at", BigInteger),
    Column("deleted", Boolean, nullable=False, server_default=expression.false()),
    Column("doc", json_column, nullable=False),
    Column("v0", BigInteger, nullable=False),
    Column("fv", json_column, nullable=False),
    Column("conflicts", json_column),
    UniqueConstraint("household_id", "seq", name="record_seq"),
    Index("record_occurred", "household_id", "occurred_at"),
)

op = Table(
    "op",
    metadata,
    Column("household_id", ID, ForeignKey("household.id"), primary_key=True),
    Column("id", ID, primary_key=True),
    Column("seq", BigInteger),
    Column("act", ID, nullable=False),
    Column("record_id", ID, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("status", String(10), nullable=False),
    Column("code", String(40)),
    Column("hash", String(64), nullable=False),
    Column("stamp", BigInteger, nullable=False),
    Column("body", json_column, nullable=False),
    Column("device", ID, nullable=False),
    Column("actor", ID, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    UniqueConstraint("household_id", "seq", name="op_seq"),
    Index("op_record", "household_id", "record_id"),
)

RECORD_COLUMNS = [column for column in record.c if column.name != "household_id"]
OP_COLUMNS = [column for column in op.c if column.name != "household_id"]


def visible(sight: Sight) -> ColumnElement[bool]:
    """The condition that a row of `record` is within an account's sight."""
    shared: list[ColumnElement[bool]] = [record.c.part == "household"]
    for part in PARTS:
        people = sorted(person for person, seen in sight if seen == part)
        if people:
            shared.append(and_(record.c.part == part, record.c.person_id.in_(people)))
    return or_(*shared)


WITHIN_SIGHT: ColumnElement[bool] = or_(
    record.c.part == "household",
    *(
        and_(record.c.part == part, record.c.person_id.in_(bindparam(f"seen_{part}")))
        for part in PARTS
    ),
)
"""`visible`, for statements that are put together once; `seen_by` has its values."""


def seen_by(sight: Sight) -> dict[str, list[str]]:
    """The people of each part that a sight shows."""
    return {
        f"seen_{part}": sorted(person for person, seen in sight if seen == part) for part in PARTS
    }


def the_record(conn: Connection, household_id: str, record_id: str, sight: Sight) -> Record | None:
    """The record, or None if it is not there or out of sight."""
    row = conn.execute(
        select(*RECORD_COLUMNS).where(
            record.c.household_id == household_id, record.c.id == record_id, visible(sight)
        )
    ).first()
    return record_of(row) if row else None


def history(
    conn: Connection, household_id: str, record_id: str, limit: int, before: int | None = None
) -> list[Logged]:
    """The latest operations that made the record what it is, `limit` of them before that seq,
    oldest first. Ask for its sight before."""
    wanted = select(*OP_COLUMNS).where(
        op.c.household_id == household_id,
        op.c.record_id == record_id,
        op.c.seq.is_not(None),
    )
    if before is not None:
        wanted = wanted.where(op.c.seq < before)
    rows = conn.execute(wanted.order_by(op.c.seq.desc()).limit(limit)).all()
    return [Logged(*row) for row in reversed(rows)]


def record_of(row: Sequence[Any]) -> Record:
    """From a row of RECORD_COLUMNS."""
    made = Record(*row)
    made.conflicts = made.conflicts or {}
    return made


def chunks(ids: Sequence[Any], size: int = 500) -> list[Sequence[Any]]:
    """Lists short enough for one IN, since databases limit the values of a statement."""
    return [ids[at : at + size] for at in range(0, len(ids), size)]
