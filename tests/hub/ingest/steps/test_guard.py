"""A rule refuses what it must, tells why, and lets through what was said before."""

from typing import Final

import pytest

from hub.domain.connector import Statement
from hub.domain.records import RECORDS
from hub.domain.records.rule import Looked
from hub.domain.records.rules import known
from hub.ingest.push import OnError
from hub.store.engine import Store
from tests.pushing import lines, outcomes, problems, push_all
from tests.register_statements import (
    coordination_body,
    decision,
    designation,
    disclosure,
    fund_transfer,
    governance,
    incubation,
    measure_execution,
    meeting,
    organization_role,
    party_affiliation,
    performance_evaluation,
    policy,
    publication,
    purchase_catalogue_item,
    service_centre,
    service_matter,
    service_platform,
    service_project,
    social_worker,
    standard_check,
    target_appraisal,
    three_society_link,
    training_evaluation,
)
from tests.statements import (
    CIVIL_AFFAIRS,
    NAMES,
    ONE_OF_EACH,
    annual_inspection,
    award,
    division,
    filing,
    grade,
    inspection,
    joint_operation,
    list_entry,
    objection,
    party_unit,
    penalty,
    registration,
    supervision_case,
    withdrawn,
)

Said = tuple[str, str]
"""A field, and the code of what is said of it."""

