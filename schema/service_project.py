"""Buying services: projects, transfers of funds, the catalogue, and how departments are appraised."""

import datetime

from hub.access.labels import Access
from hub.domain.records.fund_transfer import FundTransferRecord
from hub.domain.records.purchase_catalogue_item import PurchaseCatalogueItemRecord
from hub.domain.records.service_project import ProjectEvent as StatedEvent
from hub.domain.records.service_project import ServiceProjectRecord
from hub.domain.records.target_appraisal import TargetAppraisalRecord
from hub.domain.register_codes import AppraisalResult, ProjectKind, ProjectStage, ServiceFieldKind
from hub.domain.vocabulary import DivisionLevel, Label
from hub.query.declaring.declare import (
    Node,
    average,
    column,
    counted,
    dimension,
    distinct,
    entity,
    many,
    median,
    money,
    one,
    parts,
    source,
    span,
    statistics,
    total,
    within,
)
from hub.query.declaring.declared import Span
from hub.query.declaring.generated import Connection
from hub.query.declaring.scalars import Money
from schema.agency import Agency
from schema.division import Division
from schema.party import Party
from schema.source import Source


@entity(PurchaseCatalogueItemRecord, label=Access.PUBLIC)
class PurchaseCatalogueItem(Node):
    """An item of the catalogue of public services that the district buys."""

    code: str = column(PurchaseCatalogueItemRecord.code, where=True, order=True)
    name: str = column(PurchaseCatalogueItemRecord.name, where=True, order=True)
    parent: "PurchaseCatalogueItem | None" = one(PurchaseCatalogueItemRecord.parent, where=True)
    items: "Connection[PurchaseCatalogueItem]" = many(PurchaseCatalogueItemRecord.parent, where=True)
    department: Agency | None = one(PurchaseCatalogueItemRecord.department, where=True)
    service_field: ServiceFieldKind | None = column(PurchaseCatalogueItemRecord.service_field, where=True)
    listed_on: datetime.date | None = column(PurchaseCatalogueItemRecord.listed_on, where=True, order=True)
    delisted_on: datetime.date | None = column(PurchaseCatalogueItemRecord.delisted_on)
    projects: "Connection[ServiceProject]" = many(ServiceProjectRecord.catalogue_item, where=True, order=True)
    source: Source = source()


@entity(ServiceProjectRecord, label=Access.PUBLIC)
class ServiceProject(Node):
    """A project bought from an organization; not approved, it has no amount."""

    number: str = column(ServiceProjectRecord.number, where=True, order=True)
    name: str = column(ServiceProjectRecord.name, where=True, order=True)
    kind: ProjectKind = column(ServiceProjectRecord.kind, where=True)
    organization: Party = one(ServiceProjectRecord.organization, where=True)
    purchaser: Agency | None = one(ServiceProjectRecord.purchaser, where=True)
    street: Division | None = one(ServiceProjectRecord.street, where=True)
    catalogue_item: PurchaseCatalogueItem | None = one(ServiceProjectRecord.catalogue_item, where=True)
    stage: ProjectStage = column(ServiceProjectRecord.stage, where=True)
    applied_on: datetime.date = column(ServiceProjectRecord.applied_on, where=True, order=True)
    approved_on: datetime.date | None = column(ServiceProjectRecord.approved_on, where=True, order=True)
    finished_on: datetime.date | None = column(ServiceProjectRecord.finished_on, where=True, order=True)
    requested: Money | None = money(ServiceProjectRecord.requested, where=True, order=True)
    amount: Money | None = money(ServiceProjectRecord.amount, where=True, order=True)
    review_score: int | None = column(ServiceProjectRecord.review_score, where=True, order=True)
    events: "list[ProjectEvent]" = parts(ServiceProjectRecord.events, where=True)
    transfers: "Connection[FundTransfer]" = many(FundTransferRecord.project, where=True, order=True)
    stated_in: str | None = column(ServiceProjectRecord.stated_in)
    source: Source = source()


