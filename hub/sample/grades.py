"""Invented grades: credit grades of the district, statutory assessments, and words of a scheme of its own."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.vocabulary import GradeLevel, GradeScheme
from hub.sample.agencies import CIVIL_AFFAIRS, MARKET_SUPERVISION, Authority
from hub.sample.awards import CITY_AUTHORITY
from hub.sample.organizations import Registered
from hub.sample.other_parties import others
from hub.sample.registrations import standing_on
from hub.sample.telling import TODAY, Told, chance, payload, tell

CREDIT_FROM_3A: Final = 24
"""So many have a credit grade of 3A or above, as the district reports it; which ones is not told, and is invented."""

CREDIT_GRADES: Final = {GradeLevel.A5: 3, GradeLevel.A4: 6, GradeLevel.A3: 15, GradeLevel.A2: 6, GradeLevel.A1: 3}
CREDITED_ON: Final = date(2019, 12, 16)
CREDITED_BEFORE: Final = date(2017, 12, 18)
CREDITED_FOR: Final = 2
"""Years for which a credit grade is given."""

ASSESSED: Final = (
    (date(2014, 12, 22), GradeLevel.A3),
    (date(2014, 12, 22), GradeLevel.A2),
    (date(2015, 12, 21), GradeLevel.A3),
    (date(2015, 12, 21), GradeLevel.A3),
    (date(2015, 12, 21), GradeLevel.A4),
    (date(2016, 12, 19), GradeLevel.A2),
    (date(2017, 12, 18), GradeLevel.A3),
    (date(2018, 12, 17), GradeLevel.A4),
    (date(2018, 12, 17), GradeLevel.A5),
    (date(2019, 12, 16), GradeLevel.A1),
)
"""The first two have lapsed by the sample's day, those of 2015 still hold."""

ASSESSED_ANEW: Final = (date(2019, 12, 16), GradeLevel.A5)
BY_THE_CITY: Final = frozenset({GradeLevel.A4, GradeLevel.A5})
SHOPS: Final = "（示例）放心消费单位评定"
SHOPS_YEAR: Final = 2019


def grades() -> Iterator[Told]:
    """Every grade."""
    dice = chance("grades")
    settled = [one for one in standing_on(CREDITED_BEFORE) if one in standing_on(TODAY)]
    graded = dice.sample(settled, sum(CREDIT_GRADES.values()))
    levels = [level for level, number in CREDIT_GRADES.items() for _ in range(number)]
    for one in graded[:8]:
        yield credited(one, GradeLevel.A2, CREDITED_BEFORE)
    for one, level in zip(graded, levels, strict=True):
        yield credited(one, level, CREDITED_ON)
    elders = [one for one in standing_on(date(2013, 1, 1)) if one in settled]
    assessed_ones = dice.sample(elders, len(ASSESSED))
    for one, (day, level) in zip(assessed_ones, ASSESSED, strict=True):
        yield assessed(one, level, day)
    yield assessed(assessed_ones[4], ASSESSED_ANEW[1], ASSESSED_ANEW[0])
    yield from of_shops()


def credited(one: Registered, level: GradeLevel, day: date) -> Told:
    """A credit grade for two years."""
    last = day.replace(year=day.year + CREDITED_FOR)
    return grade(GradeScheme.CREDIT, one.reference, level, day, valid_until=last)


def assessed(one: Registered, level: GradeLevel, day: date) -> Told:
    """A statutory grade, which holds five years; the higher ones are given by the city."""
    by = None if level in BY_THE_CITY else CIVIL_AFFAIRS
    return grade(GradeScheme.ASSESSMENT, one.reference, level, day, by=by)


def of_shops() -> Iterator[Told]:
    """What market supervision calls enterprises: words that map to none of the five grades, of a year alone."""
    by = MARKET_SUPERVISION
    for other, words in zip(others()[3:6], ("优秀", "良好", "未参加"), strict=True):
        fields = payload(
            party=other.reference,
            scheme=GradeScheme.OTHER,
            scheme_name=SHOPS,
            as_written=words,
            year=SHOPS_YEAR,
            authority_name=by.name,
            authority=by.code,
        )
        yield tell(by.code, date(SHOPS_YEAR, 12, 2), "grade", fields)


def grade(  # noqa: PLR0913 - a grade is all of this
    scheme: GradeScheme,
    party: dict[str, Any],
    level: GradeLevel,
    day: date,
    *,
    valid_until: date | None = None,
    by: Authority | None = CIVIL_AFFAIRS,
) -> Told:
    """A grade of the district, or of the city, as civil affairs states it a fortnight after."""
    fields = payload(
        party=party,
        scheme=scheme,
        as_written=level.label.en.removeprefix("Grade "),
        grade=level,
        graded_on=day,
        valid_until=valid_until,
        authority_name=by.name if by else CITY_AUTHORITY,
        authority=by.code if by else None,
    )
    return tell(CIVIL_AFFAIRS.code, day + timedelta(days=14), "grade", fields)
