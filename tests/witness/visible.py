"""Which rows a caller is shown on a day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from hub.access.policy import Sight
from hub.access.principals import Principal
from hub.domain.records.party import Party
from hub.domain.records.told import Access
from hub.domain.vocabulary import PartyClass
from hub.query.declaring.declared import Entity
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import concrete_entities
from tests.witness.policy import may_see_record, may_see_row, sight
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
    """Whether a row is one of the entity's, and neither kept to others, sealed, nor a party that is hidden."""
    if any(row[name] is not value for name, value in entity.only.items()):
        return False
    if entity.declared is Access:
        return concerns(world, entity, row)
    if ROWS[entity.declared].owned:
        kind = ROWS[entity.declared].table.name
        return may_see_row(world.principal, entity, kind, row["agency"]) and not is_sealed(world, row["id"])
    return entity.declared is not Party or not is_hidden(world, row)


def concerns(world: World, entity: Entity, row: Row) -> bool:
    """Whether an entry of the access log tells of a record of the caller's agency, or of what its people did."""
    seen, own = sight(world.principal, entity.label), world.principal.agency
    if seen is Sight.CONCERNED:
        return own in {row["owner"], row["agency"]}
    return seen is Sight.SHOW or (seen is Sight.OWN and row["owner"] == own)


def is_hidden(world: World, row: Row) -> bool:
    """Whether a party is known only from records that the caller may not see, and is no organization."""
    if row["party_class"] is PartyClass.ORGANIZATION:
        return False
    return not any(may_know(world, mention) for mention in world.snapshot.where("involvement", "party_id", row["id"]))


def may_know(world: World, mention: Row) -> bool:
    """Whether the caller may see the record that mentions a party."""
    return may_see_record(world.principal, mention) and not is_sealed(world, mention["record_key"])


def may_cite(world: World, statement: Row) -> bool:
    """Whether the caller may see the record from which something is cited."""
    return may_know(world, statement)


def is_sealed(world: World, record: UUID) -> bool:
    """Whether a record is a case on which a seal lies today that does not name the caller."""
    return any(
        seal["agency"] == case["agency"] and lies(world, seal) and not names(world, seal) and not broke(world, seal)
        for case in world.snapshot.where("supervision_case", "id", record)
        for seal in world.snapshot.where("case_seal", "case_number", case["number"])
    )


def lies(world: World, seal: Row) -> bool:
    """Whether a seal holds today, whatever day is asked about."""
    today = replace(world, day=world.today)
    return (seal["valid_from"] is None or seal["valid_from"] <= world.today) and not ended(today, seal)


def broke(world: World, seal: Row) -> bool:
    """Whether the caller has broken a seal, and that still holds."""
    return any(
        (one["agency"], one["name"]) == (seal["agency"], world.principal.name) and one["until_on"] >= world.today
        for one in world.snapshot.where("broken_seal", "case_number", seal["case_number"])
    )


def names(world: World, seal: Row) -> bool:
    """Whether a seal names the caller."""
    readers = world.snapshot.where("case_seal_readers", "id", seal["id"])
    return any(one["version"] == seal["version"] and one["name"] == world.principal.name for one in readers)


def concrete(entity: Entity, row: Row) -> Entity:
    """The entity that a row of an interface is."""
    found = (one for one in concrete_entities(entity) if all(row[name] is value for name, value in one.only.items()))
    return next(found)
