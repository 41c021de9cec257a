"""How the crowd is inspected every year, graded and honoured, and in which fields it serves."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hub.domain.register_codes import ServiceFieldKind
from hub.domain.vocabulary import AnnualInspectionResult, AwardLevel, GradeLevel
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.annual_inspections import RESULTS, USUAL, YEARS, concluded, is_new
from hub.sample.awards import award
from hub.sample.crowd.block import Block
from hub.sample.grades import CREDITED_BEFORE, CREDITED_ON, assessed, credited
from hub.sample.registers.profiles import serves
from hub.sample.telling import TODAY, Told, payload

GRADED_OF_A_HUNDRED: Final = 9
ASSESSED_OF_A_HUNDRED: Final = 10
HONOURED_OF_A_HUNDRED: Final = 2
LAPSED: Final = (GradeLevel.A3, GradeLevel.A3, GradeLevel.A4, GradeLevel.A2)
"""Credit grades of 2017: none of them holds on the sample's day."""

HOLDING: Final = (GradeLevel.A1, GradeLevel.A2)
"""Those that do are below 3A in the district of the text: its twenty-four are in the cast …"""

HOLDING_BEYOND: Final = (GradeLevel.A3, GradeLevel.A3, GradeLevel.A4, GradeLevel.A5)
"""… and in a larger one every further block has its own."""


def annual_results(block: Block) -> Iterator[Told]:
    """What was concluded of the last year of everybody."""
    dice, year = block.chance("annual inspections"), YEARS[-1]
    for one in block.standing_on(date(year, 12, 31)):
        usual = dice.choices(RESULTS, USUAL)[0]
        yield concluded(one, year, AnnualInspectionResult.EXEMPT if is_new(one, year) else usual)


def graded(block: Block) -> Iterator[Told]:
    """Credit grades of 2017 and of 2019, and assessments of every year since 2014."""
    dice = block.chance("grades")
    holding = HOLDING_BEYOND if block.number else HOLDING
    for one in block.standing_on(CREDITED_BEFORE):
        if dice.randrange(100) < GRADED_OF_A_HUNDRED:
            yield credited(one, dice.choice(LAPSED), CREDITED_BEFORE)
        if dice.randrange(100) < GRADED_OF_A_HUNDRED:
            yield credited(one, dice.choice(holding), CREDITED_ON)
        if dice.randrange(100) < ASSESSED_OF_A_HUNDRED:
            yield assessed(one, dice.choice(tuple(GradeLevel)), date(dice.randrange(2014, 2020), 12, 20))


def awarded(block: Block) -> Iterator[Told]:
    """Honours of the district; the city's first ten brands are in the cast."""
    dice = block.chance("awards")
    for one in block.standing_on(date(2015, 1, 1)):
        if dice.randrange(100) < HONOURED_OF_A_HUNDRED:
            day = date(dice.randrange(2015, 2020), 9, 5)
            fields = payload(
                title="（示例）江干区先进社会组织",
                level=AwardLevel.DISTRICT,
                awarded_on=day,
                authority_name=CIVIL_AFFAIRS.name,
                authority=CIVIL_AFFAIRS.code,
            )
            yield award(CIVIL_AFFAIRS, one.reference, fields, day + timedelta(days=10))


def serving(block: Block) -> Iterator[Told]:
    """One field of every other one; of the rest none is known."""
    dice = block.chance("service fields")
    for one in block.standing_on(TODAY)[::2]:
        yield serves(one, dice.choice(tuple(ServiceFieldKind)))
