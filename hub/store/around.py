"""The records at which a rule looks: as their newest statements have them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from hub.store.engine import Transaction
from hub.store.rows import select_among
from hub.store.tables.projected import RECORD_TABLES


def newest_rows(
    tx: Transaction, kind: str, field: str, values: Iterable[object]
) -> Iterator[tuple[UUID, Mapping[str, Any]]]:
    """Give key and columns of every record of a kind that holds one of these values in a field, its newest period."""
    table = RECORD_TABLES[kind]
    later = table.alias()
    newest = select(func.max(later.c.version)).where(later.c.id == table.c.id).scalar_subquery()
    query = select(table).where(table.c.version == newest)
    names = table.columns.keys()
    for row in select_among(tx, query, table.c[field], values):
        yield row.id, dict(zip(names, row, strict=True))
