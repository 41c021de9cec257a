"""What happened to the parties of the small district: how they are supervised, organized and honoured."""

from typing import Final

from hub.domain.connector import Statement
from hub.domain.records.agency import HUB
from tests.district_parties import (
    CHESS,
    ENFORCEMENT,
    KAIXUAN,
    KAIXUAN_CODE,
    TEAHOUSE,
    TWO_NEW,
    VILLAGE,
    Delivery,
    catering,
    flowers,
    school,
)
from tests.statements import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    annual_inspection,
    award,
    case_seal,
    grade,
    inspection,
    joint_operation,
    list_entry,
    objection,
    party_unit,
    penalty,
    sharing_agreement,
    stated,
    uscc,
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

SHARING: Final[tuple[Delivery, ...]] = (
    (
        HUB,
        (
            sharing_agreement(
                "共享1",
                parties=[{"agency": one, "role": "BOTH"} for one in (CIVIL_AFFAIRS, MARKET_SUPERVISION, ENFORCEMENT)],
            ),
            sharing_agreement(
                "共享2",
                kinds=["JOINT_OPERATION"],
                mode="EXCHANGE",
                parties=[
                    {"agency": MARKET_SUPERVISION, "role": "PROVIDER"},
                    {"agency": CIVIL_AFFAIRS, "role": "PROVIDER"},
                    {"agency": KAIXUAN, "role": "RECIPIENT"},
                ],
            ),
            sharing_agreement(
                "共享3",
                endsOn="2019-01-01",
                mode="EXCHANGE",
                parties=[{"agency": ENFORCEMENT, "role": "PROVIDER"}, {"agency": TWO_NEW, "role": "RECIPIENT"}],
            ),
        ),
    ),
)
"""Officers of three agencies see each other's cases, the system of a street some joint operations."""

SEALED: Final[tuple[Delivery, ...]] = (
    (
        ENFORCEMENT,
        (
            supervision_case("案9", "FILED", "2020-05-01", flowers, {"name": TEAHOUSE}, authority=ENFORCEMENT),
            case_seal("案9", sealedOn="2020-05-02"),
        ),
    ),
)
"""A case that nobody sees but the insider, of an organization and of somebody of whom nothing else speaks."""
