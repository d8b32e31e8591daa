"""The journal: accounts, households, records and the log of operations."""

import sqlalchemy as sa
from alembic import op

from webapp.db import json_column

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.String(36)
LONG = sa.BigInteger


def _now(name: str) -> sa.Column[int]:
    """Milliseconds since 1970, UTC."""
    return sa.Column(name, LONG, nullable=False)


def upgrade() -> None:
    _accounts()
    _households()
    _people()
    _records()


def _accounts() -> None:
    op.create_table(
        "account",
        sa.Column("id", ID, primary_key=True),
        sa.Column("login", sa.String(254), nullable=False, unique=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("recovery_hash", sa.String(64)),
        sa.Column("is_sample", sa.Boolean, nullable=False, server_default=sa.false()),
        _now("created_at"),
    )
    op.create_table(
        "session",
        sa.Column("id_hash", sa.String(64), primary_key=True),
        sa.Column(
            "account_id", ID, sa.ForeignKey("account.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("household_id", ID),
        sa.Column("label", sa.String(80), nullable=False),
        _now("created_at"),
        _now("last_seen_at"),
        _now("idle_expires_at"),
        _now("expires_at"),
        sa.Column("reauth_at", LONG, nullable=False),
    )
    op.create_index("session_account", "session", ["account_id"])
    op.create_table(
        "attempt",
        sa.Column("subject", sa.String(64), primary_key=True),
        _now("window_at"),
        sa.Column("count", sa.Integer, nullable=False),
    )
    op.create_table(
        "phone_code",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        sa.Column(
            "account_id", ID, sa.ForeignKey("account.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("household_id", ID),
        _now("expires_at"),
        sa.Column("used_at", LONG),
    )
    op.create_table(
        "audit",
        sa.Column("id", ID, primary_key=True),
        sa.Column("household_id", ID),
        sa.Column("account_id", ID),
        sa.Column("action", sa.String(60), nullable=False),
        sa.Column("object_id", sa.String(64)),
        _now("at"),
    )
    op.create_index("audit_household", "audit", ["household_id", "at"])


def _households() -> None:
    op.create_table(
        "household",
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("seq", LONG, nullable=False, server_default="0"),
        sa.Column("agreed", LONG, nullable=False, server_default="1"),
        sa.Column("is_sample", sa.Boolean, nullable=False, server_default=sa.false()),
        _now("created_at"),
    )
    op.create_table(
        "member",
        sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True),
        sa.Column("account_id", ID, sa.ForeignKey("account.id"), primary_key=True),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("person_id", ID),
        sa.Column("generation", LONG, nullable=False, server_default="1"),
        _now("joined_at"),
    )
    op.create_index("member_account", "member", ["account_id"])
    op.create_table(
        "invitation",
        sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True),
        sa.Column("id", ID, primary_key=True),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("person_id", ID),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("code_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("created_by", ID, nullable=False),
        _now("created_at"),
        _now("expires_at"),
        sa.Column("used_at", LONG),
        sa.Column("used_by", ID),
        sa.Column("revoked_at", LONG),
    )
    op.create_table(
        "device",
        sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True),
        sa.Column("id", ID, primary_key=True),
        sa.Column("account_id", ID, nullable=False),
        sa.Column("label", sa.String(80), nullable=False),
        sa.Column("unsent", sa.Integer, nullable=False, server_default="0"),
        _now("first_seen_at"),
        _now("last_contact_at"),
    )


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True),
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("colour", sa.String(12), nullable=False),
        sa.Column("account_id", ID),
        sa.Column("is_child", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("birth_year", sa.Integer),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("day_start", sa.String(5), nullable=False, server_default="04:00"),
        sa.Column("eaten_sight", sa.String(10), nullable=False),
        sa.Column("felt_sight", sa.String(10), nullable=False),
        sa.Column("position", sa.Integer, nullable=False, server_default="0"),
        _now("created_at"),
        sa.Column("archived_at", LONG),
    )


def _records() -> None:
    op.create_table(
        "record",
        sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True),
        sa.Column("id", ID, primary_key=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("part", sa.String(10), nullable=False),
        sa.Column("person_id", ID),
        sa.Column("occurred_at", LONG),
        sa.Column("seq", LONG, nullable=False),
        sa.Column("last_op", ID, nullable=False),
        sa.Column("author", ID, nullable=False),
        sa.Column("editor", ID),
        sa.Column("device", ID, nullable=False),
        _now("created_at"),
        sa.Column("edited_at", LONG),
        sa.Column("deleted", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("doc", json_column, nullable=False),
        sa.Column("v0", LONG, nullable=False),
        sa.Column("fv", json_column, nullable=False),
        sa.Column("conflicts", json_column),
        sa.UniqueConstraint("household_id", "seq", name="record_seq"),
    )
    op.create_index("record_occurred", "record", ["household_id", "occurred_at"])
    op.create_table(
        "op",
        sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True),
        sa.Column("id", ID, primary_key=True),
        sa.Column("seq", LONG),
        sa.Column("act", ID, nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("status", sa.String(10), nullable=False),
        sa.Column("code", sa.String(40)),
        sa.Column("hash", sa.String(64), nullable=False),
        _now("stamp"),
        sa.Column("body", json_column, nullable=False),
        sa.Column("device", ID, nullable=False),
        sa.Column("actor", ID, nullable=False),
        _now("received_at"),
        sa.UniqueConstraint("household_id", "seq", name="op_seq"),
    )
    op.create_index("op_record", "op", ["household_id", "record_id"])
