"""Load rows bare, with nothing between them and the database: `python -m bench.ingest.bare FROM TO FOLDER`.

FROM is a store that holds them, TO an empty one with the same tables and indexes, both as SQLAlchemy URLs. Rows
are written in the order in which FROM keeps them, in one transaction. Only the writing is timed: on PostgreSQL
COPY of files that COPY wrote, on SQLite `executemany` of tuples that are in memory already.
"""

import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import msgspec
import psycopg
from psycopg import sql

from bench.ingest.memory import peak_mb
from hub.store.dialects.sqlite import SQLite
from hub.store.sqlite_library import sqlite3 as hubs_sqlite
from hub.store.tables import metadata

TABLES: Final = tuple(table.name for table in metadata.sorted_tables)
AT_ONCE: Final = 50_000
BLOCK: Final = 2**20


class Loaded(msgspec.Struct, frozen=True):
    """What loading took: rows of all tables, seconds, and the peak memory of this process."""

    rows: int
    seconds: float
    peak_mb: float


def main() -> None:
    """Load, and give what it took as JSON."""
    given, taking, folder = sys.argv[1:]
    load = load_postgres if given.startswith("postgresql") else load_sqlite
    rows, seconds = load(given, taking, Path(folder))
    sys.stdout.buffer.write(msgspec.json.encode(Loaded(rows, seconds, peak_mb("self"))))


def load_postgres(given: str, taking: str, folder: Path) -> tuple[int, float]:
    """COPY all rows; returns how many, and in how many seconds."""
    with psycopg.connect(plain(given)) as connection:
        for table in TABLES:
            copying_out = sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))
            file = folder / f"{table}.copy"
            with file.open("wb") as rows, connection.cursor() as cursor, cursor.copy(copying_out) as copying:
                rows.writelines(copying)
    with psycopg.connect(plain(taking)) as connection:
        begun = time.perf_counter()
        loaded = sum(copied(connection, table, folder / f"{table}.copy") for table in TABLES)
        connection.commit()
        return loaded, time.perf_counter() - begun


def copied(connection: psycopg.Connection[Any], table: str, file: Path) -> int:
    """COPY a file into a table; returns how many rows came."""
    copying_in = sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))
    with file.open("rb") as rows, connection.cursor() as cursor:
        with cursor.copy(copying_in) as copying:
            while block := rows.read(BLOCK):
                copying.write(block)
        return cursor.rowcount


def plain(url: str) -> str:
    """A URL as libpq takes it."""
    return url.replace("postgresql+psycopg://", "postgresql://")


def load_sqlite(given: str, taking: str, _folder: Path) -> tuple[int, float]:
    """Write all rows by `executemany`; returns how many, and in how many seconds."""
    rows, seconds = 0, 0.0
    with closing(opened(given)) as source, closing(opened(taking)) as target:
        target.execute("BEGIN IMMEDIATE")
        for table in TABLES:
            for portion in portions_of(source, table):
                marks = ", ".join("?" * len(portion[0]))
                begun = time.perf_counter()
                target.executemany(f'INSERT INTO "{table}" VALUES ({marks})', portion)
                seconds += time.perf_counter() - begun
                rows += len(portion)
        begun = time.perf_counter()
        target.execute("COMMIT")
        return rows, seconds + time.perf_counter() - begun


def opened(url: str) -> sqlite3.Connection:
    """A connection as the hub opens its own."""
    connection: sqlite3.Connection = hubs_sqlite.connect(url.removeprefix("sqlite:///"))
    SQLite().on_connect(connection, None)
    return connection


def portions_of(source: sqlite3.Connection, table: str) -> Iterator[list[tuple[object, ...]]]:
    """The rows of a table, some at a time."""
    cursor = source.execute(f'SELECT * FROM "{table}"')
    while portion := cursor.fetchmany(AT_ONCE):
        yield portion


if __name__ == "__main__":
    main()
