"""Invented party units: committees, general branches under them, branches under these, and whom they cover.

How many there are of each (2, 7 and 53) is stated in the text; their names are not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.vocabulary import PartyUnitKind
from hub.sample.agencies import PARTY_WORK
from hub.sample.organizations import SHOWCASE, filed
from hub.sample.places import WITH_OFFICE
from hub.sample.registrations import standing_on
from hub.sample.telling import Told, payload, tell

COMMITTEES: Final = ("SAMPLE-DW-01", "SAMPLE-DW-02")
GENERAL_BRANCHES: Final = 7
UNDER_THE_FIRST: Final = 4
BRANCHES: Final = 53
SHOWCASE_BRANCH: Final = "SAMPLE-ZB-01"
TOO_SMALL: Final = 7
"""The branch with two members: three make a branch, and the hub warns without refusing."""
DISSOLVED: Final = "SAMPLE-ZB-99"
ORDINALS: Final = "一二三四五六七"


@dataclass(frozen=True, slots=True)
class Unit:
    """A party unit: its code and name, its kind, the unit above it, since when, and how many members it has."""

    code: str
    name: str
    kind: PartyUnitKind
    parent: str | None
    founded_on: date
    members: int


def party_units() -> Iterator[Told]:
    """Every unit; each is told twenty days after it was founded."""
    covered = covering_the_cast()
    for unit in units():
        yield told_of(unit, covered.get(unit.code, ()))
    yield from dissolved()


def units() -> tuple[Unit, ...]:
    """Every unit that has not ended, those above before those below."""
    return (*committees(), *general_branches(), *branches())


def committees() -> Iterator[Unit]:
    """The committees lead no organization themselves."""
    for code, name, members in zip(COMMITTEES, ("社会组织综合党委", "社会组织行业党委"), (128, 104), strict=True):
        yield Unit(code, f"（示例）江干区{name}", PartyUnitKind.COMMITTEE, None, date(2012, 7, 1), members)


def general_branches() -> Iterator[Unit]:
    """Seven general branches, of seven streets."""
    for place, street in enumerate(WITH_OFFICE[:GENERAL_BRANCHES], start=1):
        name = f"（示例）{street.name}社会组织党总支"
        founded_on = date(2013, 6, place)
        above = COMMITTEES[place > UNDER_THE_FIRST]
        yield Unit(f"SAMPLE-ZZ-{place:02}", name, PartyUnitKind.GENERAL_BRANCH, above, founded_on, 49 + place * 4)


def branches() -> Iterator[Unit]:
    """The branches, street by street in turn; those of the street without a general branch stand under a committee."""
    for place in range(1, BRANCHES + 1):
        turn, at = divmod(place - 1, len(WITH_OFFICE))
        parent = f"SAMPLE-ZZ-{at + 1:02}" if at < GENERAL_BRANCHES else COMMITTEES[1]
        members = 2 if place == TOO_SMALL else 3 + place % 20
        name = f"（示例）{WITH_OFFICE[at].name}社会组织第{ORDINALS[turn]}党支部"
        founded_on = date(2013, 7, 1) + timedelta(days=25 * place)
        yield Unit(f"SAMPLE-ZB-{place:02}", name, PartyUnitKind.BRANCH, parent, founded_on, members)


def covering_the_cast() -> dict[str, list[dict[str, Any]]]:
    """Whom each branch covers: registered organizations of its street, and one filed one; the first, the showcase."""
    found: dict[str, list[dict[str, Any]]] = {}
    for place in range(1, BRANCHES + 1):
        turn, at = divmod(place - 1, len(WITH_OFFICE))
        near = [one.reference for one in standing_on(date(2016, 1, 1)) if one.street == WITH_OFFICE[at]]
        clubs = [one.reference for one in filed() if one.street == WITH_OFFICE[at] and one.filing_number]
        found[f"SAMPLE-ZB-{place:02}"] = [*near[3 * turn : 3 * turn + 3], *clubs[turn : turn + 1]]
    found[SHOWCASE_BRANCH].insert(0, SHOWCASE.reference)
    return found


def told_of(unit: Unit, covered: Sequence[dict[str, Any]], *, dissolved_on: date | None = None) -> Told:
    """A unit as party work states it."""
    fields = payload(
        code=unit.code,
        name=unit.name,
        kind=unit.kind,
        parent=unit.parent,
        founded_on=unit.founded_on,
        dissolved_on=dissolved_on,
        members=unit.members,
        organizations=[payload(organization=party) for party in covered],
    )
    heard_on = (dissolved_on or unit.founded_on) + timedelta(days=20)
    return tell(PARTY_WORK.code, heard_on, "party_unit", fields)


def dissolved() -> Iterator[Told]:
    """A joint branch that had ended before the sample's day."""
    name = "（示例）九堡街道社会组织联合党支部"
    unit = Unit(DISSOLVED, name, PartyUnitKind.JOINT_BRANCH, COMMITTEES[0], date(2015, 3, 1), 5)
    covered = [one.reference for one in standing_on(date(2016, 1, 1))[:2]]
    yield told_of(unit, covered)
    yield told_of(unit, covered, dissolved_on=date(2019, 1, 10))
