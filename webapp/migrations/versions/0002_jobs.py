"""Jobs: what is done while nobody looks, how it went, and who may do it now."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "job",
        sa.Column("name", sa.String(60), primary_key=True),
        sa.Column("holder", sa.String(36)),
        sa.Column("held_until", sa.BigInteger),
        sa.Column("done_at", sa.BigInteger),
        sa.Column("failed_at", sa.BigInteger),
        sa.Column("fault", sa.String(300)),
    )
