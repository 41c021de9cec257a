"""The outcome of a case in words."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Expand."""
    outcome = sa.Column("outcome", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=True)
    with op.batch_alter_table("supervision_case", schema=None) as batch_op:
        batch_op.add_column(outcome)
