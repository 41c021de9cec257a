"""Every row of every table as plain mappings, fetched once for each state of a store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import func, select

from hub.domain.records.declare import Field
from hub.domain.records.field_types import PartyType
from hub.store.dump import opened_rows
from hub.store.engine import Store, Transaction
from hub.store.tables import metadata

Row = Mapping[str, Any]
Index = Mapping[Any, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows of every table, by its name."""

    tables: Mapping[str, Sequence[Row]]
    indexes: dict[tuple[str, str], Index] = field(default_factory=dict)

    def where(self, table: str, column: str, value: object) -> Sequence[Row]:
        """The rows of a table that have a value."""
        if (table, column) not in self.indexes:
            self.indexes[table, column] = grouped(self.tables[table], column)
        return self.indexes[table, column].get(value, ())


def grouped(rows: Sequence[Row], column: str) -> dict[Any, list[Row]]:
    """Rows by the value of a column."""
    found: dict[Any, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


LAST: Final[dict[str, tuple[int, Snapshot]]] = {}
"""The last snapshot of each database, with the length that the log then had: it only ever grows."""


def snapshot_of(store: Store) -> Snapshot:
    """All rows of a store."""
    name = store.engine.url.render_as_string(hide_password=False)
    with store.read() as tx:
        length = length_of_log(tx)
        if name not in LAST or LAST[name][0] != length:
            LAST[name] = length, Snapshot({one.name: everything(tx, one.name) for one in metadata.sorted_tables})
    return LAST[name][1]


def length_of_log(tx: Transaction) -> int:
    """How many statements and decisions the store holds, and entries of who read what."""
    return sum(
        tx.execute(select(func.count()).select_from(metadata.tables[name])).scalar_one()
        for name in ("record_version", "record_link", "access_log")
    )


def everything(tx: Transaction, table: str) -> list[Row]:
    """All rows of a table."""
    rows = [dict(row) for row in tx.execute(select(metadata.tables[table])).mappings()]
    return list(opened_rows(tx, metadata.tables[table], rows))


def column_of(stated: Field[Any]) -> str:
    """The column that holds a field; of a party, its id."""
    return f"{stated.name}_id" if isinstance(stated.type, PartyType) else stated.name
