"""Keys of subjects, under which their personal values are sealed, and by what such values are looked up."""

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
"""`wrapped` is the key, sealed under the hub's secret, of which `mark` tells which; NULL once it was destroyed."""

personal_index: Final = Table(
    "personal_index",
    metadata,
    Column("record_key", Uuid, primary_key=True),
    Column("field", CodePoints, primary_key=True),
    Column("blind", CodePoints, primary_key=True),
    Index("ix_personal_index_blind", "blind", "record_key"),
)
"""The citizens' numbers of records as they stand, each as a keyed hash: it finds them, and does not tell them."""
