"""Find a field of the schema by how people write it, and what guards it."""

import difflib
import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hub.access.labels import Access
from hub.access.principals import Role
from hub.domain.records.declare import Record, camel
from hub.domain.vocabulary import Label
from hub.errors import BadInput
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.declared import (
    Beside,
    Citations,
    Column,
    DaysUntil,
    Declaration,
    Entity,
    Facet,
    LiveLookUp,
    Many,
    One,
    Only,
    Parts,
    SourceOf,
)
from hub.query.declaring.targets import referred_entity, target_of, title_of

MOST_NEAR: Final = 3
NEAR: Final = 0.5
LEADING: Final = (Many, Only, Parts, Facet, SourceOf, Citations, Beside)
"""What leads to other rows, or to another view of the same."""


class Origin(enum.Enum):
    """Whose label guards a field: its own, that of the type on which it stands, or of the type to which it leads."""

    FIELD = "FIELD"
    TYPE = "TYPE"
    TARGET = "TARGET"


@dataclass(frozen=True, slots=True)
class Guarded:
    """A field, and the label that guards it."""

    coordinate: str
    title: Label
    entity: Entity
    name: str
    declaration: Declaration
    target: Entity | None
    label: Access
    origin: Origin

    @property
    def shows(self) -> Entity:
        """The entity of the rows that are shown: those to which the field leads, else those on which it stands."""
        return self.target or self.entity

    @property
    def rows_kind(self) -> str | None:
        """The kind of the records that are shown; None where they are no records."""
        declared = self.shows.declared
        return declared.about.kind if issubclass(declared, Record) else None


def guarded_field(bindings: Bindings, text: str) -> Guarded:
    """The field that is written as `Type.field`; raises `BadInput`, which names those that are near."""
    kind, _, name = text.partition(".")
    entity = bindings.entities.get(kind)
    if entity is None:
        raise unknown_type(bindings, kind)
    python_name = bindings.fields.get((kind, name))
    if python_name is None:
        known = [camel(one) for one in entity.fields]
        raise BadInput(
            f"The type {kind} declares no field '{name}'. {near(name, known)}",
            f"类型 {kind} 没有字段“{name}”。{near_zh(name, known)}",
        )
    return guarded(entity, python_name)


def guarded(entity: Entity, name: str) -> Guarded:
    """A declared field with what guards it."""
    declaration = entity.fields[name]
    target = target_of_field(entity, name)
    own = own_label(entity, declaration)
    if target is not None:
        label, origin = target.label, Origin.TARGET
    elif own is not None:
        label, origin = own, Origin.FIELD
    else:
        label, origin = entity.label, Origin.TYPE
    return Guarded(
        f"{entity.name}.{camel(name)}", title_of(entity, name), entity, name, declaration, target, label, origin
    )


def own_label(entity: Entity, declaration: Declaration) -> Access | None:
    """The label that a declaration states itself; what is reckoned from a field has that field's."""
    if isinstance(declaration, DaysUntil):
        columns = (one for one in entity.fields.values() if isinstance(one, Column))
        return next((one.label for one in columns if one.field is declaration.field), None)
    if isinstance(declaration, Column):
        return declaration.label
    return declaration.access if isinstance(declaration, LiveLookUp) else None


def target_of_field(entity: Entity, name: str) -> Entity | None:
    """The entity to which a field leads; None where it holds a value."""
    declaration = entity.fields[name]
    if isinstance(declaration, One):
        return referred_entity(declaration.field)
    return target_of(entity, name) if isinstance(declaration, LEADING) else None


def role_named(text: str) -> Role:
    """A role by its name, in capitals or not; raises `BadInput`, which names those that are near."""
    known = {role.name.lower(): role for role in Role}
    found = known.get(text.lower())
    if found is None:
        raise BadInput(
            f"No role '{text}'. {near(text, known)}",
            f"没有角色“{text}”。{near_zh(text, known)}",
        )
    return found


def unknown_type(bindings: Bindings, kind: str) -> BadInput:
    """Refuse a type that holds no stored rows."""
    counted = bindings.statistics.get(kind)
    if counted is not None:
        of = counted.of.__name__
        return BadInput(
            f"{kind} are statistics: what they show hangs on what is seen of {of}. Ask for a field of {of}.",
            f"{kind} 为统计类型，其可见性取决于 {of}，请指定 {of} 的字段。",
        )
    return BadInput(
        f"No type '{kind}' on stored data. {near(kind, bindings.entities)} Write Type.field, as "
        "Organization.legalRepresentative.",
        f"没有类型“{kind}”。{near_zh(kind, bindings.entities)}请写作“类型.字段”，如 Organization.legalRepresentative。",
    )


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """The known names that are most like one, whatever its capitals, or that hold it."""
    names = {one.lower(): one for one in known}
    holding = [one for one in names if name and name.lower() in one]
    found = [*difflib.get_close_matches(name.lower(), names, MOST_NEAR, NEAR), *holding]
    return [names[one] for one in dict.fromkeys(found)][:MOST_NEAR]


def near(name: str, known: Iterable[str]) -> str:
    """The names that are near, else all, said in English."""
    names = sorted(known)
    found = nearest(name, names)
    return f"Near: {', '.join(found)}." if found else f"Known: {', '.join(names)}."


def near_zh(name: str, known: Iterable[str]) -> str:
    """The names that are near, else all, said in Chinese."""
    names = sorted(known)
    found = nearest(name, names)
    return f"相近：{'、'.join(found)}。" if found else f"可用：{'、'.join(names)}。"
