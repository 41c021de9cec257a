"""An award has a title, as a policy and a designation have: in the table, and in what the log holds of it."""

import hashlib
import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0010"
down_revision = "0009"

LOG = sa.table(
    "record_version",
    sa.column("record_key", sa.Uuid()),
    sa.column("seq", sa.Integer()),
    sa.column("kind", sa.Text()),
    sa.column("op", sa.Text()),
    sa.column("content_hash", sa.Text()),
    sa.column("payload", sa.JSON().with_variant(JSONB(), "postgresql")),
)


def upgrade() -> None:
    """Rename the column, and the member of every award in the log, with the hash by which a replay is known."""
    op.drop_index("ix_award_name", "award")
    op.execute("ALTER TABLE award RENAME COLUMN name TO title")
    op.create_index("ix_award_title", "award", ["title"])
    connection = op.get_bind()
    stated = sa.select(LOG.c.record_key, LOG.c.seq, LOG.c.payload).where(LOG.c.kind == "award", LOG.c.op == "PUT")
    for key, seq, payload in connection.execute(stated).all():
        told = {"title" if name == "name" else name: value for name, value in payload.items()}
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        content_hash = hashlib.sha256(text.encode()).hexdigest()
        this = (LOG.c.record_key == key) & (LOG.c.seq == seq)
        connection.execute(sa.update(LOG).where(this).values(payload=told, content_hash=content_hash))
