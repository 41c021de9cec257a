"""SQLite: the embedded default; one writer at a time, readers undisturbed (WAL)."""

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Engine, Select, bindparam, func, select
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.exc import DBAPIError

from hub.store.dialects.base import POOL_SECONDS
from hub.store.outages import is_sqlite_outage
from hub.store.sqlite_library import sqlite3
from hub.store.turns import Turns

BUSY_MILLISECONDS: Final = 5_000
CACHED: Final = "cache_size=-32000"
"""Pages (32 MB) that a connection keeps: with SQLite's own 2 MB a delivery reads its pages and writes them again and
again."""

WRITING: Final = "hub_writing"
DIALECT: Final = SQLiteDialect()


class SQLite:
    """One SQLite library, for reading and for writing."""

    name = "sqlite"
    milliseconds = "CAST((julianday('now') - 2440587.5) * 86400000 AS integer)"
    engine_options: Mapping[str, Any] = MappingProxyType({"module": sqlite3, "pool_timeout": POOL_SECONDS})

    def turns(self) -> Turns:
        """One after the other: SQLite's own lock is not fair."""
        return Turns(BUSY_MILLISECONDS / 1_000)

    def prepare(self, engine: Engine) -> None:
        """Nothing: the driver inserts many rows by one statement anyway."""

    def insertion(self, table: str, columns: Sequence[str]) -> str:
        """One INSERT for each row, prepared once."""
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        return f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 - names are those of our own tables

    def among(self, column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[bool]:
        """One JSON list, as long as it may be; a statement takes 32,766 parameters at most."""
        written = column.type.dialect_impl(DIALECT).bind_processor(DIALECT)
        plain = [written(value) for value in values] if written else list(values)
        listed = func.json_each(bindparam(None, json.dumps(plain))).table_valued("value")
        return column.in_(select(listed.c.value))

    def each(self, query: Select[Any], column: ColumnElement[Any], values: Sequence[object]) -> Select[Any]:
        """A list is looked up value by value wherever an index allows it, whatever statistics there are."""
        return query.where(self.among(column, values))

    def on_connect(self, dbapi_connection: "sqlite3.Connection", _record: object) -> None:
        """Take the transactions out of the driver's hands; a receipt must survive a power cut (FULL)."""
        dbapi_connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_MILLISECONDS}", CACHED):
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

    def join_writers(self, connection: Connection, *, alone: bool) -> None:
        """Nothing: every writer is alone."""

    def begin_beside(self, connection: Connection) -> None:
        """There is only one way to write."""
        self.begin_writing(connection)

    def stand_beside(self, connection: Connection) -> None:
        """Nothing: whoever writes is alone."""

    def may_pass_later(self, _error: DBAPIError) -> bool:
        """Never at once: SQLite has waited for its lock already."""
        return False

    def is_outage(self, error: DBAPIError) -> bool:
        """Locked, full, read-only or not to be opened."""
        return is_sqlite_outage(error.orig)
