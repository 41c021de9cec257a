"""By what a session has its role."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Expand; sessions of which it is not known end, and their people log in again."""
    op.execute("DELETE FROM person_session")
    with op.batch_alter_table("person_session", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("stands_for_role", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False)
        )
