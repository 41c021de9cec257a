"""Read answers: one statement, one row of JSON bytes, beside the transactions of the writers."""

from sqlalchemy import make_url

from hub.store.readers.base import Reader
from hub.store.readers.postgresql import PostgreSQLReader
from hub.store.readers.sqlite import SQLiteReader

__all__ = ["Reader", "open_reader"]


def open_reader(url: str, *, connections: int, seconds: float) -> Reader:
    """Open a reader of the store at a SQLAlchemy URL; nothing is connected before the first statement.

    At most `connections` statements run at once, each for at most so many seconds.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return SQLiteReader(str(parsed.database), connections=connections, seconds=seconds)
    return PostgreSQLReader(parsed, connections=connections, seconds=seconds)
