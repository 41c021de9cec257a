"""Refuse declarations that contradict themselves, the records or the policy, before anything is served."""

from collections.abc import Set as AbstractSet
from typing import Any, Final

from hub.access.labels import Access
from hub.access.policy import HIDING, PARTIAL, POLICY, Sight
from hub.domain.records.declare import Record
from hub.domain.records.division import Division
from hub.domain.records.field_types import LinkType
from hub.domain.records.party import Party
from hub.query.declaring.declared import (
    Average,
    Column,
    Concerned,
    DaysUntil,
    Declaration,
    Distinct,
    Entity,
    LiveLookUp,
    Median,
    One,
    Only,
    Quoted,
    Statistics,
    Total,
)
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import hints_of, listed_entity, main_entity, referred_entity
from hub.store.tables.projected import PARTS_TABLES

IN_PART: Final = frozenset(one for one in Sight if one not in HIDING and one is not Sight.SHOW)
"""What is seen of some rows or values alone."""

CLOSED: Final = frozenset({Sight.MASK, Sight.PURPOSE, *HIDING})
"""What may be seen of values that are kept sealed."""


def refuse_contradictions(entity: Entity, hints: dict[str, Any]) -> None:
    """Refuse an entity, or a field of it, that promises what it cannot keep; raises `TypeError`."""
    refuse_unowned(entity)
    refuse_unrecorded(entity)
    refuse_open(entity)
    for name, declaration in entity.fields.items():
        refuse_contradiction(entity, name, declaration, hints[name])


def refuse_unowned(entity: Entity) -> None:
    """Refuse a label that shows some agencies' rows and not others', over rows of which no agency is the owner.

    Parts have no owner of their own: they are reached through their record, and that has one. A single field can
    only be kept to its agency where the row itself says whose it is, and is not shown to those whose people made it.
    """
    owned, acted = ROWS[entity.declared].owned, ROWS[entity.declared].actor is not None
    if not acted and any(map(shows_concerned, labels_of(entity))):
        message = f"{entity.name} shows rows to those whom they concern, but they name nobody who acted"
        raise TypeError(message)
    if not owned and entity.declared not in PARTS_TABLES and shows_in_part(entity.label):
        message = f"{entity.name} has the label {entity.label.name}, but no agency owns its rows"
        raise TypeError(message)
    for name, one in entity.fields.items():
        if (
            isinstance(one, Column)
            and one.label
            and one.label is not entity.label
            and (acted or not owned)
            and shows_in_part(one.label)
        ):
            message = f"{entity.name}.{name} has the label {one.label.name}, but no agency stated its rows"
            raise TypeError(message)


def shows_in_part(label: Access) -> bool:
    """Whether some role sees under a label what some agencies stated, and not what others did."""
    return any(row[label] in PARTIAL | {Sight.CONCERNED} for row in POLICY.values())


def refuse_unrecorded(entity: Entity) -> None:
    """Refuse a label under which reads are written down, where nobody could say of whom a value tells.

    That are all rows but those of records and of parties, and what an agency says when it is asked live.
    """
    has_subject = entity.declared is Party or issubclass(entity.declared, Record)
    for name, one in entity.fields.items():
        label = (one.label or entity.label) if isinstance(one, Column) else None
        live = (one.access or entity.label) if isinstance(one, LiveLookUp) else None
        if (label is not None and not has_subject and records_reads(label)) or (live and records_reads(live)):
            message = f"{entity.name}.{name} is written down when it is read, but of whom it tells is not known"
            raise TypeError(message)


def refuse_open(entity: Entity) -> None:
    """Refuse a label that shows what is kept sealed without its being written down who reads it."""
    for name, one in entity.fields.items():
        label = (one.label or entity.label) if isinstance(one, Column) and one.field.personal else None
        if label is not None and any(row[label] not in CLOSED for row in POLICY.values()):
            message = f"{entity.name}.{name} tells who a person is: {label.name} would show it to some role unrecorded"
            raise TypeError(message)


def records_reads(label: Access) -> bool:
    """Whether it is written down for some role who reads what has a label."""
    return any(row[label] is Sight.PURPOSE for row in POLICY.values())


def labels_of(entity: Entity) -> set[Access]:
    """The labels of an entity and of its columns."""
    return {entity.label, *(one.label for one in entity.fields.values() if isinstance(one, Column) and one.label)}


def shows_concerned(label: Access) -> bool:
    """Whether some role sees under a label the rows that concern its agency."""
    return any(row[label] is Sight.CONCERNED for row in POLICY.values())


