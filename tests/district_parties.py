"""Who is in the small district: divisions, agencies, and the parties, as they are stated."""

from datetime import date
from typing import Final

from hub.domain.connector import Statement
from hub.domain.records.agency import HUB
from tests.statements import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    agency,
    division,
    filing,
    organization_code,
    other_party,
    registration,
    uscc,
)

ENFORCEMENT: Final = "ENFORCEMENT"
KAIXUAN: Final = "KAIXUAN_STREET"
TWO_NEW: Final = "TWO_NEW"
SOCIAL_WORK: Final = "SOCIAL_WORK"

FLOWERS: Final = "江干区花卉行业协会"
SCHOOL: Final = "棒棒堂社區托管學校"
UNIVERSITY: Final = "采荷老年大学"
ACADEMY: Final = "ＷＵＬＩＮ书画院"
NEIGHBOURS: Final = "凯旋街道邻里互助社"
TAIJI: Final = "采荷太极拳队"
CATERING: Final = "杭州凯旋餐饮管理有限公司"
VILLAGE: Final = "三堡村民委员会"
CHESS: Final = "无名棋牌室"
"""Known from one case alone."""
TEAHOUSE: Final = "无名茶馆"
"""Known from one case alone, which is sealed."""

FLOWERS_USCC: Final = uscc(1)
SCHOOL_USCC: Final = uscc(2)
UNIVERSITY_USCC: Final = uscc(3)
CATERING_USCC: Final = uscc(5, start="91330104")

DISTRICT: Final = "330104"
KAIXUAN_CODE: Final = "330104005"
CAIHE_CODE: Final = "330104006"
REFORM: Final = date(2021, 4, 9)
"""The day on which the district was abolished."""

Delivery = tuple[str, tuple[Statement, ...]]
"""Who states what in one push."""

flowers: Final = {"name": FLOWERS, "uscc": FLOWERS_USCC}
school: Final = {"name": SCHOOL, "uscc": SCHOOL_USCC}
catering: Final = {"name": CATERING, "uscc": CATERING_USCC}

DIVISIONS: Final[Delivery] = (
    HUB,
    (
        division("3301", name="杭州市", level="CITY", abolishedOn=None, successors=None),
        division(DISTRICT, name="江干区", level="DISTRICT", parent="3301", successors=[{"division": "330102"}]),
        division("330102", name="上城区", level="DISTRICT", parent="3301", abolishedOn=None, successors=None),
        division(KAIXUAN_CODE, name="凯旋街道", parent=DISTRICT, establishedOn="1958-01-01"),
        division(CAIHE_CODE, name="采荷街道", parent=DISTRICT, successors=[]),
        division(
            "330102014",
            name="凯旋街道",
            parent="330102",
            establishedOn="2021-04-09",
            abolishedOn=None,
            successors=None,
        ),
    ),
)

AGENCIES: Final[Delivery] = (
    HUB,
    (
        agency(CIVIL_AFFAIRS, englishName="Jianggan Civil Affairs Bureau", uscc=uscc(91, start="11330104")),
        agency(MARKET_SUPERVISION, name="江干区市场监督管理局", establishedOn=None),
        agency(ENFORCEMENT, name="江干区综合行政执法局", establishedOn=None),
        agency(KAIXUAN, name="凯旋街道办事处", establishedOn=None),
        agency(TWO_NEW, name="江干区两新工委", abolishedOn="2023-05-01", successor=SOCIAL_WORK),
        agency(SOCIAL_WORK, name="上城区社会工作部", establishedOn="2023-05-01"),
    ),
)

ORGANIZATIONS: Final[tuple[Delivery, ...]] = (
    (
        CIVIL_AFFAIRS,
        (
            registration(
                1,
                name="江干区花卉协会",
                foundedOn="2010-03-01",
                legalRepresentative="王一",
                street=KAIXUAN_CODE,
                address="凯旋路1号",
            ),
            registration(
                1,
                effective_on=date(2014, 5, 1),
                name=FLOWERS,
                foundedOn="2010-03-01",
                legalRepresentative="王一一",
                street=KAIXUAN_CODE,
                address="凯旋路2号",
            ),
            registration(
                2,
                name=SCHOOL,
                kind="SOCIAL_SERVICE_INSTITUTION",
                registrationNumber="证2",
                foundedOn="2015-09-01",
                street=CAIHE_CODE,
            ),
            registration(
                3,
                name=UNIVERSITY,
                kind="SOCIAL_SERVICE_INSTITUTION",
                status="CANCELLED",
                foundedOn="2008-01-01",
                endedOn="2018-01-01",
                street=CAIHE_CODE,
            ),
            registration(4, name=ACADEMY, kind="FOUNDATION", uscc=None, organizationCode=organization_code(4)),
        ),
    ),
    (MARKET_SUPERVISION, (registration(1, name=FLOWERS, foundedOn="2010-03-01", legalRepresentative="张三丰"),)),
    (
        KAIXUAN,
        (
            filing("备1", communityKind="LIVING", filedOn="2012-06-01", responsiblePerson="李四", street=KAIXUAN_CODE),
            filing("备1", name=TAIJI, communityKind="CULTURE_SPORT", filedOn="2013-01-01", street=CAIHE_CODE),
        ),
    ),
    (
        MARKET_SUPERVISION,
        (other_party(5, name=CATERING, businessRegistrationNumber="商5", foundedOn="2011-01-01", address="采荷路3号"),),
    ),
)
