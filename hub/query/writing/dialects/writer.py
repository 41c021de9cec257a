"""What a plan asks of a database's JSON: one word for every form in which values stand in an answer.

A cell is an expression that can stand as a value inside an object of this database: of PostgreSQL any value that
its JSON functions encode, of SQLite JSON text, which is never null.
"""

from collections.abc import Sequence
from typing import Any, Final, Protocol

from sqlalchemy import BigInteger, ColumnElement, Dialect, FromClause, Select, type_coerce

from hub.query.plan import Kind
from hub.query.plan_rows import Cited

Cell = ColumnElement[Any]
Pairs = Sequence[tuple[str, Cell]]
TAB = "\t"
"""Stands around a hole, `TAB [site, key] TAB`: no JSON text that either database makes contains one."""

MONEY: Final = {"currency": '"CNY"', "__typename": '"Money"'}
"""What every amount has, as JSON text."""


def whole(column: Cell) -> Cell:
    """An amount as the whole number of fen that is stored."""
    return type_coerce(column, BigInteger())


class Writer(Protocol):
    """The words that the databases spell differently."""

    @property
    def dialect(self) -> Dialect:
        """How SQLAlchemy writes a statement for it."""

    def value(self, column: Cell, kind: Kind) -> Cell:
        """A stored value."""

    def fixed(self, text: str) -> Cell:
        """The same JSON text on every row."""

    def flag(self, condition: Cell) -> Cell:
        """A condition as a boolean."""

    def named(self, column: Cell, names: Sequence[tuple[str, str]]) -> Cell:
        """A text that is told from a code."""

    def identity(self, column: Cell, family: str) -> Cell:
        """A family and a key as an id."""

    def amount(self, column: Cell, members: Sequence[tuple[str, str]]) -> Cell:
        """Parts of an amount of money; null where there is none."""

    def cursor(self, signature: str, keys: Sequence[tuple[Cell, Kind]]) -> Cell:
        """The cursor of a row."""

    def hole(self, site: int, key: Cell) -> Cell:
        """A place to be filled when the statement has run; none where the key is null."""

    def holding(self, site: int, value: Cell, cells: Sequence[Cell]) -> Cell:
        """A hole that holds several cells; none where a value is null."""

    def choice(self, cases: Sequence[tuple[Cell, Cell]], otherwise: Cell) -> Cell:
        """The first cell whose condition holds."""

    def build(self, pairs: Pairs) -> Cell:
        """An object among the values of a row."""

    def row(self, pairs: Pairs, source: FromClause) -> Select[Any]:
        """An object of every row."""

    def rows(self, pairs: Pairs, source: FromClause) -> Select[Any]:
        """All rows as a list of objects, in their order."""

    def cells(self, cell: Cell, source: FromClause) -> Select[Any]:
        """All rows as a list of cells, in their order."""

    def collected(self, cell: Cell, place: Cell, wanted: Cell, *, descending: bool) -> Cell:
        """Those cells of rows, already in this order of place, that are wanted, as a list."""

    def inner(self, query: Select[Any]) -> Cell:
        """What a query for one cell gives, null where it gives nothing."""

    def or_null(self, cell: Cell) -> Cell:
        """A cell that may be missing, as null then."""

    def sole(self, cell: Cell, name: Cell, site: int, source: FromClause) -> Select[Any]:
        """The cell of the only row; null where there is none, a hole with their names where there are several."""

    def cited(self, cited: Cited, outer: FromClause) -> Select[Any]:
        """The rows of the log that a document of the outer row cites, in its order."""

    def answer(self, cells: Sequence[Cell]) -> Select[Any]:
        """One row with the bytes of every cell."""

    def packed(self, items: list[Any]) -> Any:
        """A list, already as the driver takes its items, as one value."""
