"""What meetings decided, to whom it fell, and what came of it."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, day, link, one_of, text
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import known, missing_beside
from hub.domain.register_codes import DecisionStatus
from hub.domain.vocabulary import Label

MEETING = Looked("meeting", "number", ("meeting",))


def not_before_the_meeting(values: Values, around: Around) -> Iterator[Refusal]:
    """Neither is a decision due before its meeting was held, nor is anything done about it before."""
    for meeting in around[MEETING]:
        for name in ("status_on", "due_on"):
            if values[name] is not None and values[name] < meeting["held_on"]:
                yield Refusal(
                    name,
                    "BEFORE_THE_MEETING",
                    f"{values[name]} is before the meeting, which was held on {meeting['held_on']}.",
                    f"{values[name]} 早于会议召开日期（{meeting['held_on']}）。",
                )


def done_with_a_result(values: Values, _around: Around) -> Iterator[Refusal]:
    """Who says that a decision was carried out says what came of it."""
    if values["status"] is DecisionStatus.DONE and values["result"] is None:
        yield missing_beside("result", "status")


class DecisionRecord(Record):
    """A decision of a meeting; every change of its status is a new statement of the same decision."""

    number = text("事项编号", "Decision number", longest=200)
    meeting = link("meeting", "number", "会议", "Meeting")
    content = text("议定事项", "What was decided", longest=4000)
    assignee = link("agency", "code", "责任单位", "Agency to which it fell")
    due_on = day("办理期限", "Due on", optional=True)
    status = one_of(DecisionStatus, "办理状态", "Status")
    status_on = day("进入当前状态日期", "In this status since")
    result = text("办理结果", "Result", optional=True, longest=4000)

    about = About(
        "decision",
        Label("议定事项", "Decision"),
        time=Time.STATE,
        keys=((number,),),
        effective=status_on,
        rules=(
            known("meeting", "number", "meeting"),
            Rule(not_before_the_meeting, (MEETING,)),
            known("agency", "code", "assignee"),
            Rule(done_with_a_result),
        ),
    )
