"""What five agencies say in one year, with everything that goes wrong: the order of arrival must not matter.

No two versions of one record have the same day and number, for then arrival alone decides, as it must.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from hub.domain.connector import Statement
from hub.domain.records.agency import HUB
from hub.store.engine import Store
from tests.pushing import push_all
from tests.statements import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    NAMES,
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
    supervision_case,
    uscc,
    withdrawn,
)

ENFORCEMENT: Final = "ENFORCEMENT"
KAIXUAN: Final = "KAIXUAN_STREET"
PARTY_WORK: Final = "PARTY_WORK"

Said = tuple[str, Statement]
"""Who says what."""

FIRST: Final[tuple[Said, ...]] = (
    (CIVIL_AFFAIRS, list_entry("SERIOUS", version=1)),
    (
        ENFORCEMENT,
        penalty("罚7", version=1, party={"name": "少不了帮帮团", "uscc": uscc(41), "registrationNumber": "证9"}),
    ),
    (CIVIL_AFFAIRS, registration(42, version=1, name="小巷总理工作室")),
)
"""Records that are withdrawn later: a withdrawal of what nobody stated would go back to its sender."""

MIXED: Final[tuple[Said, ...]] = (
    (HUB, agency(version=1)),
    (HUB, agency(version=2, englishName="Jianggan Civil Affairs Bureau")),
    (HUB, agency(ENFORCEMENT, name="综合行政执法局")),
    (HUB, division(version=1)),
    (HUB, division(version=2, effective_on=None, successors=[{"division": "330102014"}, {"division": "330102015"}])),
    # An organization that is renamed, corrected and cancelled, stated by two agencies that disagree.
    (CIVIL_AFFAIRS, registration(1, version=1, foundedOn="2010-03-01", legalRepresentative="王一")),
    (CIVIL_AFFAIRS, registration(1, version=2, effective_on=date(2014, 5, 1), name=NAMES[3])),
    (CIVIL_AFFAIRS, registration(1, version=4, effective_on=date(2014, 5, 1), name=NAMES[3], address="凯旋路2号")),
    (CIVIL_AFFAIRS, registration(1, version=3, effective_on=date(2012, 1, 1), legalRepresentative="李二")),
    (
        CIVIL_AFFAIRS,
        registration(
            1, version=5, effective_on=date(2018, 1, 1), name=NAMES[3], status="CANCELLED", endedOn="2018-01-01"
        ),
    ),
    (MARKET_SUPERVISION, registration(1, foundedOn="2010-03-01", legalRepresentative="张三")),
    (ENFORCEMENT, penalty("罚1", version=1)),
    (ENFORCEMENT, penalty("罚1", version=2, party={"name": NAMES[3], "uscc": uscc(1)})),
    (ENFORCEMENT, penalty("罚2", party={"name": NAMES[0] + "（分会）", "uscc": uscc(1).lower()}, fine=250)),
    # One code on unlike names: two parties, whatever comes first.
    (ENFORCEMENT, penalty("罚3", party={"name": NAMES[4], "uscc": uscc(1)})),
    (MARKET_SUPERVISION, inspection("查3", party={"name": NAMES[4], "uscc": uscc(1)})),
    # Three numbers that turn out to be of one party, one of them only in a version that is replaced.
    (MARKET_SUPERVISION, inspection("查1", party={"name": NAMES[2], "uscc": uscc(5)})),
    (ENFORCEMENT, penalty("罚4", party={"name": NAMES[2], "organizationCode": organization_code(5)})),
    (ENFORCEMENT, penalty("罚5", party={"name": NAMES[2], "registrationNumber": "证5"})),
    (ENFORCEMENT, penalty("罚6", party={"name": NAMES[2], "businessRegistrationNumber": "商5"})),
    (
        MARKET_SUPERVISION,
        joint_operation(
            "联1",
            version=1,
            subjects=[
                {"party": {"name": NAMES[2], "uscc": uscc(5), "registrationNumber": "证5"}},
                {"party": {"name": NAMES[2], "registrationNumber": "证5", "businessRegistrationNumber": "商5"}},
            ],
        ),
    ),
    (
        MARKET_SUPERVISION,
        joint_operation("联1", version=2, startedOn="2020-04-30", subjects=[{"party": {"name": NAMES[4]}}]),
    ),
    (MARKET_SUPERVISION, joint_operation("联1", version=3, startedOn="2020-04-29")),
    (MARKET_SUPERVISION, joint_operation("联2")),
    # The same with two versions of one day, the later of which speaks of others.
    (CIVIL_AFFAIRS, supervision_case("案1", version=1, parties=((NAMES[1], 21), (NAMES[1] + "分社", 22)))),
    (CIVIL_AFFAIRS, supervision_case("案1", version=2, parties=((NAMES[1], 21),))),
    (CIVIL_AFFAIRS, supervision_case("案1", version=3, parties=((NAMES[1], 22), (NAMES[4], 23)))),
    (CIVIL_AFFAIRS, supervision_case("案2", parties=((NAMES[4], 23), (NAMES[4], 24)))),
    (CIVIL_AFFAIRS, registration(24, version=1, name=NAMES[4])),
    (CIVIL_AFFAIRS, registration(24, version=2, name="采荷长青学校")),
    (MARKET_SUPERVISION, other_party(25, name="采荷长青学校", uscc=uscc(24))),
    # A filing that becomes a registration, and filings of one name in two streets.
    (KAIXUAN, filing("备1", version=1, name="邻里互助社", filedOn="2012-06-01")),
    (
        KAIXUAN,
        filing("备1", version=2, name="邻里互助社", filedOn="2012-06-01", status="UPGRADED", endedOn="2015-06-01"),
    ),
    (
        CIVIL_AFFAIRS,
        registration(
            26,
            name="凯旋邻里互助社",
            foundedOn="2015-06-01",
            filingNumber="备1",
            filingStreet="330104005",
            kind="SOCIAL_SERVICE_INSTITUTION",
        ),
    ),
    (
        MARKET_SUPERVISION,
        registration(26, name="凯旋邻里互助社", foundedOn="2015-06-01", status="LIQUIDATING", address="凯旋路3号"),
    ),
    (KAIXUAN, filing(None, name="广场舞队", filedOn="2013-01-01")),
    (KAIXUAN, filing(None, name="广场舞队", street="330104006")),
    (KAIXUAN, filing(None, name="太极拳队", filedOn="2013-01-01", effective_on=date(2014, 1, 1))),
    (KAIXUAN, filing(None, name="太极拳队", filedOn="2013-01-01", effective_on=date(2016, 1, 1), status="WITHDRAWN")),
    (KAIXUAN, inspection("查5", party={"name": "广场舞队", "filingStreet": "330104005"})),
    # A registration under its number, then under its code; the older one is stated on, and the newer one ends.
    (CIVIL_AFFAIRS, registration(51, version=1, uscc=None, registrationNumber="证51", name="旧号学会")),
    (
        CIVIL_AFFAIRS,
        registration(
            51, version=2, uscc=None, registrationNumber="证51", name="旧号学会", effective_on=date(2017, 1, 1)
        ),
    ),
    (
        CIVIL_AFFAIRS,
        registration(51, version=1, registrationNumber="证51", name="旧号学会", effective_on=date(2016, 1, 1)),
    ),
    (
        CIVIL_AFFAIRS,
        registration(51, version=2, name="旧号学会", status="CANCELLED", endedOn="2018-01-01"),
    ),
    (ENFORCEMENT, penalty("罚12", party={"name": "旧号学会", "registrationNumber": "证51"})),
    # Another party that turns out to be an organization.
    (MARKET_SUPERVISION, other_party(31, version=1, name="少年科学院", uscc=uscc(31), foundedOn="2011-01-01")),
    (MARKET_SUPERVISION, other_party(31, version=2, name="少年科学院", uscc=uscc(31), nature="UNKNOWN")),
    (CIVIL_AFFAIRS, registration(31, name="江干区少年科学院", foundedOn="2014-01-01")),
    (ENFORCEMENT, penalty("罚8", party={"name": "少年科学院"})),
    (ENFORCEMENT, inspection("查8", party={"name": "少年 科学院"})),
    (MARKET_SUPERVISION, penalty("罚9", party={"name": "少年科学院", "uscc": uscc(31)[:-1] + "0"})),
    (MARKET_SUPERVISION, penalty("罚9", party={"name": "少年科学院", "uscc": "9.11E+17"})),
    # Units, lists, and what is withdrawn by number.
    (PARTY_WORK, party_unit(version=1)),
    (PARTY_WORK, party_unit(version=2, organizations=[{"organization": {"name": NAMES[1]}}])),
    (PARTY_WORK, party_unit("党002", version=1, parent="党001", organizations=[], dissolvedOn="2019-01-01")),
    (PARTY_WORK, party_unit("党002", version=2, kind="JOINT_BRANCH", foundedOn="2014-07-01")),
    (CIVIL_AFFAIRS, list_entry(version=1)),
    (CIVIL_AFFAIRS, list_entry(version=2, removedOn="2020-01-05")),
    (CIVIL_AFFAIRS, list_entry("RED", listedOn=None, ground=None)),
    (CIVIL_AFFAIRS, withdrawn("list_entry", f"SERIOUS|USCC::{uscc(1)}|2019-07-01", version=3)),
    (CIVIL_AFFAIRS, list_entry("SERIOUS", version=2, ground="S5")),
    (CIVIL_AFFAIRS, list_entry("SERIOUS", version=4, ground="S4")),
    # Awards with and without a year, a grade that is given again and expires, a year inspected twice, an objection.
    (CIVIL_AFFAIRS, award(version=1)),
    (CIVIL_AFFAIRS, award(version=2, year=None, awardedOn="2014-11-20", level="CITY")),
    (MARKET_SUPERVISION, award("先进集体", year=None, level=None, authorityName=None)),
    (CIVIL_AFFAIRS, grade(version=1)),
    (CIVIL_AFFAIRS, grade(version=2, gradedOn="2019-03-01", asWritten="4A", grade="A4")),
    (CIVIL_AFFAIRS, grade("CREDIT", version=1, gradedOn=None, year=2016, validUntil="2018-12-31")),
    (MARKET_SUPERVISION, grade("OTHER", schemeName="诚信商户", gradedOn=None, asWritten="优秀", grade=None)),
    (CIVIL_AFFAIRS, annual_inspection(2018, version=1, concludedOn=None)),
    (CIVIL_AFFAIRS, annual_inspection(2018, version=2, result="BASIC")),
    (CIVIL_AFFAIRS, annual_inspection(None, result=None)),
    (CIVIL_AFFAIRS, objection(version=1)),
    (CIVIL_AFFAIRS, objection(version=2, status="COMPLETED", completedOn="2020-01-08")),
    (ENFORCEMENT, objection("罚12", matter="PENALTY", decidedOn=None, raisedOn=None)),
    (ENFORCEMENT, withdrawn("penalty", f"罚7|USCC::{uscc(41)}", version=2)),
    (ENFORCEMENT, penalty("罚10", party={"name": "少不了帮帮团", "uscc": uscc(41)})),
    (ENFORCEMENT, penalty("罚11", party={"name": "少不了帮帮团", "registrationNumber": "证9"})),
    (CIVIL_AFFAIRS, withdrawn("registration", uscc(42), version=9)),
    (CIVIL_AFFAIRS, registration(42, version=5, name="小巷总理服务社", effective_on=date(2013, 1, 1))),
    (MARKET_SUPERVISION, inspection("查9", party={"name": "小巷总理工作室", "uscc": uscc(42)})),
)


def deliver(store: Store, said: Sequence[Said], *, pushes: int) -> None:
    """Deliver statements in this order, in some pushes of every agency that has something to say."""
    size = -(-len(said) // pushes)
    for start in range(0, len(said), size):
        portion = said[start : start + size]
        for who in dict.fromkeys(speaker for speaker, _ in portion):
            push_all(store, *(statement for speaker, statement in portion if speaker == who), agency=who)
