"""Read and write many rows at once, in the form that the driver takes best."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final, TypeVar

from sqlalchemy import Column, ColumnElement, Dialect, Select, Table, delete, select

from hub.store.dialects import DIALECTS
from hub.store.engine import Transaction

T = TypeVar("T")

AT_ONCE: Final = 10_000
"""Keys that one statement looks for: what it finds is held in memory."""

WAYS: Final = 256
"""Tables and drivers for which the way of writing is remembered."""


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


def among(tx: Transaction, column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[bool]:
    """Whether a column is one of many values."""
    return DIALECTS[tx.dialect.name].among(column, values)


def select_among(
    tx: Transaction, query: Select[Any], column: ColumnElement[Any], values: Iterable[object]
) -> Iterator[Any]:
    """Give the rows of a query whose column is among the values."""
    for portion in portions(values):
        yield from tx.execute(query.where(among(tx, column, portion)))


def select_each(
    tx: Transaction, query: Select[Any], column: ColumnElement[Any], values: Iterable[str]
) -> Iterator[Any]:
    """Give the rows of a query whose column is each of the values, found by an index that begins with other columns."""
    for portion in portions(dict.fromkeys(values)):
        yield from tx.execute(DIALECTS[tx.dialect.name].each(query, column, portion))


@dataclass(frozen=True, slots=True)
class Way:
    """How rows come into some columns of a table: by which statement, and how each cell is written."""

    statement: str
    columns: tuple[str, ...]
    cells: tuple[Callable[[Any], Any] | None, ...]

    def written(self, rows: Sequence[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
        """The rows as the driver takes them, made column by column."""
        columns: list[Iterable[Any]] = []
        for name, written in zip(self.columns, self.cells, strict=True):
            values = [row[name] for row in rows]
            columns.append(values if written is None else map(written, values))
        return list(zip(*columns, strict=True))


@lru_cache(WAYS)
def way_into(table: Table, columns: tuple[str, ...], dialect: Dialect) -> Way:
    """The way into a table; a column that is not named stays empty."""
    statement = DIALECTS[dialect.name].insertion(table.name, columns)
    cells = tuple(table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in columns)
    return Way(statement, columns, cells)


def insert_rows(tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all with the same names; no rows is no statement."""
    if rows:
        way = way_into(table, tuple(rows[0]), tx.dialect)
        tx.exec_driver_sql(way.statement, way.written(rows))


def replace_rows(
    tx: Transaction, table: Table, column: Column[Any], keys: AbstractSet[Any], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Let a table hold these rows, and of some keys (values of a column) none but these.

    Only what differs from what stands there is written. Rows of other keys are new.
    """
    names = table.columns.keys()
    place = itemgetter(*(names.index(one.name) for one in table.primary_key))
    at = names.index(column.name)
    standing: defaultdict[Any, dict[Any, tuple[Any, ...]]] = defaultdict(dict)
    for row in select_among(tx, select(table), column, keys):
        standing[row[at]][place(row)] = tuple(row)
    wanted: defaultdict[Any, dict[Any, tuple[Any, ...]]] = defaultdict(dict)
    for one in rows:
        if one[column.name] in keys:
            row = tuple(one[name] for name in names)
            wanted[row[at]][place(row)] = row
    same = {key for key, of_key in standing.items() if of_key == wanted.get(key)}
    delete_among(tx, table, column, standing.keys() - same)
    insert_rows(tx, table, [row for row in rows if row[column.name] not in same])


def row_of(one: Any) -> dict[str, Any]:
    """The columns of a slotted dataclass, as they are: nothing within them is copied."""
    return {name: getattr(one, name) for name in one.__slots__}


def delete_among(tx: Transaction, table: Table, column: ColumnElement[Any], values: Iterable[object]) -> None:
    """Delete the rows whose column is among the values."""
    for portion in portions(values):
        tx.execute(delete(table).where(among(tx, column, portion)))
