"""Annual inspections of social organizations."""

import datetime

from hub.access.labels import Access
from hub.domain.records.annual_inspection import AnnualInspectionRecord
from hub.domain.vocabulary import AnnualInspectionResult, Label
from hub.query.declaring.declare import Node, column, counted, dimension, distinct, entity, one, source, statistics
from schema.agency import Agency
from schema.party import Party
from schema.source import Source


@entity(AnnualInspectionRecord, label=Access.PUBLIC)
class AnnualInspection(Node):
    """What the registrar concluded of a party's year."""

    year: int | None = column(AnnualInspectionRecord.year, where=True, order=True)
    result: AnnualInspectionResult | None = column(AnnualInspectionRecord.result, where=True)
    concluded_on: datetime.date | None = column(AnnualInspectionRecord.concluded_on, where=True, order=True)
    authority_name: str | None = column(AnnualInspectionRecord.authority_name, where=True, order=True)
    authority_uscc: str | None = column(AnnualInspectionRecord.authority_uscc, where=True)
    authority: Agency | None = one(AnnualInspectionRecord.authority, where=True)
    party: Party = one(AnnualInspectionRecord.party, where=True)
    source: Source = source()


@statistics(AnnualInspection, title=Label("年度检查统计", "Statistics of annual inspections"))
class AnnualInspectionStats:
    """How many annual inspections there were, by whatever is asked for."""

    year: int | None = dimension(AnnualInspectionRecord.year)
    result: AnnualInspectionResult | None = dimension(AnnualInspectionRecord.result)
    authority: Agency | None = dimension(AnnualInspectionRecord.authority)
    count: int = counted()
    parties: int = distinct(AnnualInspectionRecord.party)
