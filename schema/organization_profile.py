"""What organizations do, what they are to others, and how they are governed."""

import datetime

from hub.access.labels import Access
from hub.domain.records.governance import GovernanceRecord as StatedGovernance
from hub.domain.records.organization_role import OrganizationRoleRecord
from hub.domain.records.organization_role import RoleMember as StatedMember
from hub.domain.records.service_field import ServiceFieldRecord
from hub.domain.register_codes import GovernanceKind, GovernanceStatus, OrganizationRoleKind, ServiceFieldKind
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import (
    Node,
    column,
    counted,
    dimension,
    distinct,
    entity,
    one,
    parts,
    source,
    statistics,
)
from schema.party import Party
from schema.source import Source


@entity(ServiceFieldRecord, label=Access.PUBLIC)
class ServiceField(Node):
    """A field in which an organization serves."""

    organization: Party = one(ServiceFieldRecord.organization, where=True)
    kind: ServiceFieldKind = column(ServiceFieldRecord.kind, where=True)
    since_on: datetime.date | None = column(ServiceFieldRecord.since_on, where=True, order=True)
    until_on: datetime.date | None = column(ServiceFieldRecord.until_on)
    note: str | None = column(ServiceFieldRecord.note)
    source: Source = source()


@entity(OrganizationRoleRecord, label=Access.PUBLIC)
class OrganizationRole(Node):
    """What an organization is to other organizations, which may be its members."""

    organization: Party = one(OrganizationRoleRecord.organization, where=True)
    kind: OrganizationRoleKind = column(OrganizationRoleRecord.kind, where=True)
    from_on: datetime.date | None = column(OrganizationRoleRecord.from_on, where=True, order=True)
    to_on: datetime.date | None = column(OrganizationRoleRecord.to_on)
    members: "list[RoleMember]" = parts(OrganizationRoleRecord.members, where=True)
    source: Source = source()


@entity(StatedMember, label=Access.PUBLIC, title=Label("成员组织", "A member of an organization"))
class RoleMember:
    """An organization that is a member of another one."""

    organization: Party = one(StatedMember.organization, where=True)


@entity(StatedGovernance, label=Access.INTERNAL)
class GovernanceRecord(Node):
    """One part of an organization's governance, as it stands on the day asked for."""

    organization: Party = one(StatedGovernance.organization, where=True)
    kind: GovernanceKind = column(StatedGovernance.kind, where=True)
    status: GovernanceStatus = column(StatedGovernance.status, where=True)
    status_on: datetime.date = column(StatedGovernance.status_on, where=True, order=True)
    adopted_on: datetime.date | None = column(StatedGovernance.adopted_on, where=True, order=True)
    term_ends_on: datetime.date | None = column(StatedGovernance.term_ends_on, where=True, order=True)
    note: str | None = column(StatedGovernance.note)
    source: Source = source()


@statistics(ServiceField, title=Label("服务领域统计", "Statistics of service fields"))
class ServiceFieldStats:
    """How many organizations serve in each field: one may serve in several."""

    kind: ServiceFieldKind | None = dimension(ServiceFieldRecord.kind)
    count: int = counted()
    organizations: int = distinct(ServiceFieldRecord.organization)


@statistics(OrganizationRole, title=Label("社会组织角色统计", "Statistics of roles"))
class OrganizationRoleStats:
    """How many organizations are something to others."""

    kind: OrganizationRoleKind | None = dimension(OrganizationRoleRecord.kind)
    count: int = counted()
    organizations: int = distinct(OrganizationRoleRecord.organization)


@statistics(GovernanceRecord, title=Label("治理记录统计", "Statistics of governance"))
class GovernanceStats:
    """How the governance of organizations stands, part by part."""

    kind: GovernanceKind | None = dimension(StatedGovernance.kind)
    status: GovernanceStatus | None = dimension(StatedGovernance.status)
    count: int = counted()
    organizations: int = distinct(StatedGovernance.organization)
