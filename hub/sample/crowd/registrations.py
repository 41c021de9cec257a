"""What the register says of the crowd: entered, renamed, led by somebody else, ended; twice, late, or contradicted."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final

from hub.domain.vocabulary import OrganizationStatus
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.crowd.block import FIRST_NUMBER, Block, Member
from hub.sample.organizations import Registered, day_between, person
from hub.sample.registrations import changed, dispute, entered, new_name
from hub.sample.telling import TODAY, Told, tell

TURN: Final = 24
"""Of two dozen organizations each of the following happens to one."""

RENAMED, LED_ANEW, MOVED, RENAMED_LATE, DISPUTED, TOLD_TWICE = range(6)
FIRST_CHANGE: Final = 2012
LATE_BY: Final = timedelta(days=400)
ENDINGS: Final = (OrganizationStatus.CANCELLED, OrganizationStatus.CANCELLED, OrganizationStatus.RESCINDED)
TOLD_AGAIN: Final = date(2018, 1, 1)


def registrations(block: Block) -> Iterator[Told]:
    """Everything that the register said of a block, and what market supervision said against it."""
    dice = block.chance("changes")
    for one in block.members:
        yield entered(one.organization)
        if one.ended_on:
            status = dice.choice(ENDINGS)
            yield changed(one.organization, one.ended_on, status=status, ended_on=one.ended_on)
        else:
            yield from happened(one, dice)


def happened(one: Member, dice: Random) -> Iterator[Told]:
    """What happened to an organization that still exists; to most nothing did."""
    organization = one.organization
    place = (organization.number - FIRST_NUMBER) % TURN
    first_year = max(FIRST_CHANGE, organization.founded_on.year + 1)
    on = day_between(dice, first_year, 2020)
    if on > TODAY - LATE_BY:
        return
    if place in {RENAMED, RENAMED_LATE}:
        heard_on = on + LATE_BY if place == RENAMED_LATE else None
        yield changed(organization, on, heard_on=heard_on, name=new_name(organization))
    elif place == LED_ANEW:
        yield changed(organization, on, legal_representative=person(20_000 + organization.number))
    elif place == MOVED:
        yield changed(organization, on, address=f"示例地址，江干区{organization.street.name}示例新路{place}号")
    elif place == DISPUTED:
        yield dispute(organization)
    elif place == TOLD_TWICE:
        yield again(organization, on)


def again(one: Registered, on: date) -> Told:
    """The same entry once more, years later: the hub knows it."""
    return tell(CIVIL_AFFAIRS.code, max(on, TOLD_AGAIN), "registration", one.stated())
