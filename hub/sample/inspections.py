"""Invented inspections: random draws of five authorities, and what they found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.vocabulary import InspectionResult
from hub.sample.agencies import CIVIL_AFFAIRS, CULTURE, ENFORCEMENT, FIRE, MARKET_SUPERVISION, Authority
from hub.sample.organizations import filed
from hub.sample.other_parties import others
from hub.sample.registrations import standing_on
from hub.sample.telling import Told, chance, payload, tell


@dataclass(frozen=True, slots=True)
class Task:
    """A round of inspections: whose, from which day, how many are drawn, its name and its number, if it has one."""

    authority: Authority
    first_day: date
    drawn: int
    name: str
    number: str | None


TASKS: Final = (
    Task(CIVIL_AFFAIRS, date(2017, 5, 15), 9, "社会组织“双随机”抽查（示例）", "示例任务01"),
    Task(CIVIL_AFFAIRS, date(2018, 5, 14), 9, "社会组织“双随机”抽查（示例）", "示例任务02"),
    Task(CIVIL_AFFAIRS, date(2019, 5, 13), 9, "社会组织“双随机”抽查（示例）", "示例任务03"),
    Task(MARKET_SUPERVISION, date(2018, 9, 10), 8, "教育培训收费检查（示例）", "示例任务04"),
    Task(FIRE, date(2019, 3, 4), 8, "人员密集场所消防安全检查（示例）", "示例任务05"),
    Task(CULTURE, date(2019, 7, 22), 5, "文化场所暑期检查（示例）", "示例任务06"),
    Task(FIRE, date(2020, 6, 8), 6, "汛期前安全检查（示例）", "示例任务07"),
)
PATROL: Final = Task(ENFORCEMENT, date(2019, 11, 18), 6, "夜间噪声巡查（示例）", None)

RESULTS: Final = tuple(InspectionResult)
USUAL: Final = (60, 5, 15, 8, 6, 3, 3)
"""How often each result comes, of a hundred."""


def inspections() -> Iterator[Told]:
    """Every inspection; the showcase is never drawn."""
    dice = chance("inspections")
    for task in TASKS:
        for place, party in enumerate(dice.sample(frame(task), task.drawn)):
            result = dice.choices(RESULTS, USUAL)[0]
            yield inspection(task, party, task.first_day + timedelta(days=place), result)
    yield from patrols()


def frame(task: Task) -> list[dict[str, Any]]:
    """Among whom a task draws: civil affairs among the registered, others also elsewhere."""
    drawn_from = [one.reference for one in standing_on(task.first_day)]
    if task.authority is not CIVIL_AFFAIRS:
        drawn_from += [one.reference for one in others() if one.uscc]
    return drawn_from


def patrols() -> Iterator[Told]:
    """Rounds without a number: clubs, and two parties that go by their name alone."""
    for place, club in enumerate(filed()[40 : 38 + PATROL.drawn]):
        day = PATROL.first_day + timedelta(days=place)
        yield inspection(PATROL, club.reference, day, InspectionResult.CORRECTED)
    for name in ("采荷路示例舞蹈班", standing_on(PATROL.first_day)[5].name):
        yield inspection(PATROL, {"name": name}, PATROL.first_day, InspectionResult.FOLLOW_UP)


def inspection(task: Task, party: dict[str, Any], day: date, result: InspectionResult) -> Told:
    """One party inspected, heard ten days later."""
    fields = payload(
        party=party,
        task_number=task.number,
        task_name=task.name,
        inspected_on=day,
        result=result,
        authority_name=task.authority.name,
        authority=task.authority.code,
    )
    return tell(task.authority.code, day + timedelta(days=10), "inspection", fields)
