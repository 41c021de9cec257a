"""Write the projected rows of records: what stood there for them is replaced."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from uuid import UUID

from hub.projection.record_rows import Parties, Rows, Stated, by_kind, record_rows
from hub.store.engine import Transaction
from hub.store.links import links_of
from hub.store.log import versions_of
from hub.store.rows import delete_among, insert_rows
from hub.store.tables.parties import bygone_involvement, involvement


def project_records(tx: Transaction, record_keys: Iterable[UUID], *, empty: bool = False) -> None:
    """Project some records anew from the log; with `empty`, nothing stands there for any of them."""
    versions = versions_of(tx, record_keys)
    write_records(tx, versions, links_of(tx, versions), standing=frozenset() if empty else versions.keys())


def write_records(tx: Transaction, versions: Stated, parties: Parties, *, standing: AbstractSet[UUID]) -> Rows:
    """Write the rows of records; those `standing` may have rows already, which are replaced.

    Returns who is spoken of: the rows of `involvement` and `bygone_involvement`.
    """
    speaking: Rows = {involvement: [], bygone_involvement: []}
    for record, of_kind in by_kind(versions):
        replaced = [key for key in of_kind if key in standing]
        for table, rows in record_rows(record, of_kind, parties).items():
            delete_among(tx, table, table.c.record_key if table in speaking else table.c.id, replaced)
            insert_rows(tx, table, rows)
            if table in speaking:
                speaking[table].extend(rows)
    return speaking
