"""Awards, grades, annual inspections and objections are answered as they were stated."""

from hub.store.engine import Store
from tests.asking import told
from tests.district_parties import (
    CATERING,
    FLOWERS,
    FLOWERS_USCC,
    SCHOOL,
)
from tests.schema.documents import ANNUAL, AWARD, DISTINCTIONS, DISTINGUISHED, GRADE, OBJECTION
from tests.statements import uscc

HEAD = {
    "authorityName": "江干区民政局",
    "authorityUscc": uscc(91, start="11330104"),
    "authority": {"code": "CIVIL_AFFAIRS"},
}
ALONE = {"authorityName": "江干区民政局", "authorityUscc": None, "authority": None}
NOBODY = {"authorityName": None, "authorityUscc": None, "authority": None}
KEY = f"USCC::{FLOWERS_USCC}"


def test_awards(district: Store) -> None:
    nameless, project, district_ten, city_ten = told(district, AWARD)["awards"]["nodes"]

    assert nameless == {
        "title": "先进集体",
        "level": None,
        "year": None,
        "awardedOn": None,
        **NOBODY,
        "party": {"name": CATERING},
        "source": {"nativeId": f"先进集体|USCC::{uscc(5, start='91330104')}"},
    }
    assert district_ten == {
        "title": "十佳社会组织",
        "level": "DISTRICT",
        "year": 2014,
        "awardedOn": None,
        **HEAD,
        "party": {"name": FLOWERS},
        "source": {"nativeId": f"十佳社会组织|{KEY}|2014"},
    }
    assert [(one["title"], one["level"], one["year"], one["awardedOn"]) for one in (project, city_ten)] == [
        ("创新型项目", "DISTRICT", 2019, None),
        ("市首批十大品牌", "CITY", 2014, "2014-11-20"),
    ]


def test_grades(district: Store) -> None:
    found = told(district, GRADE)["grades"]["nodes"]

    assert [(one["scheme"], one["asWritten"], one["grade"], one["party"]["name"]) for one in found] == [
        ("ASSESSMENT", "3A", "A3", FLOWERS),
        ("ASSESSMENT", "4A级", "A4", SCHOOL),
        ("CREDIT", "AAA", "A3", FLOWERS),
        ("OTHER", "优秀", None, CATERING),
    ]
    assert found[0] == {
        "scheme": "ASSESSMENT",
        "schemeName": None,
        "asWritten": "3A",
        "grade": "A3",
        "year": None,
        "gradedOn": "2015-12-10",
        "validUntil": None,
        **HEAD,
        "party": {"name": FLOWERS},
        "source": {"nativeId": f"ASSESSMENT|{KEY}"},
    }


def test_annual_inspections(district: Store) -> None:
    of_2018, without_a_day, *of_2019, of_no_year = told(district, ANNUAL)["annualInspections"]["nodes"]

    assert of_2018 == {
        "year": 2018,
        "result": "PASS",
        "concludedOn": "2019-05-20",
        **ALONE,
        "authority": {"code": "CIVIL_AFFAIRS"},
        "party": {"name": FLOWERS},
        "source": {"nativeId": f"{KEY}|2018"},
    }
    assert (without_a_day["result"], without_a_day["concludedOn"]) == ("BASIC", None)
    assert {(one["party"]["name"], one["year"], one["result"]) for one in of_2019} == {
        (FLOWERS, 2019, "PASS"),
        (SCHOOL, 2019, "FAIL"),
    }
    assert of_no_year == {
        "year": None,
        "result": None,
        "concludedOn": None,
        **NOBODY,
        "party": {"name": FLOWERS},
        "source": {"nativeId": KEY},
    }


def test_objections(district: Store) -> None:
    assert told(district, OBJECTION)["objections"]["nodes"] == [
        {
            "matter": "LICENCE",
            "documentNumber": "江民许〔2019〕7号",
            "decidedOn": "2019-09-13",
            "status": "COMPLETED",
            "raisedOn": "2019-10-08",
            "completedOn": "2020-01-08",
            "enteredAt": "2019-10-07T18:21:05+00:00",
            "changedAt": "2020-01-08T18:24:44+00:00",
            **HEAD,
            "party": {"name": FLOWERS},
            "source": {"nativeId": f"江民许〔2019〕7号|{KEY}|2019-09-13"},
        },
        {
            "matter": "PENALTY",
            "documentNumber": "罚1",
            "decidedOn": None,
            "status": "RAISED",
            "raisedOn": None,
            "completedOn": None,
            "enteredAt": None,
            "changedAt": None,
            **ALONE,
            "party": {"name": FLOWERS},
            "source": {"nativeId": f"罚1|{KEY}"},
        },
    ]


def test_what_an_organization_has(district: Store) -> None:
    assert told(district, DISTINGUISHED, uscc=FLOWERS_USCC)["organization"] == {
        "assessmentGrade": "A3",
        "creditGrade": "A3",
        "awards": {"nodes": [{"title": "十佳社会组织"}, {"title": "市首批十大品牌"}]},
        "grades": {"nodes": [{"asWritten": "3A"}]},
        "annualInspections": {
            "nodes": [
                {"year": 2019, "result": "PASS"},
                {"year": 2018, "result": "PASS"},
                {"year": None, "result": None},
            ]
        },
        "objections": {
            "nodes": [
                {"documentNumber": "江民许〔2019〕7号", "status": "COMPLETED"},
                {"documentNumber": "罚1", "status": "RAISED"},
            ]
        },
    }


def test_how_many_there_are(district: Store) -> None:
    found = told(district, DISTINCTIONS)

    assert {(one["level"], one["year"], one["count"]) for one in found["awardStats"]} == {
        ("DISTRICT", 2014, 1),
        ("CITY", 2014, 1),
        ("DISTRICT", 2019, 1),
        (None, None, 1),
    }
    assert {(one["scheme"], one["grade"], one["count"], one["parties"]) for one in found["gradeStats"]} == {
        ("ASSESSMENT", "A3", 1, 1),
        ("ASSESSMENT", "A4", 1, 1),
        ("CREDIT", "A3", 1, 1),
        ("OTHER", None, 1, 1),
    }
    assert {(one["year"], one["result"], one["count"]) for one in found["annualInspectionStats"]} == {
        (2018, "PASS", 1),
        (2018, "BASIC", 1),
        (2019, "PASS", 1),
        (2019, "FAIL", 1),
        (None, None, 1),
    }
