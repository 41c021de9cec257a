"""How the district stands: coverage by the party, and figures for the problems that it names itself.

Each figure has its denominator beside it, and is null where no agency has stated any record of the kind.
"""

import datetime

from hub.domain.records.award import AwardRecord
from hub.domain.records.disclosure import DisclosureRecord, DisclosureSubject
from hub.domain.records.governance import GovernanceRecord
from hub.domain.records.grade import GradeRecord
from hub.domain.records.incubation import IncubationRecord
from hub.domain.records.inspection import InspectionRecord
from hub.domain.records.organization_role import OrganizationRoleRecord
from hub.domain.records.party import Party as Stated
from hub.domain.records.party_unit import CoveredOrganization, PartyUnitRecord
from hub.domain.records.service_field import ServiceFieldRecord
from hub.domain.records.service_project import ServiceProjectRecord
from hub.domain.vocabulary import CommunityKind, DivisionLevel, Label, OrganizationKind, PartyStanding, Registration
from hub.query.declaring.declare import concerned, counted, dimension, span, statistics, within
from hub.query.declaring.declared import Span
from schema.division import Division
from schema.party import Organization


@statistics(
    Organization,
    title=Label("党组织覆盖", "Coverage by party units"),
    only={"standing": PartyStanding.EXISTING},
)
class PartyCoverage:
    """How many of the organizations that exist are covered by a party unit: each is counted once."""

    registration: Registration | None = dimension(Stated.registration)
    kind: OrganizationKind | None = dimension(Stated.kind)
    street: Division | None = dimension(Stated.street)
    district: Division | None = within(Stated.street, DivisionLevel.DISTRICT)
    organizations: int = counted()
    covered: int | None = concerned(
        PartyUnitRecord,
        "党组织覆盖的社会组织数（无任何党组织记录时为空）",
        "How many are covered by a party unit; null where no unit is known",
        PartyUnitRecord.organizations,
        CoveredOrganization.organization,
    )


@statistics(
    Organization,
    title=Label("全区诊断", "How the district stands"),
    only={"standing": PartyStanding.EXISTING},
)
class DistrictDiagnostics:
    """Figures for the problems that the district names: who lags, is uneven, ungraded, of one function, unwatched."""

    registration: Registration | None = dimension(Stated.registration)
    kind: OrganizationKind | None = dimension(Stated.kind)
    community_kind: CommunityKind | None = dimension(Stated.community_kind)
    street: Division | None = dimension(Stated.street)
    district: Division | None = within(Stated.street, DivisionLevel.DISTRICT)
    founded_in_year: datetime.date | None = span(Stated.founded_on, Span.YEAR)
    organizations: int = counted()
    graded: int | None = concerned(
        GradeRecord,
        "有有效等级的社会组织数（无任何等级记录时为空）",
        "How many have a valid grade; null where no grade is known",
        GradeRecord.party,
    )
    honoured: int | None = concerned(
        AwardRecord,
        "获得荣誉的社会组织数（无任何荣誉记录时为空）",
        "How many were honoured; null where no award is known",
        AwardRecord.party,
    )
    contracted: int | None = concerned(
        ServiceProjectRecord,
        "承接政府购买服务项目的社会组织数（无任何项目记录时为空）",
        "How many took on a service project; null where no project is known",
        ServiceProjectRecord.organization,
    )
    with_role: int | None = concerned(
        OrganizationRoleRecord,
        "担任行业、枢纽或复合型角色的社会组织数（无任何角色记录时为空）",
        "How many are something to others; null where no role is known",
        OrganizationRoleRecord.organization,
    )
    in_field: int | None = concerned(
        ServiceFieldRecord,
        "填报服务领域的社会组织数（无任何填报时为空）",
        "How many serve in a field that is stated; null where no field is known",
        ServiceFieldRecord.organization,
    )
    supported: int | None = concerned(
        IncubationRecord,
        "被孵化或扶持的社会组织数（无任何孵化记录时为空）",
        "How many were incubated or supported; null where no incubation is known",
        IncubationRecord.organization,
    )
    inspected: int | None = concerned(
        InspectionRecord,
        "接受过检查的社会组织数（无任何检查记录时为空）",
        "How many were inspected; null where no inspection is known",
        InspectionRecord.party,
    )
    governed: int | None = concerned(
        GovernanceRecord,
        "有治理记录的社会组织数（无任何治理记录时为空）",
        "How many have a record of their governance; null where none is known",
        GovernanceRecord.organization,
    )


@statistics(
    Organization,
    title=Label("信息公开缺口", "Gaps of disclosure"),
    only={"standing": PartyStanding.EXISTING},
)
class DisclosureGaps:
    """Of how many of the organizations that exist anything was disclosed; the gap is what is left of them."""

    registration: Registration | None = dimension(Stated.registration)
    kind: OrganizationKind | None = dimension(Stated.kind)
    street: Division | None = dimension(Stated.street)
    district: Division | None = within(Stated.street, DivisionLevel.DISTRICT)
    organizations: int = counted()
    disclosed: int | None = concerned(
        DisclosureRecord,
        "有信息公开的社会组织数（无任何公开记录时为空）",
        "Of how many something was disclosed; null where no disclosure is known",
        DisclosureRecord.subjects,
        DisclosureSubject.organization,
    )
