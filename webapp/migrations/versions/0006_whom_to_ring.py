"""Whom a household rings: the numbers that it typed."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("household", sa.Column("emergency_number", sa.String(40)))
    op.add_column("household", sa.Column("poison_number", sa.String(40)))
