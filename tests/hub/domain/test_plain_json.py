"""The fast reader of JSON takes and refuses exactly what the strict one does."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.json_text import DEEPEST, NotJson, read_json, refuse_odd_text
from hub.domain.plain_json import read_plain_json

TEXTS = st.text() | st.text(alphabet=':"\\u03a{}[],aé\x00\ud83d\ude00', max_size=8)
NUMBERS = st.integers() | st.integers(-(10**101), 10**101) | st.floats()
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
)
MARKS = ("{", "}", "[", "]", ",", ":", " ", "\n", '"', "\\", "/", "\x00", "\ufeff")
SCALARS = ("1", "-0", "1e9", "1.5", "NaN", "null", "true", '"a"', '"a:b"', '"组织："')
ESCAPED = ('"\\u0061"', '"\\u003a"', '"\\u003A"', '"\\u0000"', '"\\ud800"', '"\\ud83d\\ude00"')
PIECES = st.sampled_from((*MARKS, *SCALARS, *ESCAPED))


def strictly(body: bytes) -> object:
    value = read_json(body)
    refuse_odd_text(value)
    return value


def outcome(read: Any, body: bytes) -> str:
    """The value with the type of everything in it, or the refusal in both languages."""
    try:
        return repr(read(body))
    except NotJson as error:
        return f"{error.en} {error.zh}"


@st.composite
def members_written_out(draw: st.DrawFn) -> str:
    """An object whose names may stand twice, at any depth, in any spelling."""
    names = st.sampled_from(["a", ":", "a:", "é", ""])
    values = st.sampled_from(['"x"', '":"', '"\\u003a"', "1", "null", "[]", '[":"]']) | members_written_out()
    members = draw(st.lists(st.tuples(names, values), max_size=4))
    written = [f"{draw(st.sampled_from(SPELLINGS))(name)}:{value}" for name, value in members]
    return "{" + ",".join(written) + "}"


SPELLINGS = (json.dumps, lambda name: json.dumps(name, ensure_ascii=False), lambda name: f'"{escaped(name)}"')


def escaped(text: str) -> str:
    return "".join(f"\\u{ord(sign):04x}" for sign in text)


@given(VALUES, st.booleans())
def test_what_was_written_from_a_value_is_read_alike(value: object, ascii_only: bool) -> None:
    body = json.dumps(value, ensure_ascii=ascii_only).encode(errors="surrogatepass")

    assert outcome(read_plain_json, body) == outcome(strictly, body)


@given(members_written_out())
def test_names_that_stand_twice_are_found_alike(text: str) -> None:
    assert outcome(read_plain_json, text.encode()) == outcome(strictly, text.encode())


@given(st.lists(PIECES, max_size=12).map("".join))
def test_pieces_of_json_in_any_order_are_read_alike(text: str) -> None:
    assert outcome(read_plain_json, text.encode()) == outcome(strictly, text.encode())


@given(st.binary(max_size=12))
def test_any_bytes_are_read_alike(body: bytes) -> None:
    assert outcome(read_plain_json, body) == outcome(strictly, body)


@given(st.integers(DEEPEST - 3, DEEPEST + 3), st.sampled_from([("[", "]"), ('{"a":', "}")]), st.sampled_from(["", "1"]))
def test_depth_is_bounded_alike(depth: int, ends: tuple[str, str], inner: str) -> None:
    body = (ends[0] * depth + inner + ends[1] * depth).encode()

    assert outcome(read_plain_json, body) == outcome(strictly, body)


@pytest.mark.parametrize(
    "body",
    [
        b'{"a": 1, "a": 2}',
        b'{"a": 1, "a": "\\u003a"}',
        b'{"a": 1, "a": "\\u003A\\u003A"}',
        b'{"a": ":", "a": 1}',
        b'{"x": [{"a": null, "b": {}, "a": null}]}',
        b'{"a": 1, "\\u0061": 2}',
        b'{"a": "\\u0000"}',
        b'{"a": 0.' + b"1" * 200 + b"}",
        b"[" * 100_000,
        b"1" * 101,
    ],
    ids=lambda body: repr(body[:30]),
)
def test_what_two_readers_would_understand_differently_is_refused(body: bytes) -> None:
    with pytest.raises(NotJson):
        read_plain_json(body)


def test_an_ordinary_request_needs_no_second_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"query": "query Q($a: A) { b(c: $a) }", "variables": {"a": {"名称": ["民政：局", 1, True, None]}}}
    monkeypatch.delattr("hub.domain.plain_json.read_json")

    assert read_plain_json(json.dumps(asked).encode()) == asked
