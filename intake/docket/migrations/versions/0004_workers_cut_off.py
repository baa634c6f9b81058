"""Keep whether a worker can hold what opens papers off the network."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go on to this version."""
    op.add_column("workers", sa.Column("is_cut_off", sa.Boolean(), nullable=False, server_default=sa.true()))


def downgrade() -> None:
    """Go back to the version before."""
    op.drop_column("workers", "is_cut_off")
