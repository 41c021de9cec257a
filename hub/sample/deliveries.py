"""Bundle what was told into deliveries, as agencies send them, some of them twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from hub.domain.connector import Statement
from hub.domain.records.agency import HUB
from hub.sample.agencies import AUTHORITIES, CIVIL_AFFAIRS, FIRE, agencies
from hub.sample.annual_inspections import annual_inspections
from hub.sample.awards import awards
from hub.sample.cases import cases
from hub.sample.filings import filings
from hub.sample.grades import grades
from hub.sample.inspections import inspections
from hub.sample.joint_operations import joint_operations
from hub.sample.list_entries import list_entries
from hub.sample.objections import objections
from hub.sample.other_parties import descriptions
from hub.sample.party_units import party_units
from hub.sample.penalties import penalties
from hub.sample.places import WITH_OFFICE, divisions
from hub.sample.registers import registers
from hub.sample.registrations import registrations
from hub.sample.showcase import showcase
from hub.sample.telling import OPENED, TODAY, Told

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
OFFICE_CLOSES: Final = time(18, tzinfo=SHANGHAI)
TURN: Final = timedelta(minutes=1)

AUTHORITIES_DELIVER: Final = (*(date(year, *day) for year in range(2016, 2020) for day in ((6, 30), (12, 31))), TODAY)
"""Authorities deliver at the end of every half-year …"""
STREETS_DELIVER: Final = (OPENED, *(date(year, 12, 31) for year in range(2016, 2020)), TODAY)
"""… and streets at the end of every year; all deliver when the hub opens and on the sample's day."""

OFFICES: Final = tuple(street.agency for street in WITH_OFFICE)
SENDERS: Final = (HUB, *(one.code for one in AUTHORITIES), *OFFICES)
"""Who delivers, in the order of their turns on one evening: registers before those who mention organizations."""

SENT_TWICE: Final[Mapping[str, date]] = MappingProxyType({FIRE.code: date(2019, 12, 31)})
"""Deliveries that came again under the same request key: the receipt is the first one's."""

SENT_ANEW: Final[Mapping[str, date]] = MappingProxyType({CIVIL_AFFAIRS.code: date(2018, 12, 31)})
"""Deliveries that came again a year later under a new request key: every row is known."""


Place = tuple[date, str, bool]
"""On which day which agency delivers, and whether it is facts."""


@dataclass(frozen=True, slots=True)
class SampleDelivery:
    """What one agency sends at one moment: facts, or what is `synthetic`. The hub's operator states facts only."""

    agency: str
    request_key: str
    at: datetime
    statements: Sequence[Statement]
    synthetic: bool


def deliveries() -> list[SampleDelivery]:
    """Every delivery of the sample, in the order of arrival."""
    bundles: dict[Place, list[Told]] = {}
    for one in everything():
        bundles.setdefault((delivery_day(one), one.agency, one.fact or one.agency == HUB), []).append(one)
    first = {place: bundled(*place, told) for place, told in bundles.items()}
    return sorted((*first.values(), *again(first)), key=lambda delivery: delivery.at)


def everything() -> Iterator[Told]:
    """All that anybody told."""
    return chain(
        agencies(),
        divisions(),
        registrations(),
        filings(),
        descriptions(),
        penalties(),
        inspections(),
        cases(),
        party_units(),
        joint_operations(),
        list_entries(),
        awards(),
        grades(),
        annual_inspections(),
        objections(),
        showcase(),
        registers(),
    )


def delivery_day(told: Told) -> date:
    """The day on which an agency delivers what it has to tell: the first of its days that is not before it."""
    if told.agency == HUB:
        return told.on
    days = STREETS_DELIVER if told.agency in OFFICES else AUTHORITIES_DELIVER
    return next(day for day in days if day >= told.on)


def bundled(day: date, agency: str, fact: bool, told: Sequence[Told]) -> SampleDelivery:  # noqa: FBT001 - a place
    """What an agency delivers on one day, in the order in which it came up; facts come first."""
    statements = [one.statement for one in sorted(told, key=lambda one: one.on)]
    apart = fact and agency != HUB
    at = turn(day, agency) - (TURN / 2 if apart else timedelta())
    return SampleDelivery(agency, f"sample:{agency}:{day}{':facts' * apart}", at, statements, not fact)


def turn(day: date, agency: str) -> datetime:
    """When an agency delivers on a day: each a minute after the one before it."""
    return datetime.combine(day, OFFICE_CLOSES) + SENDERS.index(agency) * TURN


def again(first: Mapping[Place, SampleDelivery]) -> Iterator[SampleDelivery]:
    """Deliveries that came once more: as they were, an hour later; or a year later under a new request key."""
    for agency, day in SENT_TWICE.items():
        sent = first[day, agency, False]
        yield replace(sent, at=sent.at + timedelta(hours=1))
    for agency, day in SENT_ANEW.items():
        sent = first[day, agency, False]
        later = datetime.combine(date(day.year + 1, 12, 1), OFFICE_CLOSES)
        yield replace(sent, request_key=f"{sent.request_key}:again", at=later)
