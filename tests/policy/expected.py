"""What is told of a question: what stands in the store, without what the policy keeps from whoever asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from hub.access.policy import Sight
from hub.domain.records.declare import Record
from hub.domain.records.field_types import CitizenNumberType, IdentifierType, LinkType, TextType
from hub.domain.records.party import Party
from hub.domain.records.told import Access as Told
from hub.domain.records.told import Cited
from hub.query.declaring.declared import (
    Beside,
    ByNode,
    Citations,
    Column,
    DaysUntil,
    Entity,
    Facet,
    Many,
    One,
    Only,
    Parts,
    Quoted,
    SourceOf,
)
from hub.query.declaring.targets import family, target_of
from schema import schema
from tests.policy.store import Ledger, Stated, key_in
from tests.policy.table import MASKED, REFUSED, masked
from tests.policy.worlds import World
from tests.witness.inputs import families
from tests.witness.places import Place
from tests.witness.refusals import root_entity

TEXTS = (TextType, IdentifierType, CitizenNumberType, LinkType)
LEADING = (Beside, Citations, Facet, Many, One, Only, Parts, SourceOf)


@dataclass(slots=True)
class Expected:
    """What a caller is told: the data, and the places that are kept back, each with an entry among the errors."""

    world: World
    ledger: Ledger
    refused: set[str] = field(default_factory=set)
    seen: set[tuple[str, Sight]] = field(default_factory=set)
    """The keys of the roots under which values and rows stand, and what is seen of each."""
    quoted_field: str = ""
    """The field of which the disagreement tells in which is looked."""
    dead: dict[tuple[str, int], bool] = field(default_factory=dict)
    """Whether a place is null whatever the rows, by its type and itself: it is asked at every row."""

    def answer(self, places: Sequence[Place], truth: Mapping[str, Any]) -> dict[str, Any]:
        """What is told of all that stands in the store."""
        self.refused.update(path(one) for place in places for one in self.kept_back("Query", place))
        return {
            one.key: None if self.is_dead("Query", one) else self.of("Query", one, truth[one.key]) for one in places
        }

    # --- what is kept back whatever the rows ---

    def target(self, kind: str, place: Place) -> Entity | None:
        """The type of rows to which a place leads; None for values, pages and `node`."""
        if kind == "Query":
            return root_entity(place.name)
        declaration = declared(kind, place)
        return (
            target_of(schema.bindings.entities[kind], python(kind, place)) if isinstance(declaration, LEADING) else None
        )

    def is_refused(self, kind: str, place: Place) -> bool:
        """Whether nothing is shown at a place itself."""
        seen = self.sight(kind, place)
        if isinstance(declared(kind, place), DaysUntil):
            return seen in REFUSED | MASKED
        return seen in REFUSED

    def sight(self, kind: str, place: Place) -> Sight | None:
        """What is seen of the rows to which a place leads, or of the value at it; None where neither is there."""
        target, declaration = self.target(kind, place), declared(kind, place)
        if target is not None:
            return self.world.of_rows(target)
        if isinstance(declaration, Column):
            return self.world.of_value(schema.bindings.entities[kind], python(kind, place))
        return self.of_days(kind, declaration) if isinstance(declaration, DaysUntil) else None

    def of_days(self, kind: str, declaration: DaysUntil) -> Sight:
        """What is seen of the day until which is counted."""
        entity = schema.bindings.entities[kind]
        day = next(n for n, one in entity.fields.items() if isinstance(one, Column) and one.field is declaration.field)
        return self.world.of_value(entity, day)

    def is_dead(self, kind: str, place: Place) -> bool:
        """Whether a place is null whatever the rows: it is refused, or something in it that cannot be null is."""
        key = kind, id(place)
        if key not in self.dead:
            within = [(name, one) for name, inner in self.below(place) for one in inner if not one.nullable]
            self.dead[key] = self.is_refused(kind, place) or any(self.is_dead(*one) for one in within)
        return self.dead[key]

    def kept_back(self, kind: str, place: Place) -> Iterator[Place]:
        """Every place of which an entry says that it is kept back."""
        seen = self.sight(kind, place)
        if seen is not None:
            self.seen.add((place.path[0], seen))
        if self.is_refused(kind, place):
            yield place
            return
        for name, inner in self.below(place):
            for one in inner:
                yield from self.kept_back(name, one)

    def below(self, place: Place) -> Iterator[tuple[str, Sequence[Place]]]:
        """What is asked of every type that may stand at a place; by an id, of those that the caller may see at all."""
        is_node = len(place.path) == 1 and isinstance(schema.bindings.roots[place.name], ByNode)
        for name, inner in place.below.items():
            if not is_node or self.world.of_rows(found_by_id(schema.bindings.entities[name])) not in REFUSED:
                yield name, inner

    # --- what is told of rows ---

    def of(self, kind: str, place: Place, truth: Any) -> Any:
        """What is told at a place of a type."""
        if truth is None:
            return None
        target = self.target(kind, place)
        if isinstance(truth, list):
            return [self.object(place, one) for one in truth if self.is_shown(target, one)]
        if isinstance(truth, dict) and place.below:
            if "nodes" in truth:
                return self.page(target, place, truth)
            return self.object(place, truth) if self.is_shown(target, truth) else None
        return truth

    def page(self, target: Entity | None, place: Place, truth: Mapping[str, Any]) -> dict[str, Any]:
        """A page of the rows that are shown, counted alike."""
        ((_, asked),) = place.below.items()
        shown = [self.is_shown(target, one) for one in truth["nodes"]]
        by_name = {one.name: one for one in asked}
        found: dict[str, Any] = {}
        for name, value in truth.items():
            if name == "totalCount":
                found[name] = sum(shown)
            elif name == "nodes":
                found[name] = [
                    self.object(by_name[name], one) for one, is_in in zip(value, shown, strict=True) if is_in
                ]
            elif name == "edges":
                ((_, of_edge),) = by_name[name].below.items()
                node = next(one for one in of_edge if one.name == "node")
                edges = [one for one, is_in in zip(value, shown, strict=True) if is_in]
                found[name] = [{**one, "node": self.object(node, one["node"])} for one in edges]
            else:
                raise TypeError(name)
        return found

    def object(self, place: Place, truth: Mapping[str, Any]) -> dict[str, Any]:
        """What is told of a row."""
        kind = truth["__typename"] if len(place.below) > 1 else next(iter(place.below))
        self.quoted_field = truth.get("field", self.quoted_field)
        return {one.key: None if self.is_dead(kind, one) else self.field(kind, one, truth) for one in place.below[kind]}

    def field(self, kind: str, place: Place, row: Mapping[str, Any]) -> Any:
        """What is told of a field of a row."""
        truth, declaration = row[place.key], declared(kind, place)
        if isinstance(declaration, Quoted):
            return self.quoted(declaration, place, row)
        if isinstance(declaration, Column | DaysUntil):
            return self.value(kind, place, row)
        return self.of(kind, place, truth)

    def value(self, kind: str, place: Place, row: Mapping[str, Any]) -> Any:
        """A value, masked, or kept to the rows of those whose it is."""
        entity, declaration = schema.bindings.entities[kind], declared(kind, place)
        seen = self.sight(kind, place)
        if seen is Sight.MASK:
            return masked(row[place.key]) if is_text(declaration) else None
        record = self.record(entity, row)
        if record is None or seen is None or self.world.is_of(seen, record.kind, record.agency):
            return row[place.key]
        return None

    def quoted(self, declaration: Quoted, place: Place, row: Mapping[str, Any]) -> Any:
        """A value that is quoted: the least of what is seen of the field for which it is, wherever that stands."""
        seen = {
            self.world.of_value(entity, name)
            for entity in schema.bindings.entities.values()
            for name, one in entity.fields.items()
            if entity.declared is declaration.of and isinstance(one, Column) and one.field.external == self.quoted_field
        }
        if seen - {Sight.SHOW, Sight.PURPOSE, Sight.MASK}:
            self.refused.add(path(place))
            return None
        return masked(row[place.key]) if Sight.MASK in seen else row[place.key]

    # --- which rows are shown ---

    def is_shown(self, entity: Entity | None, row: Mapping[str, Any]) -> bool:
        """Whether a row is shown at all."""
        entity = entity or found_by_id(schema.bindings.entities[row["__typename"]])
        if self.world.of_rows(entity) in REFUSED:
            return False
        if entity.declared is Party:
            return "id" not in row or self.is_known(row)  # another view of a row that is shown has none
        if entity.declared is Told:
            return self.concerns(entity, row)
        if issubclass(entity.declared, Cited):
            return self.world.sees(cited(row["source"]))
        record = self.record(entity, row)
        return record is None or self.world.sees(record)

    def record(self, entity: Entity, row: Mapping[str, Any]) -> Stated | None:
        """The record that a row is; None for whatever is none."""
        return self.ledger.records[key_in(row["id"])] if issubclass(entity.declared, Record) else None

    def is_known(self, row: Mapping[str, Any]) -> bool:
        """Whether a party is an organization, or one of whom a record speaks that the caller sees."""
        speaking = self.ledger.speaking.get(key_in(row["id"]), ())
        return row["__typename"] == "Organization" or any(map(self.world.sees, speaking))

    def concerns(self, entity: Entity, row: Mapping[str, Any]) -> bool:
        """Whether an entry of the access log tells of the own agency's records or, to who sees those, of its people."""
        seen, own = self.world.of_rows(entity), self.world.who.agency
        told = {Sight.SHOW: (), Sight.CONCERNED: ("owner", "agency")}.get(seen, ("owner",))
        return not told or any(row[name]["code"] == own for name in told)


def found_by_id(entity: Entity) -> Entity:
    """The type whose rows are looked through for an id: of a type that an interface stands for, the interface."""
    return families()[family(entity)]


def is_text(declaration: object) -> bool:
    """Whether a value is text, of which the ends may be shown."""
    return isinstance(declaration, Column) and isinstance(declaration.field.type, TEXTS)


def path(place: Place) -> str:
    """Where a place stands."""
    return ".".join(place.path)


def cited(source: Mapping[str, Any]) -> Stated:
    """The record from which a statement comes."""
    return Stated(source["kind"], source["agency"]["code"], source["nativeId"])


def python(kind: str, place: Place) -> str:
    """The Python name of a declared field."""
    return schema.bindings.fields[kind, place.name]


def declared(kind: str, place: Place) -> object:
    """The declaration of a field of a type on stored rows; None for any other."""
    entity = schema.bindings.entities.get(kind)
    name = schema.bindings.fields.get((kind, place.name))
    return None if entity is None or name is None else entity.fields[name]
