"""Make the plan of an operation: what stands at each of its places, and where that comes from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from graphql import GraphQLField, SelectionSetNode, get_named_type, is_non_null_type
from sqlalchemy import ColumnElement

from hub.errors import Forbidden
from hub.query.declaring.declared import (
    Beside,
    Citations,
    Column,
    DaysUntil,
    Entity,
    Facet,
    LiveLookUp,
    Many,
    One,
    Only,
    Parts,
    Quoted,
    SourceOf,
)
from hub.query.declaring.targets import concrete_entities, family
from hub.query.elements import Said
from hub.query.plan import (
    Asked,
    Branches,
    Edges,
    Fixed,
    Here,
    Identity,
    Info,
    Listed,
    Members,
    Named,
    Node,
    Nodes,
    Object,
    Paged,
    PagePart,
    Single,
)
from hub.query.plan_rows import Cited, Link, Order, Rows, Through
from hub.query.planning.conditions import asked_for
from hub.query.planning.context import Place, Planning, Scope
from hub.query.planning.pages import check_page, page_of
from hub.query.planning.relations import last_begun, listed, referred_name, scope_of, shown
from hub.query.planning.selection import Chosen, Composite, arguments_of, chosen_fields
from hub.query.planning.sight import (
    citations_seen,
    permit,
)
from hub.query.planning.sorting import signature, sort_keys
from hub.query.planning.values import column_node, days_node, quoted_node
from hub.query.planning.wanted import Wanted
from hub.query.sites import Live
from hub.store.tables.projected import column_name

T = TypeVar("T")

NULL: Final = Fixed("null")


class Withheld(Exception):
    """Places that the caller may not see and that cannot be null: what is around them becomes null."""

    def __init__(self, *places: tuple[Place, Forbidden]) -> None:
        super().__init__(places)
        self.places = places


# --- objects ----------------------------------------------------------------------------------


def object_of(plan: Planning, scope: Scope, sets: Sequence[SelectionSetNode], place: Place) -> Object:
    """What is asked of each row; where rows of an interface are asked different things, one branch a type."""
    entity = scope.entity
    concrete = concrete_entities(entity)
    if len(concrete) == 1:
        return members_of(plan, scope, sets, place)
    asked = [chosen_fields(plan, type_of(plan, one), sets, place) for one in concrete]
    if all(one == asked[0] for one in asked):
        return members_of(plan, scope, sets, place)
    (column,) = {name for one in concrete for name in one.only}
    cases = ((one.only[column].name, members_of(plan, scope.facet(one), sets, place)) for one in concrete)
    return Branches(scope.need(column), tuple(cases))


def type_of(plan: Planning, entity: Entity) -> Composite:
    """The GraphQL type of an entity."""
    kind: Composite = plan.schema.type_map[entity.name]  # type: ignore[assignment]
    return kind


def members_of(plan: Planning, scope: Scope, sets: Sequence[SelectionSetNode], place: Place) -> Members:
    """The fields asked for of an entity's rows."""
    kind = type_of(plan, concrete_entities(scope.entity)[0])
    fields = chosen_fields(plan, kind, sets, place)
    return Members(tuple(all_made((one.key, partial(member, plan, scope, kind, one)) for one in fields)))


def all_made(makers: Iterable[tuple[str, Callable[[], T]]]) -> list[tuple[str, T]]:
    """What stands at every key; where some of it is withheld, the others are told of too."""
    found: list[tuple[str, T]] = []
    withheld: list[tuple[Place, Forbidden]] = []
    for key, make in makers:
        try:
            found.append((key, make()))
        except Withheld as error:
            withheld += error.places
    if withheld:
        raise Withheld(*withheld)
    return found


def member(plan: Planning, scope: Scope, kind: Composite, chosen: Chosen) -> Node:
    """One field of a row; null, with an entry among the errors, where the caller may not see it."""
    if chosen.name == "__typename":
        return type_name(scope)
    if chosen.name == "id":
        return Identity(scope.need("id"), family(scope.entity))
    name = plan.bindings.fields[scope.entity.name, chosen.name]
    wanted = Wanted(plan, scope, name, chosen, kind.fields[chosen.name])
    return allowed(plan, wanted.definition, chosen.place, lambda: MAKERS[type(wanted.declaration)](wanted))


def allowed(plan: Planning, definition: GraphQLField, place: Place, make: Callable[[], Node]) -> Node:
    """What is made, or null where the caller may not see it; a place that cannot be null takes its parent along."""
    try:
        return make()
    except Forbidden as error:
        withheld = Withheld((place, error))
    except Withheld as inner:
        withheld = inner
    if is_non_null_type(definition.type):
        raise withheld
    for at, told in withheld.places:
        plan.refuse(at, told)
    return NULL


