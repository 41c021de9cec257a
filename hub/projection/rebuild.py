"""Empty every table that the log gives again, and fill it from the log."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final
from uuid import UUID

from sqlalchemy import Table, delete, select, union

from hub.projection.parties import project_parties
from hub.projection.records import project_records
from hub.store.engine import Store, Transaction
from hub.store.log import record_keys
from hub.store.quarantine import seal_waiting
from hub.store.rows import portions
from hub.store.seal_log import seal_log
from hub.store.tables.parties import (
    bygone_involvement,
    conflict,
    identifier,
    involvement,
    name_key,
    party,
    sighting,
)
from hub.store.tables.personal import personal_index
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES

PORTION: Final = 5_000
PROJECTED: Final[tuple[Table, ...]] = (
    *RECORD_TABLES.values(),
    *PARTS_TABLES.values(),
    involvement,
    bygone_involvement,
    party,
    identifier,
    name_key,
    conflict,
    sighting,
)
"""Every table that a rebuild empties and fills; keyed hashes of numbers beside them, which hang on the secret."""

Progress = Callable[[int, int], None]
"""Told how many of how many records and parties are done."""


def rebuild(store: Store, *, progress: Progress = lambda _done, _total: None) -> int:
    """Rebuild the projection in one transaction; readers see the old one until it is done.

    Returns how many records the log holds.
    """
    return store.write(lambda tx: refill(tx, progress=progress))


def seal_and_refill(tx: Transaction) -> None:
    """Fill the projection of a store that a newer program has taken over, whose log may hold what is to be sealed."""
    seal_log(tx)
    seal_waiting(tx)
    refill(tx)


def refill(tx: Transaction, *, progress: Progress = lambda _done, _total: None) -> int:
    """Empty the projection and fill it, in a transaction that may do more; returns how many records there are."""
    for table in (*PROJECTED, personal_index):
        tx.execute(delete(table))
    keys = [key for _, key in record_keys(tx)]
    in_portions(tx, keys, partial(project_records, empty=True), progress=progress)
    in_portions(tx, mentioned_parties(tx), partial(project_parties, empty=True), progress=progress)
    return len(keys)


def in_portions(
    tx: Transaction, keys: list[UUID], project: Callable[[Transaction, Iterable[UUID]], None], *, progress: Progress
) -> None:
    """Project many keys, some at a time."""
    done = 0
    for portion in portions(keys, PORTION):
        project(tx, portion)
        done += len(portion)
        progress(done, len(keys))


def mentioned_parties(tx: Transaction) -> list[UUID]:
    """Every party that a record of the log mentions or mentioned."""
    every = union(select(involvement.c.party_id), select(bygone_involvement.c.party_id))
    return list(tx.execute(every.order_by("party_id")).scalars())
