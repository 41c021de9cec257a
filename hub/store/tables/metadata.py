"""The one metadata, and the column types that both databases keep alike."""

import enum
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Enum, MetaData, Text, TypeDecorator, types
from sqlalchemy.dialects.postgresql import JSONB

from hub.domain.personal import Personal

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Document: Final = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""A JSON value: jsonb on PostgreSQL, text on SQLite."""

Verbatim: Final = JSON(none_as_null=True)
"""A JSON value kept as it was written, in its order and with every character: jsonb refuses NUL."""

CodePoints: Final = Text().with_variant(Text(collation="C"), "postgresql")
"""Text that sorts and compares by code points, whatever the language of a PostgreSQL database; SQLite's does anyway."""

CODE_LENGTH: Final = 40


class Fen(TypeDecorator[Decimal]):
    """Yuan with two decimals, kept as a whole number of fen, so that sums are exact on both databases."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> int | None:
        """Write yuan as fen."""
        return None if value is None else int(value * 100)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> Decimal | None:
        """Read fen as yuan."""
        return None if value is None else Decimal(value) / 100


class Sealed(TypeDecorator[str]):
    """A personal value as it is kept: sealed, with its masked form behind. Plain text is refused."""

    impl = CodePoints
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """Write a value in the form in which it is kept."""
        if value is None:
            return None
        if not isinstance(value, Personal):
            message = "a personal value is only ever kept sealed"
            raise TypeError(message)
        return value.kept


class UtcDateTime(TypeDecorator[datetime]):
    """An instant in UTC; a time without its zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Write an instant in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"{value!r} has no time zone"
            raise ValueError(message)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Read an instant as UTC: SQLite forgets the zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Codes(TypeDecorator[list[enum.Enum]]):
    """A list of values of one code list, kept as a JSON list of their names."""

    impl = JSON
    cache_ok = True

    def __init__(self, codes: type[enum.Enum]) -> None:
        super().__init__()
        self.codes = codes

    def load_dialect_impl(self, dialect: Dialect) -> types.TypeEngine[Any]:
        """Use jsonb on PostgreSQL."""
        return dialect.type_descriptor(JSONB() if dialect.name == "postgresql" else JSON())

    def process_bind_param(self, value: list[enum.Enum] | None, _dialect: Dialect) -> list[str] | None:
        """Write members as their names."""
        return None if value is None else [member.name for member in value]

    def process_result_value(self, value: list[str] | None, _dialect: Dialect) -> list[enum.Enum] | None:
        """Read names as members."""
        return None if value is None else [self.codes[name] for name in value]


def code_column_type(codes: type[enum.Enum], *, check: str | None = None) -> Enum:
    """A value of a code list by its name, with a CHECK: nothing else checks what is read back.

    The CHECK is called after the code list, or as said: two of one name on one table PostgreSQL refuses.
    """
    name = check or snake(codes.__name__)
    return Enum(codes, native_enum=False, create_constraint=True, length=CODE_LENGTH, name=name)


def snake(name: str) -> str:
    """Write a PascalCase name in snake_case."""
    return "".join(f"_{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("_")


Provenance = Mapping[str, tuple[str, str, int | None]]
"""GraphQL name of a field → agency code, record key, number of the version (None: any version that names it)."""
