"""Make the resolver of every declared field."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final

import strawberry
from strawberry.types import Info

from hub.access.policy import Sight
from hub.domain.records.declare import MoneyType
from hub.domain.vocabulary import Label
from hub.query.codes import described
from hub.query.declare import (
    DECLARED,
    Beside,
    Citations,
    Column,
    Declaration,
    Entity,
    Facet,
    Many,
    One,
    Parts,
    Quoted,
    SourceOf,
)
from hub.query.generated import Connection, filter_input, order_input
from hub.query.plain.access import label_of, masked, permit, permit_quoting
from hub.query.plain.nodes import Node, node_of, shown
from hub.query.plain.pages import page
from hub.query.plain.relations import beside, cited, one_of, parts_of, referring, source_of
from hub.query.plain.select import Question, rows_of
from hub.query.request import Request
from hub.query.scalars import yuan

Answer = Callable[[Node, Request, Mapping[str, Any]], object]


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a field."""

    name: str
    type: Any
    label: Label
    external: str | None = None
    required: bool = False

    @property
    def parameter(self) -> inspect.Parameter:
        """The argument as a parameter that Strawberry reads."""
        told = strawberry.argument(description=described(self.label), name=self.external)
        default = inspect.Parameter.empty if self.required else strawberry.UNSET
        kind = self.type if self.required else self.type | None
        return inspect.Parameter(
            self.name, inspect.Parameter.KEYWORD_ONLY, annotation=Annotated[kind, told], default=default
        )


def page_arguments(entity: Entity) -> tuple[Argument, ...]:
    """What a list takes: a filter, an order, and which page."""
    where, order = filter_input(entity.cls), order_input(entity.cls)
    chosen = [Argument("where", where, Label("筛选条件", "Only those that fulfil this"))] if where else []
    if order:
        chosen.append(Argument("order_by", list[order], Label("排序", "In this order"), "orderBy"))  # type: ignore[valid-type]
    return (*chosen, *PAGE)


PAGE: Final = (
    Argument("first", int, Label("取前若干条", "So many from the start (20 where nothing is asked)")),
    Argument("after", str, Label("在此游标之后", "After this cursor")),
    Argument("last", int, Label("取后若干条", "So many from the end")),
    Argument("before", str, Label("在此游标之前", "Before this cursor")),
)


def field_for(entity: Entity, declaration: Declaration, annotation: Any) -> object:
    """The Strawberry field of a declaration; `annotation` is its evaluated type."""
    target = listed_entity(annotation) if isinstance(declaration, Many | Facet | Citations) else entity
    answer = ANSWERS[type(declaration)](target, declaration)
    arguments = page_arguments(target) if isinstance(declaration, Many) else ()
    return strawberry.field(
        resolver=resolver(answer, arguments), description=described(label_for(declaration, annotation))
    )


def listed_entity(annotation: Any) -> Entity:
    """The entity in `Connection[Entity] | None`, `list[Entity]` or `Entity`."""
    if annotation in DECLARED.entities:
        return DECLARED.entities[annotation]
    for inside in getattr(annotation, "__args__", ()):
        if inside is not type(None):
            return listed_entity(inside)
    message = f"{annotation} names no entity"
    raise TypeError(message)


def label_for(declaration: Declaration, annotation: Any) -> Label:
    """What a field is called in both languages."""
    if isinstance(declaration, Many):
        return listed_entity(annotation).title
    if isinstance(declaration, Column | One | Parts | Quoted):
        return declaration.field.label
    if isinstance(declaration, SourceOf):
        return Label("来源", "The statement from which this comes")
    return declaration.label


def resolver(answer: Answer, arguments: tuple[Argument, ...]) -> Callable[..., object]:
    """A function with the signature that Strawberry reads."""

    def resolve(self: object, info: Info, **given: Any) -> object:
        return answer(node_of(self), info.context, asked(arguments, given))

    resolve.__signature__ = signature(arguments)  # type: ignore[attr-defined]
    return resolve


