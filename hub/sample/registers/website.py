"""The website: its six platforms are stated in the text; what is published on them is invented."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hub.domain.register_codes import DisclosureCategory
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.registrations import standing_on
from hub.sample.telling import SOURCE_TEXT, TODAY, Told, chance, payload, tell

WEBSITE: Final = "杭州市江干区社会组织网"
PLATFORMS: Final = (
    ("DISCLOSURE", "动态披露", "Disclosure"),
    ("POLICY", "政策导航", "Policy navigation"),
    ("PARTY_BUILDING", "党建园地", "Party building"),
    ("PROJECTS", "公益项目", "Public-welfare projects"),
    ("ASSESSMENT", "评估系统", "Assessment"),
    ("INTERACTION", "互动交流", "Interaction"),
)
ON_PLATFORM: Final = {
    DisclosureCategory.PROJECTS: "PROJECTS",
    DisclosureCategory.INSPECTION: "ASSESSMENT",
    DisclosureCategory.PROCEDURES: "POLICY",
}
A_YEAR: Final = 12
MATTERS: Final = (
    ("SAMPLE-SX-01", "社会团体成立登记", DisclosureCategory.REGISTRATION, 60, 20),
    ("SAMPLE-SX-02", "民办非企业单位成立登记", DisclosureCategory.REGISTRATION, 60, 20),
    ("SAMPLE-SX-03", "社会组织变更登记", DisclosureCategory.CHANGE, 20, 10),
    ("SAMPLE-SX-04", "社会组织注销登记", DisclosureCategory.CHANGE, 20, 10),
    ("SAMPLE-SX-05", "社会组织章程核准", DisclosureCategory.REGISTRATION, 20, 5),
    ("SAMPLE-SX-06", "社会组织筹备申请", DisclosureCategory.PREPARATION, None, 15),
)
"""Invented: code, name, category, working days that the law allows, and those that are promised."""


def platforms() -> Iterator[Told]:
    """The six platforms as the text states them, in its order."""
    for place, (code, name, english) in enumerate(PLATFORMS, start=1):
        fields = payload(
            code=code, name=name, english_name=english, website=WEBSITE, place=place, stated_in=SOURCE_TEXT
        )
        yield tell(CIVIL_AFFAIRS.code, date(2014, 1, 1), "service_platform", fields, fact=True)


def disclosures() -> Iterator[Told]:
    """A dozen a year since 2016, of every category in turn."""
    dice = chance("disclosures")
    categories = tuple(DisclosureCategory)
    for number in range((TODAY.year - 2016) * A_YEAR + A_YEAR // 2):
        category = categories[number % len(categories)]
        published_on = date(2016 + number // A_YEAR, number % A_YEAR + 1, dice.randrange(1, 29))
        about = dice.sample(standing_on(published_on), 2) if is_about_somebody(category) else []
        fields = payload(
            number=f"SAMPLE-GK-{number + 1:03}",
            platform=ON_PLATFORM.get(category, "DISCLOSURE"),
            category=category,
            title=f"（示例）{category.zh}信息第{number + 1}号",
            published_on=published_on,
            subjects=[payload(organization=one.reference) for one in about],
        )
        yield tell(CIVIL_AFFAIRS.code, published_on + timedelta(days=2), "disclosure", fields)


def is_about_somebody(category: DisclosureCategory) -> bool:
    """Whether what is disclosed is told of some organizations."""
    return category in {DisclosureCategory.OPERATION, DisclosureCategory.INSPECTION, DisclosureCategory.CHANGE}


def matters() -> Iterator[Told]:
    """The matters of the guide."""
    for code, name, category, allowed, promised in MATTERS:
        fields = payload(
            code=code,
            name=f"（示例）{name}",
            category=category,
            platform="POLICY",
            handled_by=CIVIL_AFFAIRS.code,
            statutory_days=allowed,
            promised_days=promised,
            listed_on=date(2016, 1, 4),
        )
        yield tell(CIVIL_AFFAIRS.code, date(2016, 6, 30), "service_matter", fields)
