"""What the hub answers is what the witness says, for operations made up from the schema and the rows."""

from collections.abc import Iterator

import pytest

from hub.sample.extent import CAST_ALONE
from hub.store.engine import Store
from tests.databases import KINDS, Databases
from tests.samples import loading
from tests.stores import store_full
from tests.witness.comparing import Compared, Cursors, compared
from tests.witness.generating import operations

FEW = 250
"""On each of two districts, so that five hundred are compared on each database."""

MANY = 1_000
PORTIONS = range(1, 11)
"""Ten thousand in all."""


@pytest.fixture(scope="module", params=KINDS)
def sample(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """A store with the sample district, on SQLite and on PostgreSQL in turn."""
    with store_full(databases, request.param, loading(CAST_ALONE)) as store:
        yield store


def compare(store: Store, seed: int, count: int) -> Iterator[Compared]:
    """Ask so many operations of the hub and of the witness."""
    cursors = Cursors(store)
    return (compared(store, one) for one in operations(seed, count, store, cursors.of))


def differing(every: list[Compared]) -> list[str]:
    """The shortest operations that were answered otherwise, with where and how."""
    found = sorted((one for one in every if one.differences), key=lambda one: len(one.operation.document))
    return [f"{one.operation} → {one.differences[:3]}" for one in found[:3]]


def test_some_operations_are_answered_as_the_witness_says(district: Store) -> None:
    every = list(compare(district, 2020, FEW))

    assert differing(every) == []
    assert sum(one.gave_rows for one in every) >= len(every) / 2


def test_some_operations_on_the_sample_are_answered_as_the_witness_says(sample: Store) -> None:
    every = list(compare(sample, 630, FEW))

    assert differing(every) == []
    assert sum(one.gave_rows for one in every) >= len(every) / 2


@pytest.mark.prove
@pytest.mark.parametrize("portion", PORTIONS)
def test_many_operations_are_answered_as_the_witness_says(sample: Store, portion: int) -> None:
    every = list(compare(sample, portion, MANY))

    assert differing(every) == []
    assert sum(one.gave_rows for one in every) >= len(every) / 2
