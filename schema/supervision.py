"""Supervision: penalties, inspections and cases."""

import datetime

from hub.access.labels import Access
from hub.domain.records.inspection import InspectionRecord
from hub.domain.records.penalty import PenaltyRecord
from hub.domain.records.supervision_case import CaseParty as StatedCaseParty
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.domain.vocabulary import CaseStep, InspectionResult, Label, PenaltyKind
from hub.query.declaring.declare import (
    Node,
    average,
    column,
    counted,
    days_until,
    dimension,
    distinct,
    entity,
    median,
    median_days,
    money,
    one,
    parts,
    source,
    span,
    statistics,
    total,
)
from hub.query.declaring.declared import Span
from hub.query.declaring.scalars import Money
from schema.agency import Agency
from schema.party import Party
from schema.source import Source


@entity(PenaltyRecord, label=Access.PUBLIC)
class Penalty(Node):
    """An administrative penalty; its deliverer (`source`) is not always the authority that decided it."""

    document_number: str = column(PenaltyRecord.document_number, where=True, order=True)
    decided_on: datetime.date = column(PenaltyRecord.decided_on, where=True, order=True)
    kinds: list[PenaltyKind] = column(PenaltyRecord.kinds)
    violation: str | None = column(PenaltyRecord.violation)
    legal_basis: str | None = column(PenaltyRecord.legal_basis)
    fine: Money | None = money(PenaltyRecord.fine, where=True, order=True)
    confiscated: Money | None = money(PenaltyRecord.confiscated, where=True, order=True)
    licence: str | None = column(PenaltyRecord.licence)
    valid_until: datetime.date | None = column(PenaltyRecord.valid_until, where=True)
    published_until: datetime.date | None = column(PenaltyRecord.published_until, where=True)
    authority_name: str = column(PenaltyRecord.authority_name, where=True, order=True)
    authority_uscc: str | None = column(PenaltyRecord.authority_uscc, where=True)
    authority: Agency | None = one(PenaltyRecord.authority, where=True)
    party: Party = one(PenaltyRecord.party, where=True)
    source: Source = source()


@entity(InspectionRecord, label=Access.PUBLIC)
class Inspection(Node):
    """One party inspected under one task."""

    task_number: str | None = column(InspectionRecord.task_number, where=True)
    task_name: str = column(InspectionRecord.task_name, where=True, order=True)
    inspected_on: datetime.date = column(InspectionRecord.inspected_on, where=True, order=True)
    inspected_at: datetime.datetime | None = column(InspectionRecord.inspected_at, where=True, order=True)
    result: InspectionResult = column(InspectionRecord.result, where=True)
    authority_name: str = column(InspectionRecord.authority_name, where=True, order=True)
    authority_uscc: str | None = column(InspectionRecord.authority_uscc, where=True)
    authority: Agency | None = one(InspectionRecord.authority, where=True)
    party: Party = one(InspectionRecord.party, where=True)
    source: Source = source()


@entity(SupervisionCaseRecord, label=Access.CASE)
class SupervisionCase(Node):
    """A case against one or more parties, as it stands on the day asked for."""

    number: str = column(SupervisionCaseRecord.number, where=True, order=True)
    cause: str = column(SupervisionCaseRecord.cause)
    step: CaseStep = column(SupervisionCaseRecord.step, where=True)
    step_on: datetime.date = column(SupervisionCaseRecord.step_on, where=True, order=True)
    opened_on: datetime.date | None = column(SupervisionCaseRecord.opened_on, where=True, order=True)
    closed_on: datetime.date | None = column(SupervisionCaseRecord.closed_on, where=True, order=True)
    next_deadline_on: datetime.date | None = column(SupervisionCaseRecord.next_deadline_on, where=True, order=True)
    days_to_deadline: int | None = days_until(
        SupervisionCaseRecord.next_deadline_on,
        "距下一法定期限天数（负数为已逾期）",
        "Days to that deadline; below 0 when it has passed",
    )
    legal_basis: str | None = column(SupervisionCaseRecord.legal_basis)
    outcome: str | None = column(SupervisionCaseRecord.outcome)
    authority_name: str = column(SupervisionCaseRecord.authority_name, where=True, order=True)
    authority_uscc: str | None = column(SupervisionCaseRecord.authority_uscc, where=True)
    authority: Agency | None = one(SupervisionCaseRecord.authority, where=True)
    parties: "list[CaseParty]" = parts(SupervisionCaseRecord.parties, where=True)
    source: Source = source()


@entity(StatedCaseParty, label=Access.CASE, title=Label("当事人", "A party that a case concerns"))
class CaseParty:
    """A party that a case concerns."""

    party: Party = one(StatedCaseParty.party, where=True)
    involved_as: str | None = column(StatedCaseParty.involved_as, where=True)


@statistics(Penalty, title=Label("行政处罚统计", "Statistics of penalties"))
class PenaltyStats:
    """How many penalties there are and how large the fines, by whatever is asked for."""

    authority: Agency | None = dimension(PenaltyRecord.authority)
    decided_in_year: datetime.date | None = span(PenaltyRecord.decided_on, Span.YEAR)
    decided_in_quarter: datetime.date | None = span(PenaltyRecord.decided_on, Span.QUARTER)
    decided_in_month: datetime.date | None = span(PenaltyRecord.decided_on, Span.MONTH)
    count: int = counted()
    parties: int = distinct(PenaltyRecord.party)
    fine: Money | None = total(PenaltyRecord.fine)
    fine_average: Money | None = average(PenaltyRecord.fine)
    fine_median: Money | None = median(PenaltyRecord.fine)
    confiscated: Money | None = total(PenaltyRecord.confiscated)


@statistics(Inspection, title=Label("行政检查统计", "Statistics of inspections"))
class InspectionStats:
    """How many inspections there were, by whatever is asked for."""

    authority: Agency | None = dimension(InspectionRecord.authority)
    result: InspectionResult | None = dimension(InspectionRecord.result)
    inspected_in_year: datetime.date | None = span(InspectionRecord.inspected_on, Span.YEAR)
    inspected_in_quarter: datetime.date | None = span(InspectionRecord.inspected_on, Span.QUARTER)
    inspected_in_month: datetime.date | None = span(InspectionRecord.inspected_on, Span.MONTH)
    count: int = counted()
    parties: int = distinct(InspectionRecord.party)


@statistics(SupervisionCase, title=Label("监管案件统计", "Statistics of cases"))
class SupervisionCaseStats:
    """How many cases there are, by whatever is asked for."""

    authority: Agency | None = dimension(SupervisionCaseRecord.authority)
    step: CaseStep | None = dimension(SupervisionCaseRecord.step)
    opened_in_year: datetime.date | None = span(SupervisionCaseRecord.opened_on, Span.YEAR)
    opened_in_quarter: datetime.date | None = span(SupervisionCaseRecord.opened_on, Span.QUARTER)
    opened_in_month: datetime.date | None = span(SupervisionCaseRecord.opened_on, Span.MONTH)
    count: int | None = counted()
    days_median: int | None = median_days(
        SupervisionCaseRecord.opened_on,
        SupervisionCaseRecord.closed_on,
        "立案至结案天数中位数",
        "Median of the days from opening to closing",
    )
