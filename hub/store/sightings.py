"""What identity decides from: which names were seen beside which identifier, and on which party."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from uuid import UUID

from sqlalchemy import select

from hub.store.engine import Transaction
from hub.store.rows import select_each
from hub.store.tables.parties import sighting


def sightings_of(
    tx: Transaction, marks: Iterable[tuple[str, str, str]]
) -> Iterator[tuple[tuple[str, str, str], str, UUID]]:
    """Give (scheme, issuer, value), folded name and party for every sighting of some marks."""
    values: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for scheme, issuer, value in marks:
        values[scheme, issuer].append(value)
    columns = select(sighting.c.value, sighting.c.name, sighting.c.party_id)
    for (scheme, issuer), of_issuer in values.items():
        query = columns.where(sighting.c.scheme == scheme, sighting.c.issuer == issuer)
        for value, name, party_id in select_each(tx, query, sighting.c.value, of_issuer):
            yield (scheme, issuer, value), name, party_id
