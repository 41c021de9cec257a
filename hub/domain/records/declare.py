"""The words in which a record type is declared: fields with a type, two labels, and what is required.

A record type is a class that is never instantiated: its attributes are fields, its `about` says how its
records are keyed and when they hold. Validation, push input, projection and labels all derive from it.
"""

import enum
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar, Final, Generic, Literal, Self, TypeVar, overload

from hub.domain.records.field_types import (
    CitizenNumberType,
    CodesType,
    CodeType,
    CountType,
    DayType,
    FlagType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    PartyReference,
    PartyType,
    TextsType,
    TextType,
    ValueType,
    YearType,
)
from hub.domain.records.rule import Doubt, Rule, Values
from hub.domain.vocabulary import CodeList, IdentifierScheme, Label

T_co = TypeVar("T_co", covariant=True)
C = TypeVar("C", bound=CodeList)

SNAKE: Final = re.compile(r"_([a-z0-9])")


class Time(enum.Enum):
    """Whether a record states how things are (STATE) or that something happened (EVENT)."""

    STATE = "STATE"
    EVENT = "EVENT"


@dataclass(frozen=True, slots=True)
class ItemsType:
    """A list of small parts that belong to the record."""

    item: "type[Declared]"


FieldType = ValueType | ItemsType


class Field(Generic[T_co]):
    """One thing that a record states. `T` is the Python type of its value; `| None` where it may be missing.

    A `personal` one tells who a person is: it is kept sealed, and is missing once it was erased.
    """

    __slots__ = ("example", "external", "label", "name", "personal", "required", "type", "why_null")

    def __init__(
        self, kind: FieldType, label: Label, *, required: bool, example: str | None = None, personal: bool = False
    ) -> None:
        self.type = kind
        self.label = label
        self.required = required
        self.example = example
        self.personal = personal
        self.name = ""
        self.why_null: Label | None = None
        self.external = ""
        """The field's name in JSON and GraphQL: camelCase."""

    def __set_name__(self, _owner: type, name: str) -> None:
        self.name = name
        self.external = camel(name)

    @property
    def several(self) -> bool:
        """Whether its value is a list, which is empty where nothing is stated."""
        return isinstance(self.type, ItemsType | CodesType | TextsType)

    def null_where(self, zh: str, en: str) -> Self:
        """Say why the value may be missing, where that is not plain: what no source gives is null, never made up."""
        self.why_null = Label(zh, en)
        return self

    @property
    def described(self) -> Label:
        """The label, with the reason for which the value may be null."""
        why = self.why_null
        if why is None:
            return self.label
        return Label(f"{self.label.zh}（{why.zh}时为空）", f"{self.label.en}; null where {why.en}")

    def __repr__(self) -> str:
        return f"<Field {self.name}>"


class Declared:
    """A class whose attributes are fields."""

    fields: ClassVar[Mapping[str, Field[Any]]] = {}
    externals: ClassVar[frozenset[str]] = frozenset()
    """The names of the fields in JSON."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
        cls.fields = {**cls.fields, **own}
        cls.externals = frozenset(field.external for field in cls.fields.values())


@dataclass(frozen=True, slots=True)
class InYear:
    """The year of a record that states no day: it counts from one day of that year.

    With `of_day` the year of a record that states its day alone is that of the day.
    """

    year: Field[int | None] | Field[int]
    month: int = 1
    day: int = 1
    of_day: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """How many years a record holds that does not say until when, by a code that it states."""

    by: Field[Any]
    years: Mapping[CodeList, int]


@dataclass(frozen=True, slots=True)
class OnParty:
    """What a record tells of the party that it names, as long as it holds.

    `fields` are the fields of `Party` that it fills with its `value`, told apart by a code that it states.
    """

    by: Field[Any]
    fields: Mapping[CodeList, str]
    value: Field[Any]


@dataclass(frozen=True, slots=True)
class About:
    """What holds for every record of a type.

    `keys` are the ways to name one record at its agency, best first: the first whose fields are all stated
    counts. `effective` is the day from which the record holds (or on which it happened), else that of
    `in_year`; `ends` is the day from which it no longer does, `last` the last one on which it does, else it
    holds for its `term`. `describes` are the fields of `Party` that such a record settles by being made, for
    record types that describe a party; `on_party` what a record tells of a party beside these. `competent` are
    the agencies whose word comes first, in order; `stated_by`, where given, the only ones that may state such
    a record. `rules` are what a record must fulfil beyond its fields; `doubts` tell what is odd about one that is
    taken all the same.
    """

    kind: str
    label: Label
    time: Time
    keys: tuple[tuple[Field[Any], ...], ...]
    effective: Field[date | None] | Field[date] | None = None
    in_year: InYear | None = None
    ends: Field[date | None] | None = None
    last: Field[date | None] | None = None
    term: Term | None = None
    describes: Mapping[str, CodeList] | None = None
    on_party: OnParty | None = None
    competent: tuple[str, ...] = ()
    stated_by: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    doubts: Callable[[Values], Iterable[Doubt]] | None = None


class Record(Declared):
    """A record type: subclass it, declare its fields, and end with `about`."""

    about: ClassVar[About]


def camel(name: str) -> str:
    """Write a snake_case name in camelCase."""
    return SNAKE.sub(lambda match: match.group(1).upper(), name)


@overload
def text(zh: str, en: str, *, longest: int = ..., example: str | None = ..., personal: bool = ...) -> Field[str]: ...
@overload
def text(
    zh: str,
    en: str,
    *,
    optional: Literal[True],
    longest: int = ...,
    example: str | None = ...,
    personal: bool = ...,
) -> Field[str | None]: ...
def text(  # noqa: PLR0913 - what can be said of a text
    zh: str,
    en: str,
    *,
    optional: bool = False,
    longest: int = 500,
    example: str | None = None,
    personal: bool = False,
) -> Field[Any]:
    """Text."""
    return Field(TextType(longest), Label(zh, en), required=not optional, example=example, personal=personal)


def identifier(
    scheme: IdentifierScheme, zh: str, en: str, *, optional: Literal[True], example: str | None = None
) -> Field[str | None]:
    """A code or number that identifies a party."""
    return Field(IdentifierType(scheme), Label(zh, en), required=not optional, example=example)


def citizen_number(zh: str, en: str, *, example: str | None = None) -> Field[str | None]:
    """A citizen's number, which is never required: nobody is left out who has shown none."""
    return Field(CitizenNumberType(), Label(zh, en), required=False, example=example, personal=True)


