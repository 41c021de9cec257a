"""Service projects: that 77 were bought since 2013 for three million yuan is stated in the text; the rest is invented.

What was granted for the 77 was paid, so that both add up to the three million. Applications that were refused, or are
still in review, have no amount.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, Final

from hub.domain.register_codes import AppraisalResult, ProjectKind, ProjectStage, ServiceFieldKind
from hub.sample.agencies import CIVIL_AFFAIRS, CULTURE, ENFORCEMENT, FINANCE, MARKET_SUPERVISION
from hub.sample.organizations import Registered
from hub.sample.registrations import standing_on
from hub.sample.telling import Told, chance, payload, tell

PROJECTS: Final = 77
SPENT: Final = Decimal(3_000_000)
REFUSED: Final = 9
IN_REVIEW: Final = 4
FIRST: Final = date(2013, 3, 4)
LAST: Final = date(2019, 8, 30)
"""Between these days the projects were applied for; the last one ended before the sample's day."""

HEARD_OF_CATALOGUE: Final = date(2017, 1, 1)
THEMES: Final = (
    ("助老送餐", ServiceFieldKind.ELDERLY_DISABLED),
    ("邻里调解", ServiceFieldKind.COMMUNITY_MANAGEMENT),
    ("四点半课堂", ServiceFieldKind.COMMUNITY_EDUCATION),
    ("社区文艺巡演", ServiceFieldKind.CULTURE_SPORT),
    ("困难家庭帮扶", ServiceFieldKind.HARDSHIP_RELIEF),
    ("法律咨询进社区", ServiceFieldKind.LEGAL_RIGHTS),
    ("志愿者培育", ServiceFieldKind.VOLUNTEERING),
    ("公益集市", ServiceFieldKind.PUBLIC_WELFARE),
)
DEPARTMENTS: Final = (CIVIL_AFFAIRS, CULTURE, MARKET_SUPERVISION, ENFORCEMENT)


@dataclass(frozen=True, slots=True)
class Project:
    """A project that was bought: its number and theme, by whom it is carried out, when, and for how much."""

    number: str
    place: int
    theme: str
    organization: Registered
    applied_on: date
    amount: Decimal

    @property
    def approved_on(self) -> date:
        """A month after the application."""
        return self.applied_on + timedelta(days=31)

    @property
    def finished_on(self) -> date:
        """Half a year after the approval."""
        return self.approved_on + timedelta(days=180)

    @property
    def catalogue_item(self) -> str | None:
        """The item under which it was bought, since there is a catalogue."""
        return item_of(self.place % len(THEMES)) if self.applied_on >= HEARD_OF_CATALOGUE else None

    @property
    def tranches(self) -> tuple[Decimal, Decimal]:
        """What is paid first, and the rest."""
        first = (self.amount * 6 / 10).quantize(Decimal(1))
        return first, self.amount - first


@cache
def bought() -> tuple[Project, ...]:
    """The 77, spread evenly over the years."""
    dice = chance("service projects")
    step = (LAST - FIRST) / (PROJECTS - 1)
    found = []
    for place, amount in enumerate(amounts()):
        applied_on = FIRST + step * place
        organization = dice.choice(standing_on(applied_on))
        number = f"SAMPLE-XM-{applied_on.year}-{place + 1:03}"
        found.append(Project(number, place, THEMES[place % len(THEMES)][0], organization, applied_on, amount))
    return tuple(found)


