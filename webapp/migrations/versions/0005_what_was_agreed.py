"""What was agreed: plans and their history, hand-over cards, tablets that a household shares."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.String(36)


def household_key() -> sa.Column[str]:
    return sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True)


def upgrade() -> None:
    op.create_table(
        "plan",
        household_key(),
        sa.Column("id", ID, primary_key=True),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("product_id", ID, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("doc", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
    )
    op.create_table(
        "plan_change",
        household_key(),
        sa.Column("plan_id", ID, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("account_id", ID, nullable=False),
        sa.Column("deed", sa.String(20), nullable=False),
        sa.Column("why", sa.String(500)),
        sa.Column("doc", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "handover_card",
        household_key(),
        sa.Column("id", ID, primary_key=True),
        sa.Column("account_id", ID, nullable=False, unique=True),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("doc", sa.Text, nullable=False),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("created_by", ID, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("starts_at", sa.BigInteger, nullable=False),
        sa.Column("ends_at", sa.BigInteger, nullable=False),
        sa.Column("opened_at", sa.BigInteger),
        sa.Column("revoked_at", sa.BigInteger),
    )
    op.add_column("account", _no("is_card"))
    op.add_column("device", _no("is_shared"))


def _no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())
