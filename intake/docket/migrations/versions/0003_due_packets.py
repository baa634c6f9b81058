"""Keep the packets that were asked for until the worker has made them."""

import sqlalchemy as sa
from alembic import op

from intake.docket.tables import UtcTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go on to this version."""
    op.create_table(
        "due_packets",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("case_id", sa.String(32), nullable=False),
        sa.Column("asked_at", UtcTime(timezone=True), nullable=False),
        sa.Column("asked_by_id", sa.String(32), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name="fk_due_packets_case_id"),
        sa.ForeignKeyConstraint(["asked_by_id"], ["people.id"], name="fk_due_packets_asked_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_due_packets"),
    )
    op.create_index("ix_due_packets_case_id", "due_packets", ["case_id"])


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_table("due_packets")
