"""What is odd about the deliveries of a block: one row of each kind, all of them taken and flagged."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from hub.domain.vocabulary import AwardLevel, InspectionResult
from hub.sample.agencies import CIVIL_AFFAIRS, CULTURE
from hub.sample.awards import award
from hub.sample.crowd.block import Block
from hub.sample.inspections import Task, inspection
from hub.sample.organizations import Registered
from hub.sample.penalties import BLOCKED_WAY_OUT, penalty
from hub.sample.telling import Told, payload, tell

FIRST_NUMBER: Final = 900_000
"""Numbers of the documents begin here, after those of everybody else."""

ROUND: Final = Task(CULTURE, date(2020, 5, 18), 0, "文化场所复查（示例）", None)
A_YEAR_AHEAD: Final = date(2021, 5, 18)
"""The year in which a clerk put it by mistake."""


def oddities(block: Block) -> Iterator[Told]:
    """One of each for the first organizations of a block, as far as there are any."""
    odd = (of_another_name, with_a_digit_lost, a_year_ahead, without_its_day)
    for one, told in zip(block.standing_on(date(2015, 1, 1)), odd, strict=False):
        yield told(block, one)


def of_another_name(block: Block, one: Registered) -> Told:
    """The code of an organization beside the name of somebody else: two parties, until a person has looked."""
    party = {"name": f"（示例）{one.street.short}路小饭桌{block.number}", "uscc": one.uscc}
    return penalty(FIRST_NUMBER + block.number, BLOCKED_WAY_OUT, party, date(2019, 5, 7), Decimal("3000.00"))


def with_a_digit_lost(_block: Block, one: Registered) -> Told:
    """A code of seventeen characters identifies nobody."""
    return inspection(ROUND, {"name": one.name, "uscc": one.uscc[:-1]}, ROUND.first_day, InspectionResult.NO_PROBLEM)


def a_year_ahead(_block: Block, one: Registered) -> Told:
    """An inspection that has not happened yet, by its day."""
    told = inspection(ROUND, one.reference, ROUND.first_day, InspectionResult.CORRECTED)
    return tell(told.agency, told.on, "inspection", {**told.statement.payload, "inspectedOn": str(A_YEAR_AHEAD)})


def without_its_day(_block: Block, one: Registered) -> Told:
    """An honour of which the month is known alone."""
    fields = payload(
        title="（示例）江干区社区服务先进组织",
        level=AwardLevel.DISTRICT,
        awarded_on="2018-09",
        authority_name=CIVIL_AFFAIRS.name,
        authority=CIVIL_AFFAIRS.code,
    )
    return award(CIVIL_AFFAIRS, one.reference, fields, date(2018, 9, 30) + timedelta(days=10))