def type_name(scope: Scope) -> Node:
    """The name of a row's type."""
    concrete = concrete_entities(scope.entity)
    if len(concrete) == 1:
        return Fixed(f'"{concrete[0].name}"')
    (column,) = {name for one in concrete for name in one.only}
    return Named(scope.need(column), tuple((one.only[column].name, one.name) for one in concrete))


# --- values -----------------------------------------------------------------------------------


def live_node(wanted: Wanted) -> Node:
    """What an agency is asked for about the row, while the operation runs."""
    declaration: LiveLookUp = wanted.declaration
    permit(wanted.plan, declaration.access or wanted.scope.entity.label, declaration.label)
    chosen, kind = wanted.chosen, wanted.kind
    fields = tuple((one.key, one.name) for one in chosen_fields(wanted.plan, kind, chosen.inner, chosen.place))
    site = Live(chosen.place.path, chosen.place.selection, declaration.service, fields, kind.name)
    return Asked(wanted.scope.need(column_name(declaration.key)), wanted.plan.site(site))


# --- rows around ------------------------------------------------------------------------------


def rows_of(scope: Scope, **given: Any) -> Rows:
    """The rows of a scope, with the values that turned out to be needed."""
    return Rows(scope.alias.name, scope.alias, columns=tuple(scope.columns.items()), **given)


def one_node(wanted: Wanted) -> Node:
    """What a field refers to, as it stands on the day or last stood."""
    declaration: One = wanted.declaration
    outer = wanted.scope.need(column_name(declaration.field))
    return reference(wanted.plan, wanted.scope.day, declaration.field, wanted.target, outer, wanted.chosen)


def reference(  # noqa: PLR0913, PLR0917 - what refers, to what, on which day, and what is asked of it
    plan: Planning, day: ColumnElement[Any], field: Any, target: Entity, outer: str, chosen: Chosen
) -> Node:
    """The row to which a value of the outer row refers."""
    inner = scope_of(plan, target, day)
    where = tuple(shown(plan, inner, ended=True))
    found = object_of(plan, inner, chosen.inner, chosen.place)
    link = Link(inner.alias.c[referred_name(field)], outer)
    return Single(rows_of(inner, links=(link,), where=where, order=last_begun(inner), limit=1), found)


def only_node(wanted: Wanted) -> Node:
    """The one row that refers to this one, on the day."""
    declaration: Only = wanted.declaration
    inner, links = listed(wanted.plan, wanted.scope, Many((declaration.field,)), wanted.target)
    for link in links:
        wanted.scope.need(link.outer)
    where = tuple(shown(wanted.plan, inner))
    found = object_of(wanted.plan, inner, wanted.chosen.inner, wanted.chosen.place)
    return Single(rows_of(inner, links=tuple(links), where=where, order=last_begun(inner), limit=1), found)


def parts_node(wanted: Wanted) -> Node:
    """The parts of a row, in the order in which they were stated."""
    inner, links = listed(wanted.plan, wanted.scope, wanted.declaration, wanted.target)
    for link in links:
        wanted.scope.need(link.outer)
    return list_node(wanted, inner, links, (Order(inner.alias.c.position),))


def beside_node(wanted: Wanted) -> Node:
    """The rows that the hub keeps about a party."""
    inner = scope_of(wanted.plan, wanted.target, wanted.scope.day)
    link = Link(inner.alias.c.party_id, wanted.scope.need("id"))
    keys = [column.name for column in inner.alias.primary_key if column.name != "party_id"]
    return list_node(wanted, inner, (link,), tuple(Order(inner.alias.c[name]) for name in keys))


def list_node(wanted: Wanted, inner: Scope, links: Sequence[Link | Through], order: tuple[Order, ...]) -> Node:
    """All rows that hang on this one."""
    where = tuple(shown(wanted.plan, inner))
    found = object_of(wanted.plan, inner, wanted.chosen.inner, wanted.chosen.place.each())
    return Listed(rows_of(inner, links=tuple(links), where=where, order=order), found)


def facet_node(wanted: Wanted) -> Node:
    """The same row as another object."""
    target = wanted.target
    permit(wanted.plan, target.label, target.title)
    return Here(object_of(wanted.plan, wanted.scope.facet(target), wanted.chosen.inner, wanted.chosen.place))


def source_node(wanted: Wanted) -> Node:
    """The statement from which the row comes."""
    target = wanted.target
    permit(wanted.plan, target.label, target.title)
    inner = scope_of(wanted.plan, target, wanted.scope.day)
    found = object_of(wanted.plan, inner, wanted.chosen.inner, wanted.chosen.place)
    links = (
        Link(inner.alias.c.record_key, wanted.scope.need("id")),
        Link(inner.alias.c.seq, wanted.scope.need("seq")),
    )
    return Single(rows_of(inner, links=links, limit=1), found)


