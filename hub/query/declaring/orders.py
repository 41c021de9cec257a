"""Make the order inputs of entities: by columns, and by how many rows refer to one, their sums and extremes."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import strawberry

from hub.domain.records.declare import Field
from hub.domain.records.field_types import DayType, MomentType, MoneyType
from hub.domain.vocabulary import Label
from hub.query.declaring.codes import described
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Column, Entity, Many
from hub.query.declaring.generated import Direction, screaming
from hub.query.declaring.targets import target_of


class Gather(enum.Enum):
    """How the rows of a list become one value to sort by."""

    COUNT = ("数量", "how many")
    SUM = ("合计", "sum of")
    MAX = ("最大（最近）", "latest or greatest")
    MIN = ("最小（最早）", "earliest or least")


@dataclass(frozen=True, slots=True)
class ByColumn:
    """Sort by a column of the row."""

    name: str
    column: Column


@dataclass(frozen=True, slots=True)
class ByList:
    """Sort by what is gathered from the rows of a list; `name` is the list, `column` the field of its entity."""

    name: str
    gather: Gather
    column: str | None = None


OrderKey = ByColumn | ByList
GATHERED: Final = {DayType: (Gather.MAX, Gather.MIN), MomentType: (Gather.MAX, Gather.MIN), MoneyType: (Gather.SUM,)}


@cache
def order_keys(cls: type) -> dict[str, tuple[OrderKey, Label]]:
    """What an entity can be sorted by, and how that is called, by the name of the enum's member."""
    return dict(sortable(DECLARED.entities[cls]))


def sortable(entity: Entity) -> Iterator[tuple[str, tuple[OrderKey, Label]]]:
    """Every key to sort by, with its name and label."""
    for name, one in entity.fields.items():
        if isinstance(one, Column) and one.order:
            yield name.upper(), (ByColumn(name, one), one.field.label)
        elif isinstance(one, Many) and one.order:
            yield from gathered(name, target_of(entity, name))


def gathered(name: str, target: Entity) -> Iterator[tuple[str, tuple[OrderKey, Label]]]:
    """What can be gathered from a list: how many, sums of amounts, the earliest and latest days."""
    yield f"{name}_count".upper(), (ByList(name, Gather.COUNT), told(target, Gather.COUNT))
    for column, one in target.fields.items():
        if isinstance(one, Column) and one.order:
            for gather in GATHERED.get(type(one.field.type), ()):
                key = ByList(name, gather, column)
                yield f"{name}_{column}_{gather.name}".upper(), (key, told(target, gather, one.field))


def told(target: Entity, gather: Gather, field: Field[object] | None = None) -> Label:
    """What a gathered value is called."""
    zh, en = gather.value
    of = Label(
        target.title.zh + (field.label.zh if field else ""),
        f"{target.title.en}, {field.label.en.lower()}" if field else target.title.en,
    )
    return Label(f"{of.zh}{zh}", f"{of.en}: {en.removesuffix(' of')}")


@cache
def order_input(cls: type) -> type | None:
    """The order of an entity; None where it has only its own."""
    keys = order_keys(cls)
    if not keys:
        return None
    members = {name: label for name, (_, label) in keys.items()}
    by = screaming(f"{cls.__name__}OrderField", members, DECLARED.entities[cls].title)
    made = type(f"{cls.__name__}Order", (), {"__module__": __name__})
    made.__annotations__ = {"field": by, "direction": Direction}
    labels = Label("按此排序", "What to order by"), Label("方向", "The direction")
    setattr(made, "field", strawberry.field(description=described(labels[0])))  # noqa: B010 - the class is made here
    setattr(  # noqa: B010 - the class is made here
        made, "direction", strawberry.field(default=Direction.ASC, description=described(labels[1]))
    )
    return strawberry.input(made, description=described(Label("排序", "An order; nulls come last")))
