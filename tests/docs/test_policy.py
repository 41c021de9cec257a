"""docs/policy.md shows what five callers are answered, on both databases."""

from collections.abc import Iterator

import pytest

from hub.store.engine import Store
from tests.asking import Answer, Said
from tests.databases import KINDS, Databases
from tests.district import filled
from tests.docs.policy_page import CALLERS, COMMAND, FILE, OPERATIONS, in_short, policy_page


@pytest.fixture(params=KINDS)
def unread(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """The small district, of which nobody was read yet."""
    with filled(databases, request.param) as store:
        yield store


def test_the_page_is_what_the_callers_are_answered(unread: Store) -> None:
    assert FILE.read_text(encoding="utf-8") == policy_page(unread), f"run: {COMMAND}"


def test_five_callers_ask_twenty_operations() -> None:
    assert (len(CALLERS), len(OPERATIONS)) == (5, 20)


def test_codes_stand_in_short_where_errors_do() -> None:
    hidden = Said("FORBIDDEN", "", ["a", "nodes"], {"code": "FORBIDDEN", "selection": "name"})
    root = Said("BAD_INPUT", "", ["b"], {"code": "BAD_INPUT"})
    data = {"a": {"nodes": [{"no": 1, "name": None}, {"no": 2, "name": None}]}, "b": None, "c": None}

    assert in_short(Answer(data, [hidden, root], ran=True)) == (
        "{a: [{no: 1, name: FORBIDDEN}, {no: 2, name: FORBIDDEN}], b: BAD_INPUT, c: –}"
    )
    assert in_short(Answer(None, [root, root], ran=False)) == "BAD_INPUT"
