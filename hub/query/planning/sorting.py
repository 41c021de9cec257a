"""Turn orders into keys to sort by, and cursors into conditions on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, Date, Enum, Text, Uuid, and_, false, func, or_, select, tuple_
from sqlalchemy.types import TypeEngine

from hub.domain.records.field_types import (
    CitizenNumberType,
    CodeType,
    CountType,
    DayType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    TextType,
    YearType,
)
from hub.query.cursors import read_cursor
from hub.query.declaring.declared import Column, Many
from hub.query.declaring.generated import Direction
from hub.query.declaring.orders import ByColumn, ByList, Gather, order_keys
from hub.query.declaring.targets import target_of
from hub.query.elements import ByCodePoint
from hub.query.given import Given, Leaf
from hub.query.plan import Kind
from hub.query.plan_rows import Order
from hub.query.planning.context import Planning, Scope
from hub.query.planning.relations import hanging, listed, shown
from hub.query.planning.sight import value_asked
from hub.store.tables.metadata import Fen, UtcDateTime

KIND_OF: Final[Mapping[type, Kind]] = {
    TextType: Kind.TEXT,
    IdentifierType: Kind.TEXT,
    CitizenNumberType: Kind.TEXT,
    LinkType: Kind.TEXT,
    CodeType: Kind.TEXT,
    CountType: Kind.NUMBER,
    YearType: Kind.NUMBER,
    DayType: Kind.DAY,
    MomentType: Kind.MOMENT,
    MoneyType: Kind.FEN,
}
TYPE_OF: Final[Mapping[Kind, TypeEngine[Any]]] = {
    Kind.TEXT: Text(),
    Kind.NUMBER: BigInteger(),
    Kind.DAY: Date(),
    Kind.MOMENT: UtcDateTime(),
    Kind.FEN: Fen(),
    Kind.KEY: Uuid(),
}
GATHERING: Final[Mapping[Gather, Any]] = {
    Gather.COUNT: func.count,
    Gather.SUM: func.sum,
    Gather.MAX: func.max,
    Gather.MIN: func.min,
}


@dataclass(frozen=True, slots=True)
class SortKey:
    """A key to sort by: what it is called in cursors, its SQL, and what kind of value it is."""

    name: str
    order: Order
    kind: Kind


def sort_keys(plan: Planning, scope: Scope, given: Given) -> list[SortKey]:
    """The order asked for, then the row's key, so that it is total: in the direction of the last, as in an index."""
    keys = [sort_key(plan, scope, one) for one in given or ()]
    downward = bool(keys) and keys[-1].order.descending
    return [*keys, SortKey("id", Order(scope.alias.c.id, downward), Kind.KEY)]


def sort_key(plan: Planning, scope: Scope, given: Mapping[str, Given]) -> SortKey:
    """One key of an order; raises `Forbidden` for what the caller may not see."""
    name = given["field"].name
    descending = given.get("direction") is Direction.DESC
    by, _ = order_keys(scope.entity.cls)[name]
    called = f"{name}.{'desc' if descending else 'asc'}"
    if isinstance(by, ByColumn):
        key = as_text(value_asked(plan, scope, by.column))
        nullable = not by.column.field.required or key is not scope.alias.c.get(by.column.field.name)
        return SortKey(called, Order(as_text(key), descending, nullable), KIND_OF[type(by.column.field.type)])
    key, kind = gathered(plan, scope, by)
    return SortKey(called, Order(key, descending, by.gather is not Gather.COUNT), kind)


def as_text(key: ColumnElement[Any]) -> ColumnElement[Any]:
    """A code list sorts by its names."""
    return ByCodePoint(key) if isinstance(key.type, Enum) else key


def gathered(plan: Planning, scope: Scope, by: ByList) -> tuple[ColumnElement[Any], Kind]:
    """What is gathered from the rows of a list, as far as the caller may see them."""
    declaration = scope.entity.fields[by.name]
    if not isinstance(declaration, Many):
        raise TypeError(declaration)
    target = target_of(scope.entity, by.name)
    inner, links = listed(plan, scope, declaration, target)
    hung = (hanging(link, scope.alias.c[link.outer]) for link in links)
    value, kind = gathered_value(plan, inner, by)
    wanted = select(value).select_from(inner.alias).where(*hung, *shown(plan, inner))
    return wanted.correlate(scope.alias).scalar_subquery(), kind


