"""Invented profiles: in which fields organizations serve, what they are to others, how they are governed.

The eight fields are those that the text names; which organization serves in which it does not say.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hub.domain.register_codes import GovernanceKind, GovernanceStatus, OrganizationRoleKind, ServiceFieldKind
from hub.domain.vocabulary import OrganizationKind
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.organizations import Registered
from hub.sample.registrations import standing_on
from hub.sample.telling import TODAY, Told, chance, payload, tell

EXAMINED_ON: Final = date(2019, 11, 15)
EXAMINED: Final = 36
TERM: Final = timedelta(days=4 * 365)


def service_fields() -> Iterator[Told]:
    """One field or two of every registered organization."""
    dice = chance("service fields")
    for one in standing_on(TODAY):
        for kind in dice.sample(tuple(ServiceFieldKind), dice.choice((1, 1, 2))):
            yield serves(one, kind)


def serves(one: Registered, kind: ServiceFieldKind) -> Told:
    """A field in which an organization serves, since it was founded, or since 2013."""
    since_on = max(one.founded_on, date(2013, 1, 1))
    fields = payload(organization=one.reference, kind=kind, since_on=since_on)
    return tell(CIVIL_AFFAIRS.code, since_on + timedelta(days=30), "service_field", fields)


def roles() -> Iterator[Told]:
    """Associations of trades with their members, two hubs, and a composite organization."""
    dice = chance("roles")
    standing = standing_on(date(2016, 1, 1))
    associations = [one for one in standing if one.kind is OrganizationKind.SOCIAL_ASSOCIATION]
    others = [one for one in standing if one.kind is OrganizationKind.SOCIAL_SERVICE_INSTITUTION]
    cast = [(OrganizationRoleKind.INDUSTRY, one) for one in associations[:4]]
    cast += [(OrganizationRoleKind.HUB, one) for one in associations[4:6]]
    cast += [(OrganizationRoleKind.COMPOSITE, others[0])]
    for kind, one in cast:
        members = [payload(organization=member.reference) for member in dice.sample(others[1:], 4)]
        fields = payload(organization=one.reference, kind=kind, from_on=date(2016, 1, 1), members=members)
        yield tell(CIVIL_AFFAIRS.code, date(2016, 3, 1), "organization_role", fields)


def governance() -> Iterator[Told]:
    """What the examination of 2019 found: board, charter and disclosure of each organization that was examined."""
    dice = chance("governance")
    for one in standing_on(date(2016, 1, 1))[:EXAMINED]:
        for kind in (GovernanceKind.BOARD, GovernanceKind.CHARTER, GovernanceKind.DISCLOSURE):
            status = dice.choices(tuple(GovernanceStatus), (8, 2, 1))[0]
            in_place = status is GovernanceStatus.IN_PLACE
            adopted_on = date(2016, 1, 10) + timedelta(days=dice.randrange(1200)) if in_place else None
            elected = adopted_on is not None and kind is GovernanceKind.BOARD
            fields = payload(
                organization=one.reference,
                kind=kind,
                status=status,
                status_on=EXAMINED_ON,
                adopted_on=adopted_on,
                term_ends_on=adopted_on + TERM if elected and adopted_on else None,
            )
            yield tell(CIVIL_AFFAIRS.code, EXAMINED_ON + timedelta(days=20), "governance", fields)
