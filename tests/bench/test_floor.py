import json
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from bench.floor import postgresql, sqlite
from bench.implementations import COST, PAGE
from bench.operations import OPERATIONS, Variables
from bench.pgbench import written_in
from bench.store.codes import codes_of
from bench.store.loading import fill_postgres, fill_sqlite, load_facts
from hub.settings import Settings
from hub.store.sqlite_library import sqlite3
from tests.asking import TODAY, ask
from tests.databases import KINDS, Databases
from tests.stores import open_store

ORGANIZATIONS = 300
ASKED = 8


@pytest.fixture(scope="module", params=KINDS)
def measured_url(request: pytest.FixtureRequest, databases: Databases) -> str:
    url = databases.fresh(request.param)
    load_facts(url)
    if request.param == "sqlite":
        fill_sqlite(Path(make_url(url).database or ""), ORGANIZATIONS, lambda _words: None)
    else:
        fill_postgres(url.replace("+psycopg", ""), ORGANIZATIONS, lambda _words: None)
    return url


def floor_answer(url: str, operation: str, variables: Variables) -> Any:
    if url.startswith("postgresql"):
        return postgres_answer(url.replace("+psycopg", ""), written_in(postgresql.STATEMENTS[operation], variables))
    values = {name: json.dumps(value) if isinstance(value, list) else value for name, value in variables.items()}
    connection = sqlite3.connect(make_url(url).database or "")
    found: list[tuple[bytes]] = connection.execute(
        sqlite.STATEMENTS[operation], {**values, "day": TODAY.isoformat()}
    ).fetchall()
    connection.close()
    return json.loads(found[0][0])


def postgres_answer(url: str, statement: str) -> Any:
    with psycopg.connect(url) as connection:
        return connection.execute(statement.encode()).fetchall()[0][0]


def hub_answer(url: str, document: str, variables: Variables) -> Any:
    store = open_store(url)
    found = ask(store, document, settings=Settings(max_page=PAGE, max_cost=COST), **variables)
    store.close()
    assert found.errors == []
    return found.data


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_statements_written_by_hand_answer_what_the_hub_answers(measured_url: str, name: str) -> None:
    operation = OPERATIONS[name]
    sets = operation.variables(codes_of(measured_url))[:ASKED]

    answers = [floor_answer(measured_url, name, variables) for variables in sets]

    assert answers == [hub_answer(measured_url, operation.document, variables) for variables in sets]
