"""Native ids: how a record is called at its agency, and from when until when it holds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.connector import Statement
from hub.domain.records import KINDS
from hub.domain.records.native import effective_day, end_day, key_part, keys_in_words, native_id
from hub.domain.records.read import read
from tests.statements import (
    NAMES,
    ONE_OF_EACH,
    agency,
    annual_inspection,
    award,
    filing,
    grade,
    inspection,
    list_entry,
    objection,
    organization_code,
    other_party,
    penalty,
    registration,
    uscc,
)


def named(statement: Statement) -> str | None:
    """The native id of a statement."""
    record = KINDS[statement.kind]
    return native_id(record, read(record, statement.payload).values)


def test_every_example_has_the_name_that_its_agency_gives_it() -> None:
    assert {one.kind: named(one) for one in ONE_OF_EACH} == {
        "agency": "CIVIL_AFFAIRS",
        "division": "330104005",
        "sharing_agreement": "共享1",
        "case_seal": "案2020-1",
        "registration": uscc(1),
        "filing": "330104005|备0001",
        "other_party": uscc(2, start="91330104"),
        "penalty": f"杭江综罚〔2020〕1号|USCC::{uscc(1)}",
        "inspection": f"任务1|USCC::{uscc(1)}",
        "party_unit": "党001",
        "supervision_case": "案2020-1",
        "joint_operation": "联2020-1",
        "list_entry": f"ABNORMAL|USCC::{uscc(1)}|2019-07-01",
        "award": f"十佳社会组织|USCC::{uscc(1)}|2014",
        "grade": f"ASSESSMENT|USCC::{uscc(1)}",
        "annual_inspection": f"USCC::{uscc(1)}|2019",
        "objection": f"江民许〔2019〕7号|USCC::{uscc(1)}|2019-09-13",
        "coordination_body": "组1",
        "meeting": "会1",
        "decision": "会1-1",
        "policy": "策1",
        "service_centre": "心1",
        "incubation": f"INCUBATED|NAME::{NAMES[2]}|心1",
        "service_platform": "台1",
        "disclosure": "公1",
        "service_matter": "事1",
        "purchase_catalogue_item": "目1",
        "service_project": "项1",
        "fund_transfer": "拨1",
        "target_appraisal": "考1",
        "party_affiliation": "党002|党001|INDUSTRY|2013-07-01",
        "standard_check": "党001|2019-10-10",
        "service_field": f"USCC::{uscc(1)}|VOLUNTEERING",
        "organization_role": f"USCC::{uscc(1)}|HUB",
        "governance": f"USCC::{uscc(1)}|BOARD",
        "social_worker": "社1",
        "training_evaluation": "社1|个案工作|2018-11-02",
        "performance_evaluation": "社1|2018",
        "three_society_link": f"330104005|USCC::{uscc(1)}|社1",
        "designation": "示范观察点|330104005",
        "publication": "报1",
        "measure_execution": "执1",
    }


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        (registration(uscc=None, registrationNumber="民政字第0012号"), "民政字第0012号"),
        (registration(uscc=None, organizationCode=organization_code(1)), organization_code(1)),
        (registration(uscc=None), None),
        (filing(None), f"330104005|{NAMES[1]}"),
        (other_party(uscc=None), "杭州凯旋餐饮管理有限公司"),
        (inspection(taskNumber=None), f"社会组织抽查|USCC::{uscc(1)}|2020-05-06T01:30:00+00:00"),
        (inspection(taskNumber=None, inspectedAt=None), f"社会组织抽查|USCC::{uscc(1)}|2020-05-06"),
        (list_entry(listedOn=None), f"ABNORMAL|USCC::{uscc(1)}"),
        (award(year=None), f"十佳社会组织|USCC::{uscc(1)}"),
        (award(year=None, awardedOn="2014-11-20"), f"十佳社会组织|USCC::{uscc(1)}|2014"),
        (grade("OTHER", schemeName="诚信商户"), f"OTHER|诚信商户|USCC::{uscc(1)}"),
        (annual_inspection(None), f"USCC::{uscc(1)}"),
        (annual_inspection(None, concludedOn="2020-05-20"), f"USCC::{uscc(1)}|2020-05-20"),
        (objection(decidedOn=None), f"江民许〔2019〕7号|USCC::{uscc(1)}"),
        (penalty(party={"name": "“甲”（杭州）"}), "杭江综罚〔2020〕1号|NAME::甲杭州"),
        (penalty(party={"name": "甲", "uscc": "9.11E+17"}), "杭江综罚〔2020〕1号|NAME::甲"),
        (
            penalty(party={"name": "甲", "uscc": "9.11E+17", "filingNumber": "备1", "filingStreet": "330104005"}),
            "杭江综罚〔2020〕1号|FILING_NUMBER:330104005:备1",
        ),
    ],
)
def test_the_first_key_that_is_stated_as_a_whole_names_the_record(statement: Statement, name: str | None) -> None:
    assert named(statement) == name


parts = st.lists(st.text("a|\\", max_size=3), min_size=1, max_size=3)


@given(parts, parts)
def test_parts_that_differ_give_keys_that_differ(one: list[str], other: list[str]) -> None:
    joined = ["|".join(map(key_part, parts)) for parts in (one, other)]

    assert (joined[0] == joined[1]) == (one == other)


def test_the_keys_of_a_type_are_told_in_the_names_of_its_fields() -> None:
    assert keys_in_words(KINDS["list_entry"]) == "listedAs + party + listedOn; or listedAs + party"


def days(statement: Statement) -> tuple[date | None, date | None]:
    """From when a statement holds, and until when, as it says itself."""
    record = KINDS[statement.kind]
    values = read(record, statement.payload).values
    begins = effective_day(record, values)
    return begins, end_day(record, values, begins)


@pytest.mark.parametrize(
    ("statement", "begins", "ends"),
    [
        (agency(establishedOn=None), None, None),
        (registration(foundedOn="2013-05-01"), date(2013, 5, 1), None),
        (list_entry(removedOn="2020-01-05"), date(2019, 7, 1), date(2020, 1, 5)),
        (penalty(), date(2020, 3, 2), None),
        (award(), date(2014, 1, 1), None),
        (award(awardedOn="2014-11-20"), date(2014, 11, 20), None),
        (award(year=None), None, None),
        (annual_inspection(2019), date(2020, 5, 20), None),
        (annual_inspection(2019, concludedOn=None), date(2019, 12, 31), None),
        (annual_inspection(None), None, None),
        (grade(), date(2015, 12, 10), date(2020, 12, 10)),
        (grade(gradedOn="2016-02-29"), date(2016, 2, 29), date(2021, 3, 1)),
        (grade(gradedOn=None, year=2015), date(2015, 1, 1), date(2020, 1, 1)),
        (grade(gradedOn=None), None, None),
        (grade(validUntil="2018-06-30"), date(2015, 12, 10), date(2018, 7, 1)),
        (grade(validUntil="9999-12-31"), date(2015, 12, 10), None),
        (grade(gradedOn="9998-01-01"), date(9998, 1, 1), None),
        (grade("CREDIT"), date(2015, 12, 10), None),
        (grade("OTHER", validUntil="2018-06-30"), date(2015, 12, 10), date(2018, 7, 1)),
        (objection(), date(2019, 10, 8), None),
        (objection(raisedOn=None), None, None),
    ],
)
def test_a_record_holds_from_its_day_or_year_to_its_end_or_for_its_term(
    statement: Statement, begins: date | None, ends: date | None
) -> None:
    assert days(statement) == (begins, ends)
