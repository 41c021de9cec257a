"""What authorities did and found answers with all of its fields."""

from hub.store.engine import Store
from tests.asking import told
from tests.district_parties import (
    FLOWERS,
    FLOWERS_USCC,
    SCHOOL,
    VILLAGE,
)
from tests.schema.documents import CASE, ENTRY, INSPECTION, OPERATION, PENALTY, UNITS, heard
from tests.statements import uscc


def test_penalties(district: Store) -> None:
    assert told(district, PENALTY)["penalties"]["nodes"] == [
        {
            "documentNumber": "罚1",
            "decidedOn": "2020-03-02",
            "kinds": ["FINE", "WARNING"],
            "violation": "占道经营",
            "legalBasis": "城市管理条例",
            "fine": {"value": "1000.00", "currency": "CNY"},
            "confiscated": {"value": "10.50", "currency": "CNY"},
            "licence": "许可证甲",
            "validUntil": "2021-03-02",
            "publishedUntil": "2023-03-02",
            "authorityName": "江干区综合行政执法局",
            "authorityUscc": uscc(92, start="11330104"),
            "authority": {"name": "江干区综合行政执法局"},
            "party": {"__typename": "Organization", "name": FLOWERS},
            "source": {
                "agency": {"code": "ENFORCEMENT"},
                "kind": "penalty",
                "nativeId": f"罚1|USCC::{FLOWERS_USCC}",
                "observedAt": heard(6),
                "effectiveOn": "2020-03-02",
                "synthetic": False,
            },
        }
    ]


def test_inspections(district: Store) -> None:
    common = {
        "taskName": "社会组织抽查",
        "authorityName": "江干区市场监督管理局",
        "source": {"agency": {"code": "MARKET_SUPERVISION"}},
    }

    assert told(district, INSPECTION)["inspections"]["nodes"] == [
        {
            **common,
            "taskNumber": "任务1",
            "inspectedOn": "2020-05-06",
            "inspectedAt": "2020-05-06T01:30:00+00:00",
            "result": "NO_PROBLEM",
            "authorityUscc": uscc(93, start="11330104"),
            "authority": {"code": "MARKET_SUPERVISION"},
            "party": {"name": FLOWERS},
        },
        {
            **common,
            "taskNumber": None,
            "inspectedOn": "2020-05-07",
            "inspectedAt": None,
            "result": "PROBLEM_FOUND",
            "authorityUscc": None,
            "authority": None,
            "party": {"name": VILLAGE},
        },
    ]


def test_cases(district: Store) -> None:
    assert told(district, CASE)["supervisionCases"]["nodes"] == [
        {
            "number": "案1",
            "cause": "未按规定报送年度报告",
            "step": "INVESTIGATION",
            "stepOn": "2020-05-01",
            "openedOn": "2020-04-01",
            "closedOn": None,
            "nextDeadlineOn": "2020-07-30",
            "daysToDeadline": 30,
            "legalBasis": "社会团体登记管理条例",
            "outcome": "责令限期改正",
            "authorityName": "江干区民政局",
            "authorityUscc": uscc(91, start="11330104"),
            "authority": {"code": "CIVIL_AFFAIRS"},
            "parties": [
                {"party": {"name": FLOWERS}, "involvedAs": "当事人"},
                {"party": {"name": SCHOOL}, "involvedAs": None},
            ],
            "source": {
                "agency": {"code": "CIVIL_AFFAIRS"},
                "kind": "supervision_case",
                "nativeId": "案1",
                "observedAt": heard(10),
                "effectiveOn": "2020-05-01",
                "synthetic": False,
            },
        }
    ]


def test_joint_operations(district: Store) -> None:
    assert told(district, OPERATION)["jointOperations"]["nodes"] == [
        {
            "number": "联1",
            "name": "养老机构联合检查",
            "startedOn": "2020-05-01",
            "finishedOn": "2020-05-03",
            "participants": [
                {"agency": {"code": "CIVIL_AFFAIRS"}, "role": "LEAD", "outcome": "责令改正"},
                {"agency": {"code": "MARKET_SUPERVISION"}, "role": "PARTICIPANT", "outcome": None},
            ],
            "sites": [
                {"address": "凯旋路1号", "division": {"name": "凯旋街道"}},
                {"address": "采荷路3号", "division": None},
            ],
            "subjects": [
                {"party": {"name": SCHOOL}, "finding": "未公示收费"},
                {"party": {"name": FLOWERS}, "finding": None},
            ],
            "source": {"kind": "joint_operation"},
        }
    ]


def test_party_units(district: Store) -> None:
    source = {"agency": {"code": "TWO_NEW"}}

    assert told(district, UNITS)["partyUnits"]["nodes"] == [
        {
            "code": "党0",
            "name": "两新党委",
            "kind": "COMMITTEE",
            "parent": None,
            "units": {"nodes": [{"code": "党1"}]},
            "foundedOn": "2012-07-01",
            "dissolvedOn": None,
            "members": None,
            "organizations": [],
            "source": source,
        },
        {
            "code": "党1",
            "name": "花卉行业协会党支部",
            "kind": "BRANCH",
            "parent": {"code": "党0"},
            "units": {"nodes": []},
            "foundedOn": "2013-07-01",
            "dissolvedOn": None,
            "members": 5,
            "organizations": [{"organization": {"name": FLOWERS}}],
            "source": source,
        },
    ]


def test_list_entries(district: Store) -> None:
    assert told(district, ENTRY)["listEntries"]["nodes"] == [
        {
            "listedAs": "SERIOUS",
            "ground": "S4",
            "groundNote": "被处以罚款",
            "listedOn": "2020-03-10",
            "removedOn": None,
            "authorityName": "江干区民政局",
            "authorityUscc": uscc(91, start="11330104"),
            "authority": {"code": "CIVIL_AFFAIRS"},
            "measures": [
                {
                    "code": "M01",
                    "name": "重点监督",
                    "kind": "PENALTY",
                    "legalBasis": "信用信息管理办法",
                    "executedBy": {"code": "MARKET_SUPERVISION"},
                    "fromOn": "2020-03-10",
                    "untilOn": "2022-03-10",
                },
                {
                    "code": "M02",
                    "name": "取消优惠",
                    "kind": "PENALTY",
                    "legalBasis": None,
                    "executedBy": None,
                    "fromOn": None,
                    "untilOn": None,
                },
            ],
            "party": {"name": FLOWERS},
            "source": {"kind": "list_entry"},
        }
    ]
