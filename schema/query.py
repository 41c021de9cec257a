"""What can be asked: one thin door a noun."""

from hub.domain.records.service_platform import ServicePlatformRecord
from hub.domain.vocabulary import IdentifierScheme, PartyStanding
from hub.query.declaring.declare import Node, by_node, every, look_up, stats, whole
from hub.query.declaring.generated import Connection
from schema.access_log import AccessEntry
from schema.agency import Agency
from schema.annual_inspection import AnnualInspection, AnnualInspectionStats
from schema.award import Award, AwardStats
from schema.coordination import CoordinationBody, Decision, DecisionStats, Meeting, MeetingStats
from schema.diagnostics import DisclosureGaps, DistrictDiagnostics, PartyCoverage
from schema.disclosure import Disclosure, DisclosureStats, ServiceMatter, ServicePlatform
from schema.division import Division
from schema.grade import Grade, GradeStats
from schema.integrity import ListEntry, ListEntryStats
from schema.joint import JointOperation, JointOperationStats
from schema.measure_execution import MeasureExecution, MeasureExecutionStats
from schema.objection import Objection
from schema.organization_profile import (
    GovernanceRecord,
    GovernanceStats,
    OrganizationRole,
    OrganizationRoleStats,
    ServiceField,
    ServiceFieldStats,
)
from schema.party import Organization, OrganizationStats, Party
from schema.party_unit import (
    PartyAffiliation,
    PartyAffiliationStats,
    PartyUnit,
    PartyUnitStats,
    StandardCheck,
    StandardCheckStats,
)
from schema.policy import Policy, PolicyStats
from schema.publicity import Designation, Publication
from schema.service_centre import Incubation, IncubationStats, ServiceCentre, ServiceCentreStats
from schema.service_project import (
    FundTransfer,
    FundTransferStats,
    PurchaseCatalogueItem,
    ServiceProject,
    ServiceProjectStats,
    TargetAppraisal,
    TargetAppraisalStats,
)
from schema.sharing import CaseSeal, SharingAgreement
from schema.social_work import (
    PerformanceEvaluation,
    PerformanceEvaluationStats,
    SocialWorker,
    SocialWorkerStats,
    ThreeSocietyLink,
    ThreeSocietyLinkStats,
    TrainingEvaluation,
    TrainingEvaluationStats,
)
from schema.supervision import (
    Inspection,
    InspectionStats,
    Penalty,
    PenaltyStats,
    SupervisionCase,
    SupervisionCaseStats,
)
from schema.viewer import Viewer, viewer


