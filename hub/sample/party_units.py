"""Invented party units: a committee, general branches under it, branches under these, and whom they cover."""

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

COMMITTEE: Final = "SAMPLE-DW-01"
GENERAL_BRANCHES: Final = 3
SHOWCASE_BRANCH: Final = "SAMPLE-ZB-01"
TOO_SMALL: Final = 7
"""The branch with two members: three make a branch, and the hub warns without refusing."""
DISSOLVED: Final = "SAMPLE-ZB-99"


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
    covered = covering()
    for unit in (committee(), *general_branches(), *branches()):
        yield told_of(unit, covered.get(unit.code, ()))
    yield from dissolved()


def committee() -> Unit:
    """The committee leads no organization itself."""
    name = "（示例）江干区社会组织综合党委"
    return Unit(COMMITTEE, name, PartyUnitKind.COMMITTEE, None, date(2012, 7, 1), 128)


def general_branches() -> Iterator[Unit]:
    """Three general branches, of three streets."""
    for place, street in enumerate(WITH_OFFICE[:GENERAL_BRANCHES], start=1):
        name = f"（示例）{street.name}社会组织党总支"
        founded_on = date(2013, 6, place)
        yield Unit(f"SAMPLE-ZZ-{place:02}", name, PartyUnitKind.GENERAL_BRANCH, COMMITTEE, founded_on, 49 + place * 4)


def branches() -> Iterator[Unit]:
    """Eight branches; those beyond the third street stand under the committee."""
    for place, street in enumerate(WITH_OFFICE, start=1):
        parent = f"SAMPLE-ZZ-{place:02}" if place <= GENERAL_BRANCHES else COMMITTEE
        members = 2 if place == TOO_SMALL else 3 + place
        name = f"（示例）{street.name}社会组织第一党支部"
        founded_on = date(2014, 7, 1) + timedelta(days=90 * place)
        yield Unit(f"SAMPLE-ZB-{place:02}", name, PartyUnitKind.BRANCH, parent, founded_on, members)


def covering() -> dict[str, list[dict[str, Any]]]:
    """Whom each branch covers: registered organizations of its street, and one filed one; the first, the showcase."""
    found: dict[str, list[dict[str, Any]]] = {}
    for place, street in enumerate(WITH_OFFICE, start=1):
        near = [one.reference for one in standing_on(date(2016, 1, 1)) if one.street == street]
        club = next(one for one in filed() if one.street == street and one.filing_number)
        found[f"SAMPLE-ZB-{place:02}"] = [*near[:3], club.reference]
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
    unit = Unit(DISSOLVED, name, PartyUnitKind.JOINT_BRANCH, COMMITTEE, date(2015, 3, 1), 5)
    covered = [one.reference for one in standing_on(date(2016, 1, 1))[:2]]
    yield told_of(unit, covered)
    yield told_of(unit, covered, dissolved_on=date(2019, 1, 10))
