"""A database with views for reports, and the role that reads them."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import psycopg
from psycopg import sql

from hub.query.reporting.script import script
from hub.query.reporting.view import View
from hub.query.reporting.views import views_of
from hub.store.engine import Store
from hub.store.reporting import run_script
from schema import schema
from tests.asking import TODAY
from tests.databases import connect

PASSWORD = "read-and-tell"


@dataclass(frozen=True)
class Reported:
    """A store whose views a role may read."""

    store: Store
    role: str
    views: tuple[View, ...]

    @contextmanager
    def as_owner(self) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        """A connection of the hub's own role, outside the hub."""
        with connect(self.store.engine.url.render_as_string(hide_password=False)) as connection:
            yield connection

    @contextmanager
    def as_reader(self) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        """A connection of the role, as a BI tool has it."""
        url = self.store.engine.url.set(username=self.role, password=PASSWORD)
        with connect(url.render_as_string(hide_password=False)) as connection:
            yield connection

    def view(self, name: str) -> list[dict[str, Any]]:
        """All rows of a view, as the role reads them."""
        with self.as_reader() as connection, connection.cursor(row_factory=psycopg.rows.dict_row) as cursor:
            return cursor.execute(sql.SQL("SELECT * FROM reporting.{}").format(sql.Identifier(name))).fetchall()


@contextmanager
def reported(store: Store, *, today: date = TODAY) -> Iterator[Reported]:
    """The views on a PostgreSQL store, for a role of our own that is gone afterwards."""
    role = f"hub_test_{secrets.token_hex(8)}"
    made = Reported(store, role, views_of(schema, today))
    run_script(store, script(made.views, role))
    with made.as_owner() as connection:
        connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(role), sql.Literal(PASSWORD)))
    yield made
    forget(made)


def forget(made: Reported) -> None:
    """Leave no role behind."""
    with made.as_owner() as connection:
        connection.execute(sql.SQL("DROP OWNED BY {}").format(sql.Identifier(made.role)))
        connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(made.role)))
