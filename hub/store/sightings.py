"""What identity decides from: which names were seen beside which identifier, and on which party."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from sqlalchemy import select, tuple_

from hub.store.engine import Transaction
from hub.store.rows import portions
from hub.store.tables.parties import sighting


def sightings_of(
    tx: Transaction, marks: Iterable[tuple[str, str, str]]
) -> Iterator[tuple[tuple[str, str, str], str, UUID]]:
    """Give (scheme, issuer, value), folded name and party for every sighting of some marks."""
    wanted = tuple_(sighting.c.scheme, sighting.c.issuer, sighting.c.value)
    for portion in portions(marks):
        for row in tx.execute(select(sighting).where(wanted.in_(portion))):
            yield (row.scheme, row.issuer, row.value), row.name, row.party_id