def citations_node(wanted: Wanted) -> Node:
    """The statements that a document of the row cites, as far as the caller may see them."""
    declaration: Citations = wanted.declaration
    target = wanted.target
    permit(wanted.plan, target.label, target.title)
    inner = scope_of(wanted.plan, target, wanted.scope.day)
    inner.said = {"field": Said("field"), "value": Said("value")}
    found = object_of(wanted.plan, inner, wanted.chosen.inner, wanted.chosen.place.each())
    is_mapping = declaration.column == "provenance"
    outer = wanted.scope.need(declaration.column)
    field = None if is_mapping else wanted.scope.need("field")
    seen = tuple(citations_seen(wanted.plan, inner))
    columns = tuple(inner.columns.items())
    return Listed(Cited(inner.alias.name, outer, field, inner.alias, seen, columns), found)


# --- connections ------------------------------------------------------------------------------


def many_node(wanted: Wanted) -> Node:
    """A page of what refers to the row."""
    inner, links = listed(wanted.plan, wanted.scope, wanted.declaration, wanted.target)
    for link in links:
        wanted.scope.need(link.outer)
    return connection(wanted.plan, inner, links, wanted.chosen, wanted.definition)


def connection(
    plan: Planning,
    scope: Scope,
    links: Sequence[Link | Through],
    chosen: Chosen,
    definition: GraphQLField,
    *only: ColumnElement[bool],
) -> Node:
    """A page of the rows of a scope, with what is asked of it."""
    given = arguments_of(plan, definition, chosen)
    check_page(plan, given)
    asked = asked_for(plan, scope, given.get("where"))
    keys = sort_keys(plan, scope, given.get("orderBy"))
    called = signature(scope, keys)
    page = page_of(plan, keys, called, given)
    where = (*shown(plan, scope), *only, *asked)
    for place, key in enumerate(keys):
        scope.need(f"k{place}", key.order.key)
    fields = connection_fields(plan, scope, chosen, get_named_type(definition.type))
    named = tuple((f"k{place}", key.kind) for place, key in enumerate(keys))
    rows = rows_of(scope, links=tuple(links), where=where, order=tuple(key.order for key in keys))
    return Paged(rows, page, fields, called, named)


def connection_fields(
    plan: Planning, scope: Scope, chosen: Chosen, kind: Any
) -> tuple[tuple[str, Nodes | Edges | Info | PagePart | Fixed], ...]:
    """The fields of a connection."""
    found: list[tuple[str, Nodes | Edges | Info | PagePart | Fixed]] = []
    for one in chosen_fields(plan, kind, chosen.inner, chosen.place):
        if one.name == "nodes":
            found.append((one.key, Nodes(object_of(plan, scope, one.inner, one.place.each()))))
        elif one.name == "edges":
            found.append((one.key, edges(plan, scope, one, get_named_type(kind.fields["edges"].type))))
        elif one.name == "pageInfo":
            info = get_named_type(kind.fields["pageInfo"].type)
            fields = chosen_fields(plan, info, one.inner, one.place)
            found.append((one.key, Info(tuple((part.key, INFO.get(part.name, PAGE_INFO)) for part in fields))))
        else:
            found.append((one.key, PagePart.TOTAL if one.name == "totalCount" else Fixed(f'"{kind.name}"')))
    return tuple(found)


PAGE_INFO: Final = Fixed('"PageInfo"')
INFO: Final[Mapping[str, PagePart]] = {
    "hasNextPage": PagePart.HAS_NEXT,
    "hasPreviousPage": PagePart.HAS_PREVIOUS,
    "startCursor": PagePart.START,
    "endCursor": PagePart.END,
}


def edges(plan: Planning, scope: Scope, chosen: Chosen, kind: Any) -> Edges:
    """The entries of a page with their cursors."""
    fields: list[tuple[str, PagePart | Nodes | Fixed]] = []
    for one in chosen_fields(plan, kind, chosen.inner, chosen.place.each()):
        if one.name == "node":
            fields.append((one.key, Nodes(object_of(plan, scope, one.inner, one.place))))
        else:
            fields.append((one.key, PagePart.CURSOR if one.name == "cursor" else Fixed(f'"{kind.name}"')))
    return Edges(tuple(fields))


MAKERS: Final[Mapping[type, Callable[[Wanted], Node]]] = {
    Column: column_node,
    One: one_node,
    Many: many_node,
    Only: only_node,
    Parts: parts_node,
    Facet: facet_node,
    SourceOf: source_node,
    Citations: citations_node,
    Quoted: quoted_node,
    DaysUntil: days_node,
    LiveLookUp: live_node,
    Beside: beside_node,
}