@entity(StatedEvent, label=Access.PUBLIC, title=Label("项目进程", "What happened to a project"))
class ProjectEvent:
    """What happened to a project on one day, at one stage."""

    stage: ProjectStage = column(StatedEvent.stage, where=True)
    on: datetime.date = column(StatedEvent.on, where=True)
    score: int | None = column(StatedEvent.score, where=True)
    result: str | None = column(StatedEvent.result)


@entity(FundTransferRecord, label=Access.PUBLIC)
class FundTransfer(Node):
    """A payment for a project; all of a project's together never exceed its amount."""

    number: str = column(FundTransferRecord.number, where=True, order=True)
    project: ServiceProject | None = one(FundTransferRecord.project, where=True)
    amount: Money = money(FundTransferRecord.amount, where=True, order=True)
    paid_on: datetime.date = column(FundTransferRecord.paid_on, where=True, order=True)
    paid_by: Agency | None = one(FundTransferRecord.paid_by, where=True)
    purpose: str | None = column(FundTransferRecord.purpose)
    source: Source = source()


@entity(TargetAppraisalRecord, label=Access.INTERNAL)
class TargetAppraisal(Node):
    """One task of a department in one year."""

    number: str = column(TargetAppraisalRecord.number, where=True, order=True)
    department: Agency | None = one(TargetAppraisalRecord.department, where=True)
    year: int = column(TargetAppraisalRecord.year, where=True, order=True)
    task: str = column(TargetAppraisalRecord.task)
    weight: int = column(TargetAppraisalRecord.weight, where=True)
    score: int | None = column(TargetAppraisalRecord.score, where=True, order=True)
    result: AppraisalResult | None = column(TargetAppraisalRecord.result, where=True)
    appraised_on: datetime.date | None = column(TargetAppraisalRecord.appraised_on, where=True, order=True)
    source: Source = source()


@statistics(ServiceProject, title=Label("购买服务项目统计", "Statistics of service projects"))
class ServiceProjectStats:
    """How many projects there are and how much was granted, by whatever is asked for."""

    kind: ProjectKind | None = dimension(ServiceProjectRecord.kind)
    stage: ProjectStage | None = dimension(ServiceProjectRecord.stage)
    street: Division | None = dimension(ServiceProjectRecord.street)
    district: Division | None = within(ServiceProjectRecord.street, DivisionLevel.DISTRICT)
    purchaser: Agency | None = dimension(ServiceProjectRecord.purchaser)
    catalogue_item: PurchaseCatalogueItem | None = dimension(ServiceProjectRecord.catalogue_item)
    approved_in_year: datetime.date | None = span(ServiceProjectRecord.approved_on, Span.YEAR)
    count: int = counted()
    organizations: int = distinct(ServiceProjectRecord.organization)
    requested: Money | None = total(ServiceProjectRecord.requested)
    amount: Money | None = total(ServiceProjectRecord.amount)
    amount_average: Money | None = average(ServiceProjectRecord.amount)
    amount_median: Money | None = median(ServiceProjectRecord.amount)


@statistics(FundTransfer, title=Label("经费划拨统计", "Statistics of transfers"))
class FundTransferStats:
    """How much was transferred, by whatever is asked for."""

    paid_by: Agency | None = dimension(FundTransferRecord.paid_by)
    paid_in_year: datetime.date | None = span(FundTransferRecord.paid_on, Span.YEAR)
    paid_in_quarter: datetime.date | None = span(FundTransferRecord.paid_on, Span.QUARTER)
    count: int = counted()
    projects: int = distinct(FundTransferRecord.project)
    amount: Money | None = total(FundTransferRecord.amount)


@statistics(TargetAppraisal, title=Label("目标考核统计", "Statistics of appraisals"))
class TargetAppraisalStats:
    """How many tasks were appraised, by whatever is asked for."""

    department: Agency | None = dimension(TargetAppraisalRecord.department)
    year: int | None = dimension(TargetAppraisalRecord.year)
    result: AppraisalResult | None = dimension(TargetAppraisalRecord.result)
    count: int = counted()
