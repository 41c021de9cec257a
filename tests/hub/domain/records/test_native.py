"""Native ids: how a record is called at its agency."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.connector import Statement
from hub.domain.records import KINDS
from hub.domain.records.native import key_part, keys_in_words, native_id, stated_day
from hub.domain.records.read import read
from tests.statements import (
    NAMES,
    ONE_OF_EACH,
    filing,
    inspection,
    list_entry,
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
        "registration": uscc(1),
        "filing": "330104005|备0001",
        "other_party": uscc(2, start="91330104"),
        "penalty": f"杭江综罚〔2020〕1号|USCC::{uscc(1)}",
        "inspection": f"任务1|USCC::{uscc(1)}",
        "party_unit": "党001",
        "supervision_case": "案2020-1",
        "joint_operation": "联2020-1",
        "list_entry": f"ABNORMAL|USCC::{uscc(1)}|2019-07-01",
        "coordination_body": "组1",
        "meeting": "会1",
        "decision": "会1-1",
        "policy": "策1",
        "service_centre": "心1",
        "incubation": f"INCUBATED|NAME::{NAMES[2]}|心1",
        "service_platform": "台1",
        "disclosure": "公1",
        "service_matter": "事1",
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


def test_a_type_without_an_end_states_none() -> None:
    assert stated_day(None, {}) is None
