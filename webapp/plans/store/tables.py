"""The tables of plans, as the migration made them."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text

from webapp.db import metadata

ID = String(36)


def _household_key() -> Column[str]:
    return Column("household_id", ID, ForeignKey("household.id"), primary_key=True)


plan = Table(
    "plan",
    metadata,
    _household_key(),
    Column("id", ID, primary_key=True),
    Column("person_id", ID, nullable=False),
    Column("product_id", ID, nullable=False),
    Column("state", String(10), nullable=False),
    Column("version", Integer, nullable=False),
    Column("doc", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
)

plan_change = Table(
    "plan_change",
    metadata,
    _household_key(),
    Column("plan_id", ID, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("account_id", ID, nullable=False),
    Column("deed", String(20), nullable=False),
    Column("why", String(500)),
    Column("doc", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)

safety = Table(
    "safety",
    metadata,
    _household_key(),
    Column("person_id", ID, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("account_id", ID, nullable=False),
    Column("doc", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)
"""Each time the checklist of a person was answered; the last one counts."""
