"""Plan the roots of an operation: lists, look-ups, nodes and statistics."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from graphql import GraphQLField, GraphQLNamedType, GraphQLObjectType, OperationDefinitionNode, get_named_type
from sqlalchemy import ColumnElement, Date, Select, Text, Uuid, select

from hub.domain.identifiers import EVERYWHERE, OF_A_STREET, normalised
from hub.domain.records.declare import camel
from hub.domain.vocabulary import IdentifierScheme
from hub.errors import BadInput, Forbidden
from hub.query.declaring.declare import Node as DeclaredNode
from hub.query.declaring.declared import ByNode, Entity, Every, LookUp, Stats, Whole
from hub.query.declaring.operators import usable
from hub.query.declaring.targets import family
from hub.query.elements import code, quoted
from hub.query.given import Given, Today
from hub.query.plan import ByFamily, Listed, Node, Plan, Single, Sole
from hub.query.plan_rows import Order
from hub.query.planning.context import Place, Planning, Scope
from hub.query.planning.counting import statistics_node
from hub.query.planning.ids import FamilyOf, KeyOf
from hub.query.planning.planner import allowed, connection, object_of, rows_of
from hub.query.planning.relations import scope_of, shown, there
from hub.query.planning.scans import share_scans
from hub.query.planning.selection import Chosen, arguments_of, chosen_fields
from hub.query.planning.sight import rows_seen
from hub.query.sites import SeveralFound
from hub.store.tables.parties import identifier
from hub.store.tables.projected import column_name


def chosen_roots(plan: Planning, operation: OperationDefinitionNode) -> tuple[Chosen, ...]:
    """The roots that an operation asks for, in order."""
    return chosen_fields(plan, query_type(plan), (operation.selection_set,), Place())


def query_type(plan: Planning) -> GraphQLObjectType:
    """The type of the roots."""
    kind = plan.schema.query_type
    if kind is None:
        raise TypeError(plan.schema)
    return kind


def make_plan(plan: Planning, chosen: Sequence[Chosen]) -> Plan:
    """Plan roots on stored data; raises `BadInput` for their arguments."""
    share_scans(plan, chosen)
    roots = [(one.key, root_node(plan, query_type(plan), one)) for one in chosen]
    return Plan(tuple(roots), plan.parameters, tuple(plan.sites), tuple(plan.refusals))


def root_node(plan: Planning, kind: GraphQLObjectType, chosen: Chosen) -> Node:
    """Plan one root."""
    definition = kind.fields[chosen.name]
    declaration = plan.bindings.roots[chosen.name]
    given = arguments_of(plan, definition, chosen)
    day = plan.bind(given.get("validOn") or Today(), Date())
    make = ROOTS[type(declaration)]
    return allowed(plan, definition, chosen.place, lambda: make(plan, declaration, definition, chosen, given, day))


def every_node(
    plan: Planning,
    declaration: Every,
    definition: GraphQLField,
    chosen: Chosen,
    _given: Mapping[str, Given],
    day: ColumnElement[Any],
) -> Node:
    """A page of all rows of an entity."""
    entity = plan.bindings.entities[listed_name(definition)]
    scope = scope_of(plan, entity, day)
    only = (scope.alias.c[name] == code(value) for name, value in declaration.only.items())
    return connection(plan, scope, (), chosen, definition, *only)


def whole_node(  # noqa: PLR0913, PLR0917 - one signature for all roots
    plan: Planning,
    declaration: Whole,
    definition: GraphQLField,
    chosen: Chosen,
    given: Mapping[str, Given],
    day: ColumnElement[Any],
) -> Node:
    """All rows of an entity that never has many."""
    del given
    scope = scope_of(plan, plan.bindings.entities[get_named_type(definition.type).name], day)
    where = tuple(shown(plan, scope))
    found = object_of(plan, scope, chosen.inner, chosen.place.each())
    first = scope.alias.c[column_name(declaration.order)]
    return Listed(rows_of(scope, where=where, order=(Order(first, nullable=True), Order(scope.alias.c.id))), found)


def listed_name(definition: GraphQLField) -> str:
    """The type of the entries of a connection."""
    kind: Any = get_named_type(definition.type)
    nodes: GraphQLNamedType = get_named_type(kind.fields["nodes"].type)
    return nodes.name


def look_up_node(  # noqa: PLR0913, PLR0917 - one signature for all roots
    plan: Planning,
    declaration: LookUp,
    definition: GraphQLField,
    chosen: Chosen,
    given: Mapping[str, Given],
    day: ColumnElement[Any],
) -> Node:
    """One party by its id or one of its numbers."""
    entity = plan.bindings.entities[get_named_type(definition.type).name]
    scope = scope_of(plan, entity, day)
    key, value = one_key(given["by"])
    scheme = {camel(one.name): one.scheme for one in declaration.keys}.get(key)
    if scheme is None:
        by = sought_by_id(plan, scope, plan.bind(value, Uuid(), KeyOf(family(entity))))
    else:
        number = plan.bind(value, Text(), lambda text: normalised(scheme, usable(text)))
        by = sought(plan, scope, scope.alias.c.id.in_(numbered(scheme, number)), scope.alias.c.id)
    found = object_of(plan, scope, chosen.inner, chosen.place)
    if scheme is None:
        return Single(rows_of(scope, **by, limit=1), found)
    scope.need("name")
    return Sole(rows_of(scope, **by), found, plan.site(SeveralFound(chosen.place.path, chosen.place.selection)))


def numbered(scheme: IdentifierScheme, number: ColumnElement[Any]) -> Select[Any]:
    """The parties on which a number stands; by its whole key, wherever the scheme alone says who issued it."""
    found = select(identifier.c.party_id).where(identifier.c.scheme == code(scheme), identifier.c.value == number)
    return found if scheme in OF_A_STREET else found.where(identifier.c.issuer == quoted(EVERYWHERE))


def sought(
    plan: Planning, scope: Scope, wanted: ColumnElement[bool], key: ColumnElement[Any]
) -> Mapping[str, tuple[ColumnElement[bool], ...]]:
    """What finds rows by a key, and what the policy asks of it whether they are there or not; raises `Forbidden`."""
    seen = tuple(rows_seen(plan, scope, sought=key))
    asked = (scope.alias.c.id.is_not(None), *seen) if seen else ()
    return {"where": (wanted, *there(scope)), "asked": asked}


def sought_by_id(
    plan: Planning, scope: Scope, key: ColumnElement[Any]
) -> Mapping[str, tuple[ColumnElement[bool], ...]]:
    """The same of the row with an id."""
    return sought(plan, scope, scope.alias.c.id == key, key)


def one_key(by: Mapping[str, Given]) -> tuple[str, Given]:
    """The one key that is given; raises `BadInput` for none, for several and for null."""
    if len(by) == 1 and None not in by.values():
        return next(iter(by.items()))
    raise BadInput("Look up by exactly one key, and not by null.", "请以且仅以一个非空的键查询。")


def node_node(
    plan: Planning,
    _declaration: ByNode,
    definition: GraphQLField,
    chosen: Chosen,
    given: Mapping[str, Given],
    day: ColumnElement[Any],
) -> Node:
    """Anything that has an id: one look-up a family, of which the id chooses one."""
    del definition
    cases = []
    for name, entity in node_families(plan).items():
        scope = scope_of(plan, entity, day)
        try:
            by = sought_by_id(plan, scope, plan.bind(given["id"], Uuid(), KeyOf()))
        except Forbidden:
            continue  # rows that the caller may not see are as absent as rows that are not there
        found = object_of(plan, scope, chosen.inner, chosen.place)
        cases.append((name, Single(rows_of(scope, **by, limit=1), found)))
    families = frozenset(node_families(plan))
    return ByFamily(plan.bind(given["id"], Text(), FamilyOf(families)), tuple(cases))


def node_families(plan: Planning) -> dict[str, Entity]:
    """The entity that shows the rows of every family of ids."""
    nodes = [one for one in plan.bindings.entities.values() if issubclass(one.cls, DeclaredNode)]
    return {family(one): one for one in sorted(nodes, key=lambda one: one.interface)}


ROOTS: Final[Mapping[type, Callable[..., Node]]] = {
    Every: every_node,
    Whole: whole_node,
    LookUp: look_up_node,
    ByNode: node_node,
    Stats: statistics_node,
}
