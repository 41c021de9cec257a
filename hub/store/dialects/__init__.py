"""The two databases, only where they differ."""

from collections.abc import Mapping
from typing import Final

from hub.store.dialects.base import StoreDialect
from hub.store.dialects.postgresql import PostgreSQL
from hub.store.dialects.sqlite import SQLite

DIALECTS: Final[Mapping[str, StoreDialect]] = {"sqlite": SQLite(), "postgresql": PostgreSQL()}

__all__ = ["DIALECTS", "StoreDialect"]
