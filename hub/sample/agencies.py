"""Facts: the agencies of the district that decide or deliver.

Their names are those of the district's organs in 2020. The days on which they were set up are not known to
us and left out, and so is what became of each when the district was abolished.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hub.domain.records.agency import HUB
from hub.sample.places import WITH_OFFICE
from hub.sample.telling import OPENED, Told, payload, tell


@dataclass(frozen=True, slots=True)
class Authority:
    """An agency with its code and its names."""

    code: str
    name: str
    english_name: str


CIVIL_AFFAIRS: Final = Authority("CIVIL_AFFAIRS", "江干区民政局", "Jianggan District Civil Affairs Bureau")
PARTY_WORK: Final = Authority("PARTY_WORK", "江干区委“两新”工委", "Jianggan District Two-New Work Committee")
MARKET_SUPERVISION: Final = Authority(
    "MARKET_SUPERVISION", "江干区市场监督管理局", "Jianggan District Market Supervision Bureau"
)
PUBLIC_SECURITY: Final = Authority(
    "PUBLIC_SECURITY", "杭州市公安局江干区分局", "Hangzhou Public Security Bureau, Jianggan Branch"
)
FIRE: Final = Authority("FIRE", "江干区消防救援大队", "Jianggan District Fire and Rescue Brigade")
CULTURE: Final = Authority(
    "CULTURE", "江干区文化和广电旅游体育局", "Jianggan District Bureau of Culture, Broadcasting, Tourism and Sport"
)
ENFORCEMENT: Final = Authority(
    "ENFORCEMENT", "江干区综合行政执法局", "Jianggan District Comprehensive Enforcement Bureau"
)
TAXATION: Final = Authority("TAXATION", "国家税务总局杭州市江干区税务局", "Jianggan District Tax Bureau")
FINANCE: Final = Authority("FINANCE", "江干区财政局", "Jianggan District Finance Bureau")

AUTHORITIES: Final = (
    CIVIL_AFFAIRS,
    PARTY_WORK,
    MARKET_SUPERVISION,
    PUBLIC_SECURITY,
    FIRE,
    CULTURE,
    ENFORCEMENT,
    TAXATION,
    FINANCE,
)

SOCIAL_WORK: Final = Authority("SOCIAL_WORK", "区委社会工作部", "District Department of Social Work")
SOCIAL_WORK_ORDERED: Final = date(2023, 3, 16)
"""The plan for the reform of party and state institutions was published: committees down to the counties set up
departments of social work, which take over the Two-New work. The day on which the district did so is not known
to us: neither department has a day in its record, and what the plan ordered holds from that of the plan."""


def agencies() -> Iterator[Told]:
    """Every agency, as the hub's operator states it."""
    for authority in (*AUTHORITIES, *street_offices()):
        yield tell(HUB, OPENED, "agency", described(authority), fact=True)
    for fields in (described(SOCIAL_WORK), described(PARTY_WORK, successor=SOCIAL_WORK.code)):
        yield tell(HUB, SOCIAL_WORK_ORDERED, "agency", fields, effective_on=SOCIAL_WORK_ORDERED, fact=True)


def street_offices() -> Iterator[Authority]:
    """The offices of the eight streets."""
    for street in WITH_OFFICE:
        yield Authority(street.agency, f"江干区{street.name}办事处", f"{street.english_name} Street Office")


def described(authority: Authority, *, successor: str | None = None) -> dict[str, object]:
    """The fields of an agency's record."""
    names = {"name": authority.name, "english_name": authority.english_name}
    return payload(code=authority.code, **names, successor=successor)