def gathered_value(plan: Planning, inner: Scope, by: ByList) -> tuple[ColumnElement[Any], Kind]:
    """The aggregate over the rows of a list."""
    if by.column is None:
        return func.count(), Kind.NUMBER
    declaration = inner.entity.fields[by.column]
    if not isinstance(declaration, Column):
        raise TypeError(declaration)
    column = value_asked(plan, inner, declaration)
    return GATHERING[by.gather](column, type_=column.type), KIND_OF[type(declaration.field.type)]


def signature(scope: Scope, keys: Sequence[SortKey]) -> str:
    """What an order is called in its cursors."""
    return f"{scope.entity.name}:{','.join(key.name for key in keys)}"


# --- cursors ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CursorValue:
    """Takes one value out of a cursor; raises `BadInput` where it is not of this order."""

    signature: str
    kinds: tuple[Kind, ...]
    place: int

    def __call__(self, text: str) -> Any:
        """The value at the place."""
        return read_cursor(text, self.signature, self.kinds)[self.place]


def cursor_values(
    plan: Planning, keys: Sequence[SortKey], called: str, cursor: Leaf
) -> list[ColumnElement[Any] | None]:
    """The values of a cursor as parameters; None for those that are null."""
    kinds = tuple(key.kind for key in keys)
    now = read_cursor(cursor.read(plan.values), called, kinds)
    return [
        None
        if value is None
        else plan.bind(cursor, TYPE_OF[kinds[place]], CursorValue(called, kinds, place), ranges=True)
        for place, value in enumerate(now)
    ]


def beyond_cursor(keys: Sequence[SortKey], values: Sequence[ColumnElement[Any] | None]) -> ColumnElement[bool]:
    """The rows that come after a cursor."""
    if is_of_one_direction(keys):
        return beyond_all(keys, values, upward=not keys[0].order.descending)
    return bounded(keys[0], values[0], beside(keys, values, later), forward=True)


def before_cursor(keys: Sequence[SortKey], values: Sequence[ColumnElement[Any] | None]) -> ColumnElement[bool]:
    """The rows that come before a cursor."""
    if is_of_one_direction(keys):
        return beyond_all(keys, values, upward=keys[0].order.descending)
    return bounded(keys[0], values[0], beside(keys, values, earlier), forward=False)


def is_of_one_direction(keys: Sequence[SortKey]) -> bool:
    """Whether all keys ascend or all descend, and none is ever null: their rows compare as one."""
    return len({key.order.descending for key in keys}) == 1 and not any(key.order.nullable for key in keys)


def beyond_all(
    keys: Sequence[SortKey], values: Sequence[ColumnElement[Any] | None], *, upward: bool
) -> ColumnElement[bool]:
    """The rows of which all keys together are greater, or less, than the values."""
    row, bound = tuple_(*(key.order.key for key in keys)), tuple_(*values)
    return row > bound if upward else row < bound


def beside(keys: Sequence[SortKey], values: Sequence[ColumnElement[Any] | None], differs: Any) -> ColumnElement[bool]:
    """The rows that are equal in some first keys, and in the next one differ as said."""
    found: list[ColumnElement[bool]] = []
    equal: list[ColumnElement[bool]] = []
    for key, value in zip(keys, values, strict=True):
        found.append(and_(*equal, differs(key.order, value)))
        equal.append(key.order.key.is_(None) if value is None else key.order.key == value)
    return or_(*found)


def later(order: Order, value: ColumnElement[Any] | None) -> ColumnElement[bool]:
    """Whether a key comes after a value; nothing comes after null."""
    if value is None:
        return false()
    follows = order.key < value if order.descending else order.key > value
    return or_(follows, order.key.is_(None)) if order.nullable else follows


def earlier(order: Order, value: ColumnElement[Any] | None) -> ColumnElement[bool]:
    """Whether a key comes before a value; whatever is stated comes before null."""
    if value is None:
        return order.key.is_not(None)
    return order.key > value if order.descending else order.key < value


def bounded(
    first: SortKey, value: ColumnElement[Any] | None, condition: ColumnElement[bool], *, forward: bool
) -> ColumnElement[bool]:
    """The condition with a plain bound on the first key beside it, by which an index can begin."""
    if value is None or first.order.nullable:
        return condition
    upward = forward is not first.order.descending
    return and_(first.order.key >= value if upward else first.order.key <= value, condition)
