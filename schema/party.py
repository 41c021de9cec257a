"""Parties: social organizations, and the other parties that records speak of."""

import datetime
from typing import TYPE_CHECKING

from hub.access.labels import Access
from hub.domain.records.annual_inspection import AnnualInspectionRecord
from hub.domain.records.award import AwardRecord
from hub.domain.records.disclosure import DisclosureRecord, DisclosureSubject
from hub.domain.records.governance import GovernanceRecord as StatedGovernance
from hub.domain.records.grade import GradeRecord
from hub.domain.records.incubation import IncubationRecord
from hub.domain.records.inspection import InspectionRecord
from hub.domain.records.joint_operation import JointOperationRecord, OperationSubject
from hub.domain.records.measure_execution import MeasureExecutionRecord
from hub.domain.records.objection import ObjectionRecord
from hub.domain.records.organization_role import OrganizationRoleRecord
from hub.domain.records.party import Party as Stated
from hub.domain.records.party_unit import CoveredOrganization, PartyUnitRecord
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.records.service_field import ServiceFieldRecord
from hub.domain.records.service_project import ServiceProjectRecord
from hub.domain.records.social_worker import SocialWorkerRecord
from hub.domain.records.supervision_case import CaseParty, SupervisionCaseRecord
from hub.domain.records.three_society_link import ThreeSocietyLinkRecord
from hub.domain.records.told import Disagreement, Identified
from hub.domain.vocabulary import (
    CommunityKind,
    DivisionLevel,
    GradeLevel,
    IdentifierScheme,
    IdentifierValidity,
    Label,
    OrganizationKind,
    OrganizationStatus,
    OtherPartyNature,
    PartyClass,
    PartyStanding,
    Registration,
)
from hub.query.declaring.declare import (
    Node,
    beside,
    citations,
    column,
    counted,
    dimension,
    entity,
    facet,
    lookup,
    many,
    one,
    span,
    statistics,
    within,
)
from hub.query.declaring.declared import Span
from hub.query.declaring.generated import Connection
from schema.division import Division
from schema.live import JudgmentDefaulterStanding
from schema.source import ContestedStatement, ValueSource

if TYPE_CHECKING:
    from schema.annual_inspection import AnnualInspection
    from schema.award import Award
    from schema.disclosure import Disclosure
    from schema.grade import Grade
    from schema.integrity import Integrity
    from schema.joint import JointOperation
    from schema.measure_execution import MeasureExecution
    from schema.objection import Objection
    from schema.organization_profile import GovernanceRecord, OrganizationRole, ServiceField
    from schema.party_unit import PartyUnit
    from schema.service_centre import Incubation
    from schema.service_project import ServiceProject
    from schema.social_work import SocialWorker, ThreeSocietyLink
    from schema.supervision import Inspection, Penalty, SupervisionCase


@entity(Stated, label=Access.PUBLIC, title=Label("主体", "A party of whom records speak"), interface=True)
class Party(Node):
    """A party of whom records speak, with everything that any agency stated about it."""

    name: str = column(Stated.name, where=True, order=True, search=True)
    standing: PartyStanding = column(Stated.standing, where=True)
    uscc: str | None = column(Stated.uscc, where=True)
    organization_code: str | None = column(Stated.organization_code, where=True)
    founded_on: datetime.date | None = column(Stated.founded_on, where=True, order=True)
    ended_on: datetime.date | None = column(Stated.ended_on, where=True)
    address: str | None = column(Stated.address)
    identifiers: "list[Identifier]" = beside(Identified, "号码", "Every number under which it was named", where=True)
    penalties: "Connection[Penalty]" = many(PenaltyRecord.party, where=True, order=True)
    inspections: "Connection[Inspection]" = many(InspectionRecord.party, where=True, order=True)
    cases: "Connection[SupervisionCase] | None" = many(
        SupervisionCaseRecord.parties, CaseParty.party, where=True, order=True
    )
    joint_operations: "Connection[JointOperation] | None" = many(
        JointOperationRecord.subjects, OperationSubject.party, where=True, order=True
    )
    party_units: "Connection[PartyUnit] | None" = many(
        PartyUnitRecord.organizations, CoveredOrganization.organization, where=True, order=True
    )
    awards: "Connection[Award]" = many(AwardRecord.party, where=True, order=True)
    grades: "Connection[Grade]" = many(GradeRecord.party, where=True, order=True)
    annual_inspections: "Connection[AnnualInspection]" = many(AnnualInspectionRecord.party, where=True, order=True)
    objections: "Connection[Objection]" = many(ObjectionRecord.party, where=True, order=True)
    incubations: "Connection[Incubation]" = many(IncubationRecord.organization, where=True, order=True)
    disclosures: "Connection[Disclosure]" = many(
        DisclosureRecord.subjects, DisclosureSubject.organization, where=True, order=True
    )
    service_projects: "Connection[ServiceProject]" = many(ServiceProjectRecord.organization, where=True, order=True)
    service_fields: "Connection[ServiceField]" = many(ServiceFieldRecord.organization, where=True, order=True)
    roles: "Connection[OrganizationRole]" = many(OrganizationRoleRecord.organization, where=True, order=True)
    governance: "Connection[GovernanceRecord] | None" = many(StatedGovernance.organization, where=True, order=True)
    social_workers: "Connection[SocialWorker] | None" = many(SocialWorkerRecord.employer, where=True, order=True)
    three_society_links: "Connection[ThreeSocietyLink] | None" = many(ThreeSocietyLinkRecord.organization, where=True)
    measure_executions: "Connection[MeasureExecution] | None" = many(
        MeasureExecutionRecord.party, where=True, order=True
    )
    integrity: "Integrity" = facet("诚信信息", "Its integrity record")
    judgment_defaulter: JudgmentDefaulterStanding | None = lookup(
        "courts.judgment_defaulter",
        Stated.uscc,
        "失信被执行人核查",
        "Whether the courts list it as a judgment defaulter, asked live",
    )
    sources: list[ValueSource] = citations("provenance", "各字段来源", "The statement from which each value comes")
    conflicts: "list[Conflict] | None" = beside(Disagreement, "分歧", "Fields on which agencies disagree", where=True)


