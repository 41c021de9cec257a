"""The public keys under which agencies sign, nonces, and the signature of a push beside its receipt."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Expand."""
    text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "signing_key",
        sa.Column("key_id", text, nullable=False),
        sa.Column("agency", text, nullable=False),
        sa.Column("algorithm", text, nullable=False),
        sa.Column("public_key", text, nullable=False),
        sa.Column("purpose", text, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_because", text, nullable=True),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_signing_key")),
    )
    op.create_table(
        "signature_nonce",
        sa.Column("key_id", text, nullable=False),
        sa.Column("nonce", text, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key_id", "nonce", name=op.f("pk_signature_nonce")),
    )
    with op.batch_alter_table("signature_nonce", schema=None) as batch_op:
        batch_op.create_index("ix_signature_nonce_expires_at", ["expires_at"], unique=False)
    with op.batch_alter_table("batch", schema=None) as batch_op:
        batch_op.add_column(sa.Column("signature", sa.JSON(), nullable=True))
