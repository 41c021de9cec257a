"""Invented awards: two of the city's first ten brands, as the district reports it, and those of the district."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.vocabulary import AwardLevel
from hub.sample.agencies import CIVIL_AFFAIRS, CULTURE, Authority
from hub.sample.other_parties import others
from hub.sample.registrations import standing_on
from hub.sample.telling import OPENED, TODAY, Told, chance, payload, tell

CITY_BRANDS: Final = "杭州市首批十大品牌社会组织"
BRANDED: Final = 2
"""So many of the district are among them; which ones is not told, and is invented."""

CITY_AUTHORITY: Final = "杭州市民政局"
DISTRICT_TEN: Final = "江干区十佳社会组织"
A_YEAR: Final = 3
YEARS: Final = range(2015, 2020)


def awards() -> Iterator[Told]:
    """Every award."""
    dice = chance("awards")
    founders = [one for one in standing_on(date(2014, 6, 30)) if one in standing_on(TODAY)]
    for one in dice.sample(founders, BRANDED):
        brand = payload(title=CITY_BRANDS, level=AwardLevel.CITY, year=2014, authority_name=CITY_AUTHORITY)
        yield award(CIVIL_AFFAIRS, one.reference, brand, OPENED)
    for year in YEARS:
        day = date(year, 12, 20)
        ten = payload(
            title=DISTRICT_TEN,
            level=AwardLevel.DISTRICT,
            awarded_on=day,
            authority_name=CIVIL_AFFAIRS.name,
            authority=CIVIL_AFFAIRS.code,
        )
        for one in dice.sample(standing_on(day), A_YEAR):
            yield award(CIVIL_AFFAIRS, one.reference, ten, day + timedelta(days=10))
    yield award(CULTURE, others()[1].reference, payload(title="（示例）文化先进集体"), date(2019, 3, 4))


def award(by: Authority, party: dict[str, Any], fields: dict[str, Any], heard_on: date) -> Told:
    """An award as an agency states it; one names neither year nor level nor who gave it."""
    return tell(by.code, heard_on, "award", {"party": party, **fields})
