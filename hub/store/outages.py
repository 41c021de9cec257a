"""How a database says that it is away, busy or full, so that a later request may pass."""

from typing import Final

SQLSTATES: Final = ("08", "53", "55P03", "57", "58")
"""PostgreSQL: lost connections, exhausted resources, locks that are not to be had, shutdowns, faults of the system."""

SQLITE_NAMES: Final = (
    "SQLITE_BUSY",
    "SQLITE_LOCKED",
    "SQLITE_CANTOPEN",
    "SQLITE_FULL",
    "SQLITE_IOERR",
    "SQLITE_READONLY",
)
"""SQLite: locked, not to be opened, full, faults of the disk, read-only."""


def is_postgresql_outage(sqlstate: str | None) -> bool:
    """Whether PostgreSQL's code of an error says so."""
    return (sqlstate or "").startswith(SQLSTATES)


def is_sqlite_outage(error: BaseException | None) -> bool:
    """Whether an error of SQLite's driver says so, by its name."""
    return (getattr(error, "sqlite_errorname", None) or "").startswith(SQLITE_NAMES)
