"""Write the projected rows of records: what stood there for them is replaced."""

from collections.abc import Iterable
from uuid import UUID

from hub.projection.record_rows import by_kind, record_rows
from hub.store.engine import Transaction
from hub.store.links import links_of
from hub.store.log import versions_of
from hub.store.rows import delete_among, insert_rows
from hub.store.tables.parties import bygone_involvement, involvement


def project_records(tx: Transaction, record_keys: Iterable[UUID]) -> None:
    """Project some records anew from the log."""
    versions = versions_of(tx, record_keys)
    parties = links_of(tx, versions)
    for record, of_kind in by_kind(versions):
        for table, rows in record_rows(record, of_kind, parties).items():
            key = table.c.record_key if table in {involvement, bygone_involvement} else table.c.id
            delete_among(tx, table, key, of_kind)
            insert_rows(tx, table, rows)