def amounts() -> list[Decimal]:
    """What was granted for each: unlike amounts that add up to the yuan."""
    dice = chance("amounts of service projects")
    even, left = divmod(int(SPENT) // 100, PROJECTS)
    hundreds = [even + (place < left) for place in range(PROJECTS)]
    for one in range(0, PROJECTS - 1, 2):
        moved = dice.randrange(even * 2 // 3)
        hundreds[one] += moved
        hundreds[one + 1] -= moved
    return [Decimal(100) * one for one in hundreds]


def projects() -> Iterator[Told]:
    """Every project as it is approved and as it ends, and the applications that came to nothing so far."""
    for one in bought():
        yield told(one, ProjectStage.MANAGEMENT, one.approved_on)
        yield told(one, ProjectStage.TRANSFER, one.finished_on)
    yield from applications()


def told(one: Project, stage: ProjectStage, on: date) -> Told:
    """A project as civil affairs state it on a day."""
    ended = stage is ProjectStage.TRANSFER
    fields = payload(
        **described(one.number, one.place, one.theme, one.organization),
        catalogue_item=one.catalogue_item,
        stage=stage,
        applied_on=one.applied_on,
        approved_on=one.approved_on,
        finished_on=one.finished_on if ended else None,
        requested=one.amount + 100 * (one.place % 30),
        amount=one.amount,
        review_score=70 + one.place % 29,
        events=events(one, ended=ended),
    )
    return tell(CIVIL_AFFAIRS.code, on + timedelta(days=10), "service_project", fields)


def described(number: str, place: int, theme: str, organization: Registered) -> dict[str, Any]:
    """What is told of a project at any stage."""
    return {
        "number": number,
        "name": f"（示例）{organization.street.short}{theme}",
        "kind": ProjectKind.VENTURE_PHILANTHROPY if place % 5 == 0 else ProjectKind.PURCHASE,
        "organization": organization.reference,
        "purchaser": DEPARTMENTS[place % len(DEPARTMENTS)].code,
        "street": organization.street.code,
    }


def events(one: Project, *, ended: bool) -> list[dict[str, Any]]:
    """What happened to a project so far."""
    found = [
        payload(stage=ProjectStage.APPLICATION, on=one.applied_on),
        payload(stage=ProjectStage.REVIEW, on=one.approved_on - timedelta(days=7), score=70 + one.place % 29),
        payload(stage=ProjectStage.MANAGEMENT, on=one.approved_on),
    ]
    if ended:
        grade = 75 + one.place % 24
        found.append(payload(stage=ProjectStage.ASSESSMENT, on=one.finished_on, score=grade))
        found.append(payload(stage=ProjectStage.REWARD_PENALTY, on=one.finished_on, result="（示例）按评估结果结算"))
    return found


def applications() -> Iterator[Told]:
    """Those that were refused over the years, and those of this spring on which nobody has decided yet."""
    dice = chance("applications")
    for place in range(REFUSED + IN_REVIEW):
        waiting = place >= REFUSED
        applied_on = date(2020, 4, 1 + place) if waiting else date(2014, 5, 12) + timedelta(days=200 * place)
        stage = ProjectStage.REVIEW if waiting else ProjectStage.REFUSED
        organization = dice.choice(standing_on(applied_on))
        number = f"SAMPLE-SQ-{applied_on.year}-{place + 1:02}"
        fields = payload(
            **described(number, place, THEMES[place % len(THEMES)][0], organization),
            stage=stage,
            applied_on=applied_on,
            requested=Decimal(20_000 + 1_500 * place),
        )
        yield tell(CIVIL_AFFAIRS.code, applied_on + timedelta(days=60), "service_project", fields)


def transfers() -> Iterator[Told]:
    """Two payments a project, as finance states them."""
    for one in bought():
        days = (one.approved_on + timedelta(days=20), one.finished_on + timedelta(days=15))
        for part, (amount, paid_on) in enumerate(zip(one.tranches, days, strict=True), start=1):
            fields = payload(
                number=f"{one.number}-{part}",
                project=one.number,
                amount=amount,
                paid_on=paid_on,
                paid_by=FINANCE.code,
                purpose=("首款", "尾款")[part - 1],
            )
            yield tell(FINANCE.code, paid_on + timedelta(days=10), "fund_transfer", fields)
    yield paid_once_too_often(bought()[PROJECTS // 2])


def paid_once_too_often(one: Project) -> Told:
    """A last payment that was entered again under another number: the hub sends it back, or it would overspend."""
    paid_on = one.finished_on + timedelta(days=16)
    again = payload(number=f"{one.number}-3", project=one.number, amount=one.tranches[1], paid_on=paid_on)
    return tell(FINANCE.code, paid_on + timedelta(days=10), "fund_transfer", again)


def item_of(place: int) -> str:
    """The code of an item of the catalogue."""
    return f"SAMPLE-ML-{place + 1:02}"


def catalogue() -> Iterator[Told]:
    """An item for every theme, and one above them all."""
    above = {"code": "SAMPLE-ML-00", "name": "（示例）社会组织服务", "department": CIVIL_AFFAIRS.code}
    since = date(2016, 1, 1)
    yield tell(FINANCE.code, since, "purchase_catalogue_item", payload(**above, listed_on=since))
    for place, (theme, field) in enumerate(THEMES):
        fields = payload(
            code=item_of(place),
            name=f"（示例）{theme}",
            parent=above["code"],
            department=DEPARTMENTS[place % len(DEPARTMENTS)].code,
            service_field=field,
            listed_on=since,
        )
        yield tell(FINANCE.code, since, "purchase_catalogue_item", fields)


def appraisals() -> Iterator[Told]:
    """Two tasks a year of every department; the text only plans such an appraisal."""
    dice = chance("appraisals")
    for year in (2018, 2019):
        for department in DEPARTMENTS:
            for task, weight in (("公共服务项目化运作", 60), ("购买服务目录执行", 40)):
                score = weight - dice.randrange(20)
                fields = payload(
                    number=f"SAMPLE-KH-{year}-{department.code}-{weight}",
                    department=department.code,
                    year=year,
                    task=f"（示例）{task}",
                    weight=weight,
                    score=score,
                    result=AppraisalResult.MET if weight - score < weight // 5 else AppraisalResult.PARTLY_MET,
                    appraised_on=date(year + 1, 1, 20),
                )
                yield tell(CIVIL_AFFAIRS.code, date(year + 1, 2, 1), "target_appraisal", fields)
