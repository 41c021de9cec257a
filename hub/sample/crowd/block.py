"""One block of the crowd: who is in it, before anything is told of anybody."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Final

from hub.domain.vocabulary import OrganizationKind
from hub.sample.codes import filing_number, uscc, with_bad_check_digit
from hub.sample.crowd.names import club_name, registered_name
from hub.sample.extent import Extent
from hub.sample.organizations import Filed, Registered, day_between
from hub.sample.places import WITH_OFFICE, Street
from hub.sample.telling import TODAY, chance

FIRST_NUMBER: Final = 1_000
"""Numbers of the crowd begin here, after those of the cast."""

REGISTERED_STANDING: Final = 20
FILED_STANDING: Final = 25
"""After so many that exist comes one that has ended: it counts on top of them."""

KINDS_TURN: Final = 50
ASSOCIATIONS_A_TURN: Final = 13
"""Associations lag behind service institutions, as the source text complains; of fifty one is a foundation."""

BAD_CODE_EVERY: Final = 97
NO_NUMBER_EVERY: Final = 100
FILED_AGAIN_EVERY: Final = 60
STREET_TURN: Final = tuple(
    street for turn in range(len(WITH_OFFICE)) for street in WITH_OFFICE[: len(WITH_OFFICE) - turn]
)
"""Streets with many clubs and streets with few: so are they dealt out."""

LAST_ENDING: Final = 90
"""Days before today on which the last one may have ended."""


@dataclass(frozen=True, slots=True)
class Member:
    """A registered organization of the crowd, and the day on which it ended, if it did."""

    organization: Registered
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class Club:
    """A filed one."""

    filed: Filed
    ended_on: date | None


@dataclass(frozen=True)
class Block:
    """A block: its number among those of its extent. All blocks have the same shape, and each its own dice."""

    extent: Extent
    number: int

    def chance(self, of: str) -> Random:
        """The dice of one noun in this block."""
        return chance(f"crowd {self.extent.seed} {self.number}: {of}")

    def share(self, total: int) -> range:
        """The places of this block, of so many in all blocks."""
        blocks = self.extent.blocks
        return range(total * self.number // blocks, total * (self.number + 1) // blocks)

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """The registered organizations."""
        dice = self.chance("registered")
        total = self.extent.registered
        return tuple(member(place, dice) for place in self.share(total + total // REGISTERED_STANDING))

    @cached_property
    def clubs(self) -> tuple[Club, ...]:
        """The filed organizations."""
        dice = self.chance("filed")
        total = self.extent.filed
        return tuple(club(place, dice) for place in self.share(total + total // FILED_STANDING))

    def standing_on(self, day: date) -> list[Registered]:
        """The registered organizations that exist on a day."""
        return [
            one.organization
            for one in self.members
            if one.organization.founded_on <= day and (one.ended_on is None or one.ended_on > day)
        ]


def member(place: int, dice: Random) -> Member:
    """The registered organization of a place."""
    kind, number_of_kind = kind_at(place)
    name, street = registered_name(kind, number_of_kind)
    number = FIRST_NUMBER + place
    code = uscc(kind, number)
    ends = place % (REGISTERED_STANDING + 1) == REGISTERED_STANDING
    founded_on = day_between(dice, 1996, 2011 if ends else 2019)
    one = Registered(
        number=number,
        name=name,
        kind=kind,
        uscc=with_bad_check_digit(code) if place % BAD_CODE_EVERY == BAD_CODE_EVERY // 2 else code,
        street=street,
        founded_on=founded_on,
    )
    return Member(one, ending(dice) if ends else None)


def kind_at(place: int) -> tuple[OrganizationKind, int]:
    """What stands at a place, and how many of its kind come before it."""
    turn, at = divmod(place, KINDS_TURN)
    if at < ASSOCIATIONS_A_TURN:
        return OrganizationKind.SOCIAL_ASSOCIATION, turn * ASSOCIATIONS_A_TURN + at
    if at == ASSOCIATIONS_A_TURN:
        return OrganizationKind.FOUNDATION, turn
    before = ASSOCIATIONS_A_TURN + 1
    return OrganizationKind.SOCIAL_SERVICE_INSTITUTION, turn * (KINDS_TURN - before) + at - before


def club(place: int, dice: Random) -> Club:
    """The club of a place; now and then that of the place before it, as another street has filed it too."""
    again = place % FILED_AGAIN_EVERY == FILED_AGAIN_EVERY - 1
    street, _ = street_at(place)
    name, kind = club_name(*street_at(place - again))
    number = FIRST_NUMBER + place
    ends = place % (FILED_STANDING + 1) == FILED_STANDING
    filed_on = day_between(dice, 2012, 2015 if ends else 2019)
    numbered = None if place % NO_NUMBER_EVERY == NO_NUMBER_EVERY // 2 else filing_number(filed_on.year, number)
    return Club(Filed(number, name, kind, street, filed_on, numbered), ending(dice) if ends else None)


def street_at(place: int) -> tuple[Street, int]:
    """The street of the club at a place, and how many clubs of that street come before it."""
    turn, at = divmod(place, len(STREET_TURN))
    street = STREET_TURN[at]
    return street, turn * STREET_TURN.count(street) + STREET_TURN[:at].count(street)


def ending(dice: Random) -> date:
    """A day on which something ended: from 2016 to this spring."""
    first = date(2016, 1, 1)
    return first + timedelta(days=dice.randrange((TODAY - first).days - LAST_ENDING))
