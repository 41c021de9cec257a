"""A small district, stated by six agencies: what questions in tests are asked of."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Final

from hub.domain.connector import Statement
from hub.domain.records.agency import HUB
from hub.ingest.push import OnError
from hub.store.engine import Store, open_store
from tests.databases import Databases, Kind
from tests.pushing import MORNING, push_all
from tests.register_district import REGISTERS
from tests.statements import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    agency,
    annual_inspection,
    award,
    division,
    filing,
    grade,
    inspection,
    joint_operation,
    list_entry,
    objection,
    organization_code,
    other_party,
    party_unit,
    penalty,
    registration,
    stated,
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

PENALTIES: Final[tuple[Delivery, ...]] = (
    (
        ENFORCEMENT,
        (
            penalty(
                "罚1",
                party=flowers,
                kinds=["FINE", "WARNING"],
                violation="占道经营",
                legalBasis="城市管理条例",
                confiscated="10.50",
                licence="许可证甲",
                validUntil="2021-03-02",
                publishedUntil="2023-03-02",
                authority=ENFORCEMENT,
                authorityUscc=uscc(92, start="11330104"),
            ),
        ),
    ),
    (
        MARKET_SUPERVISION,
        (
            penalty(
                "罚2",
                party=flowers,
                kinds=["WARNING"],
                fine=None,
                decidedOn="2019-05-06",
                authorityName="江干区市场监督管理局",
                authority=MARKET_SUPERVISION,
            ),
            penalty("罚4", party=school, fine="300.00", decidedOn="2020-12-01"),
        ),
    ),
    # The agency that delivers is not the authority that decided.
    (
        CIVIL_AFFAIRS,
        (
            penalty(
                "罚3",
                party=catering,
                fine="250.00",
                decidedOn="2020-01-15",
                authorityName="江干区市场监督管理局",
                authority=MARKET_SUPERVISION,
            ),
        ),
    ),
)

INSPECTIONS: Final[Delivery] = (
    MARKET_SUPERVISION,
    (
        inspection("任务1", party=flowers, authority=MARKET_SUPERVISION, authorityUscc=uscc(93, start="11330104")),
        inspection(
            None,  # type: ignore[arg-type]  # a task without a number
            party={"name": VILLAGE},
            inspectedOn="2020-05-07",
            inspectedAt=None,
            result="PROBLEM_FOUND",
        ),
    ),
)


def supervision_case(number: str, step: str, step_on: str, *parties: object, **fields: object) -> Statement:
    """A case as it stands at one of its steps."""
    usual = {"cause": "未按规定报送年度报告", "authorityName": "江干区民政局", "openedOn": "2020-04-01"}
    named = [{"party": one} for one in parties]
    return stated(
        "supervision_case", {"number": number, **usual, "step": step, "stepOn": step_on, "parties": named, **fields}
    )


CASES: Final[tuple[Delivery, ...]] = (
    (
        CIVIL_AFFAIRS,
        (
            supervision_case("案1", "FILED", "2020-04-01", flowers, school, authority=CIVIL_AFFAIRS),
            supervision_case(
                "案1",
                "INVESTIGATION",
                "2020-05-01",
                flowers,
                parties=[{"party": flowers, "involvedAs": "当事人"}, {"party": school}],
                authority=CIVIL_AFFAIRS,
                authorityUscc=uscc(91, start="11330104"),
                nextDeadlineOn="2020-07-30",
                legalBasis="社会团体登记管理条例",
                outcome="责令限期改正",
            ),
        ),
    ),
    (
        ENFORCEMENT,
        (
            supervision_case(
                "案2",
                "CLOSED",
                "2020-02-01",
                flowers,
                {"name": CHESS},
                openedOn="2020-01-01",
                closedOn="2020-02-01",
                authorityName="江干区综合行政执法局",
            ),
        ),
    ),
)

OPERATIONS: Final[tuple[Delivery, ...]] = (
    (
        MARKET_SUPERVISION,
        (
            joint_operation(
                "联1",
                finishedOn="2020-05-03",
                participants=[
                    {"agency": CIVIL_AFFAIRS, "role": "LEAD", "outcome": "责令改正"},
                    {"agency": MARKET_SUPERVISION, "role": "PARTICIPANT"},
                ],
                sites=[{"address": "凯旋路1号", "division": KAIXUAN_CODE}, {"address": "采荷路3号"}],
                subjects=[{"party": school, "finding": "未公示收费"}, {"party": flowers}],
            ),
        ),
    ),
    (
        CIVIL_AFFAIRS,
        (joint_operation("联2", name="年检联合抽查", startedOn="2020-06-01", subjects=[{"party": flowers}]),),
    ),
)

PARTY_UNITS: Final[Delivery] = (
    TWO_NEW,
    (
        party_unit("党0", name="两新党委", kind="COMMITTEE", members=None, organizations=[], foundedOn="2012-07-01"),
        party_unit("党1", parent="党0", organizations=[{"organization": flowers}]),
        party_unit("党2", name="旧党支部", members=3, dissolvedOn="2018-07-01", organizations=[]),
    ),
)

LIST_ENTRIES: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        list_entry("ABNORMAL", party=flowers, removedOn="2020-01-05", authority=CIVIL_AFFAIRS),
        list_entry("RED", party=flowers, listedOn=None, ground=None, measures=[]),
        list_entry(
            "SERIOUS",
            party=flowers,
            ground="S4",
            groundNote="被处以罚款",
            listedOn="2020-03-10",
            authorityUscc=uscc(91, start="11330104"),
            authority=CIVIL_AFFAIRS,
            measures=[
                {
                    "code": "M01",
                    "name": "重点监督",
                    "kind": "PENALTY",
                    "legalBasis": "信用信息管理办法",
                    "executedBy": MARKET_SUPERVISION,
                    "fromOn": "2020-03-10",
                    "untilOn": "2022-03-10",
                },
                {"code": "M02", "name": "取消优惠", "kind": "PENALTY"},
            ],
        ),
    ),
)

DISTINCTIONS: Final[tuple[Delivery, ...]] = (
    (
        CIVIL_AFFAIRS,
        (
            award(party=flowers, authority=CIVIL_AFFAIRS, authorityUscc=uscc(91, start="11330104")),
            award("市首批十大品牌", party=flowers, level="CITY", authorityName="杭州市民政局", awardedOn="2014-11-20"),
            award("创新型项目", party=school, year=2019),
            grade(party=flowers, authority=CIVIL_AFFAIRS, authorityUscc=uscc(91, start="11330104")),
            grade("CREDIT", party=flowers, gradedOn=None, year=2019, asWritten="AAA", grade="A3"),
            grade(party=school, gradedOn="2018-03-01", asWritten="2A", grade="A2"),
            grade(party=school, gradedOn="2020-03-01", asWritten="4A级", grade="A4"),
            grade("CREDIT", party=school, gradedOn="2019-01-01", validUntil="2019-12-31"),
            annual_inspection(2018, party=flowers, authority=CIVIL_AFFAIRS, concludedOn="2019-05-20"),
            annual_inspection(2019, party=flowers, authorityUscc=uscc(91, start="11330104")),
            annual_inspection(2018, party=school, result="BASIC", concludedOn=None),
            annual_inspection(2019, party=school, result="FAIL"),
        ),
    ),
    (
        MARKET_SUPERVISION,
        (
            award("先进集体", party=catering, level=None, year=None, authorityName=None),
            grade(
                "OTHER",
                party=catering,
                schemeName="诚信商户评定",
                asWritten="优秀",
                grade=None,
                gradedOn=None,
                year=2020,
                authority=MARKET_SUPERVISION,
            ),
            annual_inspection(None, party=flowers, result=None, authorityName=None),
        ),
    ),
)

OBJECTIONS: Final[Delivery] = (
    CIVIL_AFFAIRS,
    (
        objection(party=flowers, authority=CIVIL_AFFAIRS, authorityUscc=uscc(91, start="11330104")),
        objection(
            party=flowers,
            status="COMPLETED",
            completedOn="2020-01-08",
            enteredAt="2019-10-08T02:21:05+08:00",
            changedAt="2020-01-09T02:24:44+08:00",
            authority=CIVIL_AFFAIRS,
            authorityUscc=uscc(91, start="11330104"),
        ),
        objection("罚1", party=flowers, matter="PENALTY", decidedOn=None, raisedOn=None),
    ),
)

DELIVERIES: Final[tuple[Delivery, ...]] = (
    DIVISIONS,
    AGENCIES,
    *ORGANIZATIONS,
    *PENALTIES,
    INSPECTIONS,
    *CASES,
    *OPERATIONS,
    PARTY_UNITS,
    LIST_ENTRIES,
    *DISTINCTIONS,
    OBJECTIONS,
    *REGISTERS,
)


def fill(store: Store) -> None:
    """State everything, one delivery a minute from `MORNING` on."""
    for number, (who, statements) in enumerate(DELIVERIES):
        at = MORNING + timedelta(minutes=number)
        push_all(store, *statements, agency=who, key=f"district-{number}", on_error=OnError.REJECT_ALL, at=at)


@contextmanager
def filled(databases: Databases, kind: Kind) -> Iterator[Store]:
    """A store of a kind that holds the district, for tests that only read."""
    url = databases.fresh(kind)
    store = open_store(url)
    fill(store)
    yield store
    store.close()
    databases.drop(url)
