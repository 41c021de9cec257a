"""SQLAlchemy tables, a group per file; importing this package fills the one `metadata`."""

from hub.store.tables import (
    budgets,
    certificates,
    changes,
    deliveries,
    documents,
    keys,
    log,
    parties,
    projected,
    runs,
    seals,
    sessions,
    signatures,
)
from hub.store.tables.metadata import metadata

__all__ = [
    "budgets",
    "certificates",
    "changes",
    "deliveries",
    "documents",
    "keys",
    "log",
    "metadata",
    "parties",
    "projected",
    "runs",
    "seals",
    "sessions",
    "signatures",
]
