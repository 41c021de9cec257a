"""Expressions that the two databases write differently, by one name each."""

import enum
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Boolean, ColumnElement, FromClause, Integer, Text, and_, literal_column, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.selectable import NamedFromClause

from hub.query.plan_rows import Order


def code(member: enum.Enum | str) -> ColumnElement[str]:
    """A code by its name, written into the statement: no name of a code list needs quoting."""
    name = member if isinstance(member, str) else member.name
    if not name.replace("_", "").isalnum():
        raise ValueError(name)
    return literal_column(f"'{name}'", Text())


def quoted(text: str) -> ColumnElement[str]:
    """A text written into the statement."""
    escaped = text.replace("'", "''")
    return literal_column(f"'{escaped}'", Text())


def number(value: int) -> ColumnElement[int]:
    """A whole number written into the statement."""
    return literal_column(str(int(value)), Integer())


def or_nulls(rows: NamedFromClause, *where: ColumnElement[bool]) -> FromClause:
    """The rows that fulfil conditions or, where there are none, one of nulls."""
    one = select(number(1).label("one")).subquery(f"one_{rows.name}")
    return one.outerjoin(rows, and_(*where))


class Joined(ColumnElement[str]):
    """Pieces of text in a row; what is written out is merged. It stands where nothing binds tighter than `||`."""

    inherit_cache = False
    type = Text()

    def __init__(self, pieces: Iterable[str | ColumnElement[Any]]) -> None:
        self.pieces = merged(pieces)


def merged(pieces: Iterable[str | ColumnElement[Any]]) -> list[ColumnElement[Any]]:
    """Neighbouring texts as one."""
    found: list[ColumnElement[Any]] = []
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
            continue
        found += [quoted(text), piece] if text else [piece]
        text = ""
    return [*found, quoted(text)] if text or not found else found


DEEPEST: Final = 100
"""Operators in a row: SQLite bounds the depth of an expression."""


@compiles(Joined)
def joined(element: Joined, compiler: SQLCompiler, **given: Any) -> str:
    """Concatenate in groups, and the groups again."""
    texts = [compiler.process(piece, **given) for piece in element.pieces]
    while len(texts) > DEEPEST:
        groups = [texts[place : place + DEEPEST] for place in range(0, len(texts), DEEPEST)]
        texts = [f"({' || '.join(group)})" for group in groups]
    return " || ".join(texts)


class Stars(ColumnElement[str]):
    """So many asterisks."""

    inherit_cache = False
    type = Text()

    def __init__(self, number: ColumnElement[int]) -> None:
        self.number = number


class MaskedForm(ColumnElement[str]):
    """The masked form of a value that is kept sealed: it stands behind what is sealed."""

    inherit_cache = False
    type = Text()

    def __init__(self, kept: ColumnElement[str]) -> None:
        self.kept = kept


class Among(ColumnElement[bool]):
    """Whether a value is in a list that is one parameter."""

    inherit_cache = False
    _is_implicitly_boolean = True
    type = Boolean()

    def __init__(self, value: ColumnElement[Any], values: ColumnElement[Any]) -> None:
        self.value = value
        self.values = values


class Items(FunctionElement[Any]):
    """The items of a list that is one parameter, as rows; they and their one column are both to be called `value`."""

    inherit_cache = False
    name = "items"


class Weighed(ColumnElement[bool]):
    """Whether all conditions hold: each of them is evaluated, whatever the others say; what is unknown does not hold.

    No condition keeps a row of nulls from being asked the others.
    """

    inherit_cache = False
    _is_implicitly_boolean = True
    type = Boolean()

    def __init__(self, *conditions: ColumnElement[bool]) -> None:
        self.conditions = conditions


class Said(ColumnElement[str]):
    """What a citation says beside the statement that it cites: the name of a field, or a value.

    It stands in no table: each database takes it out of a document in its own way when the plan is written.
    """

    inherit_cache = False
    type = Text()

    def __init__(self, part: str) -> None:
        self.part = part


