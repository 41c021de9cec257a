"""Party units and the organizations that they cover."""

import datetime

from hub.access.labels import Access
from hub.domain.records.party_affiliation import PartyAffiliationRecord
from hub.domain.records.party_unit import CoveredOrganization as StatedCoverage
from hub.domain.records.party_unit import PartyUnitRecord
from hub.domain.records.standard_check import StandardCheckRecord
from hub.domain.register_codes import AffiliationKind, StandardResult
from hub.domain.vocabulary import Label, PartyUnitKind
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
    affiliations: "Connection[PartyAffiliation]" = many(PartyAffiliationRecord.unit, where=True, order=True)
    affiliated: "Connection[PartyAffiliation]" = many(PartyAffiliationRecord.parent, where=True, order=True)
    checks: "Connection[StandardCheck]" = many(StandardCheckRecord.unit, where=True, order=True)
    source: Source = source()


@entity(StatedCoverage, label=Access.INTERNAL, title=Label("覆盖组织", "An organization that a party unit covers"))
class CoveredOrganization:
    """An organization in which a party unit works."""

    organization: Party | None = one(StatedCoverage.organization, where=True)


@entity(PartyAffiliationRecord, label=Access.INTERNAL)
class PartyAffiliation(Node):
    """A party unit's affiliation to a unit above it: by trade, by place, or by both at once."""

    unit: PartyUnit | None = one(PartyAffiliationRecord.unit, where=True)
    parent: PartyUnit | None = one(PartyAffiliationRecord.parent, where=True)
    kind: AffiliationKind = column(PartyAffiliationRecord.kind, where=True)
    from_on: datetime.date | None = column(PartyAffiliationRecord.from_on, where=True, order=True)
    to_on: datetime.date | None = column(PartyAffiliationRecord.to_on)
    source: Source = source()


@entity(StandardCheckRecord, label=Access.INTERNAL)
class StandardCheck(Node):
    """A check of a party unit against the standard."""

    unit: PartyUnit | None = one(StandardCheckRecord.unit, where=True)
    checked_on: datetime.date = column(StandardCheckRecord.checked_on, where=True, order=True)
    score: int | None = column(StandardCheckRecord.score, where=True, order=True)
    result: StandardResult = column(StandardCheckRecord.result, where=True)
    finding: str | None = column(StandardCheckRecord.finding)
    mend_by: datetime.date | None = column(StandardCheckRecord.mend_by, where=True, order=True)
    source: Source = source()


@statistics(PartyUnit, title=Label("党组织统计", "Statistics of party units"))
class PartyUnitStats:
    """How many party units there are, by whatever is asked for."""

    kind: PartyUnitKind | None = dimension(PartyUnitRecord.kind)
    parent: PartyUnit | None = dimension(PartyUnitRecord.parent)
    count: int = counted()


@statistics(PartyAffiliation, title=Label("党组织隶属统计", "Statistics of affiliations"))
class PartyAffiliationStats:
    """How many affiliations there are, and of how many units: one with two parents is counted once."""

    kind: AffiliationKind | None = dimension(PartyAffiliationRecord.kind)
    parent: PartyUnit | None = dimension(PartyAffiliationRecord.parent)
    count: int = counted()
    units: int = distinct(PartyAffiliationRecord.unit)


@statistics(StandardCheck, title=Label("标准化检查统计", "Statistics of standard checks"))
class StandardCheckStats:
    """How party units meet the standard, by whatever is asked for."""

    result: StandardResult | None = dimension(StandardCheckRecord.result)
    checked_in_year: datetime.date | None = span(StandardCheckRecord.checked_on, Span.YEAR)
    count: int = counted()
    units: int = distinct(StandardCheckRecord.unit)
