"""Rows 7 and 8: documents that are deeper than anybody's question."""

import pytest

from tests.attacks.attacking import JSON, ask, watched
from tests.hub.web.serving import Served

SOON = 2
"""Seconds: twenty times what the design asks, since these machines are noisy; the default server took longer."""


def parents(levels: int) -> str:
    """A division above a division above a division: so many levels in all."""
    return f"{{ divisions(first: 1) {{ nodes {{ {'parent { ' * (levels - 3)} code {'} ' * (levels - 3)} }} }} }}"


def test_07_nesting_beyond_the_depth_limit(target: Served) -> None:
    with watched() as seen:
        reply, old = ask(target, parents(9)), ask(target, parents(9), accept=JSON)
        hidden = ask(target, "{ ...F } fragment F on Query { " + parents(9)[1:])

    assert [(one.status, one.codes) for one in (reply, old, hidden)] == [
        (400, ["TOO_DEEP"]),
        (200, ["TOO_DEEP"]),
        (400, ["TOO_DEEP"]),
    ]
    assert all(one.is_refused for one in (reply, old, hidden))
    assert "9 levels; 8 are allowed (HUB_MAX_DEPTH)" in reply.text
    assert seen.nothing


def test_07_what_is_as_deep_as_the_limit_runs(target: Served) -> None:
    assert ask(target, parents(8)).status == 200


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{and: [", "]}"), ("{not: ", "}")])
def test_08_a_hundred_thousand_nested_literals(target: Served, opened: str, closed: str) -> None:
    literal = opened * 100_000 + "{}" + closed * 100_000

    with watched() as seen:
        reply = ask(target, f"{{ organizations(where: {literal}) {{ totalCount }} }}")

    assert (reply.status, reply.codes, reply.is_refused) == (400, ["TOO_MANY_TOKENS"], True)
    assert reply.seconds < SOON
    assert seen.nothing


def test_08_as_many_nested_literals_as_fit(target: Served) -> None:
    with watched() as seen:
        reply = ask(target, f"{{ organizations(where: {'[' * 450}1{']' * 450}) {{ totalCount }} }}")

    assert (reply.status, reply.codes, reply.is_refused) == (400, ["GRAPHQL_PARSE_FAILED"], True)
    assert reply.seconds < SOON
    assert seen.nothing
