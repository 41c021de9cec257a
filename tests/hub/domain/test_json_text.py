"""JSON is read strictly: whatever two readers could understand differently is refused."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.json_text import DEEPEST, NotJson, read_json, refuse_odd_text

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**90), 10**90)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_what_json_can_say_is_read_as_it_was_said(value: object) -> None:
    assert read_json(json.dumps(value).encode()) == value


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"{} {}", "is not JSON"),
        (b'{"a": 1,}', "is not JSON"),
        (b'"a\x00b"', "is not JSON"),
        (b"\xef\xbb\xbf{}", "is not JSON"),
        (b'"\xff"', "is not UTF-8: byte 2"),
        ('"组织"'.encode("gb18030"), "is not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "is not UTF-8"),
        (b"NaN", "NaN is not a number"),
        (b"[-Infinity]", "-Infinity is not a number"),
        (b"1e99999", "1e99999 is not a number"),
        (b"1" * 5_000, "A number has 5000 digits"),
        (b"0." + b"1" * 5_000, "A number has 5002 digits"),
        (b'{"a": 1, "b": 2, "a": 3}', "The name 'a' stands twice"),
        (b'{"a\\u0000": 1, "a\\u0000": 3}', r"The name 'a\?' stands twice"),
        (b"[" * 100_000, "nested deeper"),
        (b"[" * 100_000 + b"]" * 100_000, "nested deeper"),
        (b'{"a":' * 500 + b"1" + b"}" * 500, "nested deeper"),
        (b"[" * (DEEPEST + 2) + b"]" * (DEEPEST + 2), "nested deeper"),
    ],
    ids=lambda value: f"{value[:20]!r}…{len(value)}",
)
def test_what_is_not_plain_json_is_refused_in_two_languages(body: bytes, reason: str) -> None:
    with pytest.raises(NotJson, match=reason) as caught:
        read_json(body)

    assert caught.value.zh


def test_nesting_up_to_the_bound_is_read() -> None:
    body = b"[" * DEEPEST + b"]" * DEEPEST

    assert json.dumps(read_json(body)).encode() == body


def test_numbers_can_be_read_digit_by_digit() -> None:
    assert read_json(b"[0.10, 12, 1e3]", exact=True) == [Decimal("0.10"), 12, Decimal("1e3")]


@pytest.mark.parametrize("odd", ["\x00", "a\ud800", "\udfff\ud83d"])
@pytest.mark.parametrize("place", ["%s", "[[%s]]", '{"a": {"b": %s}}', '{"a": {%s: 1}}'])
def test_text_that_no_database_keeps_is_refused_wherever_it_stands(odd: str, place: str) -> None:
    value = read_json((place % json.dumps(odd)).encode())

    with pytest.raises(NotJson, match="NUL or half a character"):
        refuse_odd_text(value)


def test_a_pair_of_halves_is_a_whole_character() -> None:
    value = read_json(b'{"\\ud83d\\ude00": "\\ud83d\\ude00 \\\\u0000"}')

    refuse_odd_text(value)

    assert value == {"😀": "😀 \\u0000"}
