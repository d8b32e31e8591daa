"""The tables of accounts, as the migrations make them."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, false

from webapp.db import metadata

ID = String(36)


def _owner() -> Column[str]:
    return Column("account_id", ID, ForeignKey("account.id", ondelete="CASCADE"), nullable=False)


account = Table(
    "account",
    metadata,
    Column("id", ID, primary_key=True),
    Column("login", String(254), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("password_hash", String(200), nullable=False),
    Column("recovery_hash", String(64)),
    Column("is_sample", Boolean, nullable=False, server_default=false()),
    Column("is_card", Boolean, nullable=False, server_default=false()),
    Column("created_at", BigInteger, nullable=False),
)
session = Table(
    "session",
    metadata,
    Column("id_hash", String(64), primary_key=True),
    _owner(),
    Column("household_id", ID),
    Column("label", String(80), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("last_seen_at", BigInteger, nullable=False),
    Column("idle_expires_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("reauth_at", BigInteger, nullable=False),
    Column("device_id", ID),
    Index("session_account", "account_id"),
)
attempt = Table(
    "attempt",
    metadata,
    Column("subject", String(64), primary_key=True),
    Column("window_at", BigInteger, nullable=False),
    Column("count", Integer, nullable=False),
)
phone_code = Table(
    "phone_code",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    _owner(),
    Column("household_id", ID),
    Column("expires_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
)
audit = Table(
    "audit",
    metadata,
    Column("id", ID, primary_key=True),
    Column("household_id", ID),
    Column("account_id", ID),
    Column("action", String(60), nullable=False),
    Column("object_id", String(64)),
    Column("at", BigInteger, nullable=False),
    Index("audit_household", "household_id", "at"),
)
