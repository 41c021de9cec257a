"""Bodies whose document is known are read as strictly as any other."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.errors import BadInput
from hub.web.asking import AskedById, Stated, asked_in_body
from hub.web.questions import LONGEST, MOST, Questions

QUERY = "query Q($a: String) { agencies(where: {code: {eq: $a}}) { totalCount } }"
VARIABLES = '{"a": "甲:乙", "n": [1, {"b": null}]}'
SHAPES = (
    '{"query": %(query)s, "variables": %(variables)s}',
    '{"query":%(query)s,"variables":%(variables)s}',
    '{"operationName": "Q", "variables": %(variables)s, "query": %(query)s}',
    '{"query": %(query)s, "variables": %(variables)s , "operationName": "Q", "extensions": {"a": {"variables":1}}}',
    '{"variables":%(variables)s,"query":%(query)s,"more":[{"variables":2}]}',
    '{"documentId": %(query)s, "variables": %(variables)s}',
    '{"query": %(query)s, "variables": %(variables)s, "extensions": {"purpose": {"code": "INSPECTION", "case": "1"}}}',
    '{"extensions": {"purpose": {"code": "INSPECTION"}}, "documentId": %(query)s, "variables": %(variables)s}',
    '{"operationName": "Q", "variables": %(variables)s, "documentId": %(query)s}',
)


def body(shape: str, variables: str) -> bytes:
    return (shape % {"query": json.dumps(QUERY), "variables": variables}).encode()


def named(stated: Stated) -> str:
    """The document that is asked for, by its text or its id."""
    return stated.id if isinstance(stated, AskedById) else stated.query


def outcome(read: Callable[[bytes], Stated], text: bytes) -> Stated | str:
    try:
        return read(text)
    except BadInput as error:
        return error.en


@pytest.mark.parametrize("shape", SHAPES)
def test_of_a_known_body_only_the_variables_are_read(shape: str) -> None:
    questions = Questions()
    questions.asked(body(shape, "null"))

    found = questions.asked(body(shape, VARIABLES))

    assert found == asked_in_body(body(shape, VARIABLES))
    assert (named(found), found.variables) == (QUERY, json.loads(VARIABLES))
    assert (questions.usage.entries, questions.usage.hits) == (1, 1)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "variables",
    [
        "{}",
        "[]",
        "1",
        '"variables"',
        '{"a": 1, "a": 2}',
        '{"a": "\\u0000"}',
        '{"a": 1}, "variables": {"a": 2}',
        '{"a": 1}, "query": "{ other }"',
        '{"a": 1}, "documentId": "other"',
        '{"a": 1}}{',
        '{"a": NaN}',
        '{"a": 1.5, "b": 1e400}',
        '{"a": "\\ud800"}',
        "",
        "{" + '"a":{' * 61 + "}" * 62,
        "{" + '"a":{' * 62 + "}" * 63,
        "{" + '"a":{' * 63 + "}" * 64,
        '{"variables":{"variables":3}}',
    ],
)
def test_whatever_stands_for_the_variables_is_judged_alike(shape: str, variables: str) -> None:
    questions = Questions()
    questions.asked(body(shape, '{"a": 1}'))

    for _ in range(2):
        assert outcome(questions.asked, body(shape, variables)) == outcome(asked_in_body, body(shape, variables))


@pytest.mark.parametrize(
    "first",
    [
        '{"extensions":{"variables":{"a":1}},"query":"{ a }"}',
        '{"query":"{ a }","extensions":{"variables":{"a":1}},"variables":{"b":2}}',
        '{"query":"{ a(b: \\"\\\\\\"variables\\\\\\":\\") }","variables":{"a":1}}',
        '{"query":"{ a }"}',
        '{"query":"{ a }","variables" : {"a":1}}',
        '{"documentId":"a","extensions":{"variables":{"a":1}}}',
    ],
)
def test_variables_that_are_not_those_of_the_request_are_left_alone(first: str) -> None:
    questions = Questions()
    then = [first, first.replace("1", "[3]"), first.replace("2", '"x"'), first]

    assert [questions.asked(one.encode()) for one in then] == [asked_in_body(one.encode()) for one in then]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
)


@given(
    shapes=st.lists(st.sampled_from(SHAPES), min_size=1, max_size=4),
    values=st.lists(json_values, min_size=1, max_size=4),
    ascii_only=st.booleans(),
)
def test_any_bodies_in_any_order_are_read_as_if_each_were_the_first(
    shapes: list[str], values: list[Any], ascii_only: bool
) -> None:
    questions = Questions()
    bodies = [body(shape, json.dumps(value, ensure_ascii=ascii_only)) for shape in shapes for value in values]

    assert [outcome(questions.asked, one) for one in bodies] == [outcome(asked_in_body, one) for one in bodies]


def test_only_so_many_and_no_long_ones_are_kept() -> None:
    questions = Questions()
    for number in range(MOST + 10):
        questions.asked(json.dumps({"query": f"{{ a{number} }}", "variables": {}}).encode())
    questions.asked(json.dumps({"query": "{ a }" + " " * LONGEST, "variables": {}}).encode())

    assert questions.usage.entries == MOST
