"""Names for as many organizations as anybody asks for: every number has its own, and neighbours differ widely."""

from collections.abc import Sequence
from math import gcd, prod
from typing import Final

from hub.domain.vocabulary import CommunityKind, OrganizationKind
from hub.sample.organizations import BRANDS, CLUBS, SERVICE_TOPICS
from hub.sample.places import STREETS, Street

FIRST: Final = "嘉瑞福康泰华盛兴隆恒宏博广达通顺祥宁永长新海江林竹梅兰菊松柏荷莲"
SECOND: Final = "和美善爱心馨怡乐悦欣诚信义德仁慧智文艺雅韵风语声光辉霞晖曦岚溪泉"
"""Two syllables make the name of an organization; none of the cast has one of these."""

SERVICES: Final = (
    *SERVICE_TOPICS,
    "家庭教育",
    "康复",
    "助学",
    "职业技能培训",
    "环境保护",
    "志愿者",
    "婚姻家庭",
    "体育健身",
    "科普",
    "救助",
)
TRADES: Final = (
    "家政服务",
    "摄影",
    "太极拳",
    "楹联",
    "羽毛球",
    "电子商务",
    "戏曲",
    "物业管理",
    "餐饮",
    "花卉",
    "书法",
    "棋类",
    "钓鱼",
    "装饰",
    "茶文化",
    "美容美发",
    "服装",
    "物流",
    "老年体育",
    "慈善",
)
COMMUNITIES: Final = tuple(f"{brand}{which}" for brand in BRANDS for which in ("", "第二"))
FORMS: Final = ("协会", "商会", "促进会", "研究会", "联合会")
CAUSES: Final = ("公益", "慈善", "教育", "助学", "助老")
STEP: Final = 7_368_787
"""A prime: numbers one after the other come to lie far apart."""


def drawn(number: int, *parts: Sequence[str]) -> tuple[str, ...]:
    """One combination of the parts for each number; equal ones only after all have had their turn."""
    total = prod(map(len, parts))
    if gcd(STEP, total) != 1 or number >= total:
        raise ValueError(number)
    rest = number * STEP % total
    found = []
    for part in parts:
        rest, place = divmod(rest, len(part))
        found.append(part[place])
    return tuple(found)


def registered_name(kind: OrganizationKind, number: int) -> tuple[str, Street]:
    """The name of the so manieth registered organization of a kind, and its street."""
    street = STREETS[number % len(STREETS)]
    if kind is OrganizationKind.SOCIAL_SERVICE_INSTITUTION:
        first, second, service = drawn(number // len(STREETS), FIRST, SECOND, SERVICES)
        return f"{street.name}{first}{second}{service}服务中心", street
    if kind is OrganizationKind.SOCIAL_ASSOCIATION:
        first, second, trade, form = drawn(number, FIRST, SECOND, TRADES, FORMS)
        return f"江干区{first}{second}{trade}{form}", street
    first, second, cause = drawn(number, FIRST, SECOND, CAUSES)
    return f"江干区{first}{second}{cause}基金会", street


def club_name(street: Street, number: int) -> tuple[str, CommunityKind]:
    """The name of the so manieth club of a street, with that of its community, and its kind."""
    kinds = dict(CLUBS)
    first, second, community, topic = drawn(number, FIRST, SECOND, COMMUNITIES, tuple(kinds))
    return f"{street.short}{community}社区{first}{second}{topic}", kinds[topic]
