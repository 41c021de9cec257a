"""Where what stands at a place of an answer comes from: rows of a table, statements cited, groups of rows.

Rows say under which alias a table is read, how it hangs on the row around it, which rows of it, in which order, and
which values of them are needed.
"""

import enum
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause
from sqlalchemy.sql.selectable import NamedFromClause

from hub.domain.vocabulary import DivisionLevel


@dataclass(frozen=True, slots=True)
class Link:
    """A row hangs on the row around it: its own value equals the outer row's value of this name."""

    own: ColumnElement[Any]
    outer: str


@dataclass(frozen=True, slots=True)
class Through:
    """A row hangs on the row around it by one of its parts.

    `own` columns of the row equal the `parts` columns of a part whose `key` equals the outer value; `again` holds
    where an earlier part of the same row has the same key, so that the row hangs on it once.
    """

    table: FromClause
    again: ColumnElement[bool]
    own: tuple[ColumnElement[Any], ...]
    parts: tuple[ColumnElement[Any], ...]
    key: ColumnElement[Any]
    outer: str


@dataclass(frozen=True, slots=True)
class Order:
    """One key of an order; nulls come last in both directions, or first where a page is taken from the end."""

    key: ColumnElement[Any]
    descending: bool = False
    nullable: bool = False
    nulls_first: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a table under an alias; `columns` are the values needed of each, by name.

    What is `asked` beside `where` is asked all of it and whether there are rows or not, so that how long it takes does
    not tell rows that are kept back from none.
    """

    name: str
    table: NamedFromClause
    links: tuple[Link | Through, ...] = ()
    where: tuple[ColumnElement[bool], ...] = ()
    asked: tuple[ColumnElement[bool], ...] = ()
    order: tuple[Order, ...] = ()
    limit: int | None = None
    columns: tuple[tuple[str, ColumnElement[Any]], ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """The statements cited in a document of the outer row, each joined with its version in the log.

    A mapping from fields to citations says the field of each; a list says the value of each, and `field` is the
    outer row's value that names the field of all of them.
    """

    name: str
    document: str
    field: str | None
    table: FromClause
    where: tuple[ColumnElement[bool], ...] = ()
    columns: tuple[tuple[str, ColumnElement[Any]], ...] = ()


class How(enum.Enum):
    """How the rows of a group become a value."""

    COUNT = "COUNT"
    DISTINCT = "DISTINCT"
    SUM = "SUM"
    AVERAGE = "AVERAGE"
    MEDIAN = "MEDIAN"


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure of a group: its name, how rows become a value, and of which of their columns."""

    name: str
    how: How
    of: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A column of rows that names divisions, which are to be those that stand for them on another day.

    `day` is that of the rows; without `on`, which is the other day, the divisions are those that are named. With a
    `level`, they are those of that level above.
    """

    column: str
    day: ColumnElement[Any]
    on: ColumnElement[Any] | None = None
    level: DivisionLevel | None = None


@dataclass(frozen=True, slots=True)
class Grouped:
    """The groups of some rows: by which of their columns, with which measures.

    `having` are conditions on bare columns, named as the measures. `filled` is the dimension that is a span of
    time, with its length in months: groups between the first and the last span are there even where they are
    empty, and the groups come in the order of their dimensions. Otherwise the largest group comes first. Where
    `many` is a column of the rows, each of them stands for so many, and its sums are sums already. Divisions in the
    columns of `standing` are restated before rows are grouped. With `fewest`, groups of fewer rows are left
    out, of all rows together nothing is told where they are fewer, and how many there are is rounded to its multiples.
    """

    name: str
    rows: Rows
    by: tuple[tuple[str, bool], ...]
    measures: tuple[Measured, ...]
    having: tuple[ColumnElement[bool], ...] = ()
    filled: tuple[str, int] | None = None
    chronological: bool = False
    many: str | None = None
    standing: tuple[Standing, ...] = ()
    fewest: int | None = None