def asked(arguments: tuple[Argument, ...], given: Mapping[str, Any]) -> dict[str, Any]:
    """The value of every argument; None for what was left out."""
    values = {one.name: given.get(one.name) for one in arguments}
    return {name: None if value is strawberry.UNSET else value for name, value in values.items()}


def signature(arguments: tuple[Argument, ...]) -> inspect.Signature:
    """The parameters of a resolver: itself, info, and the arguments."""
    positional = inspect.Parameter.POSITIONAL_OR_KEYWORD
    own = [inspect.Parameter("self", positional), inspect.Parameter("info", positional, annotation=Info)]
    return inspect.Signature([*own, *(argument.parameter for argument in arguments)])


def column_answer(entity: Entity, declaration: Any) -> Answer:
    """Show a value, masked where the caller may only see its ends."""
    label = label_of(entity, declaration)
    name = declaration.field.name
    convert = yuan if isinstance(declaration.field.type, MoneyType) else lambda value: value

    def answer(node: Node, request: Request, _given: Mapping[str, Any]) -> object:
        seen = permit(request.principal, label, declaration.field.label)
        return masked(node.row[name]) if seen is Sight.MASK else convert(node.row[name])

    return answer


def one_answer(_entity: Entity, declaration: Any) -> Answer:
    """Show what a field refers to."""
    return lambda node, request, _given: one_of(node, declaration.field, request)


def many_answer(target: Entity, declaration: Many) -> Answer:
    """Show a page of what refers here."""

    def answer(node: Node, request: Request, given: Mapping[str, Any]) -> Connection[Any]:
        refers = referring(node, declaration, target)
        return page_answer(target, request, node.day, given, refers)

    return answer


def page_answer(
    target: Entity, request: Request, day: date, given: Mapping[str, Any], *conditions: Any
) -> Connection[Any]:
    """A page of an entity under some conditions."""
    question = Question(target, day, conditions, given.get("where"), given.get("order_by") or ())
    rows = rows_of(question, request)
    which = {name: given[name] for name in ("first", "after", "last", "before")}
    return page(target, rows, day, **which, most=request.settings.max_page)


def parts_answer(_entity: Entity, declaration: Any) -> Answer:
    """Show the parts of a row."""
    return lambda node, request, _given: parts_of(node, declaration, request)


def facet_answer(target: Entity, _declaration: Any) -> Answer:
    """Show the same row by another type."""
    return lambda node, _request, _given: shown(Node(target, node.row, node.day))


def source_answer(_entity: Entity, _declaration: Any) -> Answer:
    """Show the statement behind a row."""
    return lambda node, request, _given: source_of(node, node.row["id"], node.row["seq"], request)


def citations_answer(target: Entity, declaration: Any) -> Answer:
    """Show the statements that a row cites."""
    return lambda node, request, _given: cited(target, node, declaration.column, request)


def quoted_answer(_entity: Entity, declaration: Any) -> Answer:
    """Show a value that is cited, masked where the field itself would be."""

    def answer(node: Node, request: Request, _given: Mapping[str, Any]) -> object:
        field, value = node.row["field"], node.row[declaration.field.name]
        seen = permit_quoting(request.principal, declaration.of, field, declaration.field.label)
        return masked(value) if seen is Sight.MASK else value

    return answer


def beside_answer(_entity: Entity, declaration: Any) -> Answer:
    """Show what the hub keeps about a party."""
    return lambda node, request, _given: beside(node, declaration.declared, request)


ANSWERS: Final[Mapping[type, Callable[[Entity, Any], Answer]]] = {
    Column: column_answer,
    One: one_answer,
    Many: many_answer,
    Parts: parts_answer,
    Facet: facet_answer,
    SourceOf: source_answer,
    Citations: citations_answer,
    Quoted: quoted_answer,
    Beside: beside_answer,
}
