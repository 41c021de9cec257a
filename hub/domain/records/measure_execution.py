"""Measures of joint incentive and punishment as agencies execute them, with the feedback that they owe."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, day, link, one_of, party_reference, text
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.records.rules import in_order, known, missing_beside
from hub.domain.register_codes import MeasureExecutionStatus
from hub.domain.vocabulary import Label, ListKind

ANSWERED = (MeasureExecutionStatus.EXECUTED, MeasureExecutionStatus.NOT_APPLICABLE)


def answered_with_words(values: Values, _around: Around) -> Iterator[Refusal]:
    """Who executed a measure, or says that it does not apply, gives feedback."""
    if values["status"] in ANSWERED and values["feedback"] is None:
        yield missing_beside("feedback", "status")


class MeasureExecutionRecord(Record):
    """The execution of one measure against or for one party; every change of status is a new statement of it."""

    number = text("执行编号", "Number of the execution", longest=200)
    party = party_reference("对象", "Party concerned")
    listed_as = one_of(ListKind, "依据名录", "List from which it follows")
    measure = text("措施代码", "Code of the measure", longest=100)
    measure_name = text("措施名称", "Name of the measure", optional=True)
    executed_by = link("agency", "code", "执行单位", "Executing agency")
    pushed_on = day("推送日期", "Pushed on")
    feedback_due_on = day("反馈期限", "Feedback due on", optional=True)
    status = one_of(MeasureExecutionStatus, "执行状态", "Status")
    status_on = day("进入当前状态日期", "In this status since")
    feedback = text("反馈内容", "Feedback", optional=True, longest=2000)

    about = About(
        "measure_execution",
        Label("措施执行", "Execution of a measure"),
        time=Time.STATE,
        keys=((number,),),
        effective=status_on,
        rules=(
            in_order("pushed_on", "status_on"),
            in_order("pushed_on", "feedback_due_on"),
            Rule(answered_with_words),
            known("agency", "code", "executed_by"),
        ),
    )