REFUSED: Final[tuple[tuple[Statement, Said], ...]] = (
    (registration(2, kind="FILED_COMMUNITY_ORGANIZATION"), ("kind", "NOT_OF_THIS_REGISTER")),
    (registration(2, status="WITHDRAWN"), ("status", "NOT_OF_THIS_REGISTER")),
    (filing("备0002", status="ACTIVE"), ("status", "NOT_OF_THIS_REGISTER")),
    (penalty("罚2", validUntil="2020-03-01"), ("validUntil", "DAYS_OUT_OF_ORDER")),
    (penalty("罚2", publishedUntil="2020-03-01"), ("publishedUntil", "DAYS_OUT_OF_ORDER")),
    (inspection("任务2", inspectedAt="2020-05-06T16:00:00Z"), ("inspectedAt", "NOT_ON_ITS_DAY")),
    (party_unit("党002", parent="党002"), ("parent", "UNDER_ITSELF")),
    (supervision_case("案2", openedOn="2020-04-02"), ("stepOn", "DAYS_OUT_OF_ORDER")),
    (supervision_case("案2", openedOn="2020-04-01", closedOn="2020-03-31"), ("closedOn", "DAYS_OUT_OF_ORDER")),
    (joint_operation("联2", finishedOn="2020-04-30"), ("finishedOn", "DAYS_OUT_OF_ORDER")),
    (
        joint_operation("联2", participants=[{"agency": CIVIL_AFFAIRS, "role": "PARTICIPANT"}]),
        ("participants", "NO_LEAD"),
    ),
    (
        list_entry(
            "SERIOUS",
            measures=[
                {"code": "M1", "name": "重点监督", "kind": "PENALTY", "fromOn": "2019-07-02", "untilOn": "2019-07-01"}
            ],
        ),
        ("measures", "DAYS_OUT_OF_ORDER"),
    ),
    (award("优秀组织", year=2015, awardedOn="2014-12-31"), ("awardedOn", "YEAR_UNLIKE_DAY")),
    (grade("CREDIT", year=2016), ("gradedOn", "YEAR_UNLIKE_DAY")),
    (annual_inspection(2021), ("concludedOn", "YEAR_UNLIKE_DAY")),
    (objection("许2", raisedOn="2019-09-12"), ("raisedOn", "DAYS_OUT_OF_ORDER")),
    (objection("许2", completedOn="2019-10-07"), ("completedOn", "DAYS_OUT_OF_ORDER")),
    (coordination_body("组2", establishedIn=2013), ("establishedOn", "YEAR_UNLIKE_DAY")),
    (policy("策2", issuedOn="2014-01-01"), ("issuedOn", "YEAR_UNLIKE_DAY")),
    (target_appraisal("考2", appraisedOn="2017-12-31"), ("appraisedOn", "YEAR_UNLIKE_DAY")),
    (governance("CHARTER", statusOn="1999-01-01"), ("statusOn", "DAYS_OUT_OF_ORDER")),
    (
        publication("报2", foundedOn="2014-02-01", issues=[{"number": "1", "publishedOn": "2014-01-10"}]),
        ("issues", "DAYS_OUT_OF_ORDER"),
    ),
    (coordination_body("组2", division=None), ("division", "NOT_OF_A_STREET")),
    (coordination_body("组2", members=[{"agency": "NOBODY", "role": "HEAD"}]), ("members", "UNKNOWN_REFERENCE")),
    (coordination_body("组2", parent="组7"), ("parent", "UNKNOWN_REFERENCE")),
    (meeting("会2", heldOn="2012-06-30"), ("heldOn", "BODY_DOES_NOT_EXIST")),
    (meeting("会2", body="组7"), ("body", "UNKNOWN_REFERENCE")),
    (decision("会1-2", dueOn="2019-02-28"), ("dueOn", "BEFORE_THE_MEETING")),
    (decision("会1-2", statusOn="2019-02-28"), ("statusOn", "BEFORE_THE_MEETING")),
    (decision("会1-2", status="DONE", statusOn="2019-06-01"), ("result", "REQUIRED_HERE")),
    (policy("策2", role="SUPPORTING"), ("parent", "NO_MAIN_POLICY")),
    (policy("策2", parent="策1"), ("parent", "MAIN_UNDER_ANOTHER")),
    (
        service_centre("心2", zones=[{"name": "孵化园"}], division="330104006"),
        ("zones", "ZONE_OUTSIDE_DISTRICT_CENTRE"),
    ),
    (service_centre("心2"), ("division", "SECOND_CENTRE")),
    (service_centre("心2", level="DISTRICT"), ("division", "LEVEL_UNLIKE_DIVISION")),
    (incubation(NAMES[1], beganOn="2013-04-30"), ("beganOn", "CENTRE_NOT_OPEN")),
    (incubation(NAMES[1], graduatedOn="2014-01-09"), ("graduatedOn", "DAYS_OUT_OF_ORDER")),
    (service_platform("台2"), ("name", "NAME_TAKEN")),
    (disclosure("公2", publishedOn="2013-09-30"), ("publishedOn", "PLATFORM_NOT_OPEN")),
    (disclosure("公2", subjects=[]), ("subjects", "WITHOUT_SUBJECT")),
    (service_matter("事2", promisedDays=61), ("promisedDays", "LONGER_THAN_THE_LAW")),
    (purchase_catalogue_item("目2", department="NOBODY"), ("department", "UNKNOWN_REFERENCE")),
    (service_project("项2", amount="50000.01"), ("amount", "MORE_THAN_REQUESTED")),
    (service_project("项2", approvedOn=None, amount=None), ("approvedOn", "NOT_APPROVED")),
    (service_project("项2", amount=None), ("amount", "REQUIRED_HERE")),
    (service_project("项2", reviewScore=101), ("reviewScore", "NUMBER_TOO_LARGE")),
    (
        service_project("项2", events=[{"stage": "REVIEW", "on": "2019-02-28"}]),
        ("events", "DAYS_OUT_OF_ORDER"),
    ),
    (service_project("项1", amount="19999.99"), ("amount", "LESS_THAN_TRANSFERRED")),
    (fund_transfer("拨2", amount="20000.01"), ("amount", "OVERSPENT")),
    (fund_transfer("拨2", paidOn="2019-03-31"), ("paidOn", "PAID_BEFORE_APPROVAL")),
    (fund_transfer("拨2", project="项7"), ("project", "UNKNOWN_REFERENCE")),
    (target_appraisal("考2", score=61), ("score", "MORE_THAN_ITS_WEIGHT")),
    (target_appraisal("考2", weight=41, score=None), ("weight", "WEIGHTS_OVER_100")),
    (party_affiliation("党001", unit="党001"), ("parent", "UNDER_ITSELF")),
    (party_affiliation("党001", fromOn="2015-01-01"), ("kind", "AFFILIATED_ALREADY")),
    (standard_check(checkedOn="2013-06-30"), ("checkedOn", "UNIT_DOES_NOT_EXIST")),
    (standard_check(result="NOT_MET"), ("mendBy", "REQUIRED_HERE")),
    (organization_role("COMPOSITE", members=[{"organization": {"name": NAMES[2]}}] * 2), ("members", "MEMBER_TWICE")),
    (governance("CHARTER", termEndsOn="2022-01-01"), ("termEndsOn", "TERM_WITHOUT_OFFICE")),
    (governance("CHARTER", adoptedOn=None), ("adoptedOn", "REQUIRED_HERE")),
    (social_worker("社2", certifiedOn=None), ("certifiedOn", "REQUIRED_HERE")),
    (
        training_evaluation(course="小组工作", indicators=[{"name": "出勤率", "score": 101}]),
        ("indicators", "NUMBER_TOO_LARGE"),
    ),
    (training_evaluation("社7"), ("worker", "UNKNOWN_REFERENCE")),
    (performance_evaluation(year=2016), ("evaluatedOn", "YEAR_UNLIKE_DAY")),
    (three_society_link("330104"), ("community", "NOT_A_COMMUNITY")),
    (designation("示范区", designatedOn="2014-05-01"), ("designatedOn", "YEAR_UNLIKE_DAY")),
    (publication("报2", issues=[{"number": "1", "publishedOn": "2014-01-10"}] * 2), ("issues", "ISSUE_TWICE")),
    (measure_execution("执2", status="EXECUTED"), ("feedback", "REQUIRED_HERE")),
    (measure_execution("执2", feedbackDueOn="2019-07-01"), ("feedbackDueOn", "DAYS_OUT_OF_ORDER")),
)
"""What is refused beside one of each record type, and by what."""


@pytest.fixture
def registers(store: Store) -> Store:
    """A store that holds one record of every type."""
    push_all(store, *ONE_OF_EACH[:3], agency="HUB", on_error=OnError.REJECT_ALL)
    push_all(store, *ONE_OF_EACH[3:], on_error=OnError.REJECT_ALL)
    return store


