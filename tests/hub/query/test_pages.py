"""Lists come page by page, from either end (Relay's connections)."""

from typing import Any

import pytest

from hub.settings import Settings
from hub.store.engine import Store
from tests.asking import ask, refusals, told
from tests.district_parties import (
    FLOWERS_USCC,
)

CODES = ["CIVIL_AFFAIRS", "ENFORCEMENT", "KAIXUAN_STREET", "MARKET_SUPERVISION", "TWO_NEW"]

PAGE = """query ($first: Int, $after: String, $last: Int, $before: String) {
  agencies(orderBy: [{field: CODE}], first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { code } } } }"""


def page(store: Store, **which: Any) -> tuple[list[str], bool, bool]:
    """The codes on a page, whether something precedes, and whether more follows."""
    found = told(store, PAGE, **which)["agencies"]
    info, edges = found["pageInfo"], found["edges"]
    assert found["totalCount"] == len(CODES)
    assert info["startCursor"] == (edges[0]["cursor"] if edges else None)
    assert info["endCursor"] == (edges[-1]["cursor"] if edges else None)
    return [edge["node"]["code"] for edge in edges], info["hasPreviousPage"], info["hasNextPage"]


def cursors(store: Store) -> dict[str, str]:
    """The cursor of every agency."""
    return {edge["node"]["code"]: edge["cursor"] for edge in told(store, PAGE)["agencies"]["edges"]}


def test_pages_from_the_start(district: Store) -> None:
    at = cursors(district)

    assert page(district) == (CODES, False, False)
    assert page(district, first=2) == (CODES[:2], False, True)
    assert page(district, first=2, after=at[CODES[1]]) == (CODES[2:4], True, True)
    assert page(district, first=2, after=at[CODES[3]]) == (CODES[4:], True, False)
    assert page(district, first=5) == (CODES, False, False)
    assert page(district, after=at[CODES[4]]) == ([], True, False)


def test_pages_from_the_end(district: Store) -> None:
    at = cursors(district)

    assert page(district, last=2) == (CODES[3:], True, False)
    assert page(district, last=2, before=at[CODES[3]]) == (CODES[1:3], True, True)
    assert page(district, last=9, before=at[CODES[1]]) == (CODES[:1], False, True)
    assert page(district, before=at[CODES[2]]) == (CODES[:2], False, True)
    assert page(district, last=2, before=at[CODES[0]]) == ([], False, True)


def test_a_page_of_nothing_still_counts(district: Store) -> None:
    assert page(district, first=0) == ([], False, True)
    assert page(district, last=0) == ([], True, False)


def test_walking_by_cursors_gives_every_entry_once(district: Store) -> None:
    seen, after = [], None
    for _ in CODES:
        edge = told(district, PAGE, first=1, after=after)["agencies"]["edges"][0]
        after = edge["cursor"]
        seen.append(edge["node"]["code"])

    assert seen == CODES


@pytest.mark.parametrize(
    "which",
    [
        {"first": 1, "last": 1},
        {"first": 0, "last": 0},
        {"first": -1},
        {"last": -1},
        {"first": 201},
        {"last": 201},
        {"after": ""},
        {"before": ""},
        {"after": "garbled"},
        {"before": "44GC"},
        {"after": "花"},
    ],
)
def test_pages_that_make_no_sense_are_refused(district: Store, which: Any) -> None:
    result = ask(district, PAGE, **which)

    assert result.data is None
    assert refusals(result) == [("", "BAD_INPUT")]


def test_a_page_is_cut_from_one_side_only(district: Store) -> None:
    at = cursors(district)

    result = ask(district, PAGE, after=at[CODES[0]], before=at[CODES[3]])

    assert refusals(result) == [("", "BAD_INPUT")]


def test_a_cursor_of_another_list_is_refused(district: Store) -> None:
    foreign = told(district, "{ divisions(first: 1) { pageInfo { endCursor } } }")["divisions"]["pageInfo"]["endCursor"]

    result = ask(district, PAGE, after=foreign)

    assert refusals(result) == [("", "BAD_INPUT")]


def test_the_settings_say_how_much_a_page_may_have(district: Store) -> None:
    small = Settings(max_page=2)

    usual = ask(district, "{ agencies { nodes { code } } }", settings=small)
    larger = ask(district, "{ agencies(first: 3) { nodes { code } } }", settings=small)

    assert len(usual.data["agencies"]["nodes"]) == 2
    assert refusals(larger) == [("", "BAD_INPUT")]


def test_relations_are_cut_into_pages_too(district: Store) -> None:
    query = """query ($uscc: String!) { organization(by: {uscc: $uscc}) {
      penalties(first: 1, orderBy: [{field: DECIDED_ON}]) {
        totalCount pageInfo { hasNextPage } nodes { documentNumber } } } }"""

    assert told(district, query, uscc=FLOWERS_USCC)["organization"]["penalties"] == {
        "totalCount": 2,
        "pageInfo": {"hasNextPage": True},
        "nodes": [{"documentNumber": "罚2"}],
    }


def test_a_list_of_nothing_counts_none(store: Store) -> None:
    query = "{ penalties { totalCount nodes { documentNumber } pageInfo { hasNextPage hasPreviousPage endCursor } } }"

    assert told(store, query)["penalties"] == {
        "totalCount": 0,
        "nodes": [],
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": False, "endCursor": None},
    }
