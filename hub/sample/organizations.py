"""The invented organizations: who they are, before anything happens to them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import product
from random import Random
from typing import Any, Final

from hub.domain.vocabulary import CommunityKind, OrganizationKind, OrganizationStatus
from hub.sample.codes import filing_number, registration_number, uscc, with_bad_check_digit
from hub.sample.places import KAIXUAN, STREETS, WITH_OFFICE, Street
from hub.sample.telling import chance, payload

BRANDS: Final = (
    "晨曦",
    "云帆",
    "青禾",
    "暖阳",
    "星桥",
    "春晓",
    "同舟",
    "雅韵",
    "和风",
    "乐知",
    "桂语",
    "明德",
    "安澜",
    "绿萝",
    "知行",
    "百川",
)
ASSOCIATION_TOPICS: Final = ("家政服务业", "摄影", "太极拳", "楹联", "羽毛球", "电子商务", "戏曲", "物业管理")
SERVICE_TOPICS: Final = (
    "养老",
    "助残",
    "社会工作",
    "艺术培训",
    "公益",
    "青少年",
    "心理关爱",
    "社区矫治",
    "健康促进",
    "托管",
)
CLUBS: Final = (
    ("缝补服务队", CommunityKind.LIVING),
    ("家电维修队", CommunityKind.LIVING),
    ("楼道自治小组", CommunityKind.AFFAIRS),
    ("平安巡逻队", CommunityKind.AFFAIRS),
    ("合唱团", CommunityKind.CULTURE_SPORT),
    ("广场舞队", CommunityKind.CULTURE_SPORT),
    ("棋友社", CommunityKind.CULTURE_SPORT),
    ("帮扶志愿队", CommunityKind.CHARITY),
    ("爱心义卖社", CommunityKind.CHARITY),
)

ASSOCIATIONS: Final = 16
FOUNDATIONS: Final = 4
INSTITUTIONS: Final = 39
FILED: Final = 140


@dataclass(frozen=True, slots=True)
class Registered:
    """An organization in the register of civil affairs, as it was entered first."""

    number: int
    name: str
    kind: OrganizationKind
    uscc: str
    street: Street
    founded_on: date

    @property
    def registration_number(self) -> str:
        """The number of its certificate."""
        return registration_number(self.number)

    @property
    def reference(self) -> dict[str, Any]:
        """How other records name it."""
        return payload(name=self.name, uscc=self.uscc)

    def stated(self, **changes: object) -> dict[str, Any]:
        """Its registration, with what has changed since."""
        first = {
            "name": self.name,
            "kind": self.kind,
            "status": OrganizationStatus.ACTIVE,
            "uscc": self.uscc,
            "registration_number": self.registration_number,
            "founded_on": self.founded_on,
            "legal_representative": person(self.number),
            "address": address(self.street, self.number),
            "street": self.street.code,
        }
        return payload(**{**first, **changes})


@dataclass(frozen=True, slots=True)
class Filed:
    """A community organization filed with its street."""

    number: int
    name: str
    kind: CommunityKind
    street: Street
    filed_on: date
    filing_number: str | None

    @property
    def reference(self) -> dict[str, Any]:
        """How other records name it."""
        return payload(name=self.name, filing_number=self.filing_number, filing_street=self.street.code)

    def stated(self, **changes: object) -> dict[str, Any]:
        """Its filing, with what has changed since."""
        first = {
            "name": self.name,
            "street": self.street.code,
            "filing_number": self.filing_number,
            "community_kind": self.kind,
            "status": OrganizationStatus.FILED,
            "filed_on": self.filed_on,
            "responsible_person": person(1000 + self.number),
            "address": address(self.street, 1000 + self.number),
        }
        return payload(**{**first, **changes})


SHOWCASE: Final = Registered(
    number=1,
    name="凯旋街道邻里互助服务中心",
    kind=OrganizationKind.SOCIAL_SERVICE_INSTITUTION,
    uscc=uscc(OrganizationKind.SOCIAL_SERVICE_INSTITUTION, 1),
    street=KAIXUAN,
    founded_on=date(2014, 3, 18),
)
"""The organization of the first query in the README; hub/sample/showcase.py tells what happened to it."""

BAD_CHECK_DIGIT: Final = 9
"""The number of the one organization whose code was written down wrongly."""

WITHOUT_CODE: Final = 17
"""The number of the one filed organization whose street gave it no number."""


def person(number: int) -> str:
    """Somebody who does not exist, and whose name says so."""
    return f"示例人员{number:04}"


def address(street: Street, number: int) -> str:
    """A place that does not exist, and whose name says so."""
    return f"示例地址，江干区{street.name}示例路{number}号"


@cache
def registered() -> tuple[Registered, ...]:
    """Every registered organization; the showcase comes first, and the numbers rise."""
    dice = chance("registered organizations")
    named = [*association_names(dice), *foundation_names(), *institution_names(dice)]
    found = [invented(number, *one, dice) for number, one in enumerate(named, start=2)]
    wrong = BAD_CHECK_DIGIT - SHOWCASE.number - 1
    found[wrong] = replace(found[wrong], uscc=with_bad_check_digit(found[wrong].uscc))
    return (SHOWCASE, *found)


def invented(number: int, kind: OrganizationKind, name: str, street: Street, dice: Random) -> Registered:
    """An organization with a code of its own, founded between 2003 and 2019."""
    return Registered(number, name, kind, uscc(kind, number), street, day_between(dice, 2003, 2019))


def day_between(dice: Random, first_year: int, last_year: int) -> date:
    """Any day from the first of one year to the last of another."""
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    return first + timedelta(days=dice.randrange((last - first).days + 1))


def association_names(dice: Random) -> Iterator[tuple[OrganizationKind, str, Street]]:
    """Associations are named for the whole district."""
    for brand, topic in dice.sample(tuple(product(BRANDS, ASSOCIATION_TOPICS)), ASSOCIATIONS):
        yield OrganizationKind.SOCIAL_ASSOCIATION, f"江干区{brand}{topic}协会", dice.choice(STREETS)


def foundation_names() -> Iterator[tuple[OrganizationKind, str, Street]]:
    """Foundations are few."""
    for brand, street in zip(BRANDS[:FOUNDATIONS], STREETS, strict=False):
        yield OrganizationKind.FOUNDATION, f"江干区{brand}公益基金会", street


def institution_names(dice: Random) -> Iterator[tuple[OrganizationKind, str, Street]]:
    """Service institutions carry the name of their street; every street has some."""
    pairs = dice.sample(tuple(product(BRANDS, SERVICE_TOPICS)), INSTITUTIONS)
    for place, (brand, topic) in enumerate(pairs):
        street = STREETS[place % len(STREETS)]
        yield OrganizationKind.SOCIAL_SERVICE_INSTITUTION, f"{street.name}{brand}{topic}服务中心", street


@cache
def filed() -> tuple[Filed, ...]:
    """Every filed organization; streets with many and streets with few, as the district's own report complains."""
    dice = chance("filed organizations")
    weights = range(len(WITH_OFFICE), 0, -1)
    names = dice.sample(tuple(product(BRANDS, CLUBS)), FILED)
    streets = dice.choices(WITH_OFFICE, weights, k=FILED)
    return tuple(
        club(number, f"{street.short}{brand}{topic}", kind, street, dice)
        for number, ((brand, (topic, kind)), street) in enumerate(zip(names, streets, strict=True), start=1)
    )


def club(number: int, name: str, kind: CommunityKind, street: Street, dice: Random) -> Filed:
    """A club that was filed between 2010 and 2019."""
    filed_on = day_between(dice, 2010, 2019)
    numbered = None if number == WITHOUT_CODE else filing_number(filed_on.year, number)
    return Filed(number, name, kind, street, filed_on, numbered)
