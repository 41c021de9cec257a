"""Pushed items: one record or withdrawal each, and every other item refused in its place."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from hub.domain.connector import Op, Statement
from hub.domain.records import KINDS
from hub.domain.records.problems import Unreadable
from hub.domain.vocabulary import PenaltyKind
from hub.ingest.inputs import KIND_OF_MEMBER, Unread, statement_of, statements_of


def test_every_kind_of_record_has_a_member() -> None:
    assert list(KIND_OF_MEMBER.values()) == list(KINDS)
    assert set(KIND_OF_MEMBER) >= {"registration", "otherParty", "supervisionCase", "jointOperation", "listEntry"}


@pytest.mark.parametrize(("member", "kind"), KIND_OF_MEMBER.items())
def test_a_record_is_read_under_its_member(member: str, kind: str) -> None:
    assert statement_of({member: {"name": "甲"}}) == Statement(kind, {"name": "甲"})


def test_version_and_day_stand_inside_the_record() -> None:
    about = {"version": 2, "effectiveOn": "2014-05-01"}

    read = statement_of({"filing": {"name": "甲", "statement": about}})

    assert read == Statement("filing", {"name": "甲"}, version=2, effective_on=date(2014, 5, 1))


def test_a_record_is_taken_back_by_kind_and_native_id() -> None:
    item = {"withdraw": {"kind": "OTHER_PARTY", "nativeId": "甲|1", "statement": {"version": 3}}}

    assert statement_of(item) == Statement("other_party", {}, Op.WITHDRAW, "甲|1", 3, None)


def test_what_is_none_counts_as_absent() -> None:
    item = {"penalty": {"fine": None, "statement": {"version": None, "effectiveOn": None}}, "filing": None}

    assert statement_of(item) == Statement("penalty", {"fine": None})


def test_python_values_become_what_json_has() -> None:
    item = {"penalty": {"kinds": [PenaltyKind.FINE], "fine": Decimal("1234.50"), "decidedOn": date(2020, 6, 30)}}

    assert statement_of(item).payload == {"kinds": ["FINE"], "fine": "1234.50", "decidedOn": "2020-06-30"}


def nested(depth: int) -> dict[str, Any]:
    return {"a": nested(depth - 1)} if depth else {}


@pytest.mark.parametrize(
    ("item", "codes"),
    [
        (None, ["WRONG_TYPE"]),
        (5, ["WRONG_TYPE"]),
        (["penalty"], ["WRONG_TYPE"]),
        ({}, ["NOT_ONE_RECORD"]),
        ({"penalty": None}, ["NOT_ONE_RECORD"]),
        ({"version": 1}, ["UNKNOWN_FIELD", "NOT_ONE_RECORD"]),
        ({"penalty": {}, "version": 1}, ["UNKNOWN_FIELD"]),
        ({"penalty": {}, "filing": {}}, ["NOT_ONE_RECORD"]),
        ({"penalty": {}, "withdraw": {}}, ["NOT_ONE_RECORD"]),
        ({"fine": {}}, ["UNKNOWN_FIELD", "NOT_ONE_RECORD"]),
        ({"other_party": {}}, ["UNKNOWN_FIELD", "NOT_ONE_RECORD"]),
        ({"penalty": {}, "agencyId": "X"}, ["UNKNOWN_FIELD"]),
        ({"penalty": []}, ["WRONG_TYPE"]),
        ({"penalty": "text"}, ["WRONG_TYPE"]),
        ({"penalty": {"statement": {"version": "1"}}}, ["INVALID_NUMBER"]),
        ({"penalty": {"statement": {"version": True}}}, ["INVALID_NUMBER"]),
        ({"penalty": {"statement": {"version": -1}}}, ["INVALID_NUMBER"]),
        ({"penalty": {"statement": {"version": 2**63}}}, ["INVALID_NUMBER"]),
        ({"penalty": {"statement": {"effectiveOn": "2014-02-30"}}}, ["INVALID_DATE"]),
        ({"penalty": {"statement": {"effectiveOn": 20140501}}}, ["INVALID_DATE"]),
        ({"penalty": {"statement": 1}}, ["WRONG_TYPE"]),
        ({"penalty": {"statement": {"when": 1}}}, ["UNKNOWN_FIELD"]),
        ({"penalty": nested(40)}, ["TOO_DEEP"]),
        ({"penalty": {"a\x00": 1}}, ["FORBIDDEN_CHARACTER"]),
        ({"penalty": {"party": {"\ud800": 1}}}, ["FORBIDDEN_CHARACTER"]),
        ({"withdraw": {}}, ["UNKNOWN_KIND", "REQUIRED"]),
        ({"withdraw": {"kind": "penalty", "nativeId": "x"}}, ["UNKNOWN_KIND"]),
        ({"withdraw": {"kind": ["PENALTY"], "nativeId": "x"}}, ["UNKNOWN_KIND"]),
        ({"withdraw": {"kind": "PENALTY", "nativeId": ""}}, ["REQUIRED"]),
        ({"withdraw": {"kind": "PENALTY", "nativeId": 5}}, ["WRONG_TYPE"]),
        ({"withdraw": {"kind": "PENALTY", "nativeId": "a\x00"}}, ["FORBIDDEN_CHARACTER"]),
        ({"withdraw": {"kind": "PENALTY", "nativeId": "x", "why": "y"}}, ["UNKNOWN_FIELD"]),
        ({"withdraw": "x"}, ["WRONG_TYPE"]),
    ],
    ids=str,
)
def test_an_item_that_states_nothing_readable_says_why(item: object, codes: list[str]) -> None:
    with pytest.raises(Unreadable) as caught:
        statement_of(item)

    assert [problem.code for problem in caught.value.problems] == codes
    assert all(problem.en and problem.zh and "\x00" not in problem.en for problem in caught.value.problems)


def test_unreadable_items_keep_their_places() -> None:
    read = statements_of([{"filing": {}}, 5, {"filing": {"name": "乙"}}])

    assert [type(one) for one in read] == [Statement, Unread, Statement]
