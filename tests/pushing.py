"""Push statements in tests, and look at what the store then holds."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any, Final

from sqlalchemy import Table, delete, func, select

from hub.domain.connector import Statement
from hub.ingest.push import Batch, OnError, push
from hub.ingest.receipts import Receipt
from hub.projection.rebuild import PROJECTED
from hub.store.dump import digest, dump, opened_rows
from hub.store.engine import Store
from hub.store.quarantine import opened
from hub.store.tables import metadata
from hub.store.tables.deliveries import quarantine
from tests.statements import CIVIL_AFFAIRS

TODAY: Final = date(2020, 6, 30)
MORNING: Final = datetime(2020, 6, 30, 1, tzinfo=UTC)
_numbers: Final[Iterator[int]] = count(1)


def push_all(  # noqa: PLR0913 - a sender may choose all of this
    store: Store,
    *statements: Statement,
    agency: str = CIVIL_AFFAIRS,
    key: str | None = None,
    on_error: OnError = OnError.REJECT_FAILED_ROWS,
    dry_run: bool = False,
    at: datetime | None = None,
) -> Receipt:
    """Push some statements as one batch, under a key of its own unless one is given, a second later each time."""
    number = next(_numbers)
    batch = Batch(agency, key or f"batch-{number}", statements, on_error, dry_run=dry_run)
    instant = at or MORNING + timedelta(seconds=number)
    return push(store, batch, clock=lambda: instant, today=TODAY)


def outcomes(receipt: Receipt) -> list[str]:
    """What became of every row, in order."""
    return [row["outcome"] for row in receipt["results"]]


def problems(receipt: Receipt) -> list[list[tuple[str, str]]]:
    """What is wrong with every row: (field, code)."""
    return [[(one["field"], one["code"]) for one in row["problems"]] for row in receipt["results"]]


def findings(receipt: Receipt) -> list[list[str]]:
    """The flags of every row."""
    return [[one["flag"] for one in row["findings"]] for row in receipt["results"]]


def rows(store: Store, table: Table, *columns: str) -> list[Any]:
    """The rows of a table, sorted: some of its columns as tuples, a single one as its value; what is sealed is open."""
    with store.read() as tx:
        every = [dict(row) for row in tx.execute(select(table)).mappings()]
        if table is quarantine:
            every = [{**row, "payload": opened(tx, row["id"], row["payload"])} for row in every]
        found = [tuple(row[name] for name in columns) for row in opened_rows(tx, table, every)]
    ordered = sorted(found, key=repr)
    return [row[0] for row in ordered] if len(columns) == 1 else ordered


def counts(store: Store) -> dict[str, int]:
    """How many rows every table holds."""
    with store.read() as tx:
        return {
            table.name: tx.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


def empty(store: Store) -> None:
    """Delete every row of every table."""
    store.write(lambda tx: [tx.execute(delete(table)) for table in metadata.sorted_tables])


def lines(store: Store) -> list[str]:
    """The canonical dump of the projection."""
    with store.read() as tx:
        return list(dump(tx, PROJECTED))


def fingerprint(store: Store) -> str:
    """The digest of the canonical dump."""
    with store.read() as tx:
        return digest(tx, PROJECTED)
