"""Every record type that an agency can state, in the order in which a rebuild projects them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hub.domain.records.agency import Agency
from hub.domain.records.annual_inspection import AnnualInspectionRecord
from hub.domain.records.award import AwardRecord
from hub.domain.records.case_seal import CaseSealRecord
from hub.domain.records.coordination_body import CoordinationBodyRecord
from hub.domain.records.decision import DecisionRecord
from hub.domain.records.declare import Record
from hub.domain.records.designation import DesignationRecord
from hub.domain.records.disclosure import DisclosureRecord
from hub.domain.records.division import Division
from hub.domain.records.filing import FilingRecord
from hub.domain.records.fund_transfer import FundTransferRecord
from hub.domain.records.governance import GovernanceRecord
from hub.domain.records.grade import GradeRecord
from hub.domain.records.incubation import IncubationRecord
from hub.domain.records.inspection import InspectionRecord
from hub.domain.records.joint_operation import JointOperationRecord
from hub.domain.records.list_entry import ListEntryRecord
from hub.domain.records.measure_execution import MeasureExecutionRecord
from hub.domain.records.meeting import MeetingRecord
from hub.domain.records.objection import ObjectionRecord
from hub.domain.records.organization_role import OrganizationRoleRecord
from hub.domain.records.other_party import OtherPartyRecord
from hub.domain.records.party_affiliation import PartyAffiliationRecord
from hub.domain.records.party_unit import PartyUnitRecord
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.records.performance_evaluation import PerformanceEvaluationRecord
from hub.domain.records.policy import PolicyRecord
from hub.domain.records.publication import PublicationRecord
from hub.domain.records.purchase_catalogue_item import PurchaseCatalogueItemRecord
from hub.domain.records.registration import RegistrationRecord
from hub.domain.records.service_centre import ServiceCentreRecord
from hub.domain.records.service_field import ServiceFieldRecord
from hub.domain.records.service_matter import ServiceMatterRecord
from hub.domain.records.service_platform import ServicePlatformRecord
from hub.domain.records.service_project import ServiceProjectRecord
from hub.domain.records.sharing_agreement import SharingAgreementRecord
from hub.domain.records.social_worker import SocialWorkerRecord
from hub.domain.records.standard_check import StandardCheckRecord
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.domain.records.target_appraisal import TargetAppraisalRecord
from hub.domain.records.three_society_link import ThreeSocietyLinkRecord
from hub.domain.records.training_evaluation import TrainingEvaluationRecord

RECORDS: Final[tuple[type[Record], ...]] = (
    Agency,
    Division,
    SharingAgreementRecord,
    RegistrationRecord,
    FilingRecord,
    OtherPartyRecord,
    PenaltyRecord,
    InspectionRecord,
    PartyUnitRecord,
    SupervisionCaseRecord,
    JointOperationRecord,
    ListEntryRecord,
    AwardRecord,
    GradeRecord,
    AnnualInspectionRecord,
    ObjectionRecord,
    CoordinationBodyRecord,
    MeetingRecord,
    DecisionRecord,
    PolicyRecord,
    ServiceCentreRecord,
    IncubationRecord,
    ServicePlatformRecord,
    DisclosureRecord,
    ServiceMatterRecord,
    PurchaseCatalogueItemRecord,
    ServiceProjectRecord,
    FundTransferRecord,
    TargetAppraisalRecord,
    PartyAffiliationRecord,
    StandardCheckRecord,
    ServiceFieldRecord,
    OrganizationRoleRecord,
    GovernanceRecord,
    SocialWorkerRecord,
    TrainingEvaluationRecord,
    PerformanceEvaluationRecord,
    ThreeSocietyLinkRecord,
    DesignationRecord,
    PublicationRecord,
    MeasureExecutionRecord,
    CaseSealRecord,
)

KINDS: Final[Mapping[str, type[Record]]] = MappingProxyType({record.about.kind: record for record in RECORDS})
