"""The register of civil affairs: organizations entered, renamed, ended, and one that the register has twice."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from hub.domain.vocabulary import OrganizationStatus
from hub.sample.agencies import CIVIL_AFFAIRS, MARKET_SUPERVISION
from hub.sample.filings import UPGRADED, UPGRADED_ON
from hub.sample.organizations import BAD_CHECK_DIGIT, SHOWCASE, Filed, Registered, filed, person, registered
from hub.sample.telling import Told, chance, payload, tell

ELDERS_UNTIL: Final = date(2015, 1, 1)
CODED_ON: Final = date(2018, 6, 15)

ENDINGS: Final = (
    (date(2017, 11, 20), OrganizationStatus.CANCELLED),
    (date(2019, 5, 8), OrganizationStatus.CANCELLED),
    (date(2018, 12, 3), OrganizationStatus.RESCINDED),
    (date(2020, 3, 27), OrganizationStatus.LICENCE_REVOKED),
)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays which part among the organizations founded before 2015."""

    renamed: tuple[Registered, ...]
    renamed_late: Registered
    ended: tuple[Registered, ...]
    liquidating: Registered
    disputed: Registered
    numbered_first: Registered
    upgraded: Registered


@cache
def cast() -> Cast:
    """Give out the parts, by chance and always alike."""
    kept_apart = {SHOWCASE.number, BAD_CHECK_DIGIT, registered()[-1].number}
    old = [one for one in registered() if one.founded_on < ELDERS_UNTIL and one.number not in kept_apart]
    elders = iter(chance("parts").sample(old, len(old)))
    return Cast(
        renamed=tuple(next(elders) for _ in range(3)),
        renamed_late=next(elders),
        ended=tuple(next(elders) for _ in ENDINGS),
        liquidating=next(elders),
        disputed=next(elders),
        numbered_first=next(elders),
        upgraded=upgraded(registered()[-1], filed()[UPGRADED - 1]),
    )


def upgraded(one: Registered, club: Filed) -> Registered:
    """The organization that a filed club became: it keeps the club's street and name."""
    name = f"{club.street.name}{club.name.removeprefix(club.street.short)}服务中心"
    return replace(one, name=name, street=club.street, founded_on=UPGRADED_ON)


def standing_on(day: date) -> tuple[Registered, ...]:
    """The organizations that exist on a day, for those who look for somebody to inspect; never the showcase."""
    gone = {one.number for one, (ended_on, _) in zip(cast().ended, ENDINGS, strict=True) if ended_on <= day}
    settled = (*registered()[1:-1], cast().upgraded)
    return tuple(one for one in settled if one.founded_on <= day and one.number not in gone)


def registrations() -> Iterator[Told]:
    """Everything that the register said, and one word of another agency."""
    apart = {cast().numbered_first.number, cast().upgraded.number}
    for one in registered():
        if one.number not in apart:
            yield entered(one)
    yield from renamings()
    yield from late_renaming(cast().renamed_late)
    yield from endings()
    yield from numbered_before_coded(cast().numbered_first)
    yield upgrade(cast().upgraded, filed()[UPGRADED - 1])
    yield dispute(cast().disputed)


def entered(one: Registered) -> Told:
    """The first entry of an organization, delivered ten days after."""
    return tell(CIVIL_AFFAIRS.code, one.founded_on + timedelta(days=10), "registration", one.stated())


def changed(one: Registered, effective_on: date, *, heard_on: date | None = None, **changes: object) -> Told:
    """A later entry, which holds from a day of its own."""
    heard = heard_on or effective_on + timedelta(days=15)
    return tell(CIVIL_AFFAIRS.code, heard, "registration", one.stated(**changes), effective_on=effective_on)


def new_name(one: Registered) -> str:
    """What an organization calls itself after it was renamed."""
    return one.name.replace("江干区", "江干区新").replace("街道", "街道新")


def renamings() -> Iterator[Told]:
    """Three that took another name, each on a day of its own."""
    for one, day in zip(cast().renamed, (date(2017, 3, 1), date(2018, 7, 16), date(2019, 10, 9)), strict=True):
        yield changed(one, day, name=new_name(one))


def late_renaming(one: Registered) -> Iterator[Told]:
    """One whose new name of May 2017 was delivered two years late, after a change of 2018 had come."""
    yield changed(one, date(2018, 2, 1), name=new_name(one), legal_representative=person(901))
    yield changed(one, date(2017, 5, 1), heard_on=date(2019, 3, 11), name=new_name(one))


def endings() -> Iterator[Told]:
    """Four that ended, each in its own way, and one that is being wound up."""
    for one, (day, status) in zip(cast().ended, ENDINGS, strict=True):
        yield changed(one, day, status=status, ended_on=day)
    yield changed(cast().liquidating, date(2020, 4, 20), status=OrganizationStatus.LIQUIDATING)


def numbered_before_coded(one: Registered) -> Iterator[Told]:
    """One that was first delivered by the number of its certificate alone, and got its code later."""
    yield tell(CIVIL_AFFAIRS.code, one.founded_on, "registration", one.stated(uscc=None))
    yield changed(one, CODED_ON)


def upgrade(one: Registered, club: Filed) -> Told:
    """The registration of an organization that had been filed: the number of its filing leads back to it."""
    former = {"filing_number": club.filing_number, "filing_street": club.street.code}
    return tell(CIVIL_AFFAIRS.code, UPGRADED_ON + timedelta(days=10), "registration", one.stated(**former))


def dispute(one: Registered) -> Told:
    """The same organization as market supervision has it, with somebody else as its legal representative."""
    fields = payload(
        name=one.name,
        kind=one.kind,
        status=OrganizationStatus.ACTIVE,
        uscc=one.uscc,
        founded_on=one.founded_on,
        legal_representative=person(902),
    )
    return tell(MARKET_SUPERVISION.code, date(2019, 8, 21), "registration", fields)
