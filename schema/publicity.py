"""What the district was designated as, and what is published about its organizations."""

import datetime

from hub.access.labels import Access
from hub.domain.records.designation import DesignationRecord
from hub.domain.records.publication import PublicationIssue as StatedIssue
from hub.domain.records.publication import PublicationRecord
from hub.domain.register_codes import PublicationKind
from hub.domain.vocabulary import AwardLevel, Label
from hub.query.declaring.declare import Node, column, entity, one, parts, source
from schema.agency import Agency
from schema.division import Division
from schema.source import Source


@entity(DesignationRecord, label=Access.PUBLIC)
class Designation(Node):
    """A place that was designated by somebody above it."""

    title: str = column(DesignationRecord.title, where=True, order=True)
    level: AwardLevel | None = column(DesignationRecord.level, where=True)
    division: Division | None = one(DesignationRecord.division, where=True)
    designated_by: str | None = column(DesignationRecord.designated_by)
    year: int | None = column(DesignationRecord.year, where=True, order=True)
    designated_on: datetime.date | None = column(DesignationRecord.designated_on, where=True, order=True)
    stated_in: str | None = column(DesignationRecord.stated_in)
    source: Source = source()


@entity(PublicationRecord, label=Access.PUBLIC)
class Publication(Node):
    """A publication that tells of social organizations."""

    code: str = column(PublicationRecord.code, where=True, order=True)
    title: str = column(PublicationRecord.title, where=True, order=True)
    kind: PublicationKind = column(PublicationRecord.kind, where=True)
    publisher: Agency | None = one(PublicationRecord.publisher, where=True)
    founded_on: datetime.date | None = column(PublicationRecord.founded_on, where=True, order=True)
    ceased_on: datetime.date | None = column(PublicationRecord.ceased_on)
    issues: "list[PublicationIssue]" = parts(PublicationRecord.issues, where=True)
    stated_in: str | None = column(PublicationRecord.stated_in)
    source: Source = source()


@entity(StatedIssue, label=Access.PUBLIC, title=Label("一期", "An issue of a publication"))
class PublicationIssue:
    """One issue of a publication."""

    number: str = column(StatedIssue.number)
    published_on: datetime.date = column(StatedIssue.published_on, where=True)
