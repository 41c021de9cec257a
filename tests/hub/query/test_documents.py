"""Documents are read once: what is wrong with them, their operations, and which variables need no coercion."""

from typing import Any

import pytest

from hub.query.documents import Operation, read_document
from schema import schema
from tests.asking import DEPARTURE

ASK = """query Asked($n: Int, $text: String!, $ids: [String!], $where: AgencyFilter, $yes: Boolean!, $after: String) {
  agencies(first: $n, after: $after, where: $where) @include(if: $yes) { ...Found }
  organization(by: {uscc: $text}) { name } divisions(where: {code: {in: $ids}}) { totalCount } }
  fragment Found on AgencyConnection { totalCount }"""
PLAIN = """query ($n: Int, $text: String!, $ids: [String!]) {
  agencies(first: $n, where: {name: {eq: $text}, code: {in: $ids}}) { totalCount } }"""


def only(text: str) -> Operation:
    """The one operation of a document."""
    document = read_document(schema, text, DEPARTURE)
    assert not document.errors, document.errors
    (operation,) = document.operations.values()
    return operation


@pytest.mark.parametrize("text", ["", "{", "{ nothing }", "query ($x: Nothing) { agencies { totalCount } }"])
def test_what_is_wrong_with_a_document_is_kept_beside_it(text: str) -> None:
    document = read_document(schema, text, DEPARTURE)

    assert document.errors
    assert document.operations == {}
    assert document.named(None) is None


def test_operations_are_found_by_name_or_by_being_the_only_one() -> None:
    two = read_document(schema, "query A { __typename } query B { __typename }", DEPARTURE)
    one = read_document(schema, "{ __typename }", DEPARTURE)

    assert [two.named(name) and name for name in ("A", "B", "C", None)] == ["A", "B", None, None]
    assert one.named(None) is one.named("") is one.operations[None]
    assert one.named("A") is None


def test_what_is_looked_through_once() -> None:
    operation = only(ASK)

    assert dict(operation.plain) == {
        "n": ("Int", False),
        "text": ("String", False),
        "ids": ("String", True),
        "after": ("String", False),
    }
    assert operation.cursors == {"after"}
    assert not operation.is_plain
    assert list(operation.document.fragments) == ["Found"]


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ({"n": 5, "text": "花", "ids": ["a"]}, True),
        ({"n": 5, "text": "花", "ids": []}, True),
        ({"n": 5, "text": "花", "ids": "a"}, False),
        ({"n": 5, "text": "花", "ids": [None]}, False),
        ({"n": None, "text": "花", "ids": []}, False),
        ({"n": True, "text": "花", "ids": []}, False),
        ({"n": 2**31, "text": "花", "ids": []}, False),
        ({"n": 5, "text": 5, "ids": []}, False),
        ({"n": 5, "text": "花", "more": []}, False),
        ({"text": "花", "ids": []}, False),
        ({}, False),
        (None, False),
    ],
)
def test_values_that_coercion_would_give_back_are_told(given: Any, plain: bool) -> None:
    operation = only(PLAIN)

    assert operation.is_plain
    assert operation.are_plain(given) is plain


def test_values_are_coerced_or_what_is_wrong_with_them_is_told() -> None:
    operation = only(PLAIN)

    assert operation.coerced(schema.core, {"text": "花", "ids": "a"}) == {"text": "花", "ids": ["a"]}
    assert isinstance(operation.coerced(schema.core, {"n": "x"}), list)
    assert isinstance(operation.coerced(schema.core, None), list)
    assert only("{ __typename }").coerced(schema.core, {"more": 1}) == {}


def test_what_of_the_variables_is_part_of_the_plan() -> None:
    operation = only(ASK)
    usual: dict[str, Any] = {"text": "花", "yes": True, "after": b'["x", null]'.hex()}

    assert operation.key({}) == ()
    assert operation.key(usual) == operation.key({**usual, "text": "卉", "after": b'["y", null]'.hex()})
    assert operation.key(usual) != operation.key({**usual, "yes": False})
    assert operation.key(usual) != operation.key({**usual, "after": b'["x", 5]'.hex()})
