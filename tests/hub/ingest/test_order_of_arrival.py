"""Whatever comes first, the hub ends by saying the same."""

from collections.abc import Sequence
from datetime import date
from itertools import permutations

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.projection.rebuild import rebuild
from hub.store.engine import Store
from tests.hub.ingest.mixed import FIRST, MIXED, Said, deliver
from tests.pushing import empty, fingerprint, lines, push_all
from tests.statements import NAMES, registration

# One store serves every example, emptied before each; shrinking a shuffle of sixty would take hours.
one_store_for_all = hypothesis.settings(
    phases=[hypothesis.Phase.explicit, hypothesis.Phase.reuse, hypothesis.Phase.generate],
    suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture],
)
shuffles = st.permutations(MIXED)

VERSIONS = (
    registration(version=1, foundedOn="2010-03-01"),
    registration(version=2, effective_on=date(2014, 5, 1), name=NAMES[3]),
    registration(version=3, effective_on=date(2014, 5, 1), name=NAMES[3], address="凯旋路2号"),
    registration(version=4, effective_on=date(2012, 1, 1), legalRepresentative="李二"),
    registration(version=5, effective_on=date(2018, 1, 1), name=NAMES[3], status="CANCELLED", endedOn="2018-01-01"),
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


@pytest.fixture
def expected(store: Store) -> list[str]:
    """What the hub says where everything comes in its order."""
    deliver(store, (*FIRST, *MIXED), pushes=1)
    return lines(store)


def check_order(store: Store, order: Sequence[Said], pushes: int, expected: list[str]) -> None:
    """Deliver statements in another order, and look at what the hub says."""
    empty(store)
    deliver(store, FIRST, pushes=1)
    deliver(store, order, pushes=pushes)

    assert lines(store) == expected
    rebuild(store)
    assert lines(store) == expected


@hypothesis.settings(one_store_for_all, max_examples=8)
@given(order=shuffles, pushes=st.integers(1, 8))
def test_every_order_of_what_five_agencies_say_ends_in_one_state(
    store: Store, expected: list[str], order: list[Said], pushes: int
) -> None:
    check_order(store, order, pushes, expected)


@pytest.mark.prove
@hypothesis.settings(one_store_for_all, max_examples=500)
@given(order=shuffles, pushes=st.integers(1, 60))
def test_five_hundred_orders_of_what_five_agencies_say_end_in_one_state(
    store: Store, expected: list[str], order: list[Said], pushes: int
) -> None:
    check_order(store, order, pushes, expected)


@hypothesis.settings(one_store_for_all, max_examples=6)
@given(again=st.lists(st.sampled_from((*FIRST, *MIXED)), min_size=1, max_size=30), pushes=st.integers(1, 4))
def test_a_replay_of_anything_said_before_changes_nothing(
    store: Store, expected: list[str], again: list[Said], pushes: int
) -> None:
    deliver(store, again, pushes=pushes)

    assert lines(store) == expected
