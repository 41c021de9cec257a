"""Coordination: the leading group of 2012, its joint meeting and the streets' working groups are stated in the text.

Who belongs to them the text does not say, so they have no members here. Meetings and decisions are invented.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hub.domain.register_codes import CoordinationBodyKind, DecisionStatus, MeetingKind
from hub.sample.agencies import CIVIL_AFFAIRS, ENFORCEMENT, FINANCE, MARKET_SUPERVISION, PARTY_WORK
from hub.sample.places import JIANGGAN, WITH_OFFICE
from hub.sample.telling import SOURCE_TEXT, TODAY, Told, chance, payload, tell

LEADING_GROUP: Final = "LEADING-GROUP"
JOINT_MEETING: Final = "JOINT-MEETING"
FIRST_YEAR: Final = 2013
TOPICS: Final = (
    "培育发展年度计划",
    "购买服务项目评审安排",
    "社区社会组织备案清查",
    "党组织覆盖推进情况",
    "综合监管联动",
)
ASSIGNEES: Final = (CIVIL_AFFAIRS, FINANCE, PARTY_WORK, MARKET_SUPERVISION, ENFORCEMENT)
DONE_AFTER: Final = timedelta(days=75)


def bodies() -> Iterator[Told]:
    """The leading group, its joint meeting, and a working group for each of the eight streets."""
    leading = {"code": LEADING_GROUP, "name": "江干区社会组织培育发展领导小组", "established_in": 2012}
    yield body(CoordinationBodyKind.LEADING_GROUP, JIANGGAN, **leading)
    joint = {"code": JOINT_MEETING, "name": "江干区社会组织工作联席会议", "parent": LEADING_GROUP}
    yield body(CoordinationBodyKind.JOINT_MEETING, JIANGGAN, **joint)
    for street in WITH_OFFICE:
        name = f"{street.name}社会组织培育发展工作小组"
        group = {"code": f"WORKING-GROUP-{street.code}", "name": name, "parent": LEADING_GROUP}
        yield body(CoordinationBodyKind.STREET_WORKING_GROUP, street.code, **group)


def body(kind: CoordinationBodyKind, division: str, **fields: object) -> Told:
    """A body as the text states it."""
    stated = payload(kind=kind, division=division, stated_in=SOURCE_TEXT, **fields)
    return tell(CIVIL_AFFAIRS.code, date(FIRST_YEAR, 1, 1), "coordination_body", stated, fact=True)


def meetings() -> Iterator[Told]:
    """A joint meeting every spring and a topical one every autumn, with what they decided."""
    dice = chance("meetings")
    for year in range(FIRST_YEAR, TODAY.year + 1):
        for season, (month, kind) in enumerate(((3, MeetingKind.JOINT), (10, MeetingKind.TOPICAL)), start=1):
            held_on = date(year, month, dice.randrange(5, 25))
            if held_on <= TODAY:
                yield from meeting(f"SAMPLE-HY-{year}-{season}", kind, held_on, dice.choice(TOPICS))


def meeting(number: str, kind: MeetingKind, held_on: date, topic: str) -> Iterator[Told]:
    """One meeting and its two decisions."""
    present = [payload(agency=one.code) for one in ASSIGNEES]
    held_by = JOINT_MEETING if kind is MeetingKind.JOINT else LEADING_GROUP
    topic = f"（示例）{topic}"
    fields = payload(number=number, body=held_by, kind=kind, held_on=held_on, topic=topic, attendees=present)
    yield tell(CIVIL_AFFAIRS.code, held_on + timedelta(days=7), "meeting", fields)
    dice = chance(f"decisions of {number}")
    for place, assignee in enumerate(dice.sample(ASSIGNEES, 2), start=1):
        due_on = held_on + timedelta(days=60 + 30 * place)
        decided = payload(
            number=f"{number}-{place}",
            meeting=number,
            content=f"（示例）{topic.removeprefix('（示例）')}：由责任单位落实第{place}项任务",
            assignee=assignee.code,
            due_on=due_on,
        )
        yield from course(decided, held_on, is_slow=dice.random() < 1 / 4)


def course(decided: dict[str, object], held_on: date, *, is_slow: bool) -> Iterator[Told]:
    """A decision as it stands at first and at last; the slow ones stay in progress."""
    first = payload(status=DecisionStatus.OPEN, status_on=held_on)
    yield tell(CIVIL_AFFAIRS.code, held_on + timedelta(days=7), "decision", {**decided, **first})
    later = held_on + DONE_AFTER
    if later > TODAY:
        return
    last = payload(status=DecisionStatus.DONE, status_on=later, result="（示例）已按要求落实")
    if is_slow:
        last = payload(status=DecisionStatus.IN_PROGRESS, status_on=later)
    yield tell(CIVIL_AFFAIRS.code, later + timedelta(days=7), "decision", {**decided, **last})
