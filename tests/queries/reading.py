"""What a database reads of its large tables for a statement, taken from the plan that it tells."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import make_url

from hub.query.explaining.explain import arguments_of, planned, statements_of
from hub.query.writing.compile import Statement
from hub.store.engine import Store
from hub.store.telling import database_plan
from schema import schema
from tests.asking import TODAY
from tests.witness.generating import Operation

SECONDS: Final = 300
ALIASES: Final = re.compile(r'"?(\w+)"? AS (r\d+\w*)')
SCANNED: Final = {
    "postgresql": re.compile(r"Seq Scan on (\w+)"),
    "sqlite": re.compile(r"\bSCAN (r\d+\w*)(?! VIRTUAL)"),
}
"""How each database says that it reads a table, or an index, from its beginning."""

STEPS: Final = re.compile(r"Steps: (\d+)")
FEW_STEPS: Final = 150_000
"""Instructions of SQLite's machine for a page: a walk along an index that ends after it is no scan."""


def plans(store: Store, url: str, operation: Operation) -> Iterator[tuple[str, list[str]]]:
    """Every statement of an operation, and how the database ran it."""
    who = operation.who
    told = planned(schema, operation.document, operation.variables, asker=who, today=TODAY)
    prepared = told.prepared[make_url(url).get_backend_name()]
    for statement, look_up in statements_of(prepared):
        arguments = arguments_of(statement, look_up, store, told.values)
        yield statement.text, run(url, statement, arguments)


def run(url: str, statement: Statement, arguments: Sequence[Any]) -> list[str]:
    """How the database runs a statement."""
    return asyncio.run(database_plan(url, statement.text, arguments, seconds=SECONDS, steady=statement.steady))


def scanned(url: str, text: str, plan: Sequence[str], large: frozenset[str]) -> set[str]:
    """The large tables that a statement reads from their beginning, and not only for the length of a page."""
    kind = make_url(url).get_backend_name()
    named = {alias: table for table, alias in ALIASES.findall(text)}
    whole = "\n".join(plan)
    found = {named.get(name, name) for name in SCANNED[kind].findall(whole)} & large
    steps = STEPS.search(whole)
    return set() if steps is not None and int(steps.group(1)) < FEW_STEPS else found
