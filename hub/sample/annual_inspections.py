"""Invented annual inspections: what civil affairs concluded of each registered organization's year."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hub.domain.vocabulary import AnnualInspectionResult
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.organizations import Registered
from hub.sample.registrations import standing_on
from hub.sample.telling import Told, chance, payload, tell

YEARS: Final = (2018, 2019)
CONCLUDED: Final = (5, 29)
"""The month and day on which the conclusions of the year before are published."""

RESULTS: Final = (
    AnnualInspectionResult.PASS,
    AnnualInspectionResult.BASIC,
    AnnualInspectionResult.FAIL,
    AnnualInspectionResult.ABSENT,
)
USUAL: Final = (84, 8, 3, 5)
"""How often each result comes, of a hundred."""

EXEMPT_AFTER: Final = (7, 1)
"""Whoever was founded from this day of the year on is not inspected for it: it has not lasted six months."""


def annual_inspections() -> Iterator[Told]:
    """Every annual inspection."""
    dice = chance("annual inspections")
    for year in YEARS:
        for one in standing_on(date(year, 12, 31)):
            usual = dice.choices(RESULTS, USUAL)[0]
            yield concluded(one, year, AnnualInspectionResult.EXEMPT if is_new(one, year) else usual)


def is_new(one: Registered, year: int) -> bool:
    """Whether an organization was founded too late in a year to be inspected for it."""
    return one.founded_on >= date(year, *EXEMPT_AFTER)


def concluded(one: Registered, year: int, result: AnnualInspectionResult) -> Told:
    """What was concluded of a year, heard ten days later."""
    day = date(year + 1, *CONCLUDED)
    fields = payload(
        party=one.reference,
        year=year,
        result=result,
        concluded_on=day,
        authority_name=CIVIL_AFFAIRS.name,
        authority=CIVIL_AFFAIRS.code,
    )
    return tell(CIVIL_AFFAIRS.code, day + timedelta(days=10), "annual_inspection", fields)
