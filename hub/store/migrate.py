"""Bring the tables of a store to the newest version, and tell whether they are."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from hub.errors import StoreOutdated
from hub.store.engine import Store, Transaction, open_store
from hub.store.reporting import take_views_away
from hub.store.safe import Safe

SCRIPTS: Final = Path(__file__).with_name("migrations")


Afterwards = Callable[[Transaction], object]
"""What is done in the same transaction once the tables of an older store are new."""


def migrate(url: str, safe: Safe | None = None, *, afterwards: Afterwards = lambda _tx: None) -> None:
    """Upgrade the store at a URL to the newest version; nothing happens where it is there already.

    `afterwards` is done where the store was at an older version: its projection has to be filled anew. The views for
    reports are taken away then, since they hold on to columns; `hub reporting apply` makes them anew. Raises
    `StoreUnavailable` when the database is away or busy, `StoreOutdated` where a newer program has been at it;
    then nothing was changed.
    """
    store = open_store(url, safe)
    try:
        with store.engine.connect() as connection:
            store.dialect.begin_writing(connection)
            with connection.begin():
                upgrade(connection, afterwards)
    except (DBAPIError, PoolExhausted) as error:
        raise store.translated(error) from error
    finally:
        store.close()


def upgrade(connection: Connection, afterwards: Afterwards) -> None:
    """Upgrade the tables in the transaction that a connection is in."""
    before = MigrationContext.configure(connection).get_current_revision()
    if before is not None and before not in known_versions():
        raise StoreOutdated(
            f"The store's tables are at version {before}, this program knows them up to {head()}. "
            "Use the program that made them, or a newer one.",
            f"数据库表结构版本为 {before}，本程序仅支持到 {head()}，请使用建立该版本的程序或更新的程序。",
        )
    if before not in {None, head()} and connection.dialect.name == "postgresql":
        take_views_away(connection)
    command.upgrade(config(connection), "head")
    if before not in {None, head()}:
        afterwards(connection)


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, without a file of its own."""
    settings = Config()
    settings.set_main_option("script_location", str(SCRIPTS))
    settings.attributes["connection"] = connection
    return settings


def head() -> str:
    """The newest version that this program knows."""
    return str(ScriptDirectory.from_config(config()).get_current_head())


def known_versions() -> set[str]:
    """Every version that this program knows."""
    return {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}


def version(store: Store) -> str | None:
    """The version of a store's tables; None where there are none."""
    with store.read() as tx:
        return MigrationContext.configure(tx).get_current_revision()


def require_current(store: Store) -> None:
    """Raise `StoreOutdated` unless the tables are those of this program."""
    found = version(store)
    if found != head():
        raise StoreOutdated(
            f"The store's tables are at version {found or 'none'}, this program needs {head()}. Run `hub migrate`.",
            f"数据库表结构版本为 {found or '无'}，本程序需要 {head()}，请运行 `hub migrate`。",
        )