@entity(
    Stated,
    label=Access.PUBLIC,
    title=Label("社会组织", "A social organization"),
    only={"party_class": PartyClass.ORGANIZATION},
)
class Organization(Party):
    """A social organization, registered or filed."""

    registration: Registration | None = column(Stated.registration, where=True)
    kind: OrganizationKind | None = column(Stated.kind, where=True)
    community_kind: CommunityKind | None = column(Stated.community_kind, where=True)
    status: OrganizationStatus | None = column(Stated.status, where=True)
    registration_number: str | None = column(Stated.registration_number, where=True)
    filing_number: str | None = column(Stated.filing_number, where=True)
    assessment_grade: GradeLevel | None = column(Stated.assessment_grade, where=True, order=True)
    credit_grade: GradeLevel | None = column(Stated.credit_grade, where=True, order=True)
    filed_on: datetime.date | None = column(Stated.filed_on, where=True, order=True)
    legal_representative: str | None = column(Stated.legal_representative, label=Access.PERSONAL)
    responsible_person: str | None = column(Stated.responsible_person, label=Access.PERSONAL)
    street: Division | None = one(Stated.street, where=True)


@entity(Stated, label=Access.PUBLIC, title=Label("其他主体", "Another party"), only={"party_class": PartyClass.OTHER})
class OtherParty(Party):
    """An enterprise, public institution, village committee or unregistered body that records speak of."""

    nature: OtherPartyNature | None = column(Stated.nature, where=True)
    business_registration_number: str | None = column(Stated.business_registration_number, where=True)


@entity(Identified, label=Access.PUBLIC, title=Label("号码", "A number under which a party was named"))
class Identifier:
    """A number under which a party was named."""

    scheme: IdentifierScheme = column(Identified.scheme, where=True)
    value: str = column(Identified.value, where=True)
    issuer: str = column(Identified.issuer)
    validity: IdentifierValidity = column(Identified.validity, where=True)


@entity(Disagreement, label=Access.INTERNAL, title=Label("分歧", "A field on which agencies disagree"))
class Conflict:
    """A field on which agencies disagree; the statement that was taken comes first."""

    field: str = column(Disagreement.field)
    rule: str = column(Disagreement.rule, where=True)
    statements: list[ContestedStatement] = citations("statements", "各方陈述", "What each of them states")


@statistics(
    Organization,
    title=Label("社会组织统计", "Statistics of organizations"),
    only={"standing": PartyStanding.EXISTING},
)
class OrganizationStats:
    """How many organizations there are, by whatever is asked for."""

    registration: Registration | None = dimension(Stated.registration)
    kind: OrganizationKind | None = dimension(Stated.kind)
    community_kind: CommunityKind | None = dimension(Stated.community_kind)
    status: OrganizationStatus | None = dimension(Stated.status)
    street: Division | None = dimension(Stated.street)
    district: Division | None = within(Stated.street, DivisionLevel.DISTRICT)
    assessment_grade: GradeLevel | None = dimension(Stated.assessment_grade)
    credit_grade: GradeLevel | None = dimension(Stated.credit_grade)
    founded_in_year: datetime.date | None = span(Stated.founded_on, Span.YEAR)
    count: int = counted()
