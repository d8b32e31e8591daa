"""Who may see and do what: sight by name, names of devices, a household on its way out."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.String(36)


def upgrade() -> None:
    op.create_table(
        "named_sight",
        sa.Column("household_id", ID, sa.ForeignKey("household.id"), primary_key=True),
        sa.Column("person_id", ID, primary_key=True),
        sa.Column("part", sa.String(10), primary_key=True),
        sa.Column("account_id", ID, primary_key=True),
    )
    op.add_column("household", sa.Column("deleted_at", sa.BigInteger))
    op.add_column("household", sa.Column("deleted_by", ID))
    op.add_column("person", sa.Column("weight_g", sa.Integer))
    op.add_column("person", sa.Column("weight_on", sa.String(10)))
    op.add_column("device", sa.Column("name", sa.String(40)))
    op.add_column("device", sa.Column("revoked_at", sa.BigInteger))
