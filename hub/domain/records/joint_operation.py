"""Joint enforcement operations of several agencies."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, one_of, party_reference, text
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.records.rules import in_order
from hub.domain.vocabulary import JointOperationRole, Label


def led_by_somebody(values: Values, _around: Around) -> Iterator[Refusal]:
    """One of the participants leads, or several do together."""
    if not any(one["role"] is JointOperationRole.LEAD for one in values["participants"]):
        yield Refusal(
            "participants",
            "NO_LEAD",
            "None of the participants leads the operation: give one the role LEAD.",
            "参加单位中没有牵头单位，请将其中一家的分工填为“牵头”。",
        )


class OperationParticipant(Declared):
    """An agency that takes part, and what came of it there."""

    agency = link("agency", "code", "参加单位", "Agency")
    role = one_of(JointOperationRole, "分工", "Role")
    outcome = text("结果", "Outcome", optional=True, longest=2000)


class OperationSite(Declared):
    """A place at which the operation was held."""

    address = text("地点", "Address")
    division = link("division", "code", "所在区划", "Division", optional=True)


class OperationSubject(Declared):
    """A party that was looked at, and what was found."""

    party = party_reference("检查对象", "Party looked at")
    finding = text("发现情况", "Finding", optional=True, longest=2000)


class JointOperationRecord(Record):
    """An operation that several agencies held together (联合执法)."""

    number = text("行动编号", "Operation number", longest=200)
    name = text("名称", "Name")
    started_on = day("开始日期", "Started on")
    finished_on = day("结束日期", "Finished on", optional=True)
    participants = items(OperationParticipant, "参加单位", "Participants")
    sites = items(OperationSite, "地点", "Sites", optional=True)
    subjects = items(OperationSubject, "检查对象", "Parties looked at", optional=True)

    about = About(
        "joint_operation",
        Label("联合执法行动", "Joint operation"),
        time=Time.EVENT,
        keys=((number,),),
        effective=started_on,
        rules=(in_order("started_on", "finished_on"), Rule(led_by_somebody)),
    )