class Query:
    """What can be asked."""

    organization: Organization | None = look_up(
        "按号码查询社会组织",
        "One organization by its id or a number; one that has ended is found too",
        uscc=IdentifierScheme.USCC,
        organization_code=IdentifierScheme.ORGANIZATION_CODE,
        registration_number=IdentifierScheme.REGISTRATION_NUMBER,
        filing_number=IdentifierScheme.FILING_NUMBER,
    )
    organizations: Connection[Organization] | None = every(
        "现存社会组织", "The organizations that exist", only={"standing": PartyStanding.EXISTING}
    )
    organization_stats: list[OrganizationStats] | None = stats(
        "社会组织统计", "How many organizations exist, by whatever is asked for"
    )
    parties: Connection[Party] | None = every("全部主体", "All parties, organizations and others, ended ones too")
    penalties: Connection[Penalty] | None = every("行政处罚", "Penalties decided up to that day")
    inspections: Connection[Inspection] | None = every("行政检查", "Inspections held up to that day")
    supervision_cases: Connection[SupervisionCase] | None = every("监管案件", "Cases as they stand on that day")
    joint_operations: Connection[JointOperation] | None = every("联合执法行动", "Operations begun up to that day")
    party_units: Connection[PartyUnit] | None = every("党组织", "Party units that exist on that day")
    list_entries: Connection[ListEntry] | None = every("信用名录条目", "Entries in force on that day")
    awards: Connection[Award] | None = every("荣誉表彰", "Awards given up to that day, and those without a day")
    grades: Connection[Grade] | None = every("等级评定", "Grades that hold on that day")
    annual_inspections: Connection[AnnualInspection] | None = every(
        "年度检查", "Annual inspections up to that day, and those without a year"
    )
    objections: Connection[Objection] | None = every("登记许可异议", "Objections as they stand on that day")
    agencies: Connection[Agency] | None = every("机关", "Agencies that exist on that day")
    divisions: Connection[Division] | None = every("行政区划", "Divisions that exist on that day")
    penalty_stats: list[PenaltyStats] | None = stats("行政处罚统计", "How many penalties, and how large the fines")
    inspection_stats: list[InspectionStats] | None = stats("行政检查统计", "How many inspections")
    supervision_case_stats: list[SupervisionCaseStats] | None = stats("监管案件统计", "How many cases")
    party_unit_stats: list[PartyUnitStats] | None = stats("党组织统计", "How many party units")
    joint_operation_stats: list[JointOperationStats] | None = stats("联合执法统计", "How many joint operations")
    list_entry_stats: list[ListEntryStats] | None = stats("信用名录统计", "How many entries are in force on which list")
    award_stats: list[AwardStats] | None = stats("荣誉表彰统计", "How many awards")
    grade_stats: list[GradeStats] | None = stats("等级评定统计", "How many grades hold")
    annual_inspection_stats: list[AnnualInspectionStats] | None = stats("年度检查统计", "How many annual inspections")
    sharing_agreements: Connection[SharingAgreement] | None = every(
        "数据共享协议", "Data-sharing agreements in force on that day"
    )
    case_seals: Connection[CaseSeal] | None = every(
        "案件封存", "The seals that the caller's own agency has set on its cases, as they hold on that day"
    )
    coordination_bodies: Connection[CoordinationBody] | None = every(
        "议事协调机构", "Leading groups, working groups and joint meetings that exist on that day"
    )
    meetings: Connection[Meeting] | None = every("会议", "Meetings held up to that day")
    meeting_stats: list[MeetingStats] | None = stats("会议统计", "How many meetings")
    decisions: Connection[Decision] | None = every("议定事项", "Decisions as they stand on that day")
    decision_stats: list[DecisionStats] | None = stats("议定事项统计", "How many decisions")
    policies: Connection[Policy] | None = every("政策文件", "Policies in force on that day")
    policy_stats: list[PolicyStats] | None = stats("政策文件统计", "How many policies")
    service_centres: Connection[ServiceCentre] | None = every(
        "社会组织服务中心", "Service centres that are open on that day"
    )
    service_centre_stats: list[ServiceCentreStats] | None = stats("服务中心统计", "How many service centres are open")
    incubations: Connection[Incubation] | None = every("孵化扶持", "Incubations begun up to that day")
    incubation_stats: list[IncubationStats] | None = stats(
        "孵化扶持统计", "How many organizations were incubated and supported"
    )
    service_platforms: list[ServicePlatform] | None = whole(
        "网站服务平台", "The service platforms that are open on that day", order=ServicePlatformRecord.place
    )
    disclosures: Connection[Disclosure] | None = every("信息公开", "What was published up to that day")
    disclosure_stats: list[DisclosureStats] | None = stats("信息公开统计", "How much was published")
    service_matters: Connection[ServiceMatter] | None = every("办事事项", "Matters of the guide on that day")
    service_projects: Connection[ServiceProject] | None = every(
        "购买服务项目", "Service projects applied for up to that day"
    )
    service_project_stats: list[ServiceProjectStats] | None = stats(
        "购买服务项目统计", "How many service projects, and how much was granted"
    )
    fund_transfers: Connection[FundTransfer] | None = every("经费划拨", "Transfers of funds up to that day")
    fund_transfer_stats: list[FundTransferStats] | None = stats("经费划拨统计", "How much was transferred")
    purchase_catalogue_items: Connection[PurchaseCatalogueItem] | None = every(
        "政府购买服务目录项目", "Items of the purchase catalogue on that day"
    )
    target_appraisals: Connection[TargetAppraisal] | None = every(
        "目标考核", "Appraisals of departments up to that day"
    )
    target_appraisal_stats: list[TargetAppraisalStats] | None = stats("目标考核统计", "How many tasks were appraised")
    party_affiliations: Connection[PartyAffiliation] | None = every(
        "党组织隶属关系", "Affiliations of party units that hold on that day"
    )
    party_affiliation_stats: list[PartyAffiliationStats] | None = stats("党组织隶属统计", "How many affiliations")
    standard_checks: Connection[StandardCheck] | None = every(
        "党组织标准化检查", "Standard checks of party units up to that day"
    )
    standard_check_stats: list[StandardCheckStats] | None = stats("标准化检查统计", "How many standard checks")
    party_coverage: list[PartyCoverage] | None = stats(
        "党组织覆盖", "How many organizations are covered by a party unit, of how many"
    )
    service_fields: Connection[ServiceField] | None = every("服务领域", "Who serves in which field on that day")
    service_field_stats: list[ServiceFieldStats] | None = stats("服务领域统计", "How many serve in which field")
    organization_roles: Connection[OrganizationRole] | None = every(
        "社会组织角色", "What organizations are to others on that day"
    )
    organization_role_stats: list[OrganizationRoleStats] | None = stats(
        "社会组织角色统计", "How many organizations are something to others"
    )
    governance_records: Connection[GovernanceRecord] | None = every(
        "治理记录", "How organizations are governed on that day"
    )
    governance_stats: list[GovernanceStats] | None = stats("治理记录统计", "How the governance stands, part by part")
    social_workers: Connection[SocialWorker] | None = every("社会工作者", "Social workers on that day")
    social_worker_stats: list[SocialWorkerStats] | None = stats("社会工作者统计", "How many social workers")
    training_evaluations: Connection[TrainingEvaluation] | None = every(
        "培训评价", "Evaluations of trainings up to that day"
    )
    training_evaluation_stats: list[TrainingEvaluationStats] | None = stats(
        "培训评价统计", "How many evaluations of trainings"
    )
    performance_evaluations: Connection[PerformanceEvaluation] | None = every(
        "服务绩效评估", "Evaluations of services up to that day"
    )
    performance_evaluation_stats: list[PerformanceEvaluationStats] | None = stats(
        "服务绩效评估统计", "How services were judged"
    )
    three_society_links: Connection[ThreeSocietyLink] | None = every(
        "三社联动", "Links of community, organization and worker on that day"
    )
    three_society_link_stats: list[ThreeSocietyLinkStats] | None = stats("三社联动统计", "How many links")
    designations: Connection[Designation] | None = every("示范观察称号", "Designations up to that day")
    publications: Connection[Publication] | None = every("出版物", "Publications on that day")
    measure_executions: Connection[MeasureExecution] | None = every(
        "措施执行", "Executions of measures as they stand on that day"
    )
    measure_execution_stats: list[MeasureExecutionStats] | None = stats("措施执行统计", "How measures are executed")
    district_diagnostics: list[DistrictDiagnostics] | None = stats(
        "全区诊断", "Figures for the problems that the district names; null where no source gives one"
    )
    disclosure_gaps: list[DisclosureGaps] | None = stats(
        "信息公开缺口", "Of how many organizations anything was disclosed, of how many"
    )
    access_log: Connection[AccessEntry] | None = every(
        "访问日志", "Who read personal values of one's own agency, when and why, and what its own people read"
    )
    node: Node | None = by_node("按标识查询", "Anything that has an id, by its id")
    viewer: Viewer = viewer
