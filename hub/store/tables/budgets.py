"""What callers have taken of their budgets, a row for each of them."""

from typing import Final

from sqlalchemy import BigInteger, Column, Table

from hub.store.tables.metadata import CodePoints, metadata

budget: Final = Table(
    "budget",
    metadata,
    Column("principal", CodePoints, primary_key=True),
    Column("period", BigInteger, nullable=False),
    Column("requests", BigInteger, nullable=False),
    Column("cost", BigInteger, nullable=False),
)
