"""How the crowd is supervised: penalties, inspections, cases, lists with their measures, and joint operations."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.vocabulary import InspectionResult, ListKind
from hub.sample.agencies import CIVIL_AFFAIRS, CULTURE, ENFORCEMENT, FIRE, MARKET_SUPERVISION
from hub.sample.cases import COURSES, LEADERS, Case, case_number, days_of
from hub.sample.crowd.block import Block
from hub.sample.inspections import Task, inspection
from hub.sample.joint_operations import Operation
from hub.sample.list_entries import entry, key_supervision, no_purchasing, preferred
from hub.sample.organizations import Registered, day_between
from hub.sample.penalties import OFFENCES, any_penalty
from hub.sample.places import STREETS, WITH_OFFICE
from hub.sample.registers.executions import executed
from hub.sample.telling import TODAY, Told

PENALISED_OF_A_HUNDRED: Final = 12
INSPECTED_OF_A_HUNDRED: Final = 12
ACCUSED_OF_A_HUNDRED: Final = 11
LISTED_OF_A_HUNDRED: Final = 4
CLUB_IN_A_CASE_EVERY: Final = 6
SPOILT_BY_A_SPREADSHEET: Final = "5.23E+17"
FIRST_NUMBER: Final = 1_000
"""Numbers of documents, cases and tasks begin here, after those of the cast."""

ROUNDS: Final = (
    (FIRE, date(2018, 10, 8), "消防安全检查（示例）"),
    (MARKET_SUPERVISION, date(2019, 4, 15), "收费公示检查（示例）"),
    (CULTURE, date(2019, 8, 5), "文化场所检查（示例）"),
    (ENFORCEMENT, date(2020, 5, 11), "占道经营检查（示例）"),
)
FOUND: Final = (InspectionResult.NO_PROBLEM, InspectionResult.NO_PROBLEM, InspectionResult.CORRECTED)
ABNORMAL_GROUNDS: Final = (
    ("A1", "（示例）未按时报送年度工作报告"),
    ("A3", "（示例）未按期完成整改"),
    ("A6", "（示例）两次专递均无法送达"),
)


def references(one: Registered, place: int) -> dict[str, Any]:
    """How others name an organization: mostly as they should, some in their own ways."""
    ways = {
        3: {**one.reference, "uscc": one.uscc.lower()},
        7: {**one.reference, "uscc": f"{one.uscc} "},
        11: {**one.reference, "uscc": SPOILT_BY_A_SPREADSHEET},
        15: {"name": one.name},
    }
    return ways.get(place % 20, one.reference)


def penalties(block: Block) -> Iterator[Told]:
    """One or two penalties of some."""
    dice = block.chance("penalties")
    for place, one in enumerate(block.standing_on(date(2018, 1, 1))):
        if dice.randrange(100) < PENALISED_OF_A_HUNDRED:
            for again in range(dice.choice((1, 1, 2))):
                number = 2 * one.number + again
                day = day_between(dice, max(2012, one.founded_on.year + 1), 2019)
                yield any_penalty(number, dice.choice(OFFENCES), references(one, place), day, dice)


def inspections(block: Block) -> Iterator[Told]:
    """Some are visited in a round of one of four authorities."""
    dice = block.chance("inspections")
    for place, one in enumerate(block.standing_on(date(2018, 1, 1))):
        if dice.randrange(100) < INSPECTED_OF_A_HUNDRED:
            number, (authority, first_day, name) = FIRST_NUMBER + block.number, dice.choice(ROUNDS)
            task = Task(authority, first_day, 0, name, f"示例任务{number}")
            day = first_day + timedelta(days=dice.randrange(20))
            yield inspection(task, references(one, place), day, dice.choice(FOUND))


def cases(block: Block) -> Iterator[Told]:
    """Cases in every step, against organizations and now and then a club."""
    dice = block.chance("cases")
    accused = [one for one in block.standing_on(date(2017, 1, 1)) if dice.randrange(100) < ACCUSED_OF_A_HUNDRED]
    clubs = [club.filed for club in block.clubs if club.filed.filing_number and club.ended_on is None]
    for place, one in enumerate(accused):
        leader, cause, basis = LEADERS[place % len(LEADERS)]
        course = COURSES[place % len(COURSES)]
        days = days_of(course, dice)
        is_club = place % CLUB_IN_A_CASE_EVERY == CLUB_IN_A_CASE_EVERY - 1
        parties = [dice.choice(clubs).reference if is_club and clubs else one.reference]
        number = case_number(leader, days[0].year, one.number)
        yield from Case(leader, number, cause, basis, parties, course, days).told()


def listed(block: Block) -> Iterator[Told]:
    """Entries on three lists, some removed again, with measures, and how these were executed."""
    dice = block.chance("lists")
    for place, one in enumerate(block.standing_on(date(2017, 1, 1))):
        if dice.randrange(100) >= LISTED_OF_A_HUNDRED:
            continue
        on = date(2018, 7, 1) + timedelta(days=dice.randrange(650))
        kind = dice.choice((ListKind.ABNORMAL, ListKind.ABNORMAL, ListKind.SERIOUS, ListKind.RED))
        yield from listing(one, kind, on, is_removed=place % 4 == 0, number=one.number)


def listing(one: Registered, kind: ListKind, on: date, *, is_removed: bool, number: int) -> Iterator[Told]:
    """One entry, its removal if it was removed, and the executions of its measures."""
    ground, note = ABNORMAL_GROUNDS[number % len(ABNORMAL_GROUNDS)]
    measures = [key_supervision(on)]
    if kind is ListKind.SERIOUS:
        ground, note, measures = "S1", "（示例）列入活动异常名录满2年", [key_supervision(on), no_purchasing(on)]
    if kind is ListKind.RED:
        ground, note, measures = "", "（示例）连续三年评估等级优良", [preferred(on)]
    stated = entry(kind, one.reference, ground or None, note, on, measures=measures)
    yield stated
    for place, one_of in enumerate(measures):
        yield from executed(stated.statement.payload, one_of, 2 * number + place)
    removed_on = on + timedelta(days=120)
    if is_removed and kind is ListKind.ABNORMAL and removed_on < TODAY:
        yield entry(kind, one.reference, ground, note, on, removed_on=removed_on, measures=measures)


def operation(block: Block) -> Iterator[Told]:
    """One joint operation, at two of the block."""
    subjects = block.standing_on(date(2019, 1, 1))[:2]
    if not subjects:
        return
    number = FIRST_NUMBER + block.number
    yield Operation(
        number=f"（示例）江联执〔2019〕{number}号",
        name="（示例）社会组织综合监管联合检查",
        started_on=date(2019, 10, 14),
        finished_on=date(2019, 10, 18),
        participants=((CIVIL_AFFAIRS, "（示例）未发现问题"), (FIRE, "（示例）移送1件"), (ENFORCEMENT, None)),
        streets=(WITH_OFFICE[block.number % len(WITH_OFFICE)], STREETS[-1]),
        subjects=[(one.reference, "（示例）责令改正") for one in subjects],
    ).told()
