"""The streets' lists of filed community organizations, with the slips that such lists have."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from hub.domain.vocabulary import OrganizationStatus
from hub.sample.codes import filing_number
from hub.sample.organizations import FILED, Filed, filed, person
from hub.sample.places import WITH_OFFICE
from hub.sample.telling import Told, tell

UPGRADED: Final = 100
"""The number of the club that became a registered organization; hub/sample/registrations.py tells how."""

CEASED: Final = {24: date(2018, 3, 30), 58: date(2019, 6, 28), 77: date(2019, 12, 31), 121: date(2020, 5, 15)}
UPGRADED_ON: Final = date(2018, 9, 3)
NEW_HEADS: Final = (12, 36, 64)


def filings() -> Iterator[Told]:
    """Everything that the streets said about their clubs."""
    for club in filed():
        yield entered(club)
    yield from (ended(filed()[number - 1], day, OrganizationStatus.WITHDRAWN) for number, day in CEASED.items())
    yield ended(filed()[UPGRADED - 1], UPGRADED_ON, OrganizationStatus.UPGRADED)
    yield from (new_head(filed()[number - 1], date(2019, 9, 1)) for number in NEW_HEADS)
    yield filed_twice(filed()[0])
    yield unreadable(filed()[1])


def entered(club: Filed) -> Told:
    """The first entry of a club, delivered three weeks after."""
    return tell(club.street.agency, club.filed_on + timedelta(days=20), "filing", club.stated())


def ended(club: Filed, day: date, status: OrganizationStatus) -> Told:
    """A club that is filed no more."""
    fields = club.stated(status=status, ended_on=day)
    return tell(club.street.agency, day + timedelta(days=20), "filing", fields, effective_on=day)


def new_head(club: Filed, day: date) -> Told:
    """A club with another person at its head from a day on."""
    fields = club.stated(responsible_person=person(2000 + club.number))
    return tell(club.street.agency, day + timedelta(days=20), "filing", fields, effective_on=day)


def filed_twice(club: Filed) -> Told:
    """A club that another street has filed too: one name, two numbers, and nothing that proves them to be one."""
    other = next(street for street in WITH_OFFICE if street != club.street)
    again = replace(club, street=other, filed_on=date(2019, 4, 2), filing_number=filing_number(2019, FILED + 1))
    return tell(other.agency, date(2019, 4, 22), "filing", again.stated())


def unreadable(club: Filed) -> Told:
    """A row that the hub sends back: its day was typed as a month."""
    fields = replace(club, filing_number=filing_number(2016, FILED + 2)).stated(filed_on="2016年3月")
    return tell(club.street.agency, date(2016, 11, 30), "filing", fields)
