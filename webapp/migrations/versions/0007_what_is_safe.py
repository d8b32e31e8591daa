"""What is safe: the answers to a person's safety checklist."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.String(36)


def upgrade() -> None:
    op.create_table(
        "safety",
        sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True),
        sa.Column("person_id", ID, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("account_id", ID, nullable=False),
        sa.Column("doc", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
