"""Open and close the store; read in snapshots, write in serializable transactions that are tried again."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from hub.errors import SettingsError, StoreUnavailable
from hub.store.dialects import DIALECTS, StoreDialect
from hub.store.safe import Safe
from hub.store.turns import TurnMissed

T = TypeVar("T")
Transaction = Connection
"""What is handed to those who read or write: the store alone knows that it is SQLAlchemy's."""

Hindrance = DBAPIError | PoolExhausted | TurnMissed
"""What stands in the way of a transaction."""

WRITE_ATTEMPTS: Final = 6
"""How often a writer tries; the last time alone."""
WAIT_SECONDS: Final = 0.02

SAFE: Final = "concord_safe"
"""Under which name a transaction has the safe of its store."""


@dataclass(frozen=True, slots=True)
class Store:
    """An open store: one engine, what differs between the two databases, and its safe, where it has one."""

    engine: Engine
    dialect: StoreDialect
    turns: AbstractContextManager[None]
    safe: Safe | None = None

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """Read in one snapshot; raises `StoreUnavailable` when the database is away."""
        try:
            with self.engine.connect() as connection:
                self.dialect.begin_reading(connection)
                with connection.begin():
                    yield connection
        except (DBAPIError, PoolExhausted) as error:
            raise self.translated(error) from error

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Do `work` in one serializable transaction, again where another writer came first, in the end alone.

        `work` may run several times and must do nothing outside its transaction. Raises
        `StoreUnavailable` when the database is away, or busy to the last attempt.
        """
        for attempt in range(1, WRITE_ATTEMPTS + 1):
            try:
                with self.turns, self.engine.connect() as connection:
                    self.dialect.begin_writing(connection)
                    with connection.begin():
                        self.dialect.join_writers(connection, alone=attempt == WRITE_ATTEMPTS)
                        return work(connection)
            except (DBAPIError, PoolExhausted, TurnMissed) as error:
                if attempt == WRITE_ATTEMPTS or not self.may_pass_later(error):
                    raise self.translated(error) from error
            time.sleep(random.uniform(0, WAIT_SECONDS * 2**attempt))  # noqa: S311 - spreads writers, hides nothing
        raise AssertionError  # the last attempt returned or raised

    def write_beside(self, work: Callable[[Transaction], T]) -> T:
        """Do `work` once, in a transaction that hinders no writer; every statement sees what is committed by then.

        Raises `StoreUnavailable` when the database is away, or somebody else does the same at this moment.
        """
        try:
            with self.turns, self.engine.connect() as connection:
                self.dialect.begin_beside(connection)
                with connection.begin():
                    self.dialect.stand_beside(connection)
                    return work(connection)
        except (DBAPIError, PoolExhausted, TurnMissed) as error:
            raise self.translated(error) from error

    def may_pass_later(self, error: Hindrance) -> bool:
        """Whether another writer came first; who got no connection or no turn has waited already."""
        return isinstance(error, DBAPIError) and self.dialect.may_pass_later(error)

    def translated(self, error: Hindrance) -> Exception:
        """Tell an outage, or a store that stayed busy, from a defect, which stays what it is."""
        if (
            isinstance(error, PoolExhausted | TurnMissed)
            or error.connection_invalidated
            or self.may_pass_later(error)
            or self.dialect.is_outage(error)
        ):
            return StoreUnavailable(
                "The database is away or busy. Nothing was written; try again.",
                "数据库暂不可用或繁忙，未写入任何数据，请稍后重试。",
            )
        return error

    def with_safe(self, safe: Safe) -> "Store":
        """The same store, on the same connections, with a safe."""
        return replace(self, engine=self.engine.execution_options(**{SAFE: safe}), safe=safe)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def open_store(url: str, safe: Safe | None = None) -> Store:
    """Open the store at a SQLAlchemy URL: `sqlite:///file` or `postgresql+psycopg://…`.

    Without its safe personal values can be neither written nor opened.
    """
    parsed = parsed_url(url)
    dialect = DIALECTS[parsed.get_backend_name()]
    engine = create_engine(parsed, hide_parameters=True, execution_options={SAFE: safe}, **dialect.engine_options)
    dialect.prepare(engine)
    event.listen(engine, "connect", dialect.on_connect)
    event.listen(engine, "begin", dialect.on_begin)
    return Store(engine, dialect, dialect.turns(), safe)


def safe_of(tx: Transaction) -> Safe:
    """The safe of the store in which a transaction reads or writes; raises `LookupError` where it has none."""
    safe: Safe | None = tx.get_execution_options()[SAFE]
    if safe is None:
        message = "the store was opened without its safe"
        raise LookupError(message)
    return safe


def dialect_name(url: str) -> str:
    """Which database a store's URL names; raises `SettingsError`."""
    return parsed_url(url).get_backend_name()


def parsed_url(url: str) -> URL:
    """Read a database URL, or say which ones the hub takes; nothing of one that cannot be used is told but its kind."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        parsed = None
    if parsed is None or parsed.get_backend_name() not in DIALECTS or forgets(parsed):
        shown = f"{parsed.drivername}:…" if parsed is not None else "(unreadable)"
        raise SettingsError(
            f"HUB_DATABASE_URL is not a database the hub knows: {shown}. "
            "Use sqlite:///path/hub.db or postgresql+psycopg://user@host/database.",
            f"HUB_DATABASE_URL 不是本平台支持的数据库：{shown}。"
            "请使用 sqlite:///path/hub.db 或 postgresql+psycopg://user@host/database。",
        )
    return parsed.set(drivername="postgresql+psycopg") if parsed.get_backend_name() == "postgresql" else parsed


def forgets(url: URL) -> bool:
    """Whether a SQLite database has no file: every connection would have one of its own, gone with it."""
    return url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}
