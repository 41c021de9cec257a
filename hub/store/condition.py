"""How a database is, as an operator wants to know it; nothing is changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from alembic.script import ScriptDirectory
from sqlalchemy import ARRAY, Text, bindparam, text

from hub.errors import SettingsError, StoreUnavailable
from hub.store.engine import Store, Transaction, parsed_url
from hub.store.migrate import config, version
from hub.store.tables import metadata

RIGHTS: Final = ("SELECT", "INSERT", "UPDATE", "DELETE")
PRAGMAS: Final = ("journal_mode", "synchronous", "encoding")
SHOWN: Final = ("server_encoding", "fsync", "full_page_writes", "max_connections", "data_checksums")
"""Settings of PostgreSQL that are looked at."""

MISSING_RIGHTS: Final = text(
    "SELECT t.name || ': ' || r.name FROM unnest(:tables) AS t(name), unnest(:rights) AS r(name) "
    "WHERE to_regclass(t.name) IS NOT NULL AND NOT has_table_privilege(t.name, r.name) ORDER BY 1"
)


@dataclass(frozen=True, slots=True)
class Condition:
    """A database that answers: which it is, whose tables it has, its clock, its settings, and what may not be done."""

    database: str
    server: str
    tables: str | None
    clock: datetime
    settings: Mapping[str, str]
    missing_rights: tuple[str, ...] = ()
    is_superuser: bool = False
    is_read_only: bool = False
    connections: int = 0


def condition_of(store: Store) -> Condition:
    """Ask a database how it is; raises `StoreUnavailable`."""
    tables = version(store)
    with store.read() as tx:
        clock = tx.execute(text(f"SELECT {store.dialect.milliseconds}")).scalar_one() / 1_000
        now = datetime.fromtimestamp(clock, UTC)
        return (on_sqlite if store.dialect.name == "sqlite" else on_postgresql)(tx, tables, now)


def file_of(url: str) -> Path | None:
    """The file of a SQLite database; None of others, and of a URL that cannot be read."""
    try:
        parsed = parsed_url(url)
    except SettingsError:
        return None
    return Path(str(parsed.database)) if parsed.get_backend_name() == "sqlite" else None


def on_sqlite(tx: Transaction, tables: str | None, now: datetime) -> Condition:
    """SQLite, which has neither rights nor a server."""
    server = tx.execute(text("SELECT sqlite_version()")).scalar_one()
    settings = {name: str(tx.exec_driver_sql(f"PRAGMA {name}").scalar_one()) for name in PRAGMAS}
    return Condition("SQLite", server, tables, now, settings)


def on_postgresql(tx: Transaction, tables: str | None, now: datetime) -> Condition:
    """PostgreSQL."""
    server = one(tx, "SELECT current_setting('server_version')")
    settings = {name: str(one(tx, "SELECT current_setting(:name)", name=name)) for name in SHOWN}
    asked = MISSING_RIGHTS.bindparams(
        bindparam("tables", list(metadata.tables), ARRAY(Text())), bindparam("rights", list(RIGHTS), ARRAY(Text()))
    )
    return Condition(
        "PostgreSQL",
        str(server).partition(" ")[0],
        tables,
        now,
        settings,
        missing_rights=tuple(tx.execute(asked).scalars()),
        is_superuser=bool(one(tx, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")),
        is_read_only=bool(one(tx, "SELECT pg_is_in_recovery()")),
        connections=int(one(tx, "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'")),
    )


def one(tx: Transaction, query: str, **given: str) -> Any:
    """The one value that a query gives."""
    return tx.execute(text(query), given).scalar_one()


def missing_migrations(found: str | None) -> list[str]:
    """The migrations that a store at a version does not have yet, each with what it brings, the first one first."""
    scripts = list(ScriptDirectory.from_config(config()).iterate_revisions("head", found or "base"))
    return [f"{one.revision} ({(one.doc or '').rstrip('.')})" for one in reversed(scripts)]


def reason_of(error: StoreUnavailable) -> str:
    """Why a database could not be asked, in its own words or its driver's, on one line."""
    told = getattr(error.__cause__, "orig", None) or error.__cause__ or error
    return " ".join(str(told).split())