@overload
def day(zh: str, en: str, *, example: str | None = ...) -> Field[date]: ...
@overload
def day(zh: str, en: str, *, optional: Literal[True], example: str | None = ...) -> Field[date | None]: ...
def day(zh: str, en: str, *, optional: bool = False, example: str | None = None) -> Field[Any]:
    """A calendar day."""
    return Field(DayType(), Label(zh, en), required=not optional, example=example)


@overload
def year(zh: str, en: str) -> Field[int]: ...
@overload
def year(zh: str, en: str, *, optional: Literal[True]) -> Field[int | None]: ...
def year(zh: str, en: str, *, optional: bool = False) -> Field[Any]:
    """A calendar year."""
    return Field(YearType(), Label(zh, en), required=not optional)


@overload
def moment(zh: str, en: str, *, example: str | None = ...) -> Field[datetime]: ...
@overload
def moment(zh: str, en: str, *, optional: Literal[True], example: str | None = ...) -> Field[datetime | None]: ...
def moment(zh: str, en: str, *, optional: bool = False, example: str | None = None) -> Field[Any]:
    """An instant."""
    return Field(MomentType(), Label(zh, en), required=not optional, example=example)


@overload
def count(zh: str, en: str) -> Field[int]: ...
@overload
def count(zh: str, en: str, *, optional: Literal[True]) -> Field[int | None]: ...
def count(zh: str, en: str, *, optional: bool = False) -> Field[Any]:
    """A whole number."""
    return Field(CountType(), Label(zh, en), required=not optional)


def flag(zh: str, en: str) -> Field[bool]:
    """Yes or no."""
    return Field(FlagType(), Label(zh, en), required=True)


@overload
def money(zh: str, en: str, *, example: str | None = ...) -> Field[Decimal]: ...
@overload
def money(zh: str, en: str, *, optional: Literal[True], example: str | None = ...) -> Field[Decimal | None]: ...
def money(zh: str, en: str, *, optional: bool = False, example: str | None = None) -> Field[Any]:
    """An amount in yuan."""
    return Field(MoneyType(), Label(zh, en), required=not optional, example=example)


@overload
def one_of(codes: type[C], zh: str, en: str) -> Field[C]: ...
@overload
def one_of(codes: type[C], zh: str, en: str, *, optional: Literal[True]) -> Field[C | None]: ...
def one_of(codes: type[C], zh: str, en: str, *, optional: bool = False) -> Field[Any]:
    """One value of a code list."""
    return Field(CodeType(codes), Label(zh, en), required=not optional)


def several_of(of: type[C], zh: str, en: str, *, optional: bool = False) -> Field[list[C]]:
    """Several values of a code list."""
    return Field(CodesType(of), Label(zh, en), required=not optional)


def texts(zh: str, en: str) -> Field[list[str]]:
    """Several texts."""
    return Field(TextsType(), Label(zh, en), required=True)


def party_reference(zh: str, en: str) -> Field[PartyReference]:
    """A party that the record speaks of."""
    return Field(PartyType(), Label(zh, en), required=True)


@overload
def link(kind: str, field: str, zh: str, en: str) -> Field[str]: ...
@overload
def link(kind: str, field: str, zh: str, en: str, *, optional: Literal[True]) -> Field[str | None]: ...
def link(kind: str, field: str, zh: str, en: str, *, optional: bool = False) -> Field[Any]:
    """Another record, by its key field."""
    return Field(LinkType(kind, field), Label(zh, en), required=not optional)


def items(item: type[Declared], zh: str, en: str, *, optional: bool = False) -> Field[list[Any]]:
    """A list of parts of the record; raises `TypeError` for parts that tell who a person is: only records have keys."""
    if any(field.personal for field in item.fields.values()):
        message = f"{item.__name__} is a part of a record, and has a personal field"
        raise TypeError(message)
    return Field(ItemsType(item), Label(zh, en), required=not optional)
