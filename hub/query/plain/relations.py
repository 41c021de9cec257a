"""Follow a declaration from one row to others."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select

from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, Field, ItemsType, LinkType, PartyType
from hub.domain.records.party import Party
from hub.domain.records.told import Source
from hub.query.declare import DECLARED, Entity, Many, Parts
from hub.query.plain.access import may_cite
from hub.query.plain.nodes import Node, shown
from hub.query.plain.select import Question, rows_of
from hub.query.request import Request
from hub.query.rows import ROWS
from hub.store.tables.projected import PARTS_TABLES, column_name

PARTY_COLUMNS: Final = {field.external: column_name(field) for field in Party.fields.values()}
"""GraphQL name → column."""


def target_of(field: Field[Any]) -> tuple[Entity, ColumnElement[Any]]:
    """The entity to which a field refers, and the column that holds what the field holds."""
    if isinstance(field.type, PartyType):
        return main_entity(Party), ROWS[Party].table.c.id
    if isinstance(field.type, LinkType):
        entity = main_entity(KINDS[field.type.kind])
        return entity, ROWS[entity.declared].table.c[field.type.field]
    raise TypeError(field)


def main_entity(declared: type[Declared]) -> Entity:
    """The entity that shows the rows of a declared type; of several the interface, else the first."""
    found = [one for one in DECLARED.entities.values() if one.declared is declared]
    return next((one for one in found if one.interface), found[0])


def one_of(node: Node, field: Field[Any], request: Request) -> object | None:
    """The row to which a field refers, where there is one."""
    value = node.row[column_name(field)]
    if value is None:
        return None
    return referred(field, value, node.day, request)


def referred(field: Field[Any], value: object, day: date, request: Request) -> object | None:
    """The row to which a value refers, as it stands on that day, or last stood: an agency may be abolished since."""
    entity, key = target_of(field)
    rows = rows_of(Question(entity, day, (key == value,), ended=True), request)
    return shown(Node(entity, rows[0], day)) if rows else None


def referring(node: Node, declaration: Many, entity: Entity) -> ColumnElement[bool]:
    """The condition on the rows that refer to this one, directly or by one of their parts."""
    table = ROWS[entity.declared].table
    *through, field = declaration.path
    value = node.row["id"] if isinstance(field.type, PartyType) else node.row[target_of(field)[1].name]
    if not through:
        return and_(table.c[column_name(field)] == value)
    parts = PARTS_TABLES[item_of(through[0])]
    same_row = and_(parts.c.id == table.c.id, parts.c.version == table.c.version)
    return select(parts.c.id).where(same_row, parts.c[column_name(field)] == value).exists()


def item_of(field: Field[Any]) -> type[Declared]:
    """What the parts in a field declare."""
    if not isinstance(field.type, ItemsType):
        raise TypeError(field)
    return field.type.item


def parts_of(node: Node, declaration: Parts, request: Request) -> list[object]:
    """The parts of a row, in the order in which they were stated."""
    entity = main_entity(item_of(declaration.field))
    table = ROWS[entity.declared].table
    of_row = and_(table.c.id == node.row["id"], table.c.version == node.row["version"])
    return [shown(Node(entity, row, node.day)) for row in rows_of(Question(entity, node.day, (of_row,)), request)]


def source_of(node: Node, key: UUID, seq: int, request: Request) -> object:
    """The statement behind a row."""
    entity = main_entity(Source)
    return shown(Node(entity, version_row(entity, key, seq, request), node.day))


def cited(target: Entity, node: Node, column: str, request: Request) -> list[object]:
    """The statements that a JSON column cites, each with what is said of it, as far as the caller may see them."""
    found = citations_in(node.row[column], node.row)
    rows = [{**version_row(target, UUID(key), seq, request), **said} for said, key, seq in found]
    told = [row for row in rows if may_cite(request.principal, row["kind"], row["agency"])]
    return [shown(Node(target, row, node.day)) for row in told]


def citations_in(stored: Any, row: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], str, int | None]]:
    """Field and value, record key and sequence number of every citation in a provenance or a conflict."""
    if isinstance(stored, Mapping):
        for field, (_agency, key, seq) in sorted(stored.items()):
            yield {"field": field, "value": as_text(row[PARTY_COLUMNS[field]])}, key, seq
    else:
        for one in stored:
            yield {"field": row["field"], "value": one["value"]}, one["recordKey"], one["seq"]


def as_text(value: object) -> str:
    """A value as a statement writes it."""
    return str(getattr(value, "name", value))


def version_row(entity: Entity, key: UUID, seq: int | None, request: Request) -> Mapping[str, Any]:
    """A version in the log; without a number, the first of its record."""
    table = ROWS[entity.declared].table
    version = and_(table.c.record_key == key, table.c.seq == (1 if seq is None else seq))
    return rows_of(Question(entity, request.today, (version,)), request)[0]


def beside(node: Node, declared: type[Declared], request: Request) -> list[object]:
    """The rows that the hub keeps about a party."""
    entity = main_entity(declared)
    about = ROWS[declared].table.c.party_id == node.row["id"]
    rows = rows_of(Question(entity, node.day, (about,)), request)
    return [shown(Node(entity, row, node.day)) for row in rows]
