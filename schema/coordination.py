"""Coordination: bodies in which agencies work together, their meetings, and what these decided."""

import datetime

from hub.access.labels import Access
from hub.domain.records.coordination_body import BodyMember as StatedMember
from hub.domain.records.coordination_body import CoordinationBodyRecord
from hub.domain.records.decision import DecisionRecord
from hub.domain.records.meeting import MeetingAttendee as StatedAttendee
from hub.domain.records.meeting import MeetingRecord
from hub.domain.register_codes import CoordinationBodyKind, DecisionStatus, MeetingKind, MemberRole
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import (
    Node,
    column,
    counted,
    dimension,
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
from schema.agency import Agency
from schema.division import Division
from schema.source import Source


@entity(CoordinationBodyRecord, label=Access.PUBLIC)
class CoordinationBody(Node):
    """A leading group, a street's working group or a joint meeting."""

    code: str = column(CoordinationBodyRecord.code, where=True, order=True)
    name: str = column(CoordinationBodyRecord.name, where=True, order=True)
    kind: CoordinationBodyKind = column(CoordinationBodyRecord.kind, where=True)
    parent: "CoordinationBody | None" = one(CoordinationBodyRecord.parent, where=True)
    division: Division | None = one(CoordinationBodyRecord.division, where=True)
    established_in: int | None = column(CoordinationBodyRecord.established_in, where=True, order=True)
    established_on: datetime.date | None = column(CoordinationBodyRecord.established_on, where=True, order=True)
    dissolved_on: datetime.date | None = column(CoordinationBodyRecord.dissolved_on)
    members: "list[BodyMember]" = parts(CoordinationBodyRecord.members, where=True)
    meetings: "Connection[Meeting] | None" = many(MeetingRecord.body, where=True, order=True)
    stated_in: str | None = column(CoordinationBodyRecord.stated_in)
    source: Source = source()


@entity(StatedMember, label=Access.PUBLIC, title=Label("成员单位", "An agency that is a member"))
class BodyMember:
    """An agency that is a member of a coordination body."""

    agency: Agency | None = one(StatedMember.agency, where=True)
    role: MemberRole = column(StatedMember.role, where=True)


@entity(MeetingRecord, label=Access.INTERNAL)
class Meeting(Node):
    """A meeting of a coordination body."""

    number: str = column(MeetingRecord.number, where=True, order=True)
    body: CoordinationBody | None = one(MeetingRecord.body, where=True)
    kind: MeetingKind = column(MeetingRecord.kind, where=True)
    held_on: datetime.date = column(MeetingRecord.held_on, where=True, order=True)
    topic: str = column(MeetingRecord.topic)
    attendees: "list[MeetingAttendee]" = parts(MeetingRecord.attendees, where=True)
    decisions: "Connection[Decision]" = many(DecisionRecord.meeting, where=True, order=True)
    source: Source = source()


@entity(StatedAttendee, label=Access.INTERNAL, title=Label("出席单位", "An agency that took part"))
class MeetingAttendee:
    """An agency that took part in a meeting."""

    agency: Agency | None = one(StatedAttendee.agency, where=True)


@entity(DecisionRecord, label=Access.INTERNAL)
class Decision(Node):
    """A decision of a meeting, in the status in which it stands on the day asked for."""

    number: str = column(DecisionRecord.number, where=True, order=True)
    meeting: Meeting | None = one(DecisionRecord.meeting, where=True)
    content: str = column(DecisionRecord.content)
    assignee: Agency | None = one(DecisionRecord.assignee, where=True)
    due_on: datetime.date | None = column(DecisionRecord.due_on, where=True, order=True)
    status: DecisionStatus = column(DecisionRecord.status, where=True)
    status_on: datetime.date = column(DecisionRecord.status_on, where=True, order=True)
    result: str | None = column(DecisionRecord.result)
    source: Source = source()


@statistics(Meeting, title=Label("会议统计", "Statistics of meetings"))
class MeetingStats:
    """How many meetings were held, by whatever is asked for."""

    body: CoordinationBody | None = dimension(MeetingRecord.body)
    kind: MeetingKind | None = dimension(MeetingRecord.kind)
    held_in_year: datetime.date | None = span(MeetingRecord.held_on, Span.YEAR)
    held_in_quarter: datetime.date | None = span(MeetingRecord.held_on, Span.QUARTER)
    count: int = counted()


@statistics(Decision, title=Label("议定事项统计", "Statistics of decisions"))
class DecisionStats:
    """How many decisions there are, by whatever is asked for."""

    assignee: Agency | None = dimension(DecisionRecord.assignee)
    meeting: Meeting | None = dimension(DecisionRecord.meeting)
    status: DecisionStatus | None = dimension(DecisionRecord.status)
    due_in_month: datetime.date | None = span(DecisionRecord.due_on, Span.MONTH)
    count: int = counted()
