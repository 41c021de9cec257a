"""What of arguments is structure, and what is a leaf whose value is found when the plan runs."""

from datetime import date
from typing import Any

import pytest
from graphql import GraphQLInputObjectType, Undefined, build_schema, parse_value
from msgspec.structs import replace

from hub.access.principals import ANYBODY, Principal, Role
from hub.access.sharing import sharing_of
from hub.query.given import (
    Leaf,
    OwnAgency,
    OwnName,
    Sharers,
    Today,
    Together,
    Values,
    Variable,
    Written,
    given_argument,
    given_value,
    shape,
)

SCHEMA = build_schema("""
  enum Colour { RED BLUE }
  input Inner { text: String, flag: Boolean, colour: Colour, colours: [Colour!], numbers: [Int], more: [Inner!] }
  input Usual { size: Int = 5, colour: Colour = RED, inner: Inner = {text: "花"} }
  type Query { ask(text: String, inner: Inner, usual: Usual, numbers: [Int!], colours: [Colour!]): Int }
""")
ASK = SCHEMA.query_type.fields["ask"].args  # type: ignore[union-attr]
SHARED = sharing_of([("supervision_case", "FIRE"), ("joint_operation", "CULTURE")])
WHO = Principal(Role.OFFICER, "CIVIL_AFFAIRS", "officer", sharing=SHARED)
VALUES = Values({"x": 5, "deep": {"more": [{"text": "甲"}]}}, date(2020, 6, 30), WHO)


def given(argument: str, written: str, **variables: Any) -> Any:
    """What an argument is given."""
    return given_argument(parse_value(written), ASK[argument].type, variables)


@pytest.mark.parametrize(
    ("argument", "written", "found"),
    [
        ("text", '"花"', Written("花")),
        ("text", "null", None),
        ("inner", '{text: "花", flag: true}', {"text": Written("花"), "flag": True}),
        ("inner", "{text: null}", {"text": None}),
        ("inner", "{}", {}),
        ("inner", "{colour: RED, colours: [RED, BLUE]}", {"colour": "RED", "colours": ["RED", "BLUE"]}),
        ("inner", "{colours: RED}", {"colours": ["RED"]}),
        ("inner", "{more: {flag: false}}", {"more": [{"flag": False}]}),
        ("numbers", "[1, 2]", Together((Written(1), Written(2)))),
        ("numbers", "1", Together((Written(1),))),
        ("numbers", "[]", Together(())),
        ("colours", "[BLUE]", ["BLUE"]),
        ("usual", "{}", {"size": Written(5), "colour": "RED", "inner": {"text": Written("花")}}),
        ("usual", "{size: 7, colour: null}", {"size": Written(7), "colour": None, "inner": {"text": Written("花")}}),
    ],
)
def test_what_stands_in_the_document(argument: str, written: str, found: Any) -> None:
    assert given(argument, written) == found


def test_a_variable_is_found_where_it_is() -> None:
    inner = {"text": "花", "flag": None, "more": [{"colour": "RED"}, {"numbers": [1, 2]}]}

    assert given("text", "$x", x="花") == Variable(("x",))
    assert given("text", "$x", x=None) is None
    assert given("text", "$x") is Undefined
    assert given("numbers", "[1, $x]", x=2) == Together((Written(1), Variable(("x",))))
    assert given("inner", "{text: $x}", x="花") == {"text": Variable(("x",))}
    assert given("inner", "{text: $x}") == {}
    assert given("inner", "{numbers: [$x]}") == {"numbers": Together((Written(None),))}
    assert given("inner", "$x", x=inner) == {
        "text": Variable(("x", "text")),
        "flag": None,
        "more": [{"colour": "RED"}, {"numbers": Variable(("x", "more", 1, "numbers"))}],
    }


def test_leaves_are_read_when_the_plan_runs() -> None:
    leaves: list[Leaf] = [Written(1), Variable(("deep", "more", 0, "text")), Today(), OwnAgency(), OwnName()]

    assert [leaf.read(VALUES) for leaf in leaves] == [1, "甲", date(2020, 6, 30), "CIVIL_AFFAIRS", "officer"]
    assert Sharers("supervision_case").read(VALUES) == ["CIVIL_AFFAIRS", "FIRE"]
    assert Sharers("penalty").read(VALUES) == ["CIVIL_AFFAIRS"]
    assert Sharers("penalty").read(replace(VALUES, asker=ANYBODY)) == []
    assert Together((Written(1), Variable(("x",)))).read(VALUES) == [1, 5]


def test_a_value_that_is_not_of_a_variable_is_as_written() -> None:
    usual = SCHEMA.type_map["Inner"]
    assert isinstance(usual, GraphQLInputObjectType)

    assert given_value({"text": "花", "more": [{"numbers": [1]}]}, usual, None) == {
        "text": Written("花"),
        "more": [{"numbers": Written([1])}],
    }


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a", "b", True),
        (["a"], ["a", "b"], True),
        (["a"], [], True),
        ({"eq": "a"}, {"eq": "b"}, True),
        ({"eq": "a"}, {"in": "a"}, False),
        ({"eq": "a"}, {"eq": None}, False),
        (True, False, False),
        ([{"eq": 1}], [{"eq": 2}], True),
        ([{"eq": 1}], [{"eq": 1}, {"eq": 1}], False),
        (1, "1", False),
    ],
)
def test_values_of_one_shape_share_a_plan(one: Any, other: Any, same: bool) -> None:
    assert (shape(one) == shape(other)) is same
    hash(shape(one))
