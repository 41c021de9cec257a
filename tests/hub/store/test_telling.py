"""What a database tells of how it runs a statement."""

import pytest

from hub.errors import StoreUnavailable, TookTooLong
from hub.store.engine import dialect_name
from hub.store.telling import database_plan, tree

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
