"""Client certificates, by their thumbprints."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Expand."""
    text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "client_certificate",
        sa.Column("thumbprint", text, nullable=False),
        sa.Column("subject", text, nullable=False),
        sa.Column("role", text, nullable=False),
        sa.Column("agency", text, nullable=True),
        sa.Column("may", sa.JSON(), nullable=False),
        sa.Column("purpose", text, nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_because", text, nullable=True),
        sa.PrimaryKeyConstraint("thumbprint", name=op.f("pk_client_certificate")),
    )
