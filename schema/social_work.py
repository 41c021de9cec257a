"""Social work: workers, their training and evaluation, and the linkage of community, organization and worker."""

import datetime

from hub.access.labels import Access
from hub.domain.records.performance_evaluation import PerformanceEvaluationRecord
from hub.domain.records.social_worker import SocialWorkerRecord
from hub.domain.records.three_society_link import ThreeSocietyLinkRecord
from hub.domain.records.training_evaluation import TrainingEvaluationRecord
from hub.domain.records.training_evaluation import TrainingIndicator as StatedIndicator
from hub.domain.register_codes import PerformanceGrade, SocialWorkerLevel
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


@entity(SocialWorkerRecord, label=Access.PERSON)
class SocialWorker(Node):
    """A social worker; the name is a person's, and shown to few."""

    number: str = column(SocialWorkerRecord.number, where=True, order=True)
    name: str | None = column(SocialWorkerRecord.name, label=Access.PERSONAL)
    citizen_number: str | None = column(SocialWorkerRecord.citizen_number, label=Access.PERSONAL, where=True)
    level: SocialWorkerLevel = column(SocialWorkerRecord.level, where=True)
    certified_on: datetime.date | None = column(SocialWorkerRecord.certified_on, where=True, order=True)
    employer: Party = one(SocialWorkerRecord.employer, where=True)
    joined_on: datetime.date | None = column(SocialWorkerRecord.joined_on, where=True, order=True)
    left_on: datetime.date | None = column(SocialWorkerRecord.left_on)
    trainings: "Connection[TrainingEvaluation]" = many(TrainingEvaluationRecord.worker, where=True, order=True)
    evaluations: "Connection[PerformanceEvaluation]" = many(PerformanceEvaluationRecord.worker, where=True, order=True)
    links: "Connection[ThreeSocietyLink] | None" = many(ThreeSocietyLinkRecord.worker, where=True)
    source: Source = source()


@entity(TrainingEvaluationRecord, label=Access.PERSON)
class TrainingEvaluation(Node):
    """What a social worker achieved in a course."""

    worker: SocialWorker | None = one(TrainingEvaluationRecord.worker, where=True)
    course: str = column(TrainingEvaluationRecord.course, where=True, order=True)
    base: str | None = column(TrainingEvaluationRecord.base, where=True)
    held_on: datetime.date = column(TrainingEvaluationRecord.held_on, where=True, order=True)
    hours: int | None = column(TrainingEvaluationRecord.hours, where=True)
    score: int | None = column(TrainingEvaluationRecord.score, where=True, order=True)
    indicators: "list[TrainingIndicator]" = parts(TrainingEvaluationRecord.indicators, where=True)
    source: Source = source()


@entity(StatedIndicator, label=Access.PERSON, title=Label("培训质量指标", "An indicator of a training's quality"))
class TrainingIndicator:
    """An indicator of a training's quality."""

    name: str = column(StatedIndicator.name, where=True)
    score: int = column(StatedIndicator.score, where=True)


@entity(PerformanceEvaluationRecord, label=Access.PERSON)
class PerformanceEvaluation(Node):
    """The evaluation of a social worker's services in a year."""

    worker: SocialWorker | None = one(PerformanceEvaluationRecord.worker, where=True)
    year: int = column(PerformanceEvaluationRecord.year, where=True, order=True)
    evaluated_on: datetime.date = column(PerformanceEvaluationRecord.evaluated_on, where=True, order=True)
    grade: PerformanceGrade = column(PerformanceEvaluationRecord.grade, where=True)
    note: str | None = column(PerformanceEvaluationRecord.note, label=Access.PERSONAL)
    source: Source = source()


@entity(ThreeSocietyLinkRecord, label=Access.INTERNAL)
class ThreeSocietyLink(Node):
    """A community, an organization and a social worker that work together."""

    community: Division | None = one(ThreeSocietyLinkRecord.community, where=True)
    organization: Party = one(ThreeSocietyLinkRecord.organization, where=True)
    worker: SocialWorker | None = one(ThreeSocietyLinkRecord.worker, where=True)
    service: str | None = column(ThreeSocietyLinkRecord.service)
    from_on: datetime.date | None = column(ThreeSocietyLinkRecord.from_on, where=True, order=True)
    to_on: datetime.date | None = column(ThreeSocietyLinkRecord.to_on)
    source: Source = source()


@statistics(SocialWorker, title=Label("社会工作者统计", "Statistics of social workers"))
class SocialWorkerStats:
    """How many social workers there are, by level."""

    level: SocialWorkerLevel | None = dimension(SocialWorkerRecord.level)
    count: int | None = counted()
    employers: int | None = distinct(SocialWorkerRecord.employer)


@statistics(TrainingEvaluation, title=Label("培训评价统计", "Statistics of trainings"))
class TrainingEvaluationStats:
    """How many evaluations of trainings there are, by whatever is asked for."""

    course: str | None = dimension(TrainingEvaluationRecord.course)
    base: str | None = dimension(TrainingEvaluationRecord.base)
    held_in_year: datetime.date | None = span(TrainingEvaluationRecord.held_on, Span.YEAR)
    count: int | None = counted()
    workers: int | None = distinct(TrainingEvaluationRecord.worker)


@statistics(PerformanceEvaluation, title=Label("服务绩效评估统计", "Statistics of performance evaluations"))
class PerformanceEvaluationStats:
    """How social workers' services were judged, by whatever is asked for."""

    year: int | None = dimension(PerformanceEvaluationRecord.year)
    grade: PerformanceGrade | None = dimension(PerformanceEvaluationRecord.grade)
    count: int | None = counted()


@statistics(ThreeSocietyLink, title=Label("三社联动统计", "Statistics of three-society links"))
class ThreeSocietyLinkStats:
    """How many links there are, and how many communities, organizations and workers are in them."""

    community: Division | None = dimension(ThreeSocietyLinkRecord.community)
    count: int = counted()
    communities: int = distinct(ThreeSocietyLinkRecord.community)
    organizations: int = distinct(ThreeSocietyLinkRecord.organization)
    workers: int | None = distinct(ThreeSocietyLinkRecord.worker)
