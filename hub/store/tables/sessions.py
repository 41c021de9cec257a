"""Sessions of people who have logged in: a keyed hash of the id that their browser holds."""

from typing import Final

from sqlalchemy import Column, LargeBinary, Table

from hub.store.tables.metadata import CodePoints, UtcDateTime, metadata

person_session: Final = Table(
    "person_session",
    metadata,
    Column("id_hash", LargeBinary, primary_key=True),
    Column("name", CodePoints, nullable=False),
    Column("role", CodePoints, nullable=False),
    Column("stands_for_role", CodePoints, nullable=False),
    Column("agency", CodePoints),
    Column("begun_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False, index=True),
)
