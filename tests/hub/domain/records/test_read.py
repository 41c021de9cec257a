"""Payloads: every field is taken or complained of, and nothing that a sender writes stops the reading."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.records import RECORDS
from hub.domain.records.award import AwardRecord
from hub.domain.records.declare import (
    Declared,
    Record,
    count,
    day,
    flag,
    identifier,
    items,
    link,
    moment,
    money,
    one_of,
    party_reference,
    several_of,
    text,
    year,
)
from hub.domain.records.field_types import PartyReference
from hub.domain.records.field_values import ITEMS_MOST, LARGEST_COUNT
from hub.domain.records.read import read
from hub.domain.vocabulary import IdentifierScheme, PenaltyKind
from tests.statements import ONE_OF_EACH


class Part(Declared):
    """A part of the sheet."""

    note = text("备注", "Note", longest=5)
    party = party_reference("当事人", "Party")


class Sheet(Declared):
    """One field of every type."""

    title = text("标题", "Title", longest=10)
    number = identifier(IdentifierScheme.USCC, "代码", "Code", optional=True)
    held_on = day("日期", "Day", optional=True)
    held_at = moment("时间", "Moment", optional=True)
    people = count("人数", "People", optional=True)
    since = year("年度", "Year", optional=True)
    cost = money("费用", "Cost", optional=True)
    kind = one_of(PenaltyKind, "种类", "Kind", optional=True)
    kinds = several_of(PenaltyKind, "各种类", "Kinds", optional=True)
    party = party_reference("当事人", "Party")
    street = link("division", "code", "街道", "Street", optional=True)
    parts = items(Part, "部分", "Parts", optional=True)
    public = flag("公开", "Public")


GOOD = {"title": "甲", "party": {"name": "乙"}, "public": False}
NOTHING_ELSE: dict[str, object] = {
    "number": None,
    "held_on": None,
    "held_at": None,
    "people": None,
    "since": None,
    "cost": None,
    "kind": None,
    "kinds": [],
    "street": None,
    "parts": [],
}


def codes(payload: dict[str, Any]) -> list[tuple[str, str]]:
    """What is wrong with a payload: (field, code)."""
    return [(problem.field, problem.code) for problem in read(Sheet, payload).problems]


def test_what_is_not_stated_is_none_and_a_list_is_empty() -> None:
    reading = read(Sheet, GOOD)

    assert reading.problems == ()
    assert reading.values == {"title": "甲", "party": PartyReference("乙"), "public": False, **NOTHING_ELSE}


@pytest.mark.parametrize(
    ("field", "stated", "value"),
    [
        ("title", " \u200b标题\ufeff\n", "标题"),
        ("number", " 52330104mj1234561w", "52330104MJ1234561W"),
        ("number", "9.11E+17", "9.11E+17"),
        ("heldOn", "2020-06-30", date(2020, 6, 30)),
        ("heldAt", "2020-06-30T09:00:00+08:00", datetime(2020, 6, 30, 1, tzinfo=UTC)),
        ("heldAt", "2020-06-30 01:00Z", datetime(2020, 6, 30, 1, tzinfo=UTC)),
        ("people", 0, 0),
        ("people", LARGEST_COUNT, LARGEST_COUNT),
        ("since", 1900, 1900),
        ("since", 2199, 2199),
        ("cost", "1234.5", Decimal("1234.50")),
        ("cost", 1234.5, Decimal("1234.50")),
        ("cost", 0, Decimal("0.00")),
        ("cost", 0.1, Decimal("0.10")),
        ("kind", "FINE", PenaltyKind.FINE),
        ("kinds", ["FINE", "WARNING"], [PenaltyKind.FINE, PenaltyKind.WARNING]),
        ("street", "330104005", "330104005"),
        ("public", True, True),
        ("party", {"name": " 丙 ", "uscc": " x ", "filingStreet": ""}, PartyReference("丙", uscc="x")),
        ("parts", [{"note": "丁", "party": {"name": "戊"}}], [{"note": "丁", "party": PartyReference("戊")}]),
    ],
)
def test_a_value_is_read_as_its_type(field: str, stated: object, value: object) -> None:
    reading = read(Sheet, {**GOOD, field: stated})

    name = next(name for name, declared in Sheet.fields.items() if declared.external == field)
    assert (reading.problems, reading.values[name]) == ((), value)


@pytest.mark.parametrize("nothing", [None, "", " ", "\u3000\u200b"])
def test_text_without_a_visible_character_is_no_text(nothing: object) -> None:
    assert codes({"title": nothing, "party": {"name": nothing}, "heldOn": nothing, "parts": nothing}) == [
        ("title", "REQUIRED"),
        ("party.name", "REQUIRED"),
        ("public", "REQUIRED"),
    ]


@pytest.mark.parametrize(
    ("field", "stated", "code"),
    [
        ("title", 1, "WRONG_TYPE"),
        ("title", "a\x00b", "FORBIDDEN_CHARACTER"),
        ("title", "a\ud800b", "FORBIDDEN_CHARACTER"),
        ("title", "一二三四五六七八九十百", "TOO_LONG"),
        ("number", "1" * 201, "TOO_LONG"),
        ("number", "ﷺ" * 20, "TOO_LONG"),
        ("heldOn", "2020-02-30", "INVALID_DATE"),
        ("heldOn", "2020-W01-1", "INVALID_DATE"),
        ("heldOn", "20200630", "INVALID_DATE"),
        ("heldOn", "２０２０-０６-３０", "INVALID_DATE"),
        ("heldOn", 44012, "INVALID_DATE"),
        ("heldAt", "2020-06-30T09:00:00", "INVALID_DATETIME"),
        ("heldAt", "2020-06-30\x0009:00:00+08:00", "INVALID_DATETIME"),
        ("heldAt", "2020-06-30\ud80009:00:00+08:00", "INVALID_DATETIME"),
        ("heldAt", "0001-01-01T00:00:00+08:00", "INVALID_DATETIME"),
        ("heldAt", 0, "INVALID_DATETIME"),
        ("people", -1, "INVALID_NUMBER"),
        ("people", 1.5, "INVALID_NUMBER"),
        ("people", True, "INVALID_NUMBER"),
        ("people", "5", "INVALID_NUMBER"),
        pytest.param("people", 10**5000, "INVALID_NUMBER", id="people-of-5000-digits"),
        ("since", 1899, "INVALID_YEAR"),
        ("since", 2200, "INVALID_YEAR"),
        ("since", "2014", "INVALID_YEAR"),
        ("since", 2014.0, "INVALID_YEAR"),
        ("since", True, "INVALID_YEAR"),
        ("cost", "1.005", "INVALID_MONEY"),
        ("cost", "-1", "INVALID_MONEY"),
        ("cost", "10000000000000", "INVALID_MONEY"),
        ("cost", "1e999999999", "INVALID_MONEY"),
        ("cost", "NaN", "INVALID_MONEY"),
        ("cost", float("inf"), "INVALID_MONEY"),
        ("cost", "一万", "INVALID_MONEY"),
        ("cost", False, "INVALID_MONEY"),
        ("cost", {}, "INVALID_MONEY"),
        ("kind", "罚款", "UNKNOWN_CODE"),
        ("kind", ["FINE"], "UNKNOWN_CODE"),
        ("kinds", "FINE", "WRONG_TYPE"),
        ("public", 1, "WRONG_TYPE"),
        ("party", "乙", "WRONG_TYPE"),
        ("street", 330104005, "WRONG_TYPE"),
        ("parts", {}, "WRONG_TYPE"),
        ("parts", [{}] * (ITEMS_MOST + 1), "TOO_LONG"),
    ],
)
def test_a_value_of_another_type_is_refused_with_its_code(field: str, stated: object, code: str) -> None:
    assert codes({**GOOD, field: stated}) == [(field, code)]


@pytest.mark.parametrize(
    ("stated", "year"),
    [
        ({"awardedOn": "2014-11-20"}, 2014),
        ({"year": 2013, "awardedOn": "2014-01-20"}, 2013),
        ({"year": 2013}, 2013),
        ({}, None),
        ({"awardedOn": "2014"}, 2014),
        ({"awardedOn": "2014-11"}, 2014),
        ({"awardedOn": "0000"}, None),
        ({"awardedOn": "1850-01-01"}, None),
        ({"awardedOn": "2014-02-30"}, None),
    ],
)
def test_the_year_of_an_award_is_that_of_its_day_where_the_day_alone_is_stated(
    stated: dict[str, object], year: int | None
) -> None:
    reading = read(AwardRecord, {"title": "十佳", "party": {"name": "甲"}, **stated})

    assert reading.values["year"] == year


def test_every_problem_is_told_with_the_path_at_which_it_stands() -> None:
    payload = {
        "kinds": ["FINE", "NONE", "罚款"],
        "party": {"uscc": 1, "code": "x", "filingStreet": "3" * 201, "filingNumber": "㌖" * 200},
        "parts": [1, {"note": "123456", "party": {"name": "戊"}}, {"note": "丁", "more": 1}],
        "名称": "甲",
    }

    assert codes(payload) == [
        ("title", "REQUIRED"),
        ("kinds[1]", "UNKNOWN_CODE"),
        ("kinds[2]", "UNKNOWN_CODE"),
        ("party.code", "UNKNOWN_FIELD"),
        ("party.uscc", "WRONG_TYPE"),
        ("party.filingNumber", "TOO_LONG"),
        ("party.filingStreet", "TOO_LONG"),
        ("party.name", "REQUIRED"),
        ("parts[0]", "WRONG_TYPE"),
        ("parts[1].note", "TOO_LONG"),
        ("parts[2].party", "REQUIRED"),
        ("parts[2].more", "UNKNOWN_FIELD"),
        ("public", "REQUIRED"),
        ("名称", "UNKNOWN_FIELD"),
    ]


def test_a_message_names_the_value_and_what_to_do_in_both_languages() -> None:
    (problem,) = read(Sheet, {**GOOD, "heldOn": "昨天"}).problems

    assert (problem.en, problem.zh) == (
        "heldOn is not a day: '昨天'. Write it as 2020-06-30.",
        "heldOn 不是有效日期：'昨天'。请写作 2020-06-30。",
    )


@pytest.mark.parametrize("name", ["a\x00b", "a\ud800b", "长" * 1000])
def test_a_field_that_nobody_knows_is_named_in_a_form_that_every_database_keeps(name: str) -> None:
    (problem,) = read(Sheet, {**GOOD, name: 1}).problems

    shown = {"a\x00b": "a?b", "a\ud800b": "a?b"}.get(name, "长" * 60)
    assert (problem.field, problem.code) == (shown, "UNKNOWN_FIELD")
    assert problem.en.startswith(f"No field '{shown}'. Known: cost, heldAt,")


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.just("2020-06-30")
    | st.just("a\x00\ud800"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@pytest.mark.parametrize("record", [*RECORDS, Sheet])
@given(data=st.data())
def test_any_json_object_is_read_or_refused_and_never_raises(record: type[Declared], data: st.DataObject) -> None:
    known = [field.external for field in record.fields.values()]
    payload = data.draw(st.dictionaries(st.sampled_from(known) | st.text(max_size=5), anything, max_size=6))

    reading = read(record, payload)

    roots = [problem.field.partition(".")[0].partition("[")[0] for problem in reading.problems]
    assert [root for root in roots if root not in known and root.isprintable() and len(root) > 60] == []
    assert all(problem.en and problem.zh for problem in reading.problems)
    for text_told in [part for problem in reading.problems for part in (problem.field, problem.en, problem.zh)]:
        text_told.encode()
        assert "\x00" not in text_told
    assert set(reading.values) <= set(record.fields)
    if not reading.problems:
        assert set(reading.values) == set(record.fields)


@pytest.mark.parametrize("payload", [one.payload for one in ONE_OF_EACH], ids=[one.kind for one in ONE_OF_EACH])
def test_a_value_nested_a_thousand_times_is_refused_like_any_other(payload: dict[str, Any]) -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    declared = {record.about.kind: record for record in RECORDS}
    record: type[Record] = next(declared[one.kind] for one in ONE_OF_EACH if one.payload is payload)

    problems = read(record, dict.fromkeys(payload, deep)).problems

    assert {problem.code for problem in problems} >= {"WRONG_TYPE"}