def refuse_contradiction(entity: Entity, name: str, declaration: Declaration, hint: Any) -> None:
    """Refuse a non-null field over what may be missing or may be denied to some role."""
    nullable = type(None) in getattr(hint, "__args__", ())
    coordinate = f"{entity.name}.{name}"
    if isinstance(declaration, Column | One) and not declaration.field.required and not nullable and not is_list(hint):
        message = f"{coordinate} is declared non-null, but its field may be missing"
        raise TypeError(message)
    if isinstance(declaration, Quoted) and not nullable:
        message = f"{coordinate} is declared non-null, but quotes fields that some role may not see"
        raise TypeError(message)
    if isinstance(declaration, DaysUntil) and not nullable:
        message = f"{coordinate} is declared non-null, but its day may be missing"
        raise TypeError(message)
    if isinstance(declaration, LiveLookUp) and not nullable:
        message = f"{coordinate} is declared non-null, but an agency may be away"
        raise TypeError(message)
    if isinstance(declaration, Only) and not nullable:
        message = f"{coordinate} is declared non-null, but nothing may refer to a row"
        raise TypeError(message)
    label = guarding_label(entity, declaration, hint)
    if label is not None and not nullable and any(row[label] is not Sight.SHOW for row in POLICY.values()):
        message = f"{coordinate} is declared non-null, but some role may not see {label.name}"
        raise TypeError(message)


def refuse_unseen_measures(counted: Statistics, entity: Entity) -> None:
    """Refuse to count by records that some role sees in part: its dashboards would count otherwise than others'.

    Where a role sees none of them, the measure is kept back as a whole, and so may be null; a division has no such way.
    """
    hints = hints_of(counted.cls)
    refuse_uncounted(counted, entity.label)
    for name, one in counted.measures.items():
        if isinstance(one, Concerned):
            refuse_hidden(counted, name, one.record, IN_PART)
            if type(None) not in getattr(hints[name], "__args__", ()):
                refuse_hidden(counted, name, one.record, HIDING)
        elif isinstance(one, Distinct) and type(None) not in getattr(hints[name], "__args__", ()):
            refuse_promised(counted, name, one, entity.label)
    for name, dimension in counted.dimensions.items():
        if dimension.is_division:
            refuse_hidden(counted, name, Division, IN_PART | HIDING)


def refuse_uncounted(counted: Statistics, label: Access) -> None:
    """Refuse to add up, or to promise, what is measured of rows that some role may only count.

    One row can make nearly all of a sum; and a group of few has no measure at all.
    """
    if not any(row[label] is Sight.COUNT for row in POLICY.values()):
        return
    hints = hints_of(counted.cls)
    for name, one in counted.measures.items():
        if isinstance(one, Total | Average | Median) or type(None) not in getattr(hints[name], "__args__", ()):
            message = f"{counted.cls.__name__}.{name} tells or promises too much of what is only counted: {label.name}"
            raise TypeError(message)


def refuse_hidden(counted: Statistics, name: str, record: type[Record], hiding: AbstractSet[Sight]) -> None:
    """Refuse a field of statistics that hangs on records which are hidden in one of these ways from some role."""
    label = main_entity(record).label
    if any(row[label] in hiding for row in POLICY.values()):
        message = f"{counted.cls.__name__}.{name} counts by records that some role may not see: {label.name}"
        raise TypeError(message)


def refuse_promised(counted: Statistics, name: str, one: Distinct, label: Access) -> None:
    """Refuse to promise how many records rows refer to, where some role sees the rows and none of those records."""
    if not isinstance(one.field.type, LinkType):
        return
    target = referred_entity(one.field).label
    if any(row[target] in HIDING and row[label] not in HIDING for row in POLICY.values()):
        message = f"{counted.cls.__name__}.{name} promises how many there are that some role may not see: {target.name}"
        raise TypeError(message)


def is_list(hint: Any) -> bool:
    """Whether a type is a list, which is empty rather than null."""
    return getattr(hint, "__origin__", None) is list


def guarding_label(entity: Entity, declaration: Declaration, hint: Any) -> Access | None:
    """The label whose denial would empty this one field; None where the whole row would be denied with it."""
    if isinstance(declaration, Column):
        return declaration.label
    if isinstance(declaration, Quoted | DaysUntil | LiveLookUp):
        return None  # these are nullable in any case
    target = listed_entity(hint)
    return target.label if target.label is not entity.label else None
