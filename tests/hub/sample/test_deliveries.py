"""Deliveries come in order, in time, and as the write path takes them."""

from collections import Counter
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hub.domain.records import KINDS
from hub.domain.records.agency import HUB
from hub.domain.records.read import read
from hub.domain.vocabulary import CaseStep
from hub.sample.agencies import agencies
from hub.sample.cast import everything
from hub.sample.deliveries import SENDERS, SampleDelivery, deliveries
from hub.sample.telling import TODAY


@pytest.fixture
def every(tmp_path: Path) -> list[SampleDelivery]:
    """Every delivery of the cast."""
    return deliveries([everything()], tmp_path)


def test_no_two_deliveries_come_at_one_moment(every: list[SampleDelivery]) -> None:
    moments = [delivery.at for delivery in every]

    assert moments == sorted(set(moments))


def test_nothing_invented_is_heard_after_the_samples_day(every: list[SampleDelivery]) -> None:
    late = {delivery.agency for delivery in every if delivery.at.date() > TODAY}

    assert late == {HUB}


def test_days_are_those_of_shanghai(every: list[SampleDelivery]) -> None:
    assert {delivery.at.tzinfo for delivery in every} == {ZoneInfo("Asia/Shanghai")}


def test_whoever_delivers_is_an_agency_that_the_hub_knows(every: list[SampleDelivery]) -> None:
    known = {one.statement.payload["code"] for one in agencies()}

    assert {delivery.agency for delivery in every} - {HUB} <= known
    assert set(SENDERS) - {HUB} <= known


def test_one_row_alone_cannot_be_read_and_one_takes_a_record_back() -> None:
    told = [one.statement for one in everything()]
    stated = [one for one in told if one.payload]

    problems = [problem.code for one in stated for problem in read(KINDS[one.kind], one.payload).problems]

    assert problems == ["INVALID_DATE"]
    assert Counter(one.op.name for one in told)["WITHDRAW"] == 1


def test_cases_stand_in_every_step_and_no_decision_comes_without_notice() -> None:
    courses: dict[str, list[str]] = {}
    for one in everything():
        if one.statement.kind == "supervision_case":
            courses.setdefault(one.statement.payload["number"], []).append(one.statement.payload["step"])

    decided = [course for course in courses.values() if {"DECISION", "HEARING"} & set(course)]

    assert len(courses) == 25
    assert {course[-1] for course in courses.values()} == {step.name for step in CaseStep}
    assert all(
        course.index("NOTICE") < course.index(step) for course in decided for step in course if step == "DECISION"
    )
    assert all(course.index("NOTICE") < course.index("HEARING") for course in decided if "HEARING" in course)


def test_invented_addresses_and_people_say_that_they_are() -> None:
    payloads = [one.statement.payload for one in everything() if one.agency != HUB]

    assert all(one["address"].startswith("示例地址") for one in payloads if "address" in one)
    people = [one[name] for one in payloads for name in ("legalRepresentative", "responsiblePerson") if one.get(name)]
    assert all(person.startswith("示例人员") for person in people)


def test_invented_misdeeds_say_that_they_are() -> None:
    marked = ("violation", "cause", "documentNumber", "number", "groundNote")
    payloads = [one.statement.payload for one in everything() if one.agency != HUB]

    assert all(one[name].startswith(("（示例）", "SAMPLE-")) for one in payloads for name in marked if name in one)


def test_the_whole_district_is_told_within_seven_years(every: list[SampleDelivery]) -> None:
    days = [delivery.at.date() for delivery in every]

    assert (days[0], days[-1]) == (date(2016, 6, 30), date(2023, 3, 16))
