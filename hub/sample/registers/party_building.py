"""Invented affiliations and checks of party units: some belong to a trade's and to a place's at once."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hub.domain.register_codes import AffiliationKind, StandardResult
from hub.domain.vocabulary import PartyUnitKind
from hub.sample.agencies import PARTY_WORK
from hub.sample.party_units import COMMITTEES, Unit, units
from hub.sample.telling import Told, chance, payload, tell

TWICE: Final = 18
"""So many branches belong to two units above them at once."""

MOVED: Final = date(2018, 1, 1)
PASSED: Final = 70
EXEMPLARY: Final = 92


def affiliations() -> Iterator[Told]:
    """Every unit under the one above it; the first branches, by their trade, under a committee too."""
    branches = [unit for unit in units() if unit.kind is PartyUnitKind.BRANCH]
    for unit in units():
        if unit.parent is not None:
            yield affiliation(unit, unit.parent, AffiliationKind.TERRITORIAL, unit.founded_on)
    for unit in branches[:TWICE]:
        since = unit.founded_on + timedelta(days=90)
        yield affiliation(unit, COMMITTEES[0], AffiliationKind.INDUSTRY, since)
    for unit in branches[TWICE : TWICE + 3]:
        since = unit.founded_on + timedelta(days=90)
        yield affiliation(unit, COMMITTEES[0], AffiliationKind.INDUSTRY, since, to_on=MOVED)
        yield affiliation(unit, COMMITTEES[1], AffiliationKind.INDUSTRY, MOVED)


def affiliation(unit: Unit, parent: str, kind: AffiliationKind, from_on: date, *, to_on: date | None = None) -> Told:
    """An affiliation as party work states it."""
    fields = payload(unit=unit.code, parent=parent, kind=kind, from_on=from_on, to_on=to_on)
    return tell(PARTY_WORK.code, (to_on or from_on) + timedelta(days=20), "party_affiliation", fields)


def standard_checks() -> Iterator[Told]:
    """Every other branch in the autumn of 2019; who does not meet the standard has half a year to mend that."""
    dice = chance("standard checks")
    branches = [unit for unit in units() if unit.kind is PartyUnitKind.BRANCH]
    for place, unit in enumerate(branches[::2]):
        score = dice.randrange(55, 100)
        checked_on = date(2019, 9, 2) + timedelta(days=2 * place)
        result = StandardResult.MET if score >= PASSED else StandardResult.NOT_MET
        failed = result is StandardResult.NOT_MET
        fields = payload(
            unit=unit.code,
            checked_on=checked_on,
            score=score,
            result=StandardResult.EXCELLENT if score >= EXEMPLARY else result,
            finding="（示例）组织生活记录不全" if failed else None,
            mend_by=checked_on + timedelta(days=180) if failed else None,
        )
        yield tell(PARTY_WORK.code, checked_on + timedelta(days=10), "standard_check", fields)
