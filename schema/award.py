"""Honours and awards."""

import datetime

from hub.access.labels import Access
from hub.domain.records.award import AwardRecord
from hub.domain.vocabulary import AwardLevel, Label
from hub.query.declaring.declare import (
    Node,
    column,
    counted,
    dimension,
    distinct,
    entity,
    one,
    source,
    span,
    statistics,
)
from hub.query.declaring.declared import Span
from schema.agency import Agency
from schema.party import Party
from schema.source import Source


@entity(AwardRecord, label=Access.PUBLIC)
class Award(Node):
    """An honour given to a party; the agency that delivers it is not always the one that gave it."""

    title: str = column(AwardRecord.title, where=True, order=True)
    level: AwardLevel | None = column(AwardRecord.level, where=True)
    year: int | None = column(AwardRecord.year, where=True, order=True)
    awarded_on: datetime.date | None = column(AwardRecord.awarded_on, where=True, order=True)
    authority_name: str | None = column(AwardRecord.authority_name, where=True, order=True)
    authority_uscc: str | None = column(AwardRecord.authority_uscc, where=True)
    authority: Agency | None = one(AwardRecord.authority, where=True)
    party: Party = one(AwardRecord.party, where=True)
    source: Source = source()


@statistics(Award, title=Label("荣誉表彰统计", "Statistics of awards"))
class AwardStats:
    """How many awards there were, by whatever is asked for."""

    level: AwardLevel | None = dimension(AwardRecord.level)
    year: int | None = dimension(AwardRecord.year)
    authority: Agency | None = dimension(AwardRecord.authority)
    awarded_in_year: datetime.date | None = span(AwardRecord.awarded_on, Span.YEAR)
    count: int = counted()
    parties: int = distinct(AwardRecord.party)