class StatedBy(ColumnElement[str]):
    """The agency that stated a field, as the row's provenance has it."""

    inherit_cache = False
    type = Text()

    def __init__(self, provenance: ColumnElement[Any], field: str) -> None:
        self.provenance = provenance
        self.field = field


class Sorted(ColumnElement[Any]):
    """A key to sort by; where nulls come is said only where the database would do otherwise."""

    inherit_cache = False

    def __init__(self, value: ColumnElement[Any], *, descending: bool, nullable: bool, ahead: bool) -> None:
        self.value = value
        self.type = value.type
        self.descending = descending
        self.nullable = nullable
        self.ahead = ahead

    def told(self, text: str, *, nulls_are_least: bool) -> str:
        """The key as text: `nulls_are_least` on this database."""
        text += " DESC" if self.descending else ""
        first_by_default = nulls_are_least is not self.descending
        if not self.nullable or self.ahead is first_by_default:
            return text
        return f"{text} NULLS {'FIRST' if self.ahead else 'LAST'}"


def sorted_by(order: Order) -> ColumnElement[Any]:
    """One key of an order as SQL."""
    return Sorted(order.key, descending=order.descending, nullable=order.nullable, ahead=order.nulls_first)


class ByCodePoint(ColumnElement[str]):
    """Text as it sorts by its code points, whatever the language of the database."""

    inherit_cache = False
    type = Text()

    def __init__(self, value: ColumnElement[Any]) -> None:
        self.value = value


class Months(ColumnElement[int]):
    """A day as the number of months since the year 0: spans of time are ranges of it."""

    inherit_cache = False
    type = Integer()

    def __init__(self, day: ColumnElement[Any]) -> None:
        self.day = day


class DaysBetween(ColumnElement[int]):
    """How many days lie from one day to another; fewer than none where the other is earlier."""

    inherit_cache = False
    type = Integer()

    def __init__(self, start: ColumnElement[Any], end: ColumnElement[Any]) -> None:
        self.start = start
        self.end = end


@compiles(Stars, "sqlite")
def stars_sqlite(element: Stars, compiler: SQLCompiler, **given: Any) -> str:
    """SQLite has no `repeat`."""
    return f"replace(printf('%*s', {compiler.process(element.number, **given)}, ''), ' ', '*')"


@compiles(Stars, "postgresql")
def stars_postgresql(element: Stars, compiler: SQLCompiler, **given: Any) -> str:
    """Repeat."""
    return f"repeat('*', {compiler.process(element.number, **given)})"


@compiles(MaskedForm, "sqlite")
def masked_form_sqlite(element: MaskedForm, compiler: SQLCompiler, **given: Any) -> str:
    """What follows the first space."""
    kept = compiler.process(element.kept, **given)
    return f"substr({kept}, instr({kept}, ' ') + 1)"


@compiles(MaskedForm, "postgresql")
def masked_form_postgresql(element: MaskedForm, compiler: SQLCompiler, **given: Any) -> str:
    """What follows the first space."""
    kept = compiler.process(element.kept, **given)
    return f"substr({kept}, strpos({kept}, ' ') + 1)"


@compiles(Among, "sqlite")
def among_sqlite(element: Among, compiler: SQLCompiler, **given: Any) -> str:
    """The list is JSON text."""
    value, values = compiler.process(element.value, **given), compiler.process(element.values, **given)
    return f"{value} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - both are what the compiler made


@compiles(Among, "postgresql")
def among_postgresql(element: Among, compiler: SQLCompiler, **given: Any) -> str:
    """The list is an array."""
    value, values = compiler.process(element.value, **given), compiler.process(element.values, **given)
    return f"{value} = ANY ({values})"


@compiles(Items, "sqlite")
def items_sqlite(element: Items, compiler: SQLCompiler, **given: Any) -> str:
    """The list is JSON text."""
    return f"json_each({compiler.process(element.clauses, **given)})"


