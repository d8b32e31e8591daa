"""Which device a session was last used on, and which devices forgot what they held."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("session", sa.Column("device_id", sa.String(36)))
    op.add_column("device", sa.Column("forgot_at", sa.BigInteger))
    op.add_column("device", sa.Column("forgot_unsent", sa.Integer))
    op.add_column("device", sa.Column("successor", sa.String(36)))
