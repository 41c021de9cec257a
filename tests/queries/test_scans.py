"""At 160,000 organizations no question of the corpus reads a large table whole, but those for which that is right."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import func, select

from bench.postgres import prepared_cluster
from bench.store.loading import postgres_store, sqlite_store
from hub.errors import BadInput
from hub.store.engine import Store
from hub.store.tables import metadata
from tests.databases import KINDS, Databases, Kind, do_without_postgres, find_binaries
from tests.queries.conftest import districts_on
from tests.queries.corpus import FOLDER, Question, questions
from tests.queries.reading import plans, scanned
from tests.queries.whole import WHOLE
from tests.stores import open_store

pytestmark = pytest.mark.prove

ORGANIZATIONS: Final = 160_000
LARGE: Final = 20_000
"""Rows from which on a table is large."""

OUT: Final = Path(__file__).parents[2] / "bench" / "out"
"""Where the benchmark keeps its stores: they are made where there are none yet."""


@pytest.fixture(scope="module", params=KINDS)
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a large store on each database."""
    kind: Kind = request.param
    if kind == "sqlite":
        yield sqlite_store(OUT / "stores", ORGANIZATIONS, print)
        return
    if find_binaries() is None:
        do_without_postgres()
    cluster = prepared_cluster(OUT / "postgres")
    cluster.start()
    try:
        name = postgres_store(cluster, ORGANIZATIONS, print)
        yield cluster.url(name).replace("postgresql://", "postgresql+psycopg://")
    finally:
        cluster.stop()


@pytest.fixture(scope="module")
def small(databases: Databases) -> Iterator[Mapping[str, Store]]:
    """The districts from which the questions take their values."""
    with districts_on(databases, "sqlite") as found:
        yield found


def test_large_tables_are_read_whole_only_where_that_is_right(url: str, small: Mapping[str, Store]) -> None:
    with ExitStack() as stack:
        store = open_store(url)
        stack.callback(store.close)
        large = large_tables(store)

        read = {str(one): tables for one in questions() if (tables := read_whole(one, store, url, small, large))}

    allowed = {name for names in WHOLE.values() for name in names}
    assert {name: tables for name, tables in read.items() if name not in allowed} == {}


def read_whole(
    question: Question, store: Store, url: str, small: Mapping[str, Store], large: frozenset[str]
) -> set[str]:
    """The large tables that a question reads whole; one that is refused reads none."""
    operation = question.of(small[question.district])
    try:
        return {table for text, plan in plans(store, url, operation) for table in scanned(url, text, plan, large)}
    except BadInput:
        return set()


def large_tables(store: Store) -> frozenset[str]:
    """The tables with many rows."""
    with store.read() as tx:
        counted = {
            table.name: tx.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }
    return frozenset(name for name, rows in counted.items() if rows >= LARGE)


def test_what_may_be_read_whole_is_a_question_of_the_corpus() -> None:
    named = [name for names in WHOLE.values() for name in names]

    assert sorted(named) == sorted(set(named))
    assert [name for name in named if not (FOLDER / f"{name}.graphql").exists()] == []