@compiles(Items, "postgresql")
def items_postgresql(element: Items, compiler: SQLCompiler, **given: Any) -> str:
    """The list is an array."""
    return f"unnest({compiler.process(element.clauses, **given)})"


@compiles(Weighed, "sqlite")
def weighed_sqlite(element: Weighed, compiler: SQLCompiler, **given: Any) -> str:
    """Bits: a null on the left would end it, and a bare condition would make an inner join of a left one."""
    known = (f"coalesce({compiler.process(one, **given)}, 0)" for one in element.conditions)
    return f"({' & '.join(known)})"


@compiles(Weighed, "postgresql")
def weighed_postgresql(element: Weighed, compiler: SQLCompiler, **given: Any) -> str:
    """Bits: `AND` evaluates what is cheap first, and the rest not always."""
    known = (f"coalesce({compiler.process(one, **given)}, false)::int" for one in element.conditions)
    return f"(({' & '.join(known)}) = 1)"


@compiles(StatedBy, "sqlite")
def stated_by_sqlite(element: StatedBy, compiler: SQLCompiler, **given: Any) -> str:
    """The first of what stands under the field's name."""
    return f"json_extract({compiler.process(element.provenance, **given)}, '$.{element.field}[0]')"


@compiles(StatedBy, "postgresql")
def stated_by_postgresql(element: StatedBy, compiler: SQLCompiler, **given: Any) -> str:
    """The first of what stands under the field's name."""
    return f"({compiler.process(element.provenance, **given)} -> '{element.field}' ->> 0)"


@compiles(Sorted, "sqlite")
def sorted_sqlite(element: Sorted, compiler: SQLCompiler, **given: Any) -> str:
    """Nulls are the least values."""
    return element.told(compiler.process(element.value, **given), nulls_are_least=True)


@compiles(Sorted, "postgresql")
def sorted_postgresql(element: Sorted, compiler: SQLCompiler, **given: Any) -> str:
    """Nulls are the greatest values."""
    return element.told(compiler.process(element.value, **given), nulls_are_least=False)


@compiles(ByCodePoint, "sqlite")
def by_code_point_sqlite(element: ByCodePoint, compiler: SQLCompiler, **given: Any) -> str:
    """SQLite compares bytes of UTF-8, which is the same."""
    return compiler.process(element.value, **given)


@compiles(ByCodePoint, "postgresql")
def by_code_point_postgresql(element: ByCodePoint, compiler: SQLCompiler, **given: Any) -> str:
    """The collation C."""
    return f'({compiler.process(element.value, **given)})::text COLLATE "C"'


@compiles(Months, "sqlite")
def months_sqlite(element: Months, compiler: SQLCompiler, **given: Any) -> str:
    """Days are ISO text."""
    day = compiler.process(element.day, **given)
    return f"(CAST(substr({day}, 1, 4) AS INTEGER) * 12 + CAST(substr({day}, 6, 2) AS INTEGER) - 1)"


@compiles(Months, "postgresql")
def months_postgresql(element: Months, compiler: SQLCompiler, **given: Any) -> str:
    """Days are dates."""
    day = compiler.process(element.day, **given)
    return f"(extract(year FROM {day})::int * 12 + extract(month FROM {day})::int - 1)"


@compiles(DaysBetween, "sqlite")
def days_between_sqlite(element: DaysBetween, compiler: SQLCompiler, **given: Any) -> str:
    """Days are ISO text, and the Julian days of two midnights are a whole number apart."""
    start, end = compiler.process(element.start, **given), compiler.process(element.end, **given)
    return f"CAST(julianday({end}) - julianday({start}) AS INTEGER)"


@compiles(DaysBetween, "postgresql")
def days_between_postgresql(element: DaysBetween, compiler: SQLCompiler, **given: Any) -> str:
    """Days are dates, whose difference is a whole number."""
    start, end = compiler.process(element.start, **given), compiler.process(element.end, **given)
    return f"(({end})::date - ({start})::date)"
