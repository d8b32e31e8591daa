"""The table of hand-over cards, as the migration made it."""

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table, Text

from webapp.db import metadata

ID = String(36)

handover_card = Table(
    "handover_card",
    metadata,
    Column("household_id", ID, ForeignKey("household.id"), primary_key=True),
    Column("id", ID, primary_key=True),
    Column("account_id", ID, nullable=False, unique=True),
    Column("person_id", ID, nullable=False),
    Column("name", String(80), nullable=False),
    Column("doc", Text, nullable=False),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("created_by", ID, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("starts_at", BigInteger, nullable=False),
    Column("ends_at", BigInteger, nullable=False),
    Column("opened_at", BigInteger),
    Column("revoked_at", BigInteger),
)
