"""How many organizations there are, by whatever is asked for."""

from typing import Any

import pytest

from hub.domain.records.declare import camel
from hub.store.engine import Store
from tests.asking import ask, refusals, told
from tests.district_parties import (
    CAIHE_CODE,
    KAIXUAN_CODE,
)

STATS = """query ($by: [OrganizationDimension!], $where: OrganizationFilter) {
  organizationStats(groupBy: $by, where: $where) { registration kind communityKind status street { code } count } }"""

NOTHING = {"registration": None, "kind": None, "communityKind": None, "status": None, "street": None}


def counted(store: Store, *by: str, where: Any = None) -> list[dict[str, Any]]:
    """The rows of statistics, without what was not asked for."""
    wanted = {camel(one.lower()) for one in by}
    return [
        {name: value for name, value in row.items() if name == "count" or name in wanted}
        for row in told(store, STATS, by=list(by), where=where)["organizationStats"]
    ]


@pytest.mark.parametrize("by", [[], None])
def test_by_nothing_there_is_one_row(district: Store, by: list[str] | None) -> None:
    assert told(district, STATS, by=by)["organizationStats"] == [{**NOTHING, "count": 5}]


def test_by_one_dimension_the_largest_group_comes_first(district: Store) -> None:
    assert counted(district, "REGISTRATION") == [
        {"registration": "REGISTERED", "count": 3},
        {"registration": "FILED", "count": 2},
    ]
    assert counted(district, "STATUS") == [{"status": "ACTIVE", "count": 3}, {"status": "FILED", "count": 2}]


def test_groups_of_one_size_come_by_value_and_nothing_last(district: Store) -> None:
    assert counted(district, "KIND") == [
        {"kind": "FILED_COMMUNITY_ORGANIZATION", "count": 2},
        {"kind": "FOUNDATION", "count": 1},
        {"kind": "SOCIAL_ASSOCIATION", "count": 1},
        {"kind": "SOCIAL_SERVICE_INSTITUTION", "count": 1},
    ]
    assert counted(district, "STREET") == [
        {"street": {"code": KAIXUAN_CODE}, "count": 2},
        {"street": {"code": CAIHE_CODE}, "count": 2},
        {"street": None, "count": 1},
    ]
    assert counted(district, "COMMUNITY_KIND", where={"registration": {"eq": "FILED"}}) == [
        {"communityKind": "CULTURE_SPORT", "count": 1},
        {"communityKind": "LIVING", "count": 1},
    ]


def test_a_group_without_a_value_stands_beside_those_with_one(district: Store) -> None:
    assert counted(district, "COMMUNITY_KIND") == [
        {"communityKind": None, "count": 3},
        {"communityKind": "CULTURE_SPORT", "count": 1},
        {"communityKind": "LIVING", "count": 1},
    ]


def test_a_dimension_asked_for_twice_is_one(district: Store) -> None:
    assert counted(district, "STATUS", "STATUS") == counted(district, "STATUS")


def test_groups_add_up_to_the_whole(district: Store) -> None:
    every = counted(district, "REGISTRATION", "KIND", "COMMUNITY_KIND", "STATUS", "STREET")

    assert sum(row["count"] for row in every) == 5


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ({"registration": {"eq": "FILED"}}, 2),
        ({"search": "花卉"}, 1),
        ({"not": {"search": "花卉"}}, 4),
        ({"name": {"in": []}}, 0),
        ({"standing": {"eq": "ENDED"}}, 0),
        ({"or": []}, 0),
    ],
)
def test_a_filter_narrows_what_is_counted(district: Store, where: Any, count: int) -> None:
    assert counted(district, where=where) == [{"count": count}]


def test_an_empty_store_has_one_row_by_nothing_and_none_by_something(store: Store) -> None:
    assert counted(store) == [{"count": 0}]
    assert counted(store, "KIND") == []
    assert counted(store, "KIND", "STREET") == []


def test_a_street_that_was_abolished_keeps_its_group_apart(district: Store) -> None:
    query = '{ organizationStats(groupBy: [STREET], validOn: "2022-01-01") { street { code abolishedOn } count } }'

    assert [row["street"] for row in told(district, query)["organizationStats"]] == [
        {"code": KAIXUAN_CODE, "abolishedOn": "2021-04-09"},
        {"code": CAIHE_CODE, "abolishedOn": "2021-04-09"},
        None,
    ]


def test_a_filter_of_statistics_is_checked_as_any_other(district: Store) -> None:
    result = ask(district, "{ organizationStats(groupBy: [], where: {uscc: {eq: null}}) { count } }")

    assert result.data is None
    assert refusals(result) == [("", "BAD_INPUT")]
