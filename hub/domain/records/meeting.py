"""Meetings of coordination bodies."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, one_of, text
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import known, starts, stops
from hub.domain.register_codes import MeetingKind
from hub.domain.vocabulary import Label

BODY = Looked("coordination_body", "code", ("body",))


def while_the_body_exists(values: Values, around: Around) -> Iterator[Refusal]:
    """Nobody meets before the body was established, or after it was dissolved."""
    for body in around[BODY]:
        if not starts(body, "established_on") <= values["held_on"] <= stops(body, "dissolved_on"):
            yield Refusal(
                "held_on",
                "BODY_DOES_NOT_EXIST",
                f"On {values['held_on']} the body '{body['code']}' did not exist.",
                f"{values['held_on']} 议事机构“{body['code']}”并不存在。",
            )


class MeetingAttendee(Declared):
    """An agency that took part."""

    agency = link("agency", "code", "出席单位", "Agency present")


class MeetingRecord(Record):
    """A joint meeting (联席会议) or a topical one (专题会议) of a coordination body."""

    number = text("会议编号", "Meeting number", longest=200)
    body = link("coordination_body", "code", "议事机构", "Coordination body")
    kind = one_of(MeetingKind, "会议类别", "Kind")
    held_on = day("召开日期", "Held on")
    topic = text("议题", "Topic", longest=2000)
    attendees = items(MeetingAttendee, "出席单位", "Agencies present", optional=True)

    about = About(
        "meeting",
        Label("会议", "Meeting"),
        time=Time.EVENT,
        keys=((number,),),
        effective=held_on,
        rules=(
            known("coordination_body", "code", "body"),
            Rule(while_the_body_exists, (BODY,)),
            known("agency", "code", "attendees", "agency"),
        ),
    )
