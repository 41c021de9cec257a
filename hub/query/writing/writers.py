"""The databases in whose words plans can be written, by name."""

from collections.abc import Mapping
from typing import Final

from hub.query.writing.dialects.postgresql import PostgreSQLWriter
from hub.query.writing.dialects.sqlite import SQLiteWriter
from hub.query.writing.dialects.writer import Writer

WRITERS: Final[Mapping[str, Writer]] = {"postgresql": PostgreSQLWriter(), "sqlite": SQLiteWriter()}
