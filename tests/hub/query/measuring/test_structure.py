"""What operations hold is told with their fragments in place, each fragment measured once."""

import pytest
from graphql import parse

from hub.query.errors import TooDeep
from hub.query.measuring.held import Held
from hub.query.measuring.structure import held_by
from tests.asking import DEPARTURE


def held(text: str) -> list[Held]:
    """What every operation of a document holds."""
    return list(held_by(parse(text), DEPARTURE))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{ a }", Held(depth=1)),
        ("{ a { b } c }", Held(depth=2)),
        ("{ a { ... { b { ... on B { c } } } } }", Held(depth=3)),
        ("{ x: a { y: b z: c } }", Held(depth=2, aliases=3)),
        ("query Q($v: Int @a) @b { a @c ... @d { b @e @f } ...F @g } fragment F on Q @h { c }", Held(1, 0, 8)),
        ("{ ...F ...F a { ...F } } fragment F on Q { x: b { c @skip(if: true) } }", Held(3, 3, 3)),
        ("{ __typename }", Held(depth=1)),
        ("{ a __schema { types { fields { name } } } }", Held(depth=1, introspects=True)),
        ("{ a { ...F } } fragment F on Q { x: __type(name: null) { y: name } }", Held(1, 2, 0, introspects=True)),
    ],
)
def test_what_an_operation_holds(text: str, expected: Held) -> None:
    assert held(text) == [expected]


def test_every_operation_is_measured_by_itself() -> None:
    assert held("query A { x: a } query B { b { c } } fragment F on Q { y: d }") == [Held(1, 1), Held(2)]


def test_fragments_that_double_are_measured_once() -> None:
    levels = 200
    chain = "".join(f"fragment F{one} on Q {{ ...F{one + 1} ...F{one + 1} }} " for one in range(levels))

    (found,) = held(f"{{ ...F0 }} {chain} fragment F{levels} on Q {{ x: a }}")

    assert found == Held(1, 2**levels)


def test_a_circle_and_a_missing_fragment_hold_nothing_more() -> None:
    assert held("{ ...A } fragment A on Q { a { ...B } } fragment B on Q { b ...A ...Nothing }") == [Held(2)]


def test_what_is_deeper_than_anybody_could_tell_is_too_deep() -> None:
    chain = "".join(f"fragment F{one} on Q {{ a {{ ...F{one + 1} }} }} " for one in range(3_000))

    with pytest.raises(TooDeep):
        held(f"{{ ...F0 }} {chain} fragment F3000 on Q {{ a }}")
