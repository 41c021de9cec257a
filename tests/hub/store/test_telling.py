"""What a database tells of how it runs a statement."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.errors import StoreUnavailable, TookTooLong
from hub.store.engine import dialect_name
from hub.store.telling import database_plan, literal, tree
from tests.databases import Kind

BUSY = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000) SELECT count(*) FROM n"


async def test_a_plan_tells_where_rows_come_from_and_what_it_took(database_url: str) -> None:
    kind = dialect_name(database_url)
    statement = {
        "postgresql": "SELECT name FROM agency WHERE code = $1",
        "sqlite": "SELECT name FROM agency WHERE code = ?",
    }[kind]

    lines = await database_plan(database_url, statement, ["HUB"], seconds=10)

    text = "\n".join(lines)
    expected = (
        ["agency", "actual time", "rows=", "Buffers: "] if kind == "postgresql" else ["agency", "Steps: ", "Bytes: 0"]
    )
    assert [one for one in (*expected, "Execution Time: ") if one not in text] == []


async def test_a_statement_that_takes_too_long_is_stopped(database_url: str) -> None:
    with pytest.raises(TookTooLong):
        await database_plan(database_url, BUSY, [], seconds=0.2)


async def test_a_database_that_is_away_is_told(tmp_path: object) -> None:
    for url in (f"sqlite:///{tmp_path}/nowhere/hub.db", f"postgresql+psycopg://hub@/hub?host={tmp_path}"):
        with pytest.raises(StoreUnavailable):
            await database_plan(url, "SELECT 1", [], seconds=1)


def test_the_steps_of_a_plan_stand_under_the_one_to_which_they_belong() -> None:
    rows = [(1, 0, 0, "a"), (2, 1, 0, "b"), (3, 2, 0, "c"), (4, 1, 0, "d"), (5, 0, 0, "e")]

    assert list(tree(rows)) == ["a", "  b", "    c", "  d", "e"]


@pytest.mark.parametrize("steady", [True, False])
async def test_a_steady_statement_tells_the_plan_that_is_made_for_all_arguments(
    fresh_database: Callable[[Kind], str], *, steady: bool
) -> None:
    url = fresh_database("postgresql")

    lines = await database_plan(url, "SELECT name FROM agency WHERE code = $1", ["HUB"], seconds=10, steady=steady)

    assert ("code = $1" in "\n".join(lines)) is steady


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))))
def test_arguments_reach_a_plan_as_they_are(texts: list[str]) -> None:
    unescaped = [literal(one) for one in texts]

    assert [one[1:-1].replace("''", "'") for one in unescaped] == texts


async def test_lists_days_and_nothing_reach_a_plan_as_they_are(fresh_database: Callable[[Kind], str]) -> None:
    url = fresh_database("postgresql")
    odd = ['a"b', "c\\d", "e,f", "{g}", "NULL", "", "h'i"]
    statement = (
        "SELECT 1 WHERE $1::text[] = $2::text[] AND $3::date = '2020-06-30' AND $4::int IS NULL AND $5::uuid = $6"
    )
    key = UUID("01234567-89ab-cdef-0123-456789abcdef")

    lines = await database_plan(url, statement, [odd, list(odd), date(2020, 6, 30), None, key, key], seconds=10)

    assert "rows=1 loops=1" in lines[0]
