"""Hold two stores to the same rows, table by table."""

import hashlib
from typing import Final

from sqlalchemy import Connection, Table, select

from bench.errors import CannotMeasure
from hub.store.engine import open_store
from hub.store.tables import metadata

AT_ONCE: Final = 10_000


def require_same_rows(one: str, other: str) -> dict[str, int]:
    """How many rows each table of two stores holds; raises CannotMeasure where a row of them differs."""
    found = contents(one)
    if contents(other) != found:
        raise CannotMeasure("The bare store does not hold the rows that the hub wrote.")
    return {name: rows for name, (rows, _) in found.items()}


def contents(url: str) -> dict[str, tuple[int, str]]:
    """Of each table how many rows it holds, and the SHA-256 of all of them in the order of their keys."""
    store = open_store(url)
    try:
        with store.read() as tx:
            return {table.name: of_table(tx, table) for table in metadata.sorted_tables}
    finally:
        store.close()


def of_table(tx: Connection, table: Table) -> tuple[int, str]:
    """The number of rows, and their SHA-256."""
    digest = hashlib.sha256()
    rows = 0
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=AT_ONCE)
    for row in tx.execute(query):
        digest.update(repr(tuple(row)).encode())
        rows += 1
    return rows, digest.hexdigest()
