"""Compare two lists of divisions, and date what lies between: what ended, what began, and what followed on what.

A list says which divisions there are on its day, and nothing of what became of those that it no longer has. That is
derived: a street that is gone was followed by the new one of its name in its city, if there is one such street and
one such name; a district by the districts to which its streets went. The rest stays open, for a person to decide.
"""

import enum
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from hub.domain.divisions import is_within, level_of
from hub.domain.vocabulary import DivisionLevel, Label

Listed = Mapping[str, str]
"""Divisions as a list has them: short code → name."""

DayOf = Callable[[str], date]
"""The day on which a division changed, by its code."""

CITY: Final = 4
DISTRICT: Final = 6


class Change(enum.Enum):
    """What became of a division between two lists, in words for whoever reviews it."""

    KEPT = Label("两期名单均有", "In both lists")
    RENAMED = Label("代码不变，名称改变", "Another name under the same code")
    NEW = Label("仅见于后一期名单", "In the later list only")
    FOLLOWED = Label("同市内名称唯一对应", "Followed by the one new division of its name in the city")
    DIVIDED = Label("由所辖街道的承继区划推得", "Followed by the districts to which its streets went")
    OPEN = Label("待审定：未能推得承继区划", "Open: no successor could be derived")
    NOT_COMPARED = Label("该层级仅有后一期名单", "Of its level there is the later list only")


@dataclass(frozen=True, slots=True)
class Dated:
    """A division with the days between which it exists; `effective_on` is the day on which it took its name."""

    code: str
    name: str
    change: Change
    established_on: date | None = None
    abolished_on: date | None = None
    effective_on: date | None = None
    successors: tuple[str, ...] = ()


def compare(before: Listed, after: Listed, day_of: DayOf) -> list[Dated]:
    """Every division of either list by code, dated; a renamed one comes twice, under its former and its new name."""
    streets = street_successors(before, after)
    levels = {level_of(code) for code in before}
    found: list[Dated] = []
    for code in sorted({*before, *after}):
        if code not in after:
            found.append(ended(code, before, streets, day_of))
        elif code in before:
            found.extend(kept(code, before, after, day_of))
        elif level_of(code) in levels:
            found.append(Dated(code, after[code], Change.NEW, established_on=day_of(code)))
        else:
            found.append(Dated(code, after[code], Change.NOT_COMPARED))
    return found


def kept(code: str, before: Listed, after: Listed, day_of: DayOf) -> Iterator[Dated]:
    """A division of both lists."""
    yield Dated(code, before[code], Change.KEPT)
    if after[code] != before[code]:
        yield Dated(code, after[code], Change.RENAMED, effective_on=day_of(code))


def ended(code: str, before: Listed, streets: Mapping[str, str], day_of: DayOf) -> Dated:
    """A division that the later list no longer has."""
    if level_of(code) is DivisionLevel.DISTRICT:
        change, successors = Change.DIVIDED, district_successors(code, before, streets)
    else:
        change, successors = Change.FOLLOWED, tuple(streets[one] for one in (code,) if one in streets)
    change = change if successors else Change.OPEN
    return Dated(code, before[code], change, abolished_on=day_of(code), successors=successors)


def street_successors(before: Listed, after: Listed) -> Mapping[str, str]:
    """The new street of each that is gone, where the name stands once among those gone and those new in its city."""
    gone = {code: name for code, name in before.items() if is_street(code) and code not in after}
    new = {code: name for code, name in after.items() if is_street(code) and code not in before}
    named_gone = Counter((code[:CITY], name) for code, name in gone.items())
    named_new = Counter((code[:CITY], name) for code, name in new.items())
    place = {(code[:CITY], name): code for code, name in new.items()}
    marks = {code: (code[:CITY], name) for code, name in gone.items()}
    return {code: place[mark] for code, mark in marks.items() if named_gone[mark] == named_new[mark] == 1}


def district_successors(district: str, before: Listed, streets: Mapping[str, str]) -> tuple[str, ...]:
    """The districts to which the streets of a district went; none unless it is known of all of them."""
    own = [code for code in before if is_street(code) and is_within(code, district)]
    known = {streets[code][:DISTRICT] for code in own if code in streets}
    return tuple(sorted(known)) if all(code in streets for code in own) else ()


def is_street(code: str) -> bool:
    """Whether a code is that of a street or township."""
    return level_of(code) is DivisionLevel.STREET
