"""The tables of a household, as the migration made them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)
from sqlalchemy.sql import expression

from webapp.db import metadata

ID = String(36)


def _household_key() -> Column[str]:
    return Column("household_id", ID, ForeignKey("household.id"), primary_key=True)


household = Table(
    "household",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", String(80), nullable=False),
    Column("seq", BigInteger, nullable=False, server_default="0"),
    Column("agreed", BigInteger, nullable=False, server_default="1"),
    Column("is_sample", Boolean, nullable=False, server_default=expression.false()),
    Column("created_at", BigInteger, nullable=False),
    Column("deleted_at", BigInteger),
    Column("deleted_by", ID),
    Column("emergency_number", String(40)),
    Column("poison_number", String(40)),
)

member = Table(
    "member",
    metadata,
    _household_key(),
    Column("account_id", ID, ForeignKey("account.id"), primary_key=True),
    Column("role", String(10), nullable=False),
    Column("person_id", ID),
    Column("generation", BigInteger, nullable=False, server_default="1"),
    Column("joined_at", BigInteger, nullable=False),
    Index("member_account", "account_id"),
)

invitation = Table(
    "invitation",
    metadata,
    _household_key(),
    Column("id", ID, primary_key=True),
    Column("role", String(10), nullable=False),
    Column("person_id", ID),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("created_by", ID, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
    Column("used_by", ID),
    Column("revoked_at", BigInteger),
)

device = Table(
    "device",
    metadata,
    _household_key(),
    Column("id", ID, primary_key=True),
    Column("account_id", ID, nullable=False),
    Column("label", String(80), nullable=False),
    Column("unsent", Integer, nullable=False, server_default="0"),
    Column("first_seen_at", BigInteger, nullable=False),
    Column("last_contact_at", BigInteger, nullable=False),
    Column("forgot_at", BigInteger),
    Column("forgot_unsent", Integer),
    Column("successor", ID),
    Column("name", String(40)),
    Column("revoked_at", BigInteger),
    Column("is_shared", Boolean, nullable=False, server_default=expression.false()),
)

person = Table(
    "person",
    metadata,
    _household_key(),
    Column("id", ID, primary_key=True),
    Column("name", String(80), nullable=False),
    Column("colour", String(12), nullable=False),
    Column("account_id", ID),
    Column("is_child", Boolean, nullable=False, server_default=expression.false()),
    Column("birth_year", Integer),
    Column("zone", String(64), nullable=False),
    Column("day_start", String(5), nullable=False, server_default="04:00"),
    Column("eaten_sight", String(10), nullable=False),
    Column("felt_sight", String(10), nullable=False),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("created_at", BigInteger, nullable=False),
    Column("archived_at", BigInteger),
    Column("weight_g", Integer),
    Column("weight_on", String(10)),
)

named_sight = Table(
    "named_sight",
    metadata,
    _household_key(),
    Column("person_id", ID, primary_key=True),
    Column("part", String(10), primary_key=True),
    Column("account_id", ID, primary_key=True),
)

handover_card = Table(
    "handover_card",
    metadata,
    _household_key(),
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
"""What it says is for webapp/handover. It lies here because whom a sitter sees, and until when, is
asked with each exchange of hers."""
