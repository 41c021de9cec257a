"""What the schema declares of costs: read from its directives, and printed in its SDL."""

from typing import Any

import pytest
import strawberry
from graphql import GraphQLInputObjectType

from hub.query.declaring.costs import GROUPS, LIVE, PAGE, RELATED, SEARCH, STATISTICS, listing, weighing
from hub.query.declaring.prices import Price, declared_prices, refuse_unsized_lists
from schema import schema


@strawberry.type
class Entry:
    """Something of which there are lists."""

    name: str


@strawberry.type
class Query:
    """Lists, of one of which nothing tells how long it is."""

    sized: list[Entry] = strawberry.field(directives=[listing(3)])
    unsized: list[Entry]
    values: list[int] = strawberry.field(directives=[weighing(7)])


SLICES, SIZED = ("first", "last"), ("nodes", "edges")


@pytest.mark.parametrize(
    ("field", "price"),
    [
        (("Agency", "code"), Price(1, 0, 1)),
        (("Penalty", "kinds"), Price(1, 0, 1)),
        (("Penalty", "fine"), Price(0, 2, 1)),
        (("Query", "organizations"), Price(0, 2, PAGE, SLICES, SIZED)),
        (("Organization", "penalties"), Price(0, 2, RELATED, SLICES, SIZED)),
        (("Division", "organizations"), Price(0, 2, PAGE, SLICES, SIZED)),
        (("Organization", "identifiers"), Price(0, 2, RELATED)),
        (("Organization", "judgmentDefaulter"), Price(LIVE, 2, 1)),
        (("Query", "penaltyStats"), Price(STATISTICS, 2, GROUPS)),
    ],
)
def test_a_field_costs_what_its_declaration_says(field: tuple[str, str], price: Price) -> None:
    assert schema.prices.fields[field] == price


def test_a_filter_weighs_by_the_searches_in_it() -> None:
    kinds: Any = schema.core.type_map
    organizations, agencies = kinds["OrganizationFilter"], kinds["AgencyFilter"]
    assert isinstance(organizations, GraphQLInputObjectType)
    search = {"search": "x"}

    assert schema.prices.weight_of(organizations, {"or": [search, {"not": search}], "name": {"eq": "x"}}) == 2 * SEARCH
    assert schema.prices.weight_of(agencies, {"or": [{"code": {"eq": "x"}}]}) == 0
    assert {"OrganizationFilter", "PenaltyFilter"} <= schema.prices.weighty
    assert "AgencyFilter" not in schema.prices.weighty


def test_the_printed_schema_says_so() -> None:
    printed = schema.as_str()

    assert "directive @cost(weight: String!) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION" in printed
    assert 'search: String @cost(weight: "50")' in printed
    assert '): [PenaltyStats!] @cost(weight: "300") @listSize(assumedSize: 20, ' in printed


def test_a_list_of_objects_of_unknown_length_is_refused() -> None:
    core = strawberry.Schema(Query)._schema  # noqa: SLF001 - Strawberry shows it nowhere else
    prices = declared_prices(core)

    with pytest.raises(TypeError, match=r"Query\.unsized$"):
        refuse_unsized_lists(core, prices)
    assert prices.fields["Query", "sized"] == Price(0, 2, 3)
    assert prices.fields["Query", "values"] == Price(7, 0, 1)
