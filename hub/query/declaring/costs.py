"""What answers cost, declared beside what they are, in the words of the specification of cost directives.

https://ibm.github.io/graphql-specs/cost-spec.html
"""

from collections.abc import Mapping
from typing import Final

import strawberry
from strawberry.schema_directive import Location

VALUE: Final = 1
OBJECT: Final = 2
COUNT: Final = 10
"""Of a list: every row that it has is counted, on whatever page."""

SEARCH: Final = 50
"""By name: many keys are compared for each party that is found."""

LIVE: Final = 20
"""An agency is asked while the caller waits."""

STATISTICS: Final = 300
"""All rows are read, not those of a page."""

WRITE: Final = 500
"""A batch is taken in one transaction."""

INTROSPECTION: Final[Mapping[str, int]] = {"__schema": 2_000, "__type": 200}
"""The whole schema is walked, or one of its types; whatever is asked of it."""

PAGE: Final = 20
"""Entries of a page where no size is asked for."""

RELATED: Final = 5
"""What one row has of a kind, usually: a page of it may have more, but few organizations have twenty penalties."""

GROUPS: Final = 20
"""Groups of statistics, usually."""


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION, Location.INPUT_FIELD_DEFINITION],
    name="cost",
    description="代价 — What this costs by itself. What states no weight costs 1 as a value and 2 as an object.",
)
class Cost:
    """What a field costs by itself, or that it is given."""

    weight: str = strawberry.directive_field(name="weight")


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="listSize",
    description="列表长度 — As how many entries a list counts: as many as an argument asks for, else as assumed.",
)
class ListSize:
    """As how many entries a list counts."""

    assumed_size: int | None = strawberry.directive_field(name="assumedSize", default=strawberry.UNSET)
    slicing_arguments: list[str] | None = strawberry.directive_field(name="slicingArguments", default=strawberry.UNSET)
    sized_fields: list[str] | None = strawberry.directive_field(name="sizedFields", default=strawberry.UNSET)
    require_one_slicing_argument: bool = strawberry.directive_field(name="requireOneSlicingArgument", default=True)


def weighing(weight: int) -> Cost:
    """A cost of its own."""
    return Cost(weight=str(weight))


def listing(size: int) -> ListSize:
    """A list that usually has so many entries."""
    return ListSize(assumed_size=size)


def paged(usual: int) -> ListSize:
    """A connection: its entries are those of the page that is asked for, usually so many."""
    return ListSize(
        assumed_size=usual,
        slicing_arguments=["first", "last"],
        sized_fields=["nodes", "edges"],
        require_one_slicing_argument=False,
    )
