"""Make what follows from the declarations: connections, and inputs of which every field may be left out."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

import strawberry

from hub.domain.records.declare import camel
from hub.domain.vocabulary import Label
from hub.query.declaring.codes import described
from hub.query.declaring.costs import COUNT, weighing
from hub.query.declaring.declared import LookUp

T = TypeVar("T")


@strawberry.type(description="页信息 — Where a page stands in its list.")
class PageInfo:
    """Where a page stands in its list."""

    has_next_page: bool = strawberry.field(description="是否还有后页 — Whether more follows.")
    has_previous_page: bool = strawberry.field(description="是否还有前页 — Whether something precedes.")
    start_cursor: str | None = strawberry.field(description="首条游标 — Cursor of the first entry.")
    end_cursor: str | None = strawberry.field(description="末条游标 — Cursor of the last entry.")


@strawberry.type(description="列表中的一条 — An entry of a list.")
class Edge(Generic[T]):
    """An entry of a list."""

    node: T = strawberry.field(description="内容 — The entry.")
    cursor: str = strawberry.field(description="游标 — Its place in the list.")


@strawberry.type(description="分页列表 — A list, page by page (Relay).")
class Connection(Generic[T]):
    """A list, page by page."""

    nodes: list[T] = strawberry.field(description="本页各条 — The entries of this page.")
    edges: list[Edge[T]] = strawberry.field(description="本页各条及其游标 — The entries with their cursors.")
    page_info: PageInfo = strawberry.field(description="页信息 — Where the page stands.")
    total_count: int = strawberry.field(
        description="总数 — How many there are on all pages.", directives=[weighing(COUNT)]
    )


@strawberry.enum(description="排序方向 — Direction of an order.")
class Direction(enum.Enum):
    """Direction of an order; what is not stated comes last in both."""

    ASC = strawberry.enum_value("ASC", description="升序 — Ascending.")
    DESC = strawberry.enum_value("DESC", description="降序 — Descending.")


@dataclass(frozen=True, slots=True)
class InputField:
    """One field of a generated input; `weight` is what it costs that it is given."""

    python: str
    name: str
    type: Any
    label: Label
    weight: int = 0


def make_input(name: str, fields: Iterable[InputField], label: Label, *, one_of: bool = False) -> type:
    """Make an input type, every field of which may be left out."""
    return fill_input(type(name, (), {"__module__": __name__, "__doc__": label.en}), fields, label, one_of=one_of)


def fill_input(shell: type, fields: Iterable[InputField], label: Label, *, one_of: bool = False) -> type:
    """Turn an empty class, to which other inputs may refer already, into an input type."""
    given = list(fields)
    shell.__annotations__ = {field.python: field.type | None for field in given}
    for field in given:
        costs = [weighing(field.weight)] if field.weight else []
        told = described(field.label)
        made = strawberry.field(name=field.name, default=strawberry.UNSET, description=told, directives=costs)
        setattr(shell, field.python, made)
    return strawberry.input(shell, name=shell.__name__, description=described(label), one_of=one_of or None)


def screaming(name: str, members: dict[str, Label], title: Label) -> type[enum.Enum]:
    """An enum of SCREAMING_CASE names with descriptions."""
    values = {member: strawberry.enum_value(member, description=described(label)) for member, label in members.items()}
    made = enum.Enum(name, values, module=__name__)  # type: ignore[misc]
    return cast("type[enum.Enum]", strawberry.enum(made, description=described(title)))


def key_input(root: LookUp, name: str) -> type:
    """The `@oneOf` input of a look-up."""
    fields = [InputField("id", "id", strawberry.ID, Label("标识", "The id given by the hub"))]
    fields += [InputField(key.name, camel(key.name), str, key.scheme.label) for key in root.keys]
    return make_input(name, fields, Label("以其一查询", "Exactly one of these"), one_of=True)
