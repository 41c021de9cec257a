"""What the streets say of the crowd's clubs: filed, headed by somebody else, ended, and now and then unreadable."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from hub.domain.vocabulary import OrganizationStatus
from hub.sample.codes import filing_number
from hub.sample.crowd.block import FIRST_NUMBER, Block
from hub.sample.filings import ended, entered, new_head
from hub.sample.organizations import Filed
from hub.sample.telling import Told, tell

HEADED_ANEW_EVERY: Final = 15
TOLD_TWICE_EVERY: Final = 80
UNREADABLE_EVERY: Final = 400
TOLD_AGAIN: Final = date(2018, 6, 1)
SLIPS: Final = ("2016年13月", "二〇一七年", "2018-02-30")


def filings(block: Block) -> Iterator[Told]:
    """Everything that the streets said of a block."""
    dice = block.chance("heads")
    for club in block.clubs:
        one, place = club.filed, club.filed.number - FIRST_NUMBER
        yield entered(one)
        if club.ended_on:
            yield ended(one, club.ended_on, OrganizationStatus.WITHDRAWN)
        elif place % HEADED_ANEW_EVERY == 0:
            yield new_head(one, max(one.filed_on, date(dice.randrange(2013, 2020), 3, 1)))
        elif place % TOLD_TWICE_EVERY == 1:
            yield tell(one.street.agency, max(one.filed_on, TOLD_AGAIN), "filing", one.stated())
        if place % UNREADABLE_EVERY == UNREADABLE_EVERY // 2:
            yield unreadable(one, SLIPS[place // UNREADABLE_EVERY % len(SLIPS)])


def unreadable(one: Filed, day: str) -> Told:
    """A row of another number that waits in quarantine: its day is none."""
    other = replace(one, filing_number=f"{filing_number(2017, one.number)}（补）")
    return tell(one.street.agency, date(2017, 11, 30), "filing", other.stated(filed_on=day))
