"""What is told to somebody who may only count: no group of a few rows, and of others about how many there are."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import literal, select

from hub.access.principals import Principal
from hub.domain.connector import Statement
from hub.query.explaining.explain import planned
from hub.query.writing.grouping import about
from hub.store.engine import Store
from schema import schema
from tests.asking import DASHBOARD, OFFICER, REVIEWER, TODAY, ask, refusals, told
from tests.databases import KINDS, Databases
from tests.pushing import push_all
from tests.statements import supervision_case
from tests.stores import open_store

STEPS = {"FILED": 4, "CLOSED": 5, "INVESTIGATION": 6, "NOTICE": 8}
YEARS = {2011: 2, 2013: 5, 2014: 3, 2015: 12, 2018: 1}
"""How many cases are at each step, and were opened in each year."""


@pytest.fixture(scope="module", params=KINDS)
def counted(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """A store with a few cases at some steps, those that are closed 33 days after they were opened."""
    steps, years = Counter(STEPS).elements(), reversed(list(Counter(YEARS).elements()))
    store = open_store(databases.fresh(request.param))
    push_all(store, *(case(number, *one) for number, one in enumerate(zip(steps, years, strict=True))))
    yield store
    store.close()


def case(number: int, step: str, year: int) -> Statement:
    """A case at a step."""
    closed_on = f"{year}-03-08" if step == "CLOSED" else None
    return supervision_case(f"案{number}", step=step, openedOn=f"{year}-02-03", closedOn=closed_on)


@pytest.mark.parametrize(("number", "step", "rounded"), [(7, 5, 5), (8, 5, 10), (4, 10, 0), (5, 10, 10)])
def test_a_number_is_rounded_half_up(counted: Store, number: int, step: int, rounded: int) -> None:
    with counted.read() as tx:
        assert tx.execute(select(about(literal(number), step))).scalar_one() == rounded


@pytest.mark.parametrize("who", [DASHBOARD, OFFICER])
def test_what_is_reckoned_with_is_written_out(who: Principal) -> None:
    """A number that is bound has no type of its own, and nobody would know what it stands for."""
    query = "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { count daysMedian } }"

    plan = planned(schema, query, None, asker=who, today=TODAY)

    for one in plan.prepared.values():
        assert one.statement is not None
        assert set(one.statement.names) <= set(one.plan.parameters)


def groups(store: Store, query: str, who: Principal = DASHBOARD) -> list[dict[str, Any]]:
    """Statistics of cases, as somebody is told them."""
    found: list[dict[str, Any]] = told(store, query, who=who)["supervisionCaseStats"]
    return found


@pytest.mark.parametrize("who", [DASHBOARD, REVIEWER])
def test_who_may_only_count_is_told_of_no_group_under_five_and_about_the_others(counted: Store, who: Principal) -> None:
    query = "{ supervisionCaseStats(groupBy: [STEP]) { step count daysMedian } }"

    found = groups(counted, query, who)

    assert found == [
        {"step": "NOTICE", "count": 10, "daysMedian": None},
        {"step": "CLOSED", "count": 5, "daysMedian": 33},
        {"step": "INVESTIGATION", "count": 5, "daysMedian": None},
    ]


def test_the_difference_of_two_groups_does_not_tell_who_was_left_out(counted: Store) -> None:
    query = "{ supervisionCaseStats(where: {step: {in: [%s]}}) { count } }"

    counts = [groups(counted, query % steps)[0]["count"] for steps in ("NOTICE", "NOTICE FILED", "FILED")]

    assert counts == [10, 10, None]


def test_nothing_is_told_of_all_rows_together_where_they_are_few(store: Store) -> None:
    push_all(store, case(1, "CLOSED", 2019))

    assert groups(store, "{ supervisionCaseStats { count daysMedian } }") == [{"count": None, "daysMedian": None}]
    assert groups(store, "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { openedInYear count } }") == []


def test_spans_between_groups_that_are_told_are_told_as_empty_ones(counted: Store) -> None:
    found = groups(counted, "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { openedInYear count } }")

    assert [tuple(one.values()) for one in found] == [("2013-01-01", 5), ("2014-01-01", None), ("2015-01-01", 10)]


def test_who_sees_the_rows_is_told_that_between_them_there_are_none(counted: Store) -> None:
    query = "{ supervisionCaseStats(groupBy: [OPENED_IN_YEAR]) { openedInYear count daysMedian } }"

    found = groups(counted, query, OFFICER)

    assert [one["count"] for one in found] == [2, 0, 5, 3, 12, 0, 0, 1]
    assert [one["openedInYear"] for one in found if one["count"] == 0 and one["daysMedian"] is None] == [
        "2012-01-01",
        "2016-01-01",
        "2017-01-01",
    ]


def test_having_asks_about_what_is_told(counted: Store) -> None:
    query = "{ supervisionCaseStats(groupBy: [STEP], having: {count: {%s}}) { step } }"

    assert groups(counted, query % "lt: 5") == []
    assert groups(counted, query % "eq: 8") == []
    assert groups(counted, query % "eq: 10") == [{"step": "NOTICE"}]
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
