"""Grades that organizations were given under a scheme."""

import datetime

from hub.access.labels import Access
from hub.domain.records.grade import GradeRecord
from hub.domain.vocabulary import GradeLevel, GradeScheme, Label
from hub.query.declaring.declare import Node, column, counted, dimension, distinct, entity, one, source, statistics
from schema.agency import Agency
from schema.party import Party
from schema.source import Source


@entity(GradeRecord, label=Access.PUBLIC)
class Grade(Node):
    """A party's grade under one scheme, as long as it holds."""

    scheme: GradeScheme = column(GradeRecord.scheme, where=True)
    scheme_name: str | None = column(GradeRecord.scheme_name, where=True, order=True)
    as_written: str = column(GradeRecord.as_written, where=True, order=True)
    grade: GradeLevel | None = column(GradeRecord.grade, where=True, order=True)
    year: int | None = column(GradeRecord.year, where=True, order=True)
    graded_on: datetime.date | None = column(GradeRecord.graded_on, where=True, order=True)
    valid_until: datetime.date | None = column(GradeRecord.valid_until, where=True, order=True)
    authority_name: str | None = column(GradeRecord.authority_name, where=True, order=True)
    authority_uscc: str | None = column(GradeRecord.authority_uscc, where=True)
    authority: Agency | None = one(GradeRecord.authority, where=True)
    party: Party = one(GradeRecord.party, where=True)
    source: Source = source()


@statistics(Grade, title=Label("等级评定统计", "Statistics of grades"))
class GradeStats:
    """How many grades hold, by whatever is asked for."""

    scheme: GradeScheme | None = dimension(GradeRecord.scheme)
    scheme_name: str | None = dimension(GradeRecord.scheme_name)
    grade: GradeLevel | None = dimension(GradeRecord.grade)
    as_written: str | None = dimension(GradeRecord.as_written)
    count: int = counted()
    parties: int = distinct(GradeRecord.party)
