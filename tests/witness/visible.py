"""Which rows a caller is shown on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hub.access.policy import Sight
from hub.access.principals import Principal
from hub.domain.records import KINDS
from hub.domain.records.party import Party
from hub.domain.vocabulary import PartyClass
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Entity
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import concrete_entities
from tests.witness.policy import may_see_row, sight
from tests.witness.rows import Row, Snapshot


@dataclass(frozen=True, slots=True)
class World:
    """What is asked of: the rows, who asks, which day it is, for which day, and whether for a purpose."""

    snapshot: Snapshot
    principal: Principal
    today: date
    day: date
    max_page: int
    purpose: bool = False


def rows_of(world: World, entity: Entity) -> Iterator[Row]:
    """The rows of an entity that the caller is shown on the day."""
    every = world.snapshot.tables[ROWS[entity.declared].table.name]
    return (row for row in every if is_shown(world, entity, row))


def is_shown(world: World, entity: Entity, row: Row) -> bool:
    """Whether a row holds on the day, is one of the entity's, and may be seen."""
    return holds(world, entity, row) and may_be_seen(world, entity, row)


def holds(world: World, entity: Entity, row: Row) -> bool:
    """Whether a row has begun by the day and not ended."""
    return begun(world, entity, row) and (not ROWS[entity.declared].dated or not ended(world, row))


def begun(world: World, entity: Entity, row: Row) -> bool:
    """Whether a row has begun by the day."""
    return not ROWS[entity.declared].dated or row["valid_from"] is None or row["valid_from"] <= world.day


def ended(world: World, row: Row) -> bool:
    """Whether a row has ended by the day."""
    return row["valid_to"] is not None and row["valid_to"] <= world.day


def may_be_seen(world: World, entity: Entity, row: Row) -> bool:
    """Whether a row is one of the entity's, and neither another agency's nor a party that is hidden."""
    if any(row[name] is not value for name, value in entity.only.items()):
        return False
    seen, rows = sight(world.principal, entity.label), ROWS[entity.declared]
    if seen is Sight.OWN and rows.owned and row[rows.owner] != world.principal.agency:
        return False
    if seen is Sight.CONCERNED and world.principal.agency not in {row["owner"], row["agency"]}:
        return False
    return entity.declared is not Party or not is_hidden(world, row)


def is_hidden(world: World, row: Row) -> bool:
    """Whether a party is known only from records that the caller may not see, and is no organization."""
    if row["party_class"] is PartyClass.ORGANIZATION:
        return False
    return not any(may_know(world, mention) for mention in world.snapshot.where("involvement", "party_id", row["id"]))


def may_know(world: World, mention: Row) -> bool:
    """Whether the caller may see the record that mentions a party."""
    shown_by = [one for one in DECLARED.entities.values() if one.declared is KINDS[mention["kind"]]]
    return all(may_see_row(world.principal, one, mention["agency"]) for one in shown_by)


def concrete(entity: Entity, row: Row) -> Entity:
    """The entity that a row of an interface is."""
    found = (one for one in concrete_entities(entity) if all(row[name] is value for name, value in one.only.items()))
    return next(found)
