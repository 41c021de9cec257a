"""What keys are for and may be used for, their lines, ends and last uses; keys from before have none of these."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Expand."""
    text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    with op.batch_alter_table("api_key", schema=None) as batch_op:
        batch_op.add_column(sa.Column("purpose", text, nullable=True))
        batch_op.add_column(sa.Column("may", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("line", text, nullable=True))
        batch_op.add_column(sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("revoked_because", text, nullable=True))
