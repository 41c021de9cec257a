"""The invented parties that are no social organizations."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from hub.domain.vocabulary import OtherPartyNature
from hub.sample.agencies import CIVIL_AFFAIRS, MARKET_SUPERVISION, PUBLIC_SECURITY
from hub.sample.codes import uscc
from hub.sample.organizations import BRANDS, address, day_between
from hub.sample.places import STREETS, WITH_OFFICE, Street
from hub.sample.telling import Told, chance, payload, tell

ENTERPRISE_FORMS: Final = (
    "教育咨询有限公司",
    "文化传播有限公司",
    "餐饮管理有限公司",
    "物业服务有限公司",
    "网络科技有限公司",
)
TRADER_FORMS: Final = ("小吃店", "理发店", "便利店", "五金店", "水果店")
UNREGISTERED: Final = ("全国示例养生联合总会", "华夏示例国学促进会筹委会", "示例慈善爱心联盟")

FIRST_NUMBER: Final = 500
"""Their codes begin here, so that none has the organization code of a registered organization."""


@dataclass(frozen=True, slots=True)
class Other:
    """A party that some agency describes; unregistered bodies have no code."""

    name: str
    nature: OtherPartyNature
    stated_by: str
    street: Street
    founded_on: date | None
    uscc: str | None

    @property
    def reference(self) -> dict[str, Any]:
        """How other records name it."""
        return payload(name=self.name, uscc=self.uscc)


@cache
def others() -> tuple[Other, ...]:
    """Every other party."""
    dice = chance("other parties")
    made = []
    for number, (name, nature, agency) in enumerate(names(), start=FIRST_NUMBER):
        bodiless = nature is OtherPartyNature.UNREGISTERED_BODY
        founded_on = None if bodiless else day_between(dice, 2005, 2018)
        code = None if bodiless else uscc(nature, number)
        made.append(Other(name, nature, agency, dice.choice(STREETS), founded_on, code))
    return tuple(made)


def names() -> Iterator[tuple[str, OtherPartyNature, str]]:
    """Every name, what bears it, and the agency that describes it."""
    for place, brand in enumerate(BRANDS[:10]):
        form = ENTERPRISE_FORMS[place % len(ENTERPRISE_FORMS)]
        yield f"杭州示例{brand}{form}", OtherPartyNature.ENTERPRISE, MARKET_SUPERVISION.code
    for brand, form in zip(BRANDS[10:15], TRADER_FORMS, strict=True):
        yield f"江干区示例{brand}{form}", OtherPartyNature.SOLE_TRADER, MARKET_SUPERVISION.code
    for street in WITH_OFFICE[4:8]:
        yield f"{street.name}示例村村民委员会", OtherPartyNature.VILLAGE_COMMITTEE, CIVIL_AFFAIRS.code
    yield "江干区示例社区文化活动中心", OtherPartyNature.PUBLIC_INSTITUTION, CIVIL_AFFAIRS.code
    yield "江干区示例青少年活动站", OtherPartyNature.PUBLIC_INSTITUTION, CIVIL_AFFAIRS.code
    yield "采荷街道示例社区居民委员会", OtherPartyNature.RESIDENTS_COMMITTEE, CIVIL_AFFAIRS.code
    yield from ((name, OtherPartyNature.UNREGISTERED_BODY, PUBLIC_SECURITY.code) for name in UNREGISTERED)


def descriptions() -> Iterator[Told]:
    """Every other party, as its agency describes it."""
    for number, one in enumerate(others(), start=FIRST_NUMBER):
        fields = payload(
            name=one.name,
            nature=one.nature,
            uscc=one.uscc,
            founded_on=one.founded_on,
            address=address(one.street, number),
        )
        heard_on = one.founded_on or date(2019, 4, 12)
        yield tell(one.stated_by, heard_on + timedelta(days=20), "other_party", fields)
