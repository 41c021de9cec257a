"""Joint operations of several agencies."""

import datetime

from hub.access.labels import Access
from hub.domain.records.joint_operation import (
    JointOperationRecord,
    OperationParticipant,
    OperationSite,
    OperationSubject,
)
from hub.domain.vocabulary import JointOperationRole, Label
from hub.query.declaring.declare import Node, column, counted, entity, one, parts, source, span, statistics
from hub.query.declaring.declared import Span
from schema.agency import Agency
from schema.division import Division
from schema.party import Party
from schema.source import Source


@entity(JointOperationRecord, label=Access.CASE)
class JointOperation(Node):
    """An operation that several agencies held together."""

    number: str = column(JointOperationRecord.number, where=True, order=True)
    name: str = column(JointOperationRecord.name, where=True, order=True)
    started_on: datetime.date = column(JointOperationRecord.started_on, where=True, order=True)
    finished_on: datetime.date | None = column(JointOperationRecord.finished_on, where=True, order=True)
    participants: "list[JointOperationParticipant]" = parts(JointOperationRecord.participants, where=True)
    sites: "list[JointOperationSite]" = parts(JointOperationRecord.sites, where=True)
    subjects: "list[JointOperationSubject]" = parts(JointOperationRecord.subjects, where=True)
    source: Source = source()


@entity(OperationParticipant, label=Access.CASE, title=Label("参加单位", "An agency that takes part"))
class JointOperationParticipant:
    """An agency that takes part."""

    agency: Agency | None = one(OperationParticipant.agency, where=True)
    role: JointOperationRole = column(OperationParticipant.role, where=True)
    outcome: str | None = column(OperationParticipant.outcome)


@entity(OperationSite, label=Access.CASE, title=Label("行动地点", "A place of the operation"))
class JointOperationSite:
    """A place at which the operation was held."""

    address: str = column(OperationSite.address)
    division: Division | None = one(OperationSite.division, where=True)


@entity(OperationSubject, label=Access.CASE, title=Label("检查对象", "A party that was looked at"))
class JointOperationSubject:
    """A party that was looked at."""

    party: Party = one(OperationSubject.party, where=True)
    finding: str | None = column(OperationSubject.finding)


@statistics(JointOperation, title=Label("联合执法统计", "Statistics of joint operations"))
class JointOperationStats:
    """How many joint operations were begun, by whatever is asked for."""

    started_in_year: datetime.date | None = span(JointOperationRecord.started_on, Span.YEAR)
    started_in_quarter: datetime.date | None = span(JointOperationRecord.started_on, Span.QUARTER)
    count: int | None = counted()
