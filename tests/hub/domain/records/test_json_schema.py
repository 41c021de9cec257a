"""JSON Schemas of record types: valid by the meta-schema, and taking what the write path takes, no more and no less."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hub.domain.connector import Statement
from hub.domain.records import KINDS, RECORDS
from hub.domain.records.declare import Declared, Field, ItemsType, Record
from hub.domain.records.field_types import CodesType, CodeType, PartyType, TextType
from hub.domain.records.json_schema import SHAPES, json_schema
from hub.domain.records.problems import Problem
from hub.domain.records.read import READERS, read
from hub.ingest.rows import Row
from hub.ingest.steps.validate import broken_rules, validated

every_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.about.kind)

WORDS = st.sampled_from(
    ["示例中心", "a", " ", "", "\u200b", "\u3000x\n", "\x00", "甲\n乙", "x" * 201, "x" * 4001, "Ａ１", "2020", "\ud800"]
)
DAYS = st.sampled_from(
    ["2020-06-30", "2020-02-29", "2019-02-29", "2000-02-29", "1900-02-29", "0000-01-01", "0001-01-02", "2020-04-31",
     "2020-06-30\n", "2020-6-30", "２０２０-06-30", "2020-06", "2020-13", "2020", "0000", "20200630", " 2020-06-30"]
)  # fmt: skip
MOMENTS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["2020-06-30", "2020-02-30", "1999-12-31"]),
    st.sampled_from(["T", " ", "t", ""]),
    st.sampled_from(["09:00", "23:59:59", "24:00:00", "09:60", "09:00:00.123456", "09:00:00.1234567"]),
    st.sampled_from(["Z", "+08:00", "-0530", "+23:59", "+24:00", "", "\n", "z"]),
)
AMOUNTS = st.sampled_from(
    ["1234.50", "0", "00012.3000", "1.005", "-1", "-0", "+1", "1e3", "1_000", " 1", "1 ", "１２", "NaN", ".5", "5.", "",
     "9999999999999.99", "10000000000000", "0.010"]
) | st.sampled_from([0, 1, 12.5, 0.07, 0.29, 1.005, -1, -0.01, 1e12, 1e13, 9999999999999.99, 10**13])  # fmt: skip
NUMBERS = st.sampled_from([0, 1, 7, -1, 1.5, 2**31 - 1, 2**31, 1900, 2020, 9999])
ODD = st.sampled_from([None, True, False, [], {}, "x", 1, ["x"], {"name": "x"}])


def values(field: Field[Any]) -> st.SearchStrategy[Any]:
    """Values that a field may be stated with, right and wrong, more of them right."""
    kind = field.type
    if isinstance(kind, ItemsType):
        return st.lists(payloads(kind.item), max_size=2)
    if isinstance(kind, CodeType | CodesType):
        one = st.sampled_from([*kind.codes.__members__, *list(kind.codes.__members__)[:1], "NONE", ""])
        return one if isinstance(kind, CodeType) else st.lists(one, max_size=2)
    if isinstance(kind, PartyType):
        names = ["name", "uscc", "organizationCode", "registrationNumber", "filingStreet"]
        return st.dictionaries(st.sampled_from([*names, "name", "other"]), WORDS | st.none(), max_size=3)
    by_type = {"DayType": DAYS, "MomentType": MOMENTS, "MoneyType": AMOUNTS, "CountType": NUMBERS, "YearType": NUMBERS}
    return by_type.get(type(kind).__name__, st.booleans() if type(kind).__name__ == "FlagType" else WORDS)


def payloads(declared: type[Declared]) -> st.SearchStrategy[dict[str, Any]]:
    """Payloads of a declared type: mostly right, with a few fields at random."""
    fields = list(declared.fields.values())
    chosen = st.lists(st.sampled_from(fields), max_size=3, unique_by=lambda one: one.name)

    def build(some: list[Field[Any]]) -> st.SearchStrategy[dict[str, Any]]:
        right = {one.external: st.just(good(one)) for one in fields}
        return st.fixed_dictionaries({**right, **{one.external: values(one) | ODD for one in some}})

    left_out = st.sets(st.sampled_from([one.external for one in fields]), max_size=2)
    extra = st.sampled_from([{}, {}, {}, {"other": 1}])
    return st.builds(
        lambda payload, out, more: {**{name: one for name, one in payload.items() if name not in out}, **more},
        chosen.flatmap(build), left_out, extra,
    )  # fmt: skip


def good(field: Field[Any]) -> Any:
    """A value that a field takes."""
    kind = field.type
    if isinstance(kind, ItemsType):
        return [{one.external: good(one) for one in kind.item.fields.values()}]
    if isinstance(kind, CodeType | CodesType):
        name = next(iter(kind.codes.__members__))
        return name if isinstance(kind, CodeType) else [name]
    if isinstance(kind, PartyType):
        return {"name": "示例中心"}
    by_type: dict[str, Any] = {
        "DayType": "2020-06-30", "MomentType": "2020-06-30T09:00:00+08:00", "MoneyType": "12.50", "CountType": 3,
        "YearType": 2020, "FlagType": True,
    }  # fmt: skip
    return by_type.get(type(kind).__name__, "示例")


def accepted(record: type[Record], payload: dict[str, Any]) -> bool:
    """Whether the write path takes a payload; what no schema can say, an end or a rule, is left aside."""
    row = validated(Row(0, Statement(record.about.kind, payload)))
    unsaid = {"ENDS_BEFORE_START", *(one.code for one in against_rules(record, payload))}
    return not {problem.code for problem in row.problems} - unsaid


def against_rules(record: type[Record], payload: dict[str, Any]) -> list[Problem]:
    """What the rules of a record type say against a payload of the right form; they look at no other."""
    reading = read(record, payload)
    return [] if reading.problems else broken_rules(record, reading.values)


def exactly(data: object) -> Any:
    """JSON with its numbers as they are written: 0.07 is seven hundredths."""
    return json.loads(json.dumps(data), parse_float=Decimal)


VALIDATORS = {kind: Draft202012Validator(exactly(json_schema(record))) for kind, record in KINDS.items()}


def test_every_type_of_field_has_its_shape() -> None:
    assert set(SHAPES) == set(READERS)


@every_record
def test_a_schema_is_valid_by_the_meta_schema_and_titled_in_two_languages(record: type[Record]) -> None:
    schema = json_schema(record)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == f"{record.about.label.zh} {record.about.label.en}"
    assert json.loads(json.dumps(schema)) == schema


@every_record
def test_a_full_record_is_taken(record: type[Record]) -> None:
    payload = {one.external: good(one) for one in record.fields.values()}

    assert accepted(record, payload)
    assert VALIDATORS[record.about.kind].is_valid(exactly(payload))


@every_record
@given(data=st.data())
def test_the_schema_takes_what_the_write_path_takes(record: type[Record], data: st.DataObject) -> None:
    payload = data.draw(payloads(record))

    errors = [error.message for error in VALIDATORS[record.about.kind].iter_errors(exactly(payload))]

    assert (not errors) == accepted(record, payload), errors


def test_text_is_counted_in_characters() -> None:
    field = next(one for one in KINDS["penalty"].fields.values() if isinstance(one.type, TextType))
    assert field.external in json_schema(KINDS["penalty"])["properties"]
