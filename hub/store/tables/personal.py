"""Keys of subjects, under which their personal values are sealed, that under which they are, and look-ups."""

from typing import Final

from sqlalchemy import Column, Index, LargeBinary, Table, Uuid

from hub.store.tables.metadata import CodePoints, UtcDateTime, metadata

subject_key: Final = Table(
    "subject_key",
    metadata,
    Column("record_key", Uuid, primary_key=True),
    Column("id", Uuid, nullable=False),
    Column("wrapped", LargeBinary),
    Column("mark", LargeBinary, nullable=False),
    Column("destroyed_at", UtcDateTime),
    Column("reason", CodePoints),
    Index("ix_subject_key_id", "id", unique=True),
)
"""`wrapped` is the key, sealed under the store's own secret (`mark` tells which); NULL once it was destroyed."""

own_secret: Final = Table(
    "own_secret",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("mark", LargeBinary, nullable=False),
    Column("sealed_at", UtcDateTime, nullable=False),
)
"""The store's own secret, sealed under HUB_PERSONAL_KEY, of which `mark` tells which. No row: it is that itself."""

personal_index: Final = Table(
    "personal_index",
    metadata,
    Column("record_key", Uuid, primary_key=True),
    Column("field", CodePoints, primary_key=True),
    Column("blind", CodePoints, primary_key=True),
    Index("ix_personal_index_blind", "blind", "record_key"),
)
"""The citizens' numbers of records as they stand, each as a keyed hash: it finds them, and does not tell them."""
