"""Supervision cases, as the authority that leads them states their course."""

from hub.domain.records.authority import Decided
from hub.domain.records.declare import About, Declared, Record, Time, day, items, one_of, party_reference, text
from hub.domain.records.rules import in_order
from hub.domain.vocabulary import CaseStep, Label


class CaseParty(Declared):
    """A party that the case concerns."""

    party = party_reference("当事人", "Party concerned")
    involved_as = text("身份", "Involved as", optional=True, example="当事人")


class SupervisionCaseRecord(Decided, Record):
    """A case against one or more parties (行政处罚法); every step is a new statement of the same case."""

    number = text("案号", "Case number", longest=200)
    cause = text("案由", "Cause", longest=2000)
    step = one_of(CaseStep, "当前步骤", "Current step")
    step_on = day("进入当前步骤日期", "In this step since")
    opened_on = day("立案日期", "Opened on", optional=True)
    closed_on = day("结案日期", "Closed on", optional=True)
    next_deadline_on = day("下一法定期限", "Next statutory deadline, as stated", optional=True)
    legal_basis = text("法律依据", "Legal basis", optional=True, longest=4000)
    outcome = text("处理结果", "Outcome in words", optional=True, longest=4000)
    parties = items(CaseParty, "当事人", "Parties concerned")

    about = About(
        "supervision_case",
        Label("监管案件", "Supervision case"),
        time=Time.STATE,
        keys=((number,),),
        effective=step_on,
        rules=(in_order("opened_on", "step_on"), in_order("opened_on", "closed_on")),
    )
