"""Read and write many rows at once, a bounded number of parameters at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, RowMapping, Select, Table, delete, insert

from hub.store.engine import Transaction

T = TypeVar("T")

AT_ONCE: Final = 1_000
"""Parameters a statement: SQLite takes 32,766, and plans with more serve nobody."""


def portions(values: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """Cut values into lists of at most `size`, in order."""
    portion: list[T] = []
    for value in values:
        portion.append(value)
        if len(portion) == size:
            yield portion
            portion = []
    if portion:
        yield portion


def select_among(
    tx: Transaction, query: Select[Any], column: ColumnElement[Any], values: Iterable[object]
) -> Iterator[RowMapping]:
    """Give the rows of a query whose column is among the values."""
    for portion in portions(values):
        yield from tx.execute(query.where(column.in_(portion))).mappings()


def insert_rows(tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; no rows is no statement."""
    if rows:
        tx.execute(insert(table), list(rows))


def delete_among(tx: Transaction, table: Table, column: ColumnElement[Any], values: Iterable[object]) -> None:
    """Delete the rows whose column is among the values."""
    for portion in portions(values):
        tx.execute(delete(table).where(column.in_(portion)))
