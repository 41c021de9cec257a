"""What is told to somebody who may only count: no group of a few rows, and of others about how many there are."""

from collections.abc import Iterator
from typing import Any

import pytest

from hub.access.principals import Principal
from hub.store.engine import Store, open_store
from tests.asking import DASHBOARD, REVIEWER, ask, refusals, told
from tests.databases import KINDS, Databases
from tests.pushing import push_all
from tests.statements import supervision_case

STEPS = ["FILED"] * 4 + ["INVESTIGATION"] * 5 + ["CLOSED"] * 8
YEARS = [2013, 2014, 2015, 2018, 2013, 2014, 2015, 2011, 2011, 2013, 2015, 2013, 2015, 2013, 2015, 2014, 2015]
"""Two, five, three, six and one in five years, of which some are at each step."""


@pytest.fixture(scope="module", params=KINDS)
def counted(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """A store with four, five and eight cases at three steps; nobody writes into it."""
    dated = enumerate(zip(STEPS, YEARS, strict=True))
    cases = [supervision_case(f"案{number}", step=step, openedOn=f"{year}-02-03") for number, (step, year) in dated]
    store = open_store(databases.fresh(request.param))
    push_all(store, *cases)
    yield store
    store.close()


def groups(store: Store, query: str, who: Principal = DASHBOARD) -> list[dict[str, Any]]:
    """Statistics of cases, as somebody is told them."""
    found: list[dict[str, Any]] = told(store, query, who=who)["supervisionCaseStats"]
    return found


@pytest.mark.parametrize("who", [DASHBOARD, REVIEWER])
def test_who_may_only_count_is_told_of_no_group_under_five_and_about_the_others(counted: Store, who: Principal) -> None:
    query = "{ supervisionCaseStats(groupBy: [STEP]) { step count daysMedian } }"

    found = groups(counted, query, who)

    assert found == [
        {"step": "CLOSED", "count": 10, "daysMedian": None},
        {"step": "INVESTIGATION", "count": 5, "daysMedian": None},
    ]


def test_the_difference_of_two_groups_does_not_tell_who_was_left_out(counted: Store) -> None:
    query = "{ supervisionCaseStats(where: {step: {in: [%s]}}) { count } }"

    counts = [groups(counted, query % steps)[0]["count"] for steps in ("CLOSED", "CLOSED FILED", "FILED")]

    assert counts == [10, 10, None]


def test_nothing_is_told_of_all_rows_together_where_they_are_few(store: Store) -> None:
    push_all(store, supervision_case("案甲"))

    assert groups(store, "{ supervisionCaseStats { count daysMedian } }") == [{"count": None, "daysMedian": None}]
    assert groups(store, "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { openedInYear count } }") == []


def test_spans_between_groups_that_are_told_are_told_as_empty_ones(counted: Store) -> None:
    found = groups(counted, "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { openedInYear count } }")

    assert [tuple(one.values()) for one in found] == [("2013-01-01", 5), ("2014-01-01", None), ("2015-01-01", 5)]


def test_having_asks_about_what_is_told(counted: Store) -> None:
    query = "{ supervisionCaseStats(groupBy: [STEP], having: {count: {%s}}) { step } }"

    assert groups(counted, query % "lt: 5") == []
    assert groups(counted, query % "eq: 8") == []
    assert groups(counted, query % "eq: 10") == [{"step": "CLOSED"}]
    assert groups(counted, query % "isNull: true") == []


@pytest.mark.parametrize(
    "where",
    [
        '{number: {eq: "案1"}}',
        '{openedOn: {gte: "2015-01-01"}}',
        "{parties: {some: {}}}",
        "{not: {or: [{step: {eq: CLOSED}}, {nextDeadlineOn: {isNull: true}}]}}",
    ],
)
def test_who_may_only_count_chooses_by_what_it_can_group_by_alone(counted: Store, where: str) -> None:
    query = f"{{ supervisionCaseStats(where: {where}) {{ count }} }}"

    found = ask(counted, query, who=DASHBOARD)

    assert (found.data, refusals(found)) == (
        {"supervisionCaseStats": None},
        [("supervisionCaseStats", "FORBIDDEN")],
    )
    assert "only filter by what it can group by" in found.errors[0].message or where.startswith("{parties")


def test_persons_are_counted_as_cases_are(district: Store) -> None:
    query = "{ socialWorkerStats { count employers } }"

    assert told(district, query)["socialWorkerStats"][0]["count"] > 0
    assert told(district, query, who=DASHBOARD) == {"socialWorkerStats": [{"count": None, "employers": None}]}
    found = ask(district, "{ socialWorkers { totalCount } }", who=DASHBOARD)
    assert refusals(found) == [("socialWorkers", "FORBIDDEN")]
