"""Service centres, and the organizations that they incubated or supported."""

import datetime

from hub.access.labels import Access
from hub.domain.records.incubation import IncubationRecord
from hub.domain.records.service_centre import CentreZone as StatedZone
from hub.domain.records.service_centre import ServiceCentreRecord
from hub.domain.register_codes import CentreFunction, CentreLevel, IncubationKind
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import (
    Node,
    column,
    counted,
    dimension,
    distinct,
    entity,
    many,
    one,
    parts,
    source,
    span,
    statistics,
)
from hub.query.declaring.declared import Span
from hub.query.declaring.generated import Connection
from schema.division import Division
from schema.party import Party
from schema.source import Source


@entity(ServiceCentreRecord, label=Access.PUBLIC)
class ServiceCentre(Node):
    """A service centre of the district, or of a street and its communities."""

    code: str = column(ServiceCentreRecord.code, where=True, order=True)
    name: str = column(ServiceCentreRecord.name, where=True, order=True)
    level: CentreLevel = column(ServiceCentreRecord.level, where=True)
    division: Division | None = one(ServiceCentreRecord.division, where=True)
    run_by: str | None = column(ServiceCentreRecord.run_by)
    functions: list[CentreFunction] = column(ServiceCentreRecord.functions)
    opened_on: datetime.date | None = column(ServiceCentreRecord.opened_on, where=True, order=True)
    closed_on: datetime.date | None = column(ServiceCentreRecord.closed_on)
    zones: "list[CentreZone]" = parts(ServiceCentreRecord.zones, where=True)
    incubations: "Connection[Incubation]" = many(IncubationRecord.centre, where=True, order=True)
    stated_in: str | None = column(ServiceCentreRecord.stated_in)
    source: Source = source()


@entity(StatedZone, label=Access.PUBLIC, title=Label("功能区块", "A zone of a centre"))
class CentreZone:
    """A zone of a district's centre."""

    name: str = column(StatedZone.name, where=True)
    english_name: str | None = column(StatedZone.english_name)
    purpose: str | None = column(StatedZone.purpose)


@entity(IncubationRecord, label=Access.PUBLIC)
class Incubation(Node):
    """An organization that a centre incubated or supported."""

    organization: Party = one(IncubationRecord.organization, where=True)
    kind: IncubationKind = column(IncubationRecord.kind, where=True)
    centre: ServiceCentre | None = one(IncubationRecord.centre, where=True)
    began_on: datetime.date = column(IncubationRecord.began_on, where=True, order=True)
    graduated_on: datetime.date | None = column(IncubationRecord.graduated_on, where=True, order=True)
    outcome: str | None = column(IncubationRecord.outcome)
    stated_in: str | None = column(IncubationRecord.stated_in)
    source: Source = source()


@statistics(ServiceCentre, title=Label("服务中心统计", "Statistics of service centres"))
class ServiceCentreStats:
    """How many service centres are open, by whatever is asked for."""

    level: CentreLevel | None = dimension(ServiceCentreRecord.level)
    division: Division | None = dimension(ServiceCentreRecord.division)
    opened_in_year: datetime.date | None = span(ServiceCentreRecord.opened_on, Span.YEAR)
    count: int = counted()


@statistics(Incubation, title=Label("孵化扶持统计", "Statistics of incubations"))
class IncubationStats:
    """How many organizations were incubated and supported: an organization may be counted under both kinds."""

    kind: IncubationKind | None = dimension(IncubationRecord.kind)
    centre: ServiceCentre | None = dimension(IncubationRecord.centre)
    began_in_year: datetime.date | None = span(IncubationRecord.began_on, Span.YEAR)
    count: int = counted()
    organizations: int = distinct(IncubationRecord.organization)
