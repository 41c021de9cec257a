"""Whatever comes first, the hub ends by saying the same."""

import random
from datetime import date
from itertools import permutations

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.projection.rebuild import rebuild
from hub.store.engine import Store
from tests.hub.ingest.mixed import FIRST, MIXED, deliver
from tests.pushing import empty, fingerprint, lines, push_all
from tests.statements import NAMES, registration

one_store_for_all = hypothesis.settings(
    max_examples=15, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture]
)

VERSIONS = (
    registration(version=1, foundedOn="2010-03-01"),
    registration(version=2, effective_on=date(2014, 5, 1), name=NAMES[3]),
    registration(version=3, effective_on=date(2014, 5, 1), name=NAMES[3], address="凯旋路2号"),
    registration(version=4, effective_on=date(2012, 1, 1), legalRepresentative="李二"),
    registration(
        version=5, effective_on=date(2018, 1, 1), name=NAMES[3], status="CANCELLED", endedOn="2018-01-01"
    ),
)


def test_every_order_of_five_versions_of_a_record_ends_in_one_state(store: Store) -> None:
    ends = set()

    for number, order in enumerate(permutations(VERSIONS)):
        empty(store)
        cut = number % len(order)
        for portion in (order[:cut], order[cut:]):
            push_all(store, *portion)
        ends.add(fingerprint(store))

    assert len(ends) == 1


@one_store_for_all
@given(order=st.permutations(MIXED), pushes=st.integers(1, 8))
def test_every_order_of_what_five_agencies_say_ends_in_one_state(
    store: Store, order: list[tuple[str, object]], pushes: int
) -> None:
    empty(store)
    deliver(store, (*FIRST, *MIXED), pushes=1)
    expected = lines(store)

    empty(store)
    deliver(store, FIRST, pushes=1)
    deliver(store, order, pushes=pushes)

    assert lines(store) == expected
    rebuild(store)
    assert lines(store) == expected
