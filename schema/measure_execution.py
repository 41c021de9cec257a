"""How agencies execute the measures that lists bring, and the feedback that they owe."""

import datetime

from hub.access.labels import Access
from hub.domain.records.measure_execution import MeasureExecutionRecord
from hub.domain.register_codes import MeasureExecutionStatus
from hub.domain.vocabulary import Label, ListKind
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


@entity(MeasureExecutionRecord, label=Access.INTERNAL)
class MeasureExecution(Node):
    """The execution of one measure, in the status in which it stands on the day asked for."""

    number: str = column(MeasureExecutionRecord.number, where=True, order=True)
    party: Party = one(MeasureExecutionRecord.party, where=True)
    listed_as: ListKind = column(MeasureExecutionRecord.listed_as, where=True)
    measure: str = column(MeasureExecutionRecord.measure, where=True)
    measure_name: str | None = column(MeasureExecutionRecord.measure_name)
    executed_by: Agency | None = one(MeasureExecutionRecord.executed_by, where=True)
    pushed_on: datetime.date = column(MeasureExecutionRecord.pushed_on, where=True, order=True)
    feedback_due_on: datetime.date | None = column(MeasureExecutionRecord.feedback_due_on, where=True, order=True)
    status: MeasureExecutionStatus = column(MeasureExecutionRecord.status, where=True)
    status_on: datetime.date = column(MeasureExecutionRecord.status_on, where=True, order=True)
    feedback: str | None = column(MeasureExecutionRecord.feedback)
    source: Source = source()


@statistics(MeasureExecution, title=Label("措施执行统计", "Statistics of executions"))
class MeasureExecutionStats:
    """How measures are executed, by whatever is asked for."""

    executed_by: Agency | None = dimension(MeasureExecutionRecord.executed_by)
    listed_as: ListKind | None = dimension(MeasureExecutionRecord.listed_as)
    measure: str | None = dimension(MeasureExecutionRecord.measure)
    status: MeasureExecutionStatus | None = dimension(MeasureExecutionRecord.status)
    feedback_due_in_month: datetime.date | None = span(MeasureExecutionRecord.feedback_due_on, Span.MONTH)
    count: int = counted()
    parties: int = distinct(MeasureExecutionRecord.party)
