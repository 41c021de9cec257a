"""Bundle what was told into deliveries, as agencies send them, some of them twice."""

import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from hub.domain.connector import SourceRow, Statement
from hub.domain.records.agency import HUB
from hub.sample.agencies import AUTHORITIES, FIRE, MARKET_SUPERVISION
from hub.sample.places import WITH_OFFICE
from hub.sample.telling import OPENED, TODAY, Told

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
OFFICE_CLOSES: Final = time(18, tzinfo=SHANGHAI)
TURN: Final = timedelta(minutes=1)

AUTHORITIES_DELIVER: Final = (OPENED, date(2018, 12, 31), date(2019, 12, 31), TODAY)
"""Authorities deliver at the end of 2018 and of 2019 …"""
STREETS_DELIVER: Final = (OPENED, date(2018, 12, 31), TODAY)
"""… and streets of 2018; all deliver when the hub opens and on the sample's day."""

OFFICES: Final = tuple(street.agency for street in WITH_OFFICE)
SENDERS: Final = (HUB, *(one.code for one in AUTHORITIES), *OFFICES)
"""Who delivers, in the order of their turns on one evening: registers before those who mention organizations."""

SENT_AGAIN: Final[Mapping[str, date]] = MappingProxyType({FIRE.code: date(2019, 12, 31)})
"""Deliveries that came again an hour later."""

SENT_ANEW: Final[Mapping[str, date]] = MappingProxyType({MARKET_SUPERVISION.code: date(2018, 12, 31)})
"""Deliveries that came again a year later: every row is known."""

Place = tuple[date, str, bool]
"""On which day which agency delivers, and whether it is facts."""


@dataclass(frozen=True, slots=True)
class SampleDelivery:
    """What one agency sends at one moment: facts, or what is `synthetic`. The hub's operator states facts only.

    What it states lies in a file, so that no delivery is ever held in memory, however large the district.
    """

    agency: str
    name: str
    at: datetime
    rows: int
    file: Path
    synthetic: bool

    def __iter__(self) -> Iterator[SourceRow]:
        """Its rows from the first on."""
        for number, statement in enumerate(read(self.file), start=1):
            yield SourceRow(number, statement.payload, statement)


def deliveries(told: Iterable[Iterable[Told]], folder: Path) -> list[SampleDelivery]:
    """Every delivery of the sample, in the order of arrival; what they state is written into a folder.

    `told` comes in portions that speak of nothing in common.
    """
    rows: dict[Place, int] = {}
    for portion in told:
        for place, statements in bundled(portion).items():
            rows[place] = rows.get(place, 0) + len(statements)
            write(statements, file_of(place, folder))
    first = {place: delivery(place, number, folder) for place, number in rows.items()}
    return sorted((*first.values(), *again(first)), key=lambda one: one.at)


def bundled(told: Iterable[Told]) -> Mapping[Place, list[Statement]]:
    """What goes into which delivery, in the order in which it came up."""
    found: dict[Place, list[Statement]] = {}
    for one in sorted(told, key=lambda one: one.on):
        place = (delivery_day(one), one.agency, one.fact)
        found.setdefault(place, []).append(one.statement)
    return found


def delivery_day(told: Told) -> date:
    """The day on which an agency delivers what it has to tell: the first of its days that is not before it."""
    if told.agency == HUB:
        return told.on
    days = STREETS_DELIVER if told.agency in OFFICES else AUTHORITIES_DELIVER
    return next(day for day in days if day >= told.on)


def delivery(place: Place, rows: int, folder: Path) -> SampleDelivery:
    """What an agency delivers on one day; facts come first."""
    day, agency, fact = place
    at = turn(day, agency) - (TURN / 2 if is_apart(place) else timedelta())
    return SampleDelivery(agency, name_of(place), at, rows, file_of(place, folder), not fact)


def is_apart(place: Place) -> bool:
    """Whether a delivery holds the facts of an agency that also tells what is invented."""
    _, agency, fact = place
    return fact and agency != HUB


def name_of(place: Place) -> str:
    """What a delivery is called."""
    day, agency, _ = place
    return f"{agency}-{day}{'-facts' * is_apart(place)}"


def turn(day: date, agency: str) -> datetime:
    """When an agency delivers on a day: each a minute after the one before it."""
    return datetime.combine(day, OFFICE_CLOSES) + SENDERS.index(agency) * TURN


def again(first: Mapping[Place, SampleDelivery]) -> Iterator[SampleDelivery]:
    """Deliveries that came once more, as they were: an hour later, or a year later."""
    for agency, day in SENT_AGAIN.items():
        sent = first[day, agency, False]
        yield replace(sent, name=f"{sent.name}-again", at=sent.at + timedelta(hours=1))
    for agency, day in SENT_ANEW.items():
        sent = first[day, agency, False]
        later = datetime.combine(date(day.year + 1, 12, 1), OFFICE_CLOSES)
        yield replace(sent, name=f"{sent.name}-anew", at=later)


def file_of(place: Place, folder: Path) -> Path:
    """Where what a delivery states is kept until it is delivered."""
    return folder / name_of(place)


def write(statements: list[Statement], file: Path) -> None:
    """Keep some statements after those that a file has."""
    with file.open("ab") as stream:
        pickle.dump(statements, stream, pickle.HIGHEST_PROTOCOL)


def read(file: Path) -> Iterator[Statement]:
    """The statements in a file, in their order."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        while stream.tell() < size:
            yield from pickle.load(stream)  # noqa: S301 - written by ourselves, into a folder of our own
