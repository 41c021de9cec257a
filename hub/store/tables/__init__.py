"""SQLAlchemy tables, a group per file; importing this package fills the one `metadata`."""

from hub.store.tables import (
    access_log,
    budgets,
    certificates,
    changes,
    deliveries,
    documents,
    keys,
    log,
    parties,
    personal,
    projected,
    runs,
    seals,
    sessions,
    signatures,
)
from hub.store.tables.metadata import metadata

__all__ = [
    "access_log",
    "budgets",
    "certificates",
    "changes",
    "deliveries",
    "documents",
    "keys",
    "log",
    "metadata",
    "parties",
    "personal",
    "projected",
    "runs",
    "seals",
    "sessions",
    "signatures",
]
