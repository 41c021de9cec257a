"""Invented supervision cases, one or more standing in every step, each told step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from hub.domain.vocabulary import CaseStep
from hub.sample.agencies import CIVIL_AFFAIRS, CULTURE, ENFORCEMENT, MARKET_SUPERVISION, Authority
from hub.sample.other_parties import others
from hub.sample.registrations import standing_on
from hub.sample.telling import TODAY, Told, chance, payload, tell

UP_TO_NOTICE: Final = (CaseStep.LEAD, CaseStep.FILED, CaseStep.INVESTIGATION, CaseStep.REVIEW, CaseStep.NOTICE)
DECIDED: Final = (*UP_TO_NOTICE, CaseStep.STATEMENT, CaseStep.DECISION)
AFTER_HEARING: Final = (*UP_TO_NOTICE, CaseStep.HEARING, CaseStep.DECISION, CaseStep.SERVICE, CaseStep.EXECUTION)
WHOLE: Final = (*DECIDED, CaseStep.SERVICE, CaseStep.EXECUTION, CaseStep.CLOSED)

COURSES: Final = (
    *(UP_TO_NOTICE[:last] for last in range(1, 6)),
    *(UP_TO_NOTICE[:last] for last in range(1, 5)),
    DECIDED[:6],
    AFTER_HEARING[:6],
    DECIDED,
    AFTER_HEARING[:7],
    AFTER_HEARING[:8],
    AFTER_HEARING,
    WHOLE,
    WHOLE,
    WHOLE,
    (*UP_TO_NOTICE[:2], CaseStep.TRANSFERRED),
    (*UP_TO_NOTICE[:3], CaseStep.TRANSFERRED),
    (*UP_TO_NOTICE, CaseStep.STATEMENT, CaseStep.NO_PENALTY),
    (*UP_TO_NOTICE[:3], CaseStep.WITHDRAWN),
    (*UP_TO_NOTICE[:3], CaseStep.SUSPENDED),
    (*UP_TO_NOTICE[:4], CaseStep.SUSPENDED),
)
"""The steps that each case took, in order; the last is where it stands. No decision comes without notice."""

LEADERS: Final = (
    (CIVIL_AFFAIRS, "（示例）超出章程规定的业务范围进行活动", "《民办非企业单位登记管理暂行条例》"),
    (CIVIL_AFFAIRS, "（示例）未按规定接受年度检查", "《社会团体登记管理条例》"),
    (MARKET_SUPERVISION, "（示例）违反规定收取费用", "《中华人民共和国价格法》"),
    (CULTURE, "（示例）未经批准举办营业性演出", "《营业性演出管理条例》"),
    (ENFORCEMENT, "（示例）擅自占用公共场地", "《城市市容和环境卫生管理条例》"),
)

DECIDE_WITHIN: Final = timedelta(days=90)
SERVE_WITHIN: Final = timedelta(days=7)
PAY_WITHIN: Final = timedelta(days=15)
ENDS: Final = frozenset({CaseStep.CLOSED, CaseStep.NO_PENALTY, CaseStep.WITHDRAWN})
PENDING: Final = frozenset({*UP_TO_NOTICE[1:], CaseStep.STATEMENT, CaseStep.HEARING})


@dataclass(frozen=True, slots=True)
class Case:
    """A case as its leader knows it: every step that it took, on which day."""

    leader: Authority
    number: str
    cause: str
    legal_basis: str
    parties: Sequence[dict[str, Any]]
    course: Sequence[CaseStep]
    days: Sequence[date]

    @property
    def opened_on(self) -> date | None:
        """The day of filing; None while there is a lead alone."""
        return self.days[1] if len(self.days) > 1 else None

    def told(self) -> Iterator[Told]:
        """One statement for every step, heard three days after it was taken."""
        for step, day in zip(self.course, self.days, strict=True):
            yield tell(self.leader.code, day + timedelta(days=3), "supervision_case", self.stated(step, day))

    def stated(self, step: CaseStep, day: date) -> dict[str, Any]:
        """The case as it stands in one step."""
        return payload(
            number=self.number,
            cause=self.cause,
            step=step,
            step_on=day,
            opened_on=None if step is CaseStep.LEAD else self.opened_on,
            closed_on=day if step in ENDS else None,
            next_deadline_on=next_deadline(step, day, self.opened_on),
            legal_basis=self.legal_basis,
            parties=[payload(party=party, involved_as="当事人") for party in self.parties],
            authority_name=self.leader.name,
            authority=self.leader.code,
        )


def cases() -> Iterator[Told]:
    """Every case but the showcase's, every step a statement of its own."""
    dice = chance("cases")
    for number, course in enumerate(COURSES, start=1):
        leader, cause, basis = LEADERS[number % len(LEADERS)]
        days = days_of(course, dice)
        parties = concerned(number, days[0], dice)
        yield from Case(leader, case_number(leader, days[0].year, number), cause, basis, parties, course, days).told()


def days_of(course: Sequence[CaseStep], dice: Random) -> list[date]:
    """A day for each step; the last lies within the weeks before today, unless the case has ended."""
    back = dice.randint(200, 900) if course[-1] in ENDS else dice.randint(3, 60)
    days = [TODAY - timedelta(days=back)]
    while len(days) < len(course):
        days.append(days[-1] - timedelta(days=dice.randint(4, 18)))
    return days[::-1]


def concerned(number: int, day: date, dice: Random) -> list[dict[str, Any]]:
    """Whom a case concerns: mostly one organization; of every five one concerns two, one another party."""
    organizations = dice.sample(standing_on(day), 2)
    if number % 5 == 0:
        return [one.reference for one in organizations]
    return [dice.choice(others()).reference] if number % 5 == 1 else [organizations[0].reference]


def next_deadline(step: CaseStep, day: date, opened_on: date | None) -> date | None:
    """The next day that the authority states: to decide, to serve the decision, to have the fine paid."""
    if step in PENDING and opened_on:
        return opened_on + DECIDE_WITHIN
    return {CaseStep.DECISION: day + SERVE_WITHIN, CaseStep.SERVICE: day + PAY_WITHIN}.get(step)


def case_number(leader: Authority, year: int, number: int) -> str:
    """The number of a case."""
    return f"（示例）{leader.name}案〔{year}〕{number}号"
