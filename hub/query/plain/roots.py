"""Make the resolvers of the roots: lists, look-ups and statistics."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

import strawberry
from sqlalchemy import and_, func, select
from strawberry.types import Info

from hub.domain.identifiers import normalised
from hub.domain.records.declare import LinkType
from hub.domain.vocabulary import Label
from hub.errors import BadInput
from hub.query.codes import described
from hub.query.declare import DECLARED, Dimension, Entity, Every, LookUp, Statistics, Stats
from hub.query.generated import dimension_enum, filter_input, key_input
from hub.query.operators import usable
from hub.query.plain.access import permit_asking
from hub.query.plain.fields import Argument, asked, listed_entity, page_answer, page_arguments, signature
from hub.query.plain.nodes import Node, key_of, shown
from hub.query.plain.relations import referred
from hub.query.plain.select import Question, condition, fetched, holding, in_code_order, rows_of
from hub.query.request import Request
from hub.query.rows import ROWS
from hub.store.tables.parties import identifier
from hub.store.tables.projected import column_name

VALID_ON: Final = Argument(
    "valid_on",
    date,
    Label("截至日期（默认今日）", "The day for which to answer; today where nothing is asked"),
    "validOn",
)
RootAnswer = Callable[[Request, date, Mapping[str, Any]], object]


def root_field(declaration: Every | LookUp | Stats, annotation: Any, name: str) -> object:
    """The Strawberry field of a root; `annotation` is its evaluated type."""
    if isinstance(declaration, Every):
        entity = listed_entity(annotation)
        return root(every_answer(entity, declaration), page_arguments(entity), declaration.title)
    if isinstance(declaration, LookUp):
        by = key_input(declaration, f"{name[:1].upper()}{name[1:]}By")
        key = Argument("by", by, Label("按此查询", "By this key"), required=True)
        return root(look_up_answer(listed_entity(annotation), declaration), (key,), declaration.title)
    counted = statistics_in(annotation)
    return root(statistics_answer(counted), statistics_arguments(counted), declaration.title)


def root(answer: RootAnswer, arguments: tuple[Argument, ...], title: Label) -> object:
    """A field of the query type, answered for a day."""

    def resolve(self: object, info: Info, **given: Any) -> object:  # noqa: ARG001 - Strawberry hands it over
        request: Request = info.context
        return answer(request, given.get("valid_on") or request.today, asked(arguments, given))

    resolve.__signature__ = signature((*arguments, VALID_ON))  # type: ignore[attr-defined]
    return strawberry.field(resolver=resolve, description=described(title))


def every_answer(entity: Entity, declaration: Every) -> RootAnswer:
    """A page of all rows of an entity."""

    def answer(request: Request, day: date, given: Mapping[str, Any]) -> object:
        only = holding(ROWS[entity.declared].table, declaration.only)
        return page_answer(entity, request, day, given, only)

    return answer


def look_up_answer(entity: Entity, declaration: LookUp) -> RootAnswer:
    """One party by its id or one of its numbers; None where there is none."""

    def answer(request: Request, day: date, given: Mapping[str, Any]) -> object:
        table = ROWS[entity.declared].table
        wanted = table.c.id.in_(keyed(entity, declaration, given["by"], request))
        rows = rows_of(Question(entity, day, (wanted,)), request)
        if len(rows) > 1:
            raise ambiguous(rows)
        return shown(Node(entity, rows[0], day)) if rows else None

    return answer


def keyed(entity: Entity, declaration: LookUp, by: Any, request: Request) -> list[UUID]:
    """The parties that a key names: by its id, or by a number in the normal form of its scheme."""
    if by.id is not strawberry.UNSET:
        return [key_of(entity, by.id)]
    key = next(one for one in declaration.keys if getattr(by, one.name) is not strawberry.UNSET)
    value = normalised(key.scheme, usable(getattr(by, key.name)))
    query = select(identifier.c.party_id).where(identifier.c.scheme == key.scheme, identifier.c.value == value)
    return [row["party_id"] for row in fetched(query, request)]


def ambiguous(rows: list[Mapping[str, Any]]) -> BadInput:
    """One number on several parties is a finding: the caller is told which ones, and asks by id."""
    names = ", ".join(sorted(row["name"] for row in rows))
    return BadInput(
        f"This number stands on {len(rows)} parties: {names}. List them with `where`, and ask by `id`.",
        f"该号码对应 {len(rows)} 个主体：{names}。请用 `where` 列出后按 `id` 查询。",
    )


def statistics_in(annotation: Any) -> Statistics:
    """The statistics in `list[Statistics] | None`."""
    if annotation in DECLARED.statistics:
        return DECLARED.statistics[annotation]
    return statistics_in(next(one for one in annotation.__args__ if one is not type(None)))


def statistics_arguments(counted: Statistics) -> tuple[Argument, ...]:
    """What statistics take: the dimensions and a filter."""
    by: Any = list[dimension_enum(counted.cls)]  # type: ignore[misc]
    groups = Argument("group_by", by, Label("分组（空则合计一行）", "By these; by none gives one row"), "groupBy")
    where = filter_input(counted.of)
    return (groups, Argument("where", where, Label("筛选条件", "Only those that fulfil this"))) if where else (groups,)


def statistics_answer(counted: Statistics) -> RootAnswer:
    """Count rows by the dimensions asked for."""

    def answer(request: Request, day: date, given: Mapping[str, Any]) -> object:
        entity = DECLARED.entities[counted.of]
        names = [one.name.lower() for one in given["group_by"] or ()]
        for name in names:
            permit_asking(request.principal, entity.label, dimensions(counted)[name].field.label)
        rows = grouped(counted, names, Question(entity, day, where=given["where"]), request)
        return [shown_group(counted, row, day) for row in rows]

    return answer


def dimensions(counted: Statistics) -> dict[str, Dimension]:
    """What statistics can be grouped by, by name."""
    return {name: one for name, one in counted.fields.items() if isinstance(one, Dimension)}


def grouped(counted: Statistics, names: list[str], question: Question, request: Request) -> list[Mapping[str, Any]]:
    """One row a group, largest first; by nothing, one row."""
    table = ROWS[question.entity.declared].table
    columns = [table.c[column_name(dimensions(counted)[name].field)] for name in names]
    number = func.count().label("count")
    matching = and_(condition(question, request), holding(table, counted.only))
    by_value = (in_code_order(column).nulls_last() for column in columns)
    query = select(*columns, number).where(matching).group_by(*columns).order_by(number.desc(), *by_value)
    return fetched(query, request)


def shown_group(counted: Statistics, row: Mapping[str, Any], day: date) -> object:
    """A group as an object of its class; what was not asked for is null."""
    made: object = object.__new__(counted.cls)
    made.__dict__.update(row=row, day=day)
    return made


def dimension_field(declaration: Any) -> object:
    """The Strawberry field of a dimension or of the count."""
    if not isinstance(declaration, Dimension):
        return strawberry.field(resolver=count_of, description=described(Label("数量", "How many")))
    field = declaration.field

    def resolve(self: Any, info: Info) -> object:
        value = self.row.get(column_name(field))
        if not isinstance(field.type, LinkType) or value is None:
            return value
        return referred(field, value, self.day, info.context)

    return strawberry.field(resolver=resolve, description=described(field.label))


def count_of(self: Any) -> int:
    """How many rows fall into the group."""
    return int(self.row["count"])
