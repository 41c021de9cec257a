"""From one row to others: to what it refers, what refers to it, its parts, and where it comes from."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from hub.domain.records.declare import Field, camel
from hub.domain.records.field_types import LinkType, PartyType
from hub.query.declaring.declared import Beside, Citations, Entity, Many, Only, Parts
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import main_entity, referred_entity, target_of
from tests.witness.rows import Row, column_of
from tests.witness.visible import World, begun, is_shown, may_be_seen, may_cite


def table_of(entity: Entity) -> str:
    """The table of an entity's rows."""
    return ROWS[entity.declared].table.name


def key_column(field: Field[Any]) -> str:
    """The column of the referred row that a reference names."""
    return field.type.field if isinstance(field.type, LinkType) else "id"


def to_one(world: World, field: Field[Any], value: object) -> Row | None:
    """The row to which a value refers: begun by the day, ended or not; of several the last begun."""
    if value is None:
        return None
    target = referred_entity(field)
    named = world.snapshot.where(table_of(target), key_column(field), value)
    found = [row for row in named if begun(world, target, row) and may_be_seen(world, target, row)]
    return min(found, key=lambda row: (latest_first(row["valid_from"]), row["id"].hex, row["version"]), default=None)


def latest_first(day: date | None) -> int:
    """A number that is least for the latest day; no day is the earliest."""
    return 1 if day is None else -day.toordinal()


def referred(world: World, field: Field[Any], row: Row) -> Row | None:
    """The row to which a field of this row refers."""
    return to_one(world, field, row[column_of(field)])


def listed(world: World, entity: Entity, name: str, row: Row) -> Sequence[Row]:
    """The rows of a list or of the parts of a row, as the caller sees them; parts in their order."""
    declaration = entity.fields[name]
    if isinstance(declaration, Many):
        return referring(world, target_of(entity, name), declaration, row)
    if isinstance(declaration, Parts):
        return parts_of(world, declaration, row)
    if isinstance(declaration, Beside):
        return beside(world, declaration, row)
    raise TypeError(declaration)


def only_one(world: World, target: Entity, declaration: Only, row: Row) -> Row | None:
    """The one row that refers to this one by a field; of several the last begun."""
    found = referring(world, target, Many((declaration.field,)), row)
    return min(found, key=lambda one: (latest_first(one["valid_from"]), one["id"].hex, one["version"]), default=None)


def referring(world: World, target: Entity, declaration: Many, row: Row) -> list[Row]:
    """The rows that refer to this row by a field, or by a field of one of their parts."""
    *through, field = declaration.path
    value = row["id"] if isinstance(field.type, PartyType) else row[key_column(field)]
    if not through:
        found = world.snapshot.where(table_of(target), column_of(field), value)
    else:
        parts = table_of(referred_entity(through[0]))
        owners = {owner(part) for part in world.snapshot.where(parts, column_of(field), value)}
        records = {key for key, _ in owners}
        versions = [one for key in records for one in world.snapshot.where(table_of(target), "id", key)]
        found = [one for one in versions if owner(one) in owners]
    return [one for one in found if is_shown(world, target, one)]


def owner(row: Row) -> tuple[UUID, int]:
    """A version of a record, as it and its parts have it."""
    return row["id"], row["version"]


def parts_of(world: World, declaration: Parts, row: Row) -> list[Row]:
    """The parts of a row, in the order in which they were stated."""
    target = referred_entity(declaration.field)
    found = [one for one in world.snapshot.where(table_of(target), "id", row["id"]) if owner(one) == owner(row)]
    return sorted(found, key=lambda one: int(one["position"]))


def beside(world: World, declaration: Beside, row: Row) -> list[Row]:
    """What the hub keeps about a party, by its primary key."""
    table = ROWS[main_entity(declaration.declared).declared].table
    found = world.snapshot.where(table.name, "party_id", row["id"])
    return sorted(found, key=lambda one: [as_key(one[column.name]) for column in table.primary_key.columns])


def as_key(value: object) -> str:
    """A part of a primary key, as it is sorted."""
    return value.hex if isinstance(value, UUID) else str(getattr(value, "name", value))


def statement(world: World, key: UUID, seq: int | None) -> Row:
    """A statement in the log; without a number, the first of its record."""
    wanted = 1 if seq is None else seq
    return next(one for one in world.snapshot.where("record_version", "record_key", key) if one["seq"] == wanted)


def citations(world: World, declaration: Citations, row: Row) -> list[Row]:
    """The statements that a row cites, each with what it says, as far as the caller may see them."""
    found = [{**statement(world, UUID(key), seq), **said} for said, key, seq in cited(row, declaration.column)]
    return [one for one in found if may_cite(world, one)]


def cited(row: Row, column: str) -> list[tuple[dict[str, Any], str, int | None]]:
    """What is said, by which record, in which version: of a provenance by field, of a conflict as stored."""
    if column == "provenance":
        by_field = {camel(field): source for field, source in row[column].items()}
        return [({"field": field}, key, seq) for field, (_, key, seq) in sorted(by_field.items())]
    return [({"field": row["field"], "value": one["value"]}, one["recordKey"], one["seq"]) for one in row[column]]