def test_every_rule_refuses_what_it_must_and_leaves_no_trace(registers: Store) -> None:
    before = lines(registers)

    receipt = push_all(registers, *(statement for statement, _ in REFUSED))

    told = dict(zip([(one.kind, said) for one, said in REFUSED], problems(receipt), strict=True))
    assert {place: found for place, found in told.items() if place[1] not in found} == {}
    assert receipt["outcomes"] == {"REJECTED": len(REFUSED)}
    assert lines(registers) == before


def test_every_code_of_a_rule_is_among_them() -> None:
    apart = {"LINKED_ELSEWHERE", "OUTSIDE_THE_ITEM_ABOVE", "PARENT_DOES_NOT_LEAD"}  # below: they need more around them
    told = {said[1] for _, said in REFUSED}

    assert len(told | apart) == 38


def test_rules_that_need_more_around_them_refuse_too(registers: Store) -> None:
    push_all(registers, division("330104006", name="采荷街道"), agency="HUB")
    around = (
        party_unit("党003", kind="BRANCH"),
        purchase_catalogue_item("目8", listedOn="2018-01-01"),
    )

    receipt = push_all(
        registers,
        *around,
        party_affiliation("党003", kind="TERRITORIAL"),
        purchase_catalogue_item("目9", parent="目8", listedOn="2017-12-31"),
        three_society_link("330104006", fromOn="2018-01-01"),
    )

    assert outcomes(receipt) == ["CREATED", "CREATED", "REJECTED", "REJECTED", "REJECTED"]
    assert problems(receipt)[2:] == [
        [("parent", "PARENT_DOES_NOT_LEAD")],
        [("listedOn", "OUTSIDE_THE_ITEM_ABOVE")],
        [("worker", "LINKED_ELSEWHERE")],
    ]


def test_a_row_is_seen_beside_those_before_it_in_its_batch(registers: Store) -> None:
    receipt = push_all(
        registers,
        fund_transfer("拨2", amount="15000.00"),
        fund_transfer("拨3", amount="5000.01"),
        fund_transfer("拨4", amount="5000.00"),
        withdrawn("fund_transfer", "拨1"),
        fund_transfer("拨5", amount="20000.00"),
    )

    assert outcomes(receipt) == ["CREATED", "REJECTED", "CREATED", "UPDATED", "CREATED"]


def test_a_correction_is_not_counted_beside_what_it_corrects(registers: Store) -> None:
    receipt = push_all(registers, fund_transfer(version=2, amount="40000.00"))

    assert outcomes(receipt) == ["UPDATED"]


def test_a_replay_is_let_through_whatever_has_changed_around_it(registers: Store) -> None:
    push_all(registers, service_project(version=2, amount="45000.00"), fund_transfer("拨2", amount="25000.00"))

    receipt = push_all(registers, service_project())

    assert outcomes(receipt) == ["UNCHANGED"]


def test_what_was_withdrawn_is_asked_again_when_it_comes_back(registers: Store) -> None:
    push_all(registers, withdrawn("fund_transfer", "拨1"))
    push_all(registers, fund_transfer("拨2", amount="30000.00"))

    receipt = push_all(registers, fund_transfer())

    assert problems(receipt) == [[("amount", "OVERSPENT")]]


def test_a_refused_row_brings_no_party_into_the_store(registers: Store) -> None:
    before = lines(registers)

    push_all(registers, incubation("从未听闻的组织", centre="心7"))

    assert lines(registers) == before


def test_a_rule_says_in_both_languages_what_to_mend(registers: Store) -> None:
    receipt = push_all(registers, fund_transfer("拨2", amount="20000.01"))

    (told,) = receipt["results"][0]["problems"]
    assert told == {
        "field": "amount",
        "code": "OVERSPENT",
        "message": "With this transfer 40000.01 yuan would have been paid for a project of 40000.00.",
        "messageZh": "本次划拨后累计 40000.01 元，超过项目核定金额 40000.00 元。",
    }


def test_every_rule_is_told_in_words_and_looks_at_fields_that_are_there() -> None:
    kinds = {record.about.kind: record for record in RECORDS}
    rules = [(record, rule) for record in RECORDS for rule in record.about.rules]

    assert [rule for _, rule in rules if not rule.check.__doc__] == []
    looked = [(record, one) for record, rule in rules for one in rule.looks]
    assert [one for _, one in looked if one.field not in kinds[one.kind].fields] == []
    assert [one for record, one in looked if one.by[0] not in record.fields] == []


def test_a_link_of_a_part_is_told_with_the_name_that_senders_know() -> None:
    rule = known("agency", "code", "members", "lead_agency")

    (refusal,) = rule.check({"members": [{"lead_agency": "NOBODY"}]}, {rule.looks[0]: []})

    assert rule.looks == (Looked("agency", "code", ("members", "lead_agency")),)
    assert refusal.en == "leadAgency: the hub holds no agency whose code is 'NOBODY'. State that first, or mend it."
    assert refusal.field == "members"
