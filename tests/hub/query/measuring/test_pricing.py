"""What operations cost: as the schema declares it, for whatever stands in their variables."""

from typing import Any

import pytest

from hub.query.documents import Operation, read_document
from hub.query.limits import UNBOUNDED, only_pages
from schema import schema

FIRST = "query ($n: Int, $m: Int) { agencies(first: $n, last: $m) { nodes { code } } }"
WHERE = "query ($where: OrganizationFilter) { organizations(where: $where, first: 1) { nodes { name } } }"
INSIDE = "query ($where: OrganizationFilter!) { organizations(where: {or: [{not: $where}]}) { totalCount } }"


def priced(text: str) -> Operation:
    """The one operation of a document."""
    document = read_document(schema, text, only_pages(200))
    assert not document.errors, document.errors
    (operation,) = document.operations.values()
    return operation


@pytest.mark.parametrize(
    ("asked", "cost"),
    [
        ("__typename", 0),
        ("viewer { role today }", 2 + 2),
        ('organization(by: {uscc: "x"}) { name street { code } }', 2 + 1 + 2 + 1),
        ("agencies(first: 7) { nodes { code name } }", 2 + 7 * (2 + 2)),
        ("agencies(last: 7) { nodes { code name } }", 2 + 7 * (2 + 2)),
        ("agencies { nodes { code } }", 2 + 20 * (2 + 1)),
        ("agencies(first: null) { nodes { code } }", 2 + 20 * (2 + 1)),
        ("agencies(first: 2000000) { nodes { code } }", 2 + 200 * (2 + 1)),
        ("agencies(first: 0) { totalCount nodes { code } }", 2 + 10),
        ("agencies(first: 2) { edges { cursor node { code } } pageInfo { endCursor } }", 2 + 2 * (2 + 1 + 3) + 2 + 1),
        ("agencies(first: 2) { ...F } } fragment F on AgencyConnection { nodes { code }", 8),
        ("agencies(first: 2) { ... { nodes { ... on Agency { code } } } }", 2 + 2 * 3),
        ("divisions(first: 2) { nodes { organizations { nodes { name } } } }", 2 + 2 * (2 + 2 + 20 * 3)),
        ("organizations(first: 2) { nodes { penalties { nodes { violation } } } }", 2 + 2 * (2 + 2 + 5 * 3)),
        ("organizations(first: 2) { nodes { identifiers { value } } }", 2 + 2 * (2 + 5 * 3)),
        ("organizations(first: 2) { nodes { judgmentDefaulter { listed } } }", 2 + 2 * (2 + 20 + 2 + 1)),
        ("organizationStats(groupBy: [KIND]) { kind count }", 300 + 20 * (2 + 2)),
        ("servicePlatforms { name }", 20 * (2 + 1)),
        ('organizations(first: 1, where: {search: "x"}) { nodes { name } }', 2 + 3 + 50),
        ('organizations(first: 1, where: {or: [{search: "x"}, {not: {search: "y"}}]}) { nodes { name } }', 5 + 100),
        ("agencies(first: 1) { nodes { code @skip(if: true) } }", 5),
        ("a: viewer { role } b: viewer { role } viewer { role } viewer { role }", 4 * 3),
        ("__schema { queryType { name } }", 2_000),
        ('__type(name: "Query") { name }', 200),
    ],
)
def test_what_an_operation_costs(asked: str, cost: int) -> None:
    operation = priced(f"{{ {asked} }}")

    assert (operation.cost({}), operation.bill.largest) == (cost, cost)


def test_a_mutation_costs_what_it_writes() -> None:
    operation = priced(
        "mutation ($input: RecordsPushInput!) { recordsPush(input: $input) { receipt { results { outcome } } } }"
    )

    assert operation.cost({}) == 500 + 2 + 2 + 2 + 1


def test_a_page_whose_size_is_a_variable_costs_what_is_asked_for() -> None:
    operation = priced(FIRST)

    given: list[Any] = [{"n": 1}, {"m": 3}, {"n": None}, {}, {"n": 5_000}]
    assert [operation.cost(one) for one in given] == [2 + 3 * size for size in (1, 3, 20, 20, 200)]
    assert operation.bill.largest == 2 + 3 * 200


def test_searches_inside_a_variable_are_counted() -> None:
    search = {"search": "x"}
    given: list[Any] = [None, {}, {"name": {"eq": "x"}}, search, {"or": [search, {"and": [search]}], "not": search}]

    assert [priced(WHERE).cost({"where": one}) for one in given] == [5, 5, 5, 55, 155]
    assert priced(INSIDE).cost({"where": search}) == 2 + 10 + 50
    assert priced(WHERE).bill.largest > UNBOUNDED


def test_a_filter_without_a_search_costs_nothing() -> None:
    operation = priced("query ($where: AgencyFilter) { agencies(where: $where) { totalCount } }")

    assert (operation.cost({}), operation.bill.largest) == (12, 12)
