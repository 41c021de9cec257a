"""Numbers on unlike names: told alike whatever the order of a delivery's rows, and however they are cut."""

from collections.abc import Sequence

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.connector import SourceRow, Statement
from hub.ingest.receipts import Receipt
from hub.ingest.run import Run, run
from hub.store.engine import Store
from tests.pushing import MORNING, TODAY, empty, findings, push_all
from tests.statements import CIVIL_AFFAIRS, penalty, uscc

SHORT, HELP, SURVEY = "凯旋街道", "凯旋街道邻里互助社", "凯旋街道民意调查室"
"""Names of which the first is alike to both others, and they are unlike."""

OTHER = "江干区武术协会"

Named = tuple[str, int | None, str | None]
"""A name, which code stands beside it, and which certificate."""

one_store_for_all = hypothesis.settings(
    max_examples=25, deadline=None, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture]
)
named = st.tuples(
    st.sampled_from((SHORT, HELP, SURVEY, OTHER)), st.none() | st.integers(1, 2), st.sampled_from((None, "证1"))
)


def statements(every: Sequence[Named]) -> list[Statement]:
    """A penalty for each name with its numbers."""
    return [
        penalty(f"罚{place}", party={"name": name, "uscc": code and uscc(code), "registrationNumber": certificate})
        for place, (name, code, certificate) in enumerate(every)
    ]


def taken(store: Store, every: Sequence[Statement], *, portion: int) -> Receipt:
    """The receipt of a run over some statements, in portions; a row is numbered by its document."""
    rows = [SourceRow(int(one.payload["documentNumber"][1:]), {}, one) for one in every]
    work = Run(CIVIL_AFFAIRS, "处罚.csv", "penalties", rows)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hub.ingest.run.PORTION", portion)
        return run(store, work, clock=lambda: MORNING, today=TODAY)


def flagged(receipt: Receipt) -> list[int]:
    """The rows that were flagged."""
    return sorted(one["row"] for one in receipt["flagged"])


@pytest.mark.parametrize("portion", [1, 2, 10])
def test_rows_before_the_first_unlike_name_are_flagged_too(store: Store, portion: int) -> None:
    every = statements([(HELP, 1, None), (OTHER, None, None), (HELP, 1, None), (SURVEY, 1, None), (OTHER, 2, None)])

    receipt = taken(store, every, portion=portion)

    assert receipt["flags"] == {"NAME_UNLIKE_CODE": 3}
    assert [(one["row"], one["findings"][0]["value"]) for one in receipt["flagged"]] == [
        (0, HELP),
        (2, HELP),
        (3, SURVEY),
    ]


@pytest.mark.parametrize("portion", [1, 2, 10])
def test_names_that_a_later_one_joins_are_not_flagged(store: Store, portion: int) -> None:
    receipt = taken(store, statements([(HELP, 1, None), (SURVEY, 1, None), (SHORT, 1, None)]), portion=portion)

    assert (receipt["flags"], receipt["flagged"]) == ({}, [])


@one_store_for_all
@given(every=st.lists(named, min_size=1, max_size=12), portion=st.integers(1, 5), data=st.data())
def test_any_order_and_any_portions_flag_the_same_rows(
    store: Store, every: list[Named], portion: int, data: st.DataObject
) -> None:
    stated = statements(every)
    shuffled = data.draw(st.permutations(stated))
    empty(store)
    whole = taken(store, stated, portion=100)
    empty(store)
    pushed = push_all(store, *shuffled)
    empty(store)

    cut = taken(store, shuffled, portion=portion)

    by_push = [place for place, flags in zip(map(place_of, shuffled), findings(pushed), strict=True) if flags]
    assert flagged(cut) == flagged(whole) == sorted(by_push)
    assert cut["flags"] == whole["flags"] == pushed["flags"]


def place_of(statement: Statement) -> int:
    """The number in the document of a statement."""
    return int(statement.payload["documentNumber"][1:])


def test_what_stood_in_the_store_before_counts_and_earlier_deliveries_stay_as_they_were_told(store: Store) -> None:
    first, second = statements([(HELP, 1, None), (SURVEY, 1, None)])

    accounts = [taken(store, [one], portion=10) for one in (first, second, first)]

    assert [one["flags"] for one in accounts] == [{}, {"NAME_UNLIKE_CODE": 1}, {"NAME_UNLIKE_CODE": 1}]


def test_a_dry_run_tells_them_as_well(store: Store) -> None:
    rows = [SourceRow(place_of(one), {}, one) for one in statements([(HELP, 1, None), (SURVEY, 1, None)])]

    receipt = run(
        store, Run(CIVIL_AFFAIRS, "处罚.csv", "penalties", rows, dry_run=True), clock=lambda: MORNING, today=TODAY
    )

    assert receipt["flags"] == {"NAME_UNLIKE_CODE": 2}
