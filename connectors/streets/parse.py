"""The layout of the streets' filings, and the words that stand in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from connectors.sources.days import day
from connectors.sources.layouts import NO_FIELD, ROW_NUMBER, Layout, ignore, take
from connectors.sources.words import code, named, wordings
from hub.domain.records.filing import STATUSES_OF_FILINGS
from hub.domain.vocabulary import CommunityKind, OrganizationStatus

STREETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "凯旋街道": "330104005",
        "采荷街道": "330104006",
        "闸弄口街道": "330104007",
        "四季青街道": "330104008",
        "白杨街道": "330104009",
        "下沙街道": "330104010",
        "彭埠街道": "330104011",
        "笕桥街道": "330104012",
        "丁兰街道": "330104013",
        "九堡街道": "330104014",
    }
)
"""The streets of 江干区 by their statistical codes of 2020, under which their filings were made."""

STATUS_WORDS: Final[Mapping[str, OrganizationStatus]] = MappingProxyType(
    {
        **wordings(STATUSES_OF_FILINGS),
        "备案": OrganizationStatus.FILED,
        "正常": OrganizationStatus.FILED,
        "撤销备案": OrganizationStatus.WITHDRAWN,
        "已撤销备案": OrganizationStatus.WITHDRAWN,
        "注销备案": OrganizationStatus.WITHDRAWN,
    }
)

FILINGS: Final = Layout(
    name="street_filings",
    kind="filing",
    source="社区社会组织备案名册；栏目未见统一标准 (ASSUMED)",
    columns=(
        ignore("序号", because=ROW_NUMBER),
        take("组织名称", into="name"),
        take("备案街道", into="street", read=named(STREETS)),
        take("备案号", into="filingNumber"),
        take("组织类别", into="communityKind", read=code(wordings(CommunityKind))),
        take("备案状态", into="status", read=code(STATUS_WORDS)),
        take("备案日期", into="filedOn", read=day),
        take("撤销备案日期", into="endedOn", read=day),
        take("负责人", into="responsiblePerson"),
        take("活动地址", into="address"),
        ignore("所在社区", because=NO_FIELD),
        ignore("成员人数", because=NO_FIELD),
    ),
    required=("组织名称", "备案街道", "备案状态"),
)

LAYOUTS: Final = (FILINGS,)
