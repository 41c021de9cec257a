"""SQLite: the embedded default; one writer at a time, readers undisturbed (WAL)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from hub.store.dialects.base import POOL_SECONDS
from hub.store.sqlite_library import sqlite3
from hub.store.turns import Turns

BUSY_MILLISECONDS: Final = 5_000
WRITING: Final = "hub_writing"
BUSY: Final = frozenset({"SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_LOCKED"})
OUTAGES: Final = BUSY | {"SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY"}


class SQLite:
    """One SQLite library, for reading and for writing."""

    name = "sqlite"
    engine_options: Mapping[str, Any] = MappingProxyType({"module": sqlite3, "pool_timeout": POOL_SECONDS})

    def turns(self) -> Turns:
        """One after the other: SQLite's own lock is not fair."""
        return Turns(BUSY_MILLISECONDS / 1_000)

    def on_connect(self, dbapi_connection: "sqlite3.Connection", _record: object) -> None:
        """Take the transactions out of the driver's hands; a receipt must survive a power cut (FULL)."""
        dbapi_connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_MILLISECONDS}"):
            dbapi_connection.execute(f"PRAGMA {pragma}")

    def on_begin(self, connection: Connection) -> None:
        """Take the write lock at once where something will be written: a later upgrade could only fail."""
        writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    def begin_reading(self, connection: Connection) -> None:
        """A transaction is one snapshot already."""

    def begin_writing(self, connection: Connection) -> None:
        """One writer at a time is serializable."""
        connection.execution_options(**{WRITING: True})

    def may_pass_later(self, _error: DBAPIError) -> bool:
        """Never at once: SQLite has waited for its lock already."""
        return False

    def is_outage(self, error: DBAPIError) -> bool:
        """Locked, full, read-only or not to be opened."""
        name = getattr(error.orig, "sqlite_errorname", "") or ""
        return any(name.startswith(outage) for outage in OUTAGES)
