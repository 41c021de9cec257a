"""SQLAlchemy tables, a group per file; importing this package fills the one `metadata`."""

from hub.store.tables import budgets, changes, deliveries, documents, keys, log, parties, projected, runs, sessions
from hub.store.tables.metadata import metadata

__all__ = [
    "budgets",
    "changes",
    "deliveries",
    "documents",
    "keys",
    "log",
    "metadata",
    "parties",
    "projected",
    "runs",
    "sessions",
]
