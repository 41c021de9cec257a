"""The access log: who read personal values, what was denied, and what of others was to be changed.

Rows are only ever added: triggers of either database refuse anything else.
"""

from typing import Final

from sqlalchemy import Column, Index, Table, Uuid

from hub.domain.access_codes import AccessAct, Purpose
from hub.store.tables.metadata import CodePoints, Document, UtcDateTime, code_column_type, metadata

access_log: Final = Table(
    "access_log",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("happened_at", UtcDateTime, nullable=False),
    Column("act", code_column_type(AccessAct), nullable=False),
    Column("principal", CodePoints, nullable=False),
    Column("role", CodePoints, nullable=False),
    Column("agency", CodePoints),
    Column("purpose", code_column_type(Purpose)),
    Column("case_number", CodePoints),
    Column("operation", CodePoints),
    Column("document_hash", CodePoints),
    Column("coordinates", Document, nullable=False),
    Column("kind", CodePoints),
    Column("subject", CodePoints),
    Column("owner", CodePoints),
    Column("request_id", CodePoints, nullable=False),
    Column("reason", CodePoints),
    Index("ix_access_log_owner", "owner", "id"),
    Index("ix_access_log_agency", "agency", "id"),
    Index("ix_access_log_subject", "subject", "id"),
    Index("ix_access_log_happened_at", "happened_at", "id"),
)
