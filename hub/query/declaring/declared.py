"""What can be declared of the schema, as frozen data: entities, their fields, roots and statistics."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hub.access.labels import Access
from hub.domain.records.declare import Declared, Field, Record
from hub.domain.records.division import Division
from hub.domain.records.field_types import LinkType
from hub.domain.vocabulary import CodeList, DivisionLevel, IdentifierScheme, Label


@dataclass(frozen=True, slots=True)
class Column:
    """The value of a stated field."""

    field: Field[Any]
    label: Access | None = None
    where: bool = False
    order: bool = False
    search: bool = False


@dataclass(frozen=True, slots=True)
class One:
    """The party or record to which a stated field refers; `where` filters by its key and by what it is."""

    field: Field[Any]
    where: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """The records that refer to this one by a field, or by a field of one of their parts.

    `where` filters by what some, none or every one of them is, `order` sorts by their number, sums and extremes.
    """

    path: tuple[Field[Any], ...]
    where: bool = False
    order: bool = False


@dataclass(frozen=True, slots=True)
class Only:
    """The one record that refers to this one by a field; were there several, the one that began last."""

    field: Field[Any]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a record, in the order in which they were stated; `where` filters by them."""

    field: Field[Any]
    where: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """Another view of the same row."""

    label: Label


@dataclass(frozen=True, slots=True)
class SourceOf:
    """The statement from which a whole row comes."""


@dataclass(frozen=True, slots=True)
class Citations:
    """The statements cited in a JSON column of the row."""

    column: str
    label: Label


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a citation says of a field of `of`; whoever may not see that field does not see it quoted either."""

    field: Field[Any]
    of: type[Declared]


@dataclass(frozen=True, slots=True)
class Beside:
    """Rows that the hub keeps about a party: its numbers, its disagreements; `where` filters by them."""

    declared: type[Declared]
    label: Label
    where: bool = False


@dataclass(frozen=True, slots=True)
class DaysUntil:
    """How many days it is from the day of the question to a day that is stated; below 0 when that has passed."""

    field: Field[Any]
    label: Label


@dataclass(frozen=True, slots=True)
class LiveLookUp:
    """What an agency says when it is asked live: by the look-up's name, about the key that the row has in a field.

    `access` guards the field; None is the label of its entity. The field must be nullable: an agency may be away.
    """

    service: str
    key: Field[Any]
    label: Label
    access: Access | None = None


Declaration = (
    Column | One | Many | Only | Parts | Facet | SourceOf | Citations | Quoted | Beside | DaysUntil | LiveLookUp
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A GraphQL type on stored rows; `only` are the values by which its rows are told from others of the table."""

    cls: type
    declared: type[Declared]
    title: Label
    label: Access
    interface: bool
    only: Mapping[str, CodeList]
    fields: Mapping[str, Declaration]

    @property
    def name(self) -> str:
        """The GraphQL name."""
        return self.cls.__name__


@dataclass(frozen=True, slots=True)
class Every:
    """A root: all rows of an entity, page by page."""

    title: Label
    only: Mapping[str, CodeList]


@dataclass(frozen=True, slots=True)
class Whole:
    """A root: all rows of an entity that never has many, as one list in the order of a field."""

    title: Label
    order: Field[Any]


@dataclass(frozen=True, slots=True)
class Key:
    """One way to look up a party: a number of a scheme."""

    name: str
    scheme: IdentifierScheme


@dataclass(frozen=True, slots=True)
class LookUp:
    """A root: one row by one of its keys."""

    title: Label
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class ByNode:
    """A root: anything that has an id, by its id."""

    title: Label


class Span(enum.Enum):
    """A span of time into which days fall; the value is its length in months."""

    YEAR = 12
    QUARTER = 3
    MONTH = 1


@dataclass(frozen=True, slots=True)
class Dimension:
    """What statistics can be grouped by; with a `span`, the years, quarters or months into which a day falls.

    With a `level`, the division of that level in which the one that the field names lies.
    """

    field: Field[Any]
    span: Span | None = None
    level: DivisionLevel | None = None

    @property
    def is_division(self) -> bool:
        """Whether its values are divisions."""
        return isinstance(self.field.type, LinkType) and self.field.type.kind == Division.about.kind


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows fall into a group."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """How many rows of a group some record refers to by a path, as `Many` has it; null where no such record stands.

    Nobody having said anything is not the same as nobody being concerned.
    """

    record: type[Record]
    path: tuple[Field[Any], ...]
    label: Label


@dataclass(frozen=True, slots=True)
class Distinct:
    """How many different values a field has in a group; what is not stated is none."""

    field: Field[Any]


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of a field in a group; null where nothing is stated."""

    field: Field[Any]


@dataclass(frozen=True, slots=True)
class Average:
    """The mean of what is stated in a group, rounded half up; null where nothing is."""

    field: Field[Any]


@dataclass(frozen=True, slots=True)
class Median:
    """The middle of what is stated in a group, of two middle ones their mean; null where nothing is."""

    field: Field[Any]


@dataclass(frozen=True, slots=True)
class MedianDays:
    """The middle of the days from one field to another in a group; null where both are nowhere stated in order."""

    start: Field[Any]
    end: Field[Any]
    label: Label


Measuring = Counted | Concerned | Distinct | Total | Average | Median | MedianDays


@dataclass(frozen=True, slots=True)
class Statistics:
    """A flat row of statistics over an entity."""

    cls: type
    of: type
    title: Label
    only: Mapping[str, CodeList]
    fields: Mapping[str, Dimension | Measuring]

    @property
    def dimensions(self) -> dict[str, Dimension]:
        """What it can be grouped by, by name."""
        return {name: one for name, one in self.fields.items() if isinstance(one, Dimension)}

    @property
    def measures(self) -> dict[str, Measuring]:
        """What is measured of each group, by name."""
        return {name: one for name, one in self.fields.items() if not isinstance(one, Dimension)}


@dataclass(frozen=True, slots=True)
class Stats:
    """A root: statistics over an entity."""

    title: Label


@dataclass(slots=True)
class Registry:
    """Everything declared so far, by Python class."""

    entities: dict[type, Entity] = field(default_factory=dict)
    statistics: dict[type, Statistics] = field(default_factory=dict)
