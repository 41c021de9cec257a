"""Load a store once, and find it again: a store is named after its size and after the code that made it."""

import hashlib
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal

import psycopg
from psycopg import sql

from bench.postgres import Cluster
from bench.store.portion import COLUMNS, TABLES, Row, Value
from bench.store.rows import portions
from bench.store.sealing import SAFE
from hub.domain.records.agency import HUB
from hub.ingest.push import Batch, OnError, push
from hub.sample.agencies import agencies
from hub.sample.places import divisions
from hub.sample.telling import OPENED, TODAY
from hub.store.engine import open_store
from hub.store.migrate import head, migrate

Kind = Literal["postgresql", "sqlite"]
KINDS: Final[tuple[Kind, ...]] = ("postgresql", "sqlite")
Progress = Callable[[str], None]
ROW_MAKERS: Final = ("party_rows", "portion", "record_rows", "rows", "sealing", "words")


def fingerprint() -> str:
    """What the code that makes stores is: other code makes other stores."""
    digest = hashlib.sha256(head().encode())
    for name in ROW_MAKERS:
        digest.update(Path(__file__).with_name(f"{name}.py").read_bytes())
    return digest.hexdigest()[:8]


def sqlite_store(folder: Path, organizations: int, progress: Progress) -> str:
    """The SQLAlchemy URL of a SQLite store of this size, made where there is none yet."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"store-{organizations}-{fingerprint()}.db"
    if not file.exists():
        for old in folder.glob(f"store-{organizations}-*"):
            old.unlink()
        making = folder / "making.db"
        for left_over in folder.glob("making.db*"):
            left_over.unlink()
        load_facts(f"sqlite:///{making}")
        fill_sqlite(making, organizations, progress)
        making.rename(file)
    return f"sqlite:///{file}"


def postgres_store(cluster: Cluster, organizations: int, progress: Progress) -> str:
    """The name of a database of this size on the cluster, made where there is none yet."""
    name = f"store_{organizations}_{fingerprint()}"
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        found = [str(row[0]) for row in connection.execute("SELECT datname FROM pg_database")]
        if name in found:
            return name
        for old in found:
            if old.startswith(f"store_{organizations}_") or old == "making":
                connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(old)))
        connection.execute("CREATE DATABASE making")
        load_facts(cluster.url("making").replace("postgresql://", "postgresql+psycopg://"))
        fill_postgres(cluster.url("making"), organizations, progress)
        connection.execute(sql.SQL("ALTER DATABASE making RENAME TO {}").format(sql.Identifier(name)))
    return name


def load_facts(url: str) -> None:
    """Make the tables, and push agencies and divisions as their keeper does."""
    migrate(url)
    store = open_store(url, SAFE)
    try:
        for on in sorted({one.on for one in (*agencies(), *divisions())}):
            told = tuple(one.statement for one in (*agencies(), *divisions()) if one.on == on and on <= TODAY)
            at = datetime(on.year, on.month, on.day, 10, tzinfo=UTC)
            if told:
                push(
                    store,
                    Batch(HUB, f"bench:{on}", told, on_error=OnError.REJECT_ALL, synthetic=False),
                    clock=partial(datetime.astimezone, at, UTC),
                    today=max(on, OPENED),
                )
    finally:
        store.close()


def fill_sqlite(file: Path, organizations: int, progress: Progress) -> None:
    """Write every row, the indexes afterwards."""
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-1000000", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    marks = ", ".join(f"'{name}'" for name in TABLES)
    query = f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({marks})"
    indexes = connection.execute(query).fetchall()
    for name, _ in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    connection.execute("BEGIN IMMEDIATE")
    done = 0
    for portion in portions(organizations):
        for table, rows in portion.rows.items():
            connection.executemany(insertion(table), rows)
        done += len(portion.rows["party"])
        progress(f"{done:,} periods of organizations written")
    connection.execute("COMMIT")
    progress("making indexes")
    for _, statement in indexes:
        connection.execute(statement)
    connection.execute("ANALYZE")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()


def insertion(table: str) -> str:
    """The statement that inserts a row."""
    columns = COLUMNS[table]
    names = ", ".join(f'"{name}"' for name in columns)
    return f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'


def fill_postgres(url: str, organizations: int, progress: Progress) -> None:
    """Write every row by COPY, keys and indexes afterwards."""
    with psycopg.connect(url) as connection:
        connection.execute("SET timezone TO 'UTC'")
        restore = without_indexes(connection)
        done = 0
        for portion in portions(organizations):
            for table, rows in portion.rows.items():
                copy(connection, table, rows)
            done += len(portion.rows["party"])
            progress(f"{done:,} periods of organizations written")
        progress("making indexes")
        for statement in restore:
            connection.execute(statement)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def without_indexes(connection: psycopg.Connection[Any]) -> list[sql.SQL]:
    """Drop keys and indexes of the tables to be filled; give the statements that make them again."""
    keys = connection.execute(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE contype = 'p' AND conrelid::regclass::text = ANY(%s)",
        [list(TABLES)],
    ).fetchall()
    for table, name, _ in keys:
        connection.execute(sql.SQL(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"'))
    indexes = connection.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY(%s)", [list(TABLES)]
    ).fetchall()
    for name, _ in indexes:
        connection.execute(sql.SQL(f'DROP INDEX "{name}"'))
    made = [f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {definition}' for table, name, definition in keys]
    return [sql.SQL(statement) for statement in (*made, *(definition for _, definition in indexes))]


def copy(connection: psycopg.Connection[Any], table: str, rows: list[Row]) -> None:
    """Append rows to a table by COPY, as text: no value has a tab or a line's end."""
    columns = sql.SQL(", ").join(map(sql.Identifier, COLUMNS[table]))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), columns)
    lines = "".join("\t".join(map(copied, row)) + "\n" for row in rows)
    with connection.cursor() as cursor, cursor.copy(statement) as copying:
        copying.write(lines.replace('\\"', '\\\\"'))


def copied(value: Value) -> str:
    """A value as COPY reads it."""
    if isinstance(value, bytes):
        return f"\\\\x{value.hex()}"
    return "\\N" if value is None else str(value)
