"""Answer an operation from plain rows, in plain Python: slow, and obviously right."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from hub.access.policy import Sight
from hub.access.principals import Principal
from hub.domain.identifiers import normalised
from hub.domain.records.declare import camel
from hub.domain.records.field_types import LinkType, MoneyType, PartyType
from hub.query.declaring.declared import (
    Beside,
    ByNode,
    Citations,
    Column,
    DaysUntil,
    Dimension,
    Entity,
    Every,
    Facet,
    LookUp,
    Many,
    One,
    Only,
    Parts,
    Quoted,
    SourceOf,
    Statistics,
    Stats,
    Whole,
)
from hub.query.declaring.targets import family, referred_entity, target_of
from hub.settings import Settings
from hub.store.engine import Store
from schema import schema
from tests.witness import policy, refusals
from tests.witness.filters import fulfils
from tests.witness.inputs import Refused, families, read_id
from tests.witness.orders import keys_of, ordered, place
from tests.witness.pages import Cursor, Page, PositionOf, page
from tests.witness.places import Place, places
from tests.witness.relations import beside, citations, listed, only_one, referred, statement, table_of, to_one
from tests.witness.rows import Row, snapshot_of
from tests.witness.sharing import with_shared
from tests.witness.statistics import Group, groups
from tests.witness.values import amount, written
from tests.witness.viewer import told_of_viewer
from tests.witness.visible import World, concrete, is_shown, rows_of

D = TypeVar("D")
Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Witnessed:
    """What must be answered; `refused` is the code with which the whole request is refused, if it is."""

    data: Object | None
    errors: list[Object]
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """All that does not change from row to row."""

    world: World
    settings: Settings
    position_of: PositionOf
    errors: list[Object] = field(default_factory=list)


def no_cursor(_cursor: str, _keys: object) -> None:
    """Where no cursors were handed out, every one is garbage."""


def witness(  # noqa: PLR0913 - a question, by whom and when, and how cursors are read
    store: Store,
    document: str,
    *,
    principal: Principal,
    today: date,
    settings: Settings,
    variables: Mapping[str, Any] | None = None,
    operation_name: str | None = None,
    position_of: PositionOf = no_cursor,
    purpose: bool = False,
) -> Witnessed:
    """The answer to an operation on the query type."""
    snapshot = snapshot_of(store)
    world = World(snapshot, with_shared(snapshot, principal, today), today, today, settings.max_page, purpose)
    try:
        asked = places(document, variables, operation_name)
        refusals.refuse_arguments(asked, settings.max_page)
        asking = Asking(world, settings, position_of)
        data = {one.key: root(asking, one) for one in asked}
    except Refused as refused:
        return Witnessed(None, [{"code": refused.code}], refused.code)
    return Witnessed(data, refusals.distinct([*refusals.refused_places(world, asked), *asking.errors]))


# --- roots ------------------------------------------------------------------------------------


def root(asking: Asking, at: Place) -> Any:
    """The value of a field of the query type."""
    if at.name == "__typename":
        return "Query"
    if at.name == "viewer":
        return viewer(asking, at)
    if refusals.is_dead(asking.world, "Query", at):
        return None
    day = at.arguments.get("validOn") or asking.world.today
    return declared_root(replace(asking, world=replace(asking.world, day=day)), at)


def declared_root(asking: Asking, at: Place) -> Any:
    """The value of a root on stored data, for a day."""
    declaration, entity = schema.bindings.roots[at.name], refusals.root_entity(at.name)
    if isinstance(declaration, Stats):
        counted = refusals.root_statistics(at.name)
        return [group(asking, counted, one, at) for one in groups(asking.world, counted, at.arguments)]
    if isinstance(declaration, ByNode):
        return node(asking, at)
    if entity is None:
        raise TypeError(at.name)
    if isinstance(declaration, Whole):
        return [record(asking, entity, row, at) for row in whole(asking.world, entity, declaration)]
    if isinstance(declaration, LookUp):
        return look_up(asking, entity, declaration, at)
    return connection(asking, entity, every(asking.world, entity, declaration), at)


def every(world: World, entity: Entity, declaration: Every) -> list[Row]:
    """The rows of a list at the root."""
    return [row for row in rows_of(world, entity) if all(row[name] is v for name, v in declaration.only.items())]


def whole(world: World, entity: Entity, declaration: Whole) -> list[Row]:
    """All rows of a list that is never long, by a field of theirs; what has no value comes last."""

    def by(row: Row) -> tuple[bool, Any, str]:
        value = row[declaration.order.name]
        return (value is None, 0 if value is None else value, row["id"].hex)

    return sorted(rows_of(world, entity), key=by)


def node(asking: Asking, at: Place) -> Object | None:
    """Whatever has an id, by it."""
    name, key = read_id(at.arguments["id"], *families())
    entity = families()[name]
    if policy.is_denied(asking.world.principal, entity):
        return None
    found = asking.world.snapshot.where(table_of(entity), "id", key)
    shown = [row for row in found if is_shown(asking.world, entity, row)]
    if not shown or refusals.is_hollow(asking.world, concrete(entity, shown[0]).name, at):
        return None
    return record(asking, entity, shown[0], at)


def look_up(asking: Asking, entity: Entity, declaration: LookUp, at: Place) -> Object | None:
    """One row by one of its keys; a number that stands on several is told."""
    ((name, given),) = at.arguments["by"].items()
    if name == "id":
        keys = {read_id(given, family(entity))[1]}
    else:
        scheme = next(one.scheme for one in declaration.keys if camel(one.name) == name)
        numbered = asking.world.snapshot.where("identifier", "value", normalised(scheme, given))
        keys = {one["party_id"] for one in numbered if one["scheme"] is scheme}
    rows = [row for key in keys for row in asking.world.snapshot.where(table_of(entity), "id", key)]
    shown = [row for row in rows if is_shown(asking.world, entity, row)]
    if len(shown) > 1:
        asking.errors.append(refusals.error("BAD_INPUT", at))
        return None
    return record(asking, entity, shown[0], at) if shown else None


def viewer(asking: Asking, at: Place) -> Any:
    """Who asks, and what that allows."""
    world = asking.world
    return picked(told_of_viewer(world.principal, asking.settings, world.today, purpose=world.purpose), at)


def picked(value: Any, at: Place) -> Any:
    """Of a value, its objects and lists, what is asked for."""
    if isinstance(value, list):
        return [picked(one, at) for one in value]
    return (
        {one.key: picked(value[one.name], one) for one in below(at)} if isinstance(value, dict) and at.below else value
    )


def below(at: Place) -> Sequence[Place]:
    """What is asked of a field that has one type."""
    (only,) = at.below.values()
    return only


def chosen(kind: str, values: Mapping[str, Any] | None, at: Place) -> Object | None:
    """Of some plain values those that are asked for."""
    if values is None:
        return None
    return {one.key: kind if one.name == "__typename" else values[one.name] for one in below(at)}


# --- rows -------------------------------------------------------------------------------------


def record(asking: Asking, entity: Entity, row: Row, at: Place) -> Object:
    """What is asked of a row."""
    one = concrete(entity, row)
    return {inner.key: of_row(asking, one, row, inner) for inner in at.below[one.name]}


def of_row(asking: Asking, entity: Entity, row: Row, at: Place) -> Any:
    """One field of a row."""
    if at.name == "__typename":
        return entity.name
    if refusals.is_dead(asking.world, entity.name, at):
        return None
    if at.name == "id":
        return f"{family(entity)}_{row['id'].hex}"
    found = declared_field(asking, entity, row, at)
    if found is None and not at.nullable:
        message = f"{entity.name}.{at.name} may not be null"
        raise RuntimeError(message)
    return found


def declared_field(asking: Asking, entity: Entity, row: Row, at: Place) -> Any:
    """A field of a row by its declaration."""
    name = schema.bindings.fields[entity.name, at.name]
    return ANSWERS[type(entity.fields[name])](asking, entity, name, row, at)


def column(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """A value, masked where the caller sees only its ends."""
    declaration = of_type(Column, entity, name)
    value = row[declaration.field.name]
    if at.name == "field":
        value = camel(value)
    if policy.of_field(asking.world.principal, entity, name, purpose=asking.world.purpose) is Sight.MASK:
        return policy.masked(value)
    return chosen("Money", amount(value), at) if isinstance(declaration.field.type, MoneyType) else written(value)


def quoted(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """A value that is cited, guarded as the field for which it is: that it is kept back is told."""
    world, declaration = asking.world, of_type(Quoted, entity, name)
    seen = policy.of_quoted(world.principal, declaration, row["field"], purpose=world.purpose)
    if seen is Sight.DENY:
        asking.errors.append(refusals.error("FORBIDDEN", at))
        return None
    return policy.masked(row["value"]) if seen is Sight.MASK else row["value"]


def days_until(asking: Asking, entity: Entity, name: str, row: Row, _at: Place) -> int | None:
    """How many days it is until a day."""
    day = row[of_type(DaysUntil, entity, name).field.name]
    return None if day is None else (day - asking.world.day).days


def one(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """What a row refers to."""
    declaration = of_type(One, entity, name)
    found = referred(asking.world, declaration.field, row)
    return None if found is None else record(asking, referred_entity(declaration.field), found, at)


def many(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """A page of what refers to a row."""
    return connection(asking, target_of(entity, name), listed(asking.world, entity, name, row), at)


def only(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """The one row that refers to a row."""
    target = target_of(entity, name)
    found = only_one(asking.world, target, of_type(Only, entity, name), row)
    return None if found is None else record(asking, target, found, at)


def parts(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """The parts of a row."""
    return [record(asking, target_of(entity, name), part, at) for part in listed(asking.world, entity, name, row)]


def facet(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """Another view of the row."""
    return record(asking, target_of(entity, name), row, at)


def source(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """The statement behind a row."""
    return record(asking, target_of(entity, name), statement(asking.world, row["id"], row["seq"]), at)


def cited(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """The statements that a row cites."""
    found = citations(asking.world, of_type(Citations, entity, name), row)
    return [record(asking, target_of(entity, name), inner, at) for inner in found]


def kept(asking: Asking, entity: Entity, name: str, row: Row, at: Place) -> Any:
    """What the hub keeps about a party."""
    found = beside(asking.world, of_type(Beside, entity, name), row)
    return [record(asking, target_of(entity, name), inner, at) for inner in found]


ANSWERS: Mapping[type, Callable[[Asking, Entity, str, Row, Place], Any]] = {
    Column: column,
    Quoted: quoted,
    One: one,
    Many: many,
    Only: only,
    Parts: parts,
    Facet: facet,
    SourceOf: source,
    Citations: cited,
    Beside: kept,
    DaysUntil: days_until,
}


def of_type(kind: type[D], entity: Entity, name: str) -> D:
    """A declaration of a kind."""
    declaration = entity.fields[name]
    if not isinstance(declaration, kind):
        raise TypeError(declaration)
    return declaration


# --- lists and groups ---------------------------------------------------------------------------


def connection(asking: Asking, entity: Entity, rows: Sequence[Row], at: Place) -> Object:
    """A page of rows."""
    keys = keys_of(entity, at.arguments.get("orderBy"))
    fitting = [row for row in rows if fulfils(asking.world, entity, row, at.arguments.get("where"))]
    placed = ordered(asking.world, entity, keys, fitting)
    found = page(placed, keys, at.arguments, asking.world.max_page, asking.position_of)
    ((kind, asked),) = at.below.items()
    return {inner.key: of_page(asking, entity, found, kind, inner) for inner in asked}


def of_page(asking: Asking, entity: Entity, found: Page, kind: str, at: Place) -> Any:
    """One field of a page."""
    if at.name == "nodes":
        return [record(asking, entity, one.row, at) for one in found.placed]
    if at.name == "edges":
        return [edge(asking, entity, one.row, Cursor(place(one)), at) for one in found.placed]
    if at.name == "pageInfo":
        start, end = (Cursor(place(found.placed[which])) if found.placed else None for which in (0, -1))
        told = {"hasNextPage": found.has_next, "hasPreviousPage": found.has_previous}
        return chosen("PageInfo", {**told, "startCursor": start, "endCursor": end}, at)
    return kind if at.name == "__typename" else found.total


def edge(asking: Asking, entity: Entity, row: Row, cursor: Cursor, at: Place) -> Object:
    """An entry of a page."""
    ((kind, asked),) = at.below.items()
    plain = {"__typename": kind, "cursor": cursor}
    return {
        inner.key: record(asking, entity, row, inner) if inner.name == "node" else plain[inner.name] for inner in asked
    }


def group(asking: Asking, counted: Statistics, found: Group, at: Place) -> Object:
    """What is asked of a group; its divisions are shown on the day of the divisions, where one is asked for."""
    there = replace(asking, world=replace(asking.world, day=at.arguments.get("divisionsOn") or asking.world.day))
    return {inner.key: of_group(asking, there, counted, found, inner) for inner in below(at)}


def of_group(asking: Asking, there: Asking, counted: Statistics, found: Group, at: Place) -> Any:
    """One field of a group."""
    if at.name == "__typename":
        return counted.cls.__name__
    if refusals.is_dead(asking.world, counted.cls.__name__, at):
        return None
    name = schema.bindings.fields[counted.cls.__name__, at.name]
    declaration = counted.fields[name]
    if not isinstance(declaration, Dimension):
        value = found.measures[name]
        return chosen("Money", amount(value), at) if at.below else written(value)
    value = found.dimensions.get(name)
    if not isinstance(declaration.field.type, LinkType | PartyType):
        return written(value)
    seen = there if declaration.is_division else asking
    row = to_one(seen.world, declaration.field, value)
    return None if row is None else record(seen, referred_entity(declaration.field), row, at)
