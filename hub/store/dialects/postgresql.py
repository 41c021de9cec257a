"""PostgreSQL 15 and later: production."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from types import MappingProxyType
from typing import Any, Final

import psycopg
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Engine,
    Select,
    Text,
    any_,
    bindparam,
    event,
    func,
    select,
    true,
)
from sqlalchemy.exc import DBAPIError

from hub.store.dialects.base import POOL_SECONDS
from hub.store.outages import is_postgresql_outage
from hub.store.workers import AT_THE_DOOR, WORKERS

SERIALIZATION_FAILURE: Final = "40001"
DEADLOCK_DETECTED: Final = "40P01"
UNIQUE_VIOLATION: Final = "23505"
CONNECT_SECONDS: Final = 5
COPY: Final = "COPY "
LOCK_SECONDS: Final = 5
"""How long a writer waits for one that writes alone, and such a one for the others."""
JOINING: Final = (
    f"SET LOCAL lock_timeout = '{LOCK_SECONDS}s'; LOCK TABLE batch IN {{mode}} MODE; SET LOCAL lock_timeout = DEFAULT"
)
BESIDE_OTHERS: Final = JOINING.format(mode="ROW SHARE")
BESIDE_WRITERS: Final = "SET LOCAL lock_timeout = '1s'; SET LOCAL idle_in_transaction_session_timeout = '5s'"
ALONE: Final = JOINING.format(mode="EXCLUSIVE")

POOLED: Final = WORKERS + AT_THE_DOOR + 2
"""Connections of each process, beside those that only read: none of its workers waits for one unseen."""


class PostgreSQL:
    """PostgreSQL through psycopg; errors are told by SQLSTATE, never by names of constraints."""

    name = "postgresql"
    milliseconds = "CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS bigint)"
    engine_options: Mapping[str, Any] = MappingProxyType(
        {
            "pool_pre_ping": True,
            "pool_size": POOLED,
            "max_overflow": 0,
            "pool_timeout": POOL_SECONDS,
            "connect_args": {"connect_timeout": CONNECT_SECONDS, "application_name": "concord-hub"},
        }
    )

    def turns(self) -> AbstractContextManager[None]:
        """Nothing: writers go side by side."""
        return nullcontext()

    def prepare(self, engine: Engine) -> None:
        """Rows that are copied go to the driver as they are; its errors come back as those of any statement."""
        event.listen(engine, "do_executemany", copy_rows)
        event.listen(engine, "do_execute", copy_row)

    def insertion(self, table: str, columns: Sequence[str]) -> str:
        """COPY, which is several times as fast as INSERT."""
        names = ", ".join(f'"{column}"' for column in columns)
        return f'{COPY}"{table}" ({names}) FROM STDIN'

    def among(self, column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[bool]:
        """One array."""
        kind = Text() if column.type.python_type is str else column.type
        return column == any_(bindparam(None, list(values), ARRAY(kind)))

    def each(self, query: Select[Any], column: ColumnElement[Any], values: Sequence[object]) -> Select[Any]:
        """One look into the index for each value: OFFSET keeps the planner from turning the join about.

        Without it, and without statistics, the planner takes the rows that the other columns fix for few, goes through
        all of them, and compares each with the whole array.
        """
        listed = func.unnest(bindparam(None, list(values), ARRAY(Text())))
        wanted = listed.table_valued("value", name="wanted").render_derived(name="wanted")
        found = query.where(column == wanted.c.value).offset(0).lateral("found")
        return select(found).select_from(wanted.join(found, true()))

    def on_connect(self, dbapi_connection: psycopg.Connection[Any], _record: object) -> None:
        """Nothing to prepare."""

    def on_begin(self, _connection: Connection) -> None:
        """The driver begins by itself."""

    def begin_reading(self, connection: Connection) -> None:
        """Several statements of one answer must see the same rows."""
        connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    def begin_writing(self, connection: Connection) -> None:
        """Two batches that decide about one party at once must not both be right."""
        connection.execution_options(isolation_level="SERIALIZABLE")

    def join_writers(self, connection: Connection, *, alone: bool) -> None:
        """Lock a table, which takes no snapshot yet: who has waited sees what the others have written."""
        connection.exec_driver_sql(ALONE if alone else BESIDE_OTHERS)

    def begin_beside(self, connection: Connection) -> None:
        """Serializable transactions are checked against each other, not against this one."""
        connection.execution_options(isolation_level="READ COMMITTED")

    def stand_beside(self, connection: Connection) -> None:
        """Locks are waited for and held for seconds at most."""
        connection.exec_driver_sql(BESIDE_WRITERS)

    def may_pass_later(self, error: DBAPIError) -> bool:
        """Another writer came first; a unique key it took meanwhile counts as that too."""
        return getattr(error.orig, "sqlstate", None) in {SERIALIZATION_FAILURE, DEADLOCK_DETECTED, UNIQUE_VIOLATION}

    def is_outage(self, error: DBAPIError) -> bool:
        """Lost connections, locks that are not to be had, exhausted resources, shutdowns."""
        state = getattr(error.orig, "sqlstate", None)
        if state is None:
            return isinstance(error.orig, psycopg.OperationalError)
        return is_postgresql_outage(str(state))


def copy_rows(cursor: psycopg.Cursor[Any], statement: str, rows: Iterable[Sequence[Any]], _context: object) -> bool:
    """Copy many rows; whether the statement was one of those that copy."""
    if not statement.startswith(COPY):
        return False
    with cursor.copy(statement.encode()) as copying:
        for row in rows:
            copying.write_row(row)
    return True


def copy_row(cursor: psycopg.Cursor[Any], statement: str, row: Sequence[Any], context: object) -> bool:
    """Copy a single row."""
    return copy_rows(cursor, statement, (row,), context)
