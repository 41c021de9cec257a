"""Select rows: those that hold on a day, fit a filter and may be seen, in an order."""

from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import strawberry
from sqlalchemy import ColumnElement, Select, String, Table, Text, and_, cast, false, func, not_, or_, select, true
from sqlalchemy.exc import DBAPIError

from hub.domain.names import bigrams, fold
from hub.domain.records.mentions import KEY_LONGEST
from hub.domain.vocabulary import CodeList
from hub.errors import BadInput
from hub.query.declare import Column, Entity
from hub.query.generated import Direction, filterable
from hub.query.operators import FAMILIES, usable
from hub.query.plain.access import label_of, own_rows, permit_asking
from hub.query.request import Request
from hub.query.rows import ROWS
from hub.store.engine import Transaction
from hub.store.tables.parties import name_key
from hub.store.tables.projected import column_name

SNAPSHOT: Final[ContextVar[Transaction]] = ContextVar("SNAPSHOT")
"""The one snapshot from which an operation is answered."""

CODE_ORDER: Final = Text().with_variant(Text(collation="C"), "postgresql")
"""SQLite compares text by its code points anyway."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of an entity: for which day, under which conditions, in which order.

    With `ended`, rows that have ended by that day answer too, the last begun first.
    """

    entity: Entity
    day: date
    conditions: Sequence[ColumnElement[bool]] = ()
    where: object | None = None
    order_by: Sequence[object] = ()
    ended: bool = False


def visible(table: Table, day: date) -> ColumnElement[bool]:
    """The rows that hold on a day: from it begun, not yet ended."""
    return and_(begun(table, day), or_(table.c.valid_to.is_(None), table.c.valid_to > day))


def begun(table: Table, day: date) -> ColumnElement[bool]:
    """The rows that hold on a day, or held before it."""
    return or_(table.c.valid_from.is_(None), table.c.valid_from <= day)


def holding(table: Table, only: Mapping[str, CodeList]) -> ColumnElement[bool]:
    """The rows that have these values."""
    return and_(true(), *(table.c[name] == value for name, value in only.items()))


def condition(question: Question, request: Request) -> ColumnElement[bool]:
    """Everything that a row must fulfil."""
    entity = question.entity
    rows = ROWS[entity.declared]
    of_day = begun if question.ended else visible
    dated = of_day(rows.table, question.day) if rows.dated else true()
    asked = filtered(entity, question.where, request)
    return and_(
        own_rows(request.principal, entity), dated, holding(rows.table, entity.only), asked, *question.conditions
    )


def rows_of(question: Question, request: Request) -> list[Mapping[str, Any]]:
    """All rows that answer a question, in its order."""
    table = ROWS[question.entity.declared].table
    query = select(table).where(condition(question, request)).order_by(*ordering(question, request))
    return fetched(query, request)


def fetched(query: Select[Any], request: Request) -> list[Mapping[str, Any]]:
    """The rows of a query, from the operation's snapshot; raises `StoreUnavailable` when the database is away."""
    try:
        return [dict(row) for row in SNAPSHOT.get().execute(query).mappings()]
    except DBAPIError as error:
        raise request.store.translated(error) from error


def ordering(question: Question, request: Request) -> Iterator[ColumnElement[Any]]:
    """The order asked for, then the primary key, so that it is total."""
    table = ROWS[question.entity.declared].table
    for one in question.order_by:
        name = one.field.name.lower()  # type: ignore[attr-defined]
        declaration = question.entity.fields[name]
        if isinstance(declaration, Column):
            permit_asking(request.principal, label_of(question.entity, declaration), declaration.field.label)
            column = table.c[column_name(declaration.field)]
            ordered = in_code_order(column)
            descending = one.direction is Direction.DESC  # type: ignore[attr-defined]
            yield ordered.desc().nulls_last() if descending else ordered.asc().nulls_last()
    if question.ended and ROWS[question.entity.declared].dated:
        yield table.c.valid_from.desc().nulls_last()
    yield from map(in_code_order, table.primary_key.columns)


def in_code_order(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column as it is sorted: text by its code points on every database, whatever the server's language."""
    return cast(column, CODE_ORDER) if isinstance(column.type, String) else column


def filtered(entity: Entity, where: object | None, request: Request) -> ColumnElement[bool]:
    """A filter as one condition that is true or false, never unknown."""
    if where is None or where is strawberry.UNSET:
        return true()
    table = ROWS[entity.declared].table
    found: list[ColumnElement[bool]] = []
    for name, field in filterable(entity):
        asked = getattr(where, name)
        if asked not in (None, strawberry.UNSET):
            declaration = entity.fields[name]
            label = label_of(entity, declaration) if isinstance(declaration, Column) else entity.label
            permit_asking(request.principal, label, field.label)
            found.extend(values_conditions(table.c[column_name(field)], field, asked))
    text = getattr(where, "search", None)
    if isinstance(text, str):
        found.append(named(table, usable(text)))
    return and_(true(), *found, *combined(entity, where, request))


def combined(entity: Entity, where: object, request: Request) -> Iterator[ColumnElement[bool]]:
    """The parts of a filter that hold other filters."""
    every, either, without = (getattr(where, name) for name in ("and_", "or_", "not_"))
    if isinstance(every, list):
        yield and_(true(), *(filtered(entity, one, request) for one in every))
    if isinstance(either, list):
        yield or_(false(), *(filtered(entity, one, request) for one in either))
    if without:
        yield not_(filtered(entity, without, request))


def values_conditions(column: ColumnElement[Any], field: Any, asked: object) -> Iterator[ColumnElement[bool]]:
    """The conditions on one value; each is false, not unknown, where nothing is stated."""
    for operator in FAMILIES[type(field.type)].operators:
        operand = getattr(asked, f"{operator.name}_")
        if operand is strawberry.UNSET:
            continue
        if operand is None:
            raise BadInput(
                f"'{operator.name}' takes no null. Ask `isNull: true` for what is not stated.",
                f"“{operator.name}”不接受 null；查询未填报的值请用 `isNull: true`。",
            )
        yield func.coalesce(operator.condition(column, usable(operand)), false())


def named(table: Table, text: str) -> ColumnElement[bool]:
    """The parties one of whose names holds all pairs of characters of a text, or whose pinyin begins with it."""
    folded = fold(text)
    if not folded:
        raise BadInput(
            "Nothing to search for: write at least one letter or character.",
            "没有可查找的内容：请至少输入一个字或字母。",
        )
    pairs = bigrams(folded)
    by_pairs = (
        select(name_key.c.party_id)
        .where(name_key.c.kind == "BIGRAM", name_key.c.key.in_(pairs))
        .group_by(name_key.c.party_id)
        .having(func.count() == len(pairs))
    )
    begins = name_key.c.key.startswith(folded[:KEY_LONGEST], autoescape=True)
    by_start = select(name_key.c.party_id).where(name_key.c.kind.in_(("FOLDED", "PINYIN", "INITIALS")), begins)
    return or_(table.c.id.in_(by_pairs), table.c.id.in_(by_start))
