"""Invented social workers, their trainings and evaluations, and their links to organizations and streets."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.register_codes import PerformanceGrade, SocialWorkerLevel
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.organizations import Registered, person
from hub.sample.registrations import standing_on
from hub.sample.telling import Told, chance, payload, tell

WORKERS: Final = 24
JOINED_ON: Final = date(2016, 7, 4)
BASES: Final = ("（示例）凯旋实训基地", "（示例）采荷实训基地")
COURSES: Final = ("个案工作", "小组工作", "社区工作")
INDICATORS: Final = ("课程满意度", "实务能力提升", "出勤率")


def number_of(place: int) -> str:
    """The number of a worker."""
    return f"SAMPLE-SG-{place + 1:03}"


def employers() -> tuple[Registered, ...]:
    """Where they work."""
    return standing_on(date(2016, 1, 1))


def workers() -> Iterator[Told]:
    """Two dozen, most of them certified, who joined one month after the other."""
    dice = chance("social workers")
    for place in range(WORKERS):
        level = dice.choices(tuple(SocialWorkerLevel), (2, 5, 3, 1))[0]
        joined_on = JOINED_ON + timedelta(days=30 * place)
        certified = level is not SocialWorkerLevel.NONE
        fields = payload(
            number=number_of(place),
            name=person(3000 + place),
            level=level,
            certified_on=joined_on - timedelta(days=200) if certified else None,
            employer=employers()[place % 12].reference,
            joined_on=joined_on,
        )
        yield tell(CIVIL_AFFAIRS.code, joined_on + timedelta(days=20), "social_worker", fields)


def trainings() -> Iterator[Told]:
    """One course a year for each, in 2018 and 2019."""
    dice = chance("trainings")
    for place in range(WORKERS):
        for year in (2018, 2019):
            held_on = date(year, 11, 1 + place)
            indicators = [payload(name=name, score=dice.randrange(70, 100)) for name in INDICATORS]
            fields = payload(
                worker=number_of(place),
                course=f"（示例）{COURSES[(place + year) % len(COURSES)]}",
                base=BASES[place % len(BASES)],
                held_on=held_on,
                hours=24,
                score=dice.randrange(60, 100),
                indicators=indicators,
            )
            yield tell(CIVIL_AFFAIRS.code, held_on + timedelta(days=10), "training_evaluation", fields)


def evaluations() -> Iterator[Told]:
    """How the services of 2018 and 2019 were judged."""
    dice = chance("performance evaluations")
    for year in (2018, 2019):
        for place in range(WORKERS):
            grade = dice.choices(tuple(PerformanceGrade), (2, 5, 4, 1))[0]
            evaluated_on = date(year + 1, 1, 15)
            fields: dict[str, Any] = payload(worker=number_of(place), year=year, evaluated_on=evaluated_on, grade=grade)
            yield tell(CIVIL_AFFAIRS.code, evaluated_on + timedelta(days=10), "performance_evaluation", fields)


def links() -> Iterator[Told]:
    """A dozen workers are linked with their organization to its street."""
    for place in range(WORKERS // 2):
        organization = employers()[place % 12]
        from_on = JOINED_ON + timedelta(days=30 * place + 60)
        fields = payload(
            community=organization.street.code,
            organization=organization.reference,
            worker=number_of(place),
            service="（示例）社区、社会组织、社工联动服务",
            from_on=from_on,
        )
        yield tell(CIVIL_AFFAIRS.code, from_on + timedelta(days=10), "three_society_link", fields)
