"""Decide which column goes into which field of which record type, by likeness of names and by the values."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.fuzz import partial_ratio, ratio

from connectors.sources.amounts import count, wan_yuan, yuan
from connectors.sources.days import day, day_first, day_of_moment, moment, republic_day
from connectors.sources.suggest.slots import Slot, plain, slots_of
from connectors.sources.values import Reader, ValueRefused, folded, is_null, text
from hub.domain.connector import OfferedLayout
from hub.domain.records import KINDS
from hub.domain.records.declare import FieldType
from hub.domain.records.field_types import CountType, DayType, MomentType, MoneyType

LIKE: Final = 60.0
"""From this likeness on, of 100, a column is drafted into a field."""

WITHIN: Final = 0.75
"""What it counts that a name stands within another, against that they are alike as wholes."""

READABLE: Final = 0.8
"""At least this part of the values must be readable as the field's type; below it the likeness counts as much less."""

LETTERS_LEAST: Final = 4
SIGNS_LEAST: Final = 2
"""A name that stands within another tells something from this length on, in Latin letters or in Chinese."""

MISSING: Final = 40.0
"""What a required field without a column counts against a record type."""

OF_THE_HUB: Final = frozenset({"agency", "division"})
"""Reference data has so few fields that many tables look like it: it is drafted where it is asked for."""

TEN_THOUSANDS: Final = re.compile("万元?")
READERS: Final[Mapping[type, tuple[Reader, ...]]] = {
    DayType: (day, day_of_moment, republic_day, day_first),
    MomentType: (moment,),
    MoneyType: (yuan,),
    CountType: (count,),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file: its name, and values that are not null, at most a few hundred."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A column that is drafted into a field, how alike they are from 0 to 100, and what reads it."""

    column: Column
    slot: Slot
    score: float
    read: Reader
    readable: float


@dataclass(frozen=True, slots=True)
class Guess:
    """A record type with what of the file goes into it, and what of it is missing."""

    kind: str
    matches: tuple[Match, ...]
    missing: tuple[Slot, ...]

    @property
    def weight(self) -> float:
        """How much speaks for the record type."""
        return sum(match.score for match in self.matches) - MISSING * len(self.missing)


def guess(columns: Sequence[Column], layouts: Sequence[OfferedLayout], kind: str | None = None) -> Guess:
    """The record type that fits the columns best, or the one asked for."""
    kinds = [kind] if kind is not None else [one for one in KINDS if one not in OF_THE_HUB]
    return max((guess_as(one, columns, layouts) for one in kinds), key=lambda found: found.weight)


def guess_as(kind: str, columns: Sequence[Column], layouts: Sequence[OfferedLayout]) -> Guess:
    """What of the columns goes into a record type: the likeliest pair first, each column and field once."""
    slots = slots_of(KINDS[kind], layouts)
    pairs = [match for column in columns for slot in slots if (match := matched(column, slot)).score >= LIKE]
    taken: list[Match] = []
    for match in sorted(pairs, key=lambda match: -match.score):
        if all(match.column is not other.column and match.slot is not other.slot for other in taken):
            taken.append(match)
    filled = {match.slot.into for match in taken}
    missing = tuple(slot for slot in slots if slot.required and slot.into not in filled)
    return Guess(kind, tuple(taken), missing)


def matched(column: Column, slot: Slot) -> Match:
    """How a column would go into a field."""
    read, readable = reader_for(column, slot.type)
    alike = max(likeness(column.name, name) for name in slot.names)
    return Match(column, slot, alike if readable >= READABLE else alike * readable, read, readable)


def likeness(one: str, other: str) -> float:
    """How alike two names are, from 0 to 100."""
    if folded(one).casefold() == folded(other).casefold():
        return 100.0
    left, right = plain(one), plain(other)
    shorter = min(left, right, key=len)
    telling = len(shorter) >= (LETTERS_LEAST if shorter.isascii() else SIGNS_LEAST)
    within = partial_ratio(left, right) * WITHIN if telling else 0.0
    return min(99.0, max(ratio(left, right), within))


def reader_for(column: Column, kind: FieldType) -> tuple[Reader, float]:
    """The reader of a type that reads most of a column's values, and which part of them."""
    readers = READERS.get(type(kind), (text,))
    if isinstance(kind, MoneyType) and TEN_THOUSANDS.search(column.name):
        readers = (wan_yuan,)
    return max(((read, readable(read, column.values)) for read in readers), key=lambda found: found[1])


def readable(read: Reader, values: Sequence[str]) -> float:
    """Which part of the values a reader reads; all of them where there are none."""
    return sum(reads(read, value) for value in values) / len(values) if values else 1.0


def reads(read: Reader, value: str) -> bool:
    """Whether a reader makes something of a value."""
    try:
        return read(value) is not None
    except ValueRefused:
        return False


def column_of(name: str, cells: Sequence[str]) -> Column:
    """A column with those of its cells that say something."""
    return Column(name, tuple(cell for cell in cells if not is_null(cell)))
