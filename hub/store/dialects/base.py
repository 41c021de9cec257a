"""What the store asks of a database."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol

from sqlalchemy import ColumnElement, Connection, Engine, Select
from sqlalchemy.exc import DBAPIError

POOL_SECONDS: Final = 2
"""How long a request waits for a free connection."""


class StoreDialect(Protocol):
    """The differences between the databases, by name."""

    @property
    def name(self) -> str:
        """The dialect's name, as SQLAlchemy has it."""

    @property
    def milliseconds(self) -> str:
        """The SQL of the database's clock: whole milliseconds since 1970, as a big integer."""

    @property
    def engine_options(self) -> Mapping[str, Any]:
        """Options for `create_engine`."""

    def turns(self) -> AbstractContextManager[None]:
        """What a writer of this process waits in before it begins."""

    def prepare(self, engine: Engine) -> None:
        """Teach an engine what its driver does better by itself."""

    def insertion(self, table: str, columns: Sequence[str]) -> str:
        """The statement by which many rows, as tuples of what the driver takes, come into a table."""

    def among(self, column: ColumnElement[Any], values: Sequence[object]) -> ColumnElement[bool]:
        """Whether a column is one of many values; one statement, however many there are."""

    def each(self, query: Select[Any], column: ColumnElement[Any], values: Sequence[object]) -> Select[Any]:
        """The rows of a query for each of many different values of a column, by an index that ends in the column.

        For a column whose index begins with others that the query fixes. No statistics may be needed: within a long
        transaction there are none of the rows that it wrote.
        """

    def on_connect(self, dbapi_connection: Any, _record: object) -> None:
        """Prepare a new driver connection."""

    def on_begin(self, connection: Connection) -> None:
        """Begin a transaction, where the driver would do it wrongly."""

    def begin_reading(self, connection: Connection) -> None:
        """Make the coming transaction one snapshot, for reading alone."""

    def begin_writing(self, connection: Connection) -> None:
        """Make the coming transaction serializable."""

    def join_writers(self, connection: Connection, *, alone: bool) -> None:
        """In a transaction that has read nothing yet: write beside the others, or when they have done, without them."""

    def begin_beside(self, connection: Connection) -> None:
        """Make the coming transaction one that takes no part in what writers are serialized by."""

    def stand_beside(self, connection: Connection) -> None:
        """In such a transaction: wait for nobody long, and let nobody wait long should this process stand still."""

    def may_pass_later(self, error: DBAPIError) -> bool:
        """Whether the same transaction may pass when it is tried again at once."""

    def is_outage(self, error: DBAPIError) -> bool:
        """Whether the database is away or busy, rather than asked something wrong."""
