"""Make what follows from the declarations: connections, filters, orders, keys and dimensions."""

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Generic, TypeVar, cast

import strawberry

from hub.domain.records.declare import CodeType, Field, camel
from hub.domain.vocabulary import CodeList, Label
from hub.query.codes import described
from hub.query.declare import DECLARED, Column, Entity, LookUp, One, Statistics
from hub.query.operators import FAMILIES, Family, Operator

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
    total_count: int = strawberry.field(description="总数 — How many there are on all pages.")


@strawberry.enum(description="排序方向 — Direction of an order.")
class Direction(enum.Enum):
    """Direction of an order; what is not stated comes last in both."""

    ASC = strawberry.enum_value("ASC", description="升序 — Ascending.")
    DESC = strawberry.enum_value("DESC", description="降序 — Descending.")


@dataclass(frozen=True, slots=True)
class InputField:
    """One field of a generated input."""

    python: str
    name: str
    type: Any
    label: Label


def make_input(name: str, fields: Iterable[InputField], label: Label, *, one_of: bool = False) -> type:
    """Make an input type, every field of which may be left out."""
    given = list(fields)
    body: dict[str, Any] = {"__module__": __name__, "__doc__": label.en}
    body["__annotations__"] = {field.python: field.type | None for field in given}
    for field in given:
        body[field.python] = strawberry.field(
            name=field.name, default=strawberry.UNSET, description=described(field.label)
        )
    made = type(name, (), body)
    return strawberry.input(made, name=name, description=described(label), one_of=one_of or None)


@cache
def operators_input(family: Family, codes: type[CodeList] | None) -> type:
    """The filter input of one kind of value."""
    python = codes or family.python
    name = f"{codes.__name__}Filter" if codes else family.name
    fields = (InputField(f"{one.name}_", one.name, operand(one, python), one.label) for one in family.operators)
    return make_input(name, fields, Label("筛选条件", "Conditions on one value; all of them must hold"))


def operand(operator: Operator, python: type) -> Any:
    """What an operator takes."""
    if operator.takes == "FLAG":
        return bool
    return list[python] if operator.takes == "LIST" else python  # type: ignore[valid-type]


def filterable(entity: Entity) -> Iterator[tuple[str, Field[Any]]]:
    """The fields of an entity that can be filtered."""
    for name, declaration in entity.fields.items():
        if isinstance(declaration, Column | One) and declaration.where and type(declaration.field.type) in FAMILIES:
            yield name, declaration.field


@cache
def filter_input(cls: type) -> type | None:
    """The filter of an entity, with `and`, `or` and `not`; None where nothing can be filtered."""
    entity = DECLARED.entities[cls]
    fields = [InputField(name, camel(name), values_filter(field), field.label) for name, field in filterable(entity)]
    if is_searchable(entity):
        found = Label(
            "按名称查找：繁简体、全半角、拼音及首字母均可",
            "Found by name: either script, any width, pinyin or its initials",
        )
        fields.append(InputField("search", "search", str, found))
    if not fields:
        return None
    made = type(f"{cls.__name__}Filter", (), {"__module__": __name__})
    body: dict[str, Any] = {field.python: field.type | None for field in fields}
    body |= {"and_": list[made] | None, "or_": list[made] | None, "not_": made | None}  # type: ignore[valid-type]
    labels = {field.python: (field.name, field.label) for field in fields} | LOGIC
    made.__annotations__ = body
    for name, (external, label) in labels.items():
        setattr(made, name, strawberry.field(name=external, default=strawberry.UNSET, description=described(label)))
    description = described(Label(f"{entity.title.zh}筛选条件", "All conditions must hold"))
    return strawberry.input(made, description=description)


LOGIC: Final = {
    "and_": ("and", Label("全部成立", "All of these hold")),
    "or_": ("or", Label("任一成立", "One of these holds")),
    "not_": ("not", Label("不成立", "This does not hold")),
}


def is_searchable(entity: Entity) -> bool:
    """Whether an entity is found by its name keys."""
    return any(isinstance(one, Column) and one.search for one in entity.fields.values())


def values_filter(field: Field[Any]) -> type:
    """The filter input of one field."""
    codes = field.type.codes if isinstance(field.type, CodeType) else None
    return operators_input(FAMILIES[type(field.type)], codes)


@cache
def order_input(cls: type) -> type | None:
    """The order of an entity; None where it has only its own."""
    entity = DECLARED.entities[cls]
    fields = {name.upper(): one.field for name, one in entity.fields.items() if isinstance(one, Column) and one.order}
    if not fields:
        return None
    by = screaming(f"{cls.__name__}OrderField", {name: field.label for name, field in fields.items()}, entity.title)
    return ordering(f"{cls.__name__}Order", by)


def ordering(name: str, by: type[enum.Enum]) -> type:
    """An input with a field to order by, and a direction."""
    made = type(name, (), {"__module__": __name__})
    made.__annotations__ = {"field": by, "direction": Direction}
    labels = Label("按此排序", "What to order by"), Label("方向", "The direction")
    setattr(made, "field", strawberry.field(description=described(labels[0])))  # noqa: B010 - the class is made here
    setattr(  # noqa: B010 - the class is made here
        made, "direction", strawberry.field(default=Direction.ASC, description=described(labels[1]))
    )
    return strawberry.input(made, description=described(Label("排序", "An order; nulls come last")))


def screaming(name: str, members: dict[str, Label], title: Label) -> type[enum.Enum]:
    """An enum of SCREAMING_CASE names with descriptions."""
    values = {member: strawberry.enum_value(member, description=described(label)) for member, label in members.items()}
    made = enum.Enum(name, values, module=__name__)  # type: ignore[misc]
    return cast("type[enum.Enum]", strawberry.enum(made, description=described(title)))


@cache
def dimension_enum(cls: type) -> type[enum.Enum]:
    """What statistics can be grouped by."""
    declared: Statistics = DECLARED.statistics[cls]
    members = {name.upper(): one.field.label for name, one in declared.fields.items() if hasattr(one, "field")}
    title = Label(f"{declared.title.zh}分组", f"What {declared.title.en.lower()} can be grouped by")
    return screaming(f"{cls.__name__.removesuffix('Stats')}Dimension", members, title)


def key_input(root: LookUp, name: str) -> type:
    """The `@oneOf` input of a look-up."""
    fields = [InputField("id", "id", strawberry.ID, Label("标识", "The id given by the hub"))]
    fields += [InputField(key.name, camel(key.name), str, key.scheme.label) for key in root.keys]
    return make_input(name, fields, Label("以其一查询", "Exactly one of these"), one_of=True)
