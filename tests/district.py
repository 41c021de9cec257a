"""A small district, stated by six agencies: what questions in tests are asked of."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

from hub.ingest.push import OnError
from hub.store.engine import Store
from tests.databases import Databases, Kind
from tests.district_parties import (
    AGENCIES,
    DIVISIONS,
    ORGANIZATIONS,
    Delivery,
)
from tests.district_supervision import (
    CASES,
    DISTINCTIONS,
    INSPECTIONS,
    LIST_ENTRIES,
    OBJECTIONS,
    OPERATIONS,
    PARTY_UNITS,
    PENALTIES,
    SEALED,
    SHARING,
)
from tests.pushing import MORNING, push_all
from tests.register_district import REGISTERS
from tests.stores import store_full

DELIVERIES: Final[tuple[Delivery, ...]] = (
    DIVISIONS,
    AGENCIES,
    *ORGANIZATIONS,
    *PENALTIES,
    INSPECTIONS,
    *CASES,
    *OPERATIONS,
    PARTY_UNITS,
    LIST_ENTRIES,
    *DISTINCTIONS,
    OBJECTIONS,
    *REGISTERS,
    *SHARING,
    *SEALED,
)


def fill(store: Store) -> None:
    """State everything, one delivery a minute from `MORNING` on."""
    for number, (who, statements) in enumerate(DELIVERIES):
        at = MORNING + timedelta(minutes=number)
        push_all(store, *statements, agency=who, key=f"district-{number}", on_error=OnError.REJECT_ALL, at=at)


@contextmanager
def filled(databases: Databases, kind: Kind) -> Iterator[Store]:
    """A store of a kind that holds the district, for tests that only read."""
    with store_full(databases, kind, fill) as store:
        yield store
