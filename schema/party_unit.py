"""Party units and the organizations that they cover."""

import datetime

from hub.access.labels import Access
from hub.domain.records.party_unit import CoveredOrganization as StatedCoverage
from hub.domain.records.party_unit import PartyUnitRecord
from hub.domain.vocabulary import Label, PartyUnitKind
from hub.query.declaring.declare import Node, column, counted, dimension, entity, many, one, parts, source, statistics
from hub.query.declaring.generated import Connection
from schema.party import Party
from schema.source import Source


@entity(PartyUnitRecord, label=Access.INTERNAL)
class PartyUnit(Node):
    """A committee, general branch or branch of the party in social organizations."""

    code: str = column(PartyUnitRecord.code, where=True, order=True)
    name: str = column(PartyUnitRecord.name, where=True, order=True)
    kind: PartyUnitKind = column(PartyUnitRecord.kind, where=True)
    parent: "PartyUnit | None" = one(PartyUnitRecord.parent, where=True)
    units: "Connection[PartyUnit]" = many(PartyUnitRecord.parent, where=True)
    founded_on: datetime.date | None = column(PartyUnitRecord.founded_on, where=True, order=True)
    dissolved_on: datetime.date | None = column(PartyUnitRecord.dissolved_on)
    members: int | None = column(PartyUnitRecord.members, where=True, order=True)
    organizations: "list[CoveredOrganization]" = parts(PartyUnitRecord.organizations, where=True)
    source: Source = source()


@entity(StatedCoverage, label=Access.INTERNAL, title=Label("覆盖组织", "An organization that a party unit covers"))
class CoveredOrganization:
    """An organization in which a party unit works."""

    organization: Party | None = one(StatedCoverage.organization, where=True)


@statistics(PartyUnit, title=Label("党组织统计", "Statistics of party units"))
class PartyUnitStats:
    """How many party units there are, by whatever is asked for."""

    kind: PartyUnitKind | None = dimension(PartyUnitRecord.kind)
    parent: PartyUnit | None = dimension(PartyUnitRecord.parent)
    count: int = counted()
