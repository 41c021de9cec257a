"""What callers have taken of their budgets; under which pepper a key was made."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Expand."""
    op.create_table(
        "budget",
        sa.Column("principal", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("period", sa.BigInteger(), nullable=False),
        sa.Column("requests", sa.BigInteger(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("principal", name=op.f("pk_budget")),
    )
    op.add_column("api_key", sa.Column("pepper_mark", sa.LargeBinary(), nullable=True))
