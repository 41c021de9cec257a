"""Write expressions for people: the words of no database, parameters by their names."""

from typing import Any, Final

from sqlalchemy import CTE, BindParameter, ColumnElement, FromClause, select
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import operators
from sqlalchemy.sql.compiler import SQLCompiler
from typing_extensions import override

from hub.query.elements import (
    Among,
    ByCodePoint,
    DaysBetween,
    Items,
    MaskedForm,
    Months,
    Said,
    Sorted,
    Stars,
    StatedBy,
    Weighed,
    number,
)
from hub.query.explaining.layout import one_line


class PlainCompiler(SQLCompiler):
    """Shows a parameter as `:name`, and a value that is always the same as it is."""

    @override
    def visit_bindparam(self, bindparam: BindParameter[Any], *_: Any, **given: Any) -> str:
        """A parameter."""
        return repr(bindparam.value) if bindparam.unique else f":{bindparam.key}"


class PlainDialect(DefaultDialect):
    """No database's."""

    name = "plain"
    statement_compiler = PlainCompiler
    supports_native_boolean = True
    supports_statement_cache = False


PLAIN: Final = PlainDialect()


def table_text(table: FromClause) -> str:
    """A table under its alias; rows that are shared by several parts of a statement have a name alone."""
    if isinstance(table, CTE):
        return str(table.name)
    return written(select(number(1)).select_from(table)).removeprefix("SELECT 1 FROM ")


def expression_text(expression: ColumnElement[Any], *tables: FromClause) -> str:
    """An expression over rows of tables; what it looks up elsewhere hangs on these rows, as in the statement."""
    query = select(number(1)).select_from(*tables) if tables else select(number(1))
    return written(query.order_by(expression)).removeprefix(f"{written(query)} ORDER BY ")


def written(query: Any) -> str:
    """A query on one line."""
    return one_line(str(query.compile(dialect=PLAIN)))


@compiles(Among, "plain")
def among(element: Among, compiler: SQLCompiler, **given: Any) -> str:
    """The list is a parameter."""
    return f"{compiler.process(element.value, **given)} IN {compiler.process(element.values, **given)}"


@compiles(Items, "plain")
def items(element: Items, compiler: SQLCompiler, **given: Any) -> str:
    """The list is a parameter."""
    return f"each of {compiler.process(element.clauses, **given)}"


@compiles(Sorted, "plain")
def ordered(element: Sorted, compiler: SQLCompiler, **given: Any) -> str:
    """Where nulls come is always said."""
    text = compiler.process(element.value, **given) + (" DESC" if element.descending else "")
    return f"{text} NULLS {'FIRST' if element.ahead else 'LAST'}" if element.nullable else text


@compiles(ByCodePoint, "plain")
def by_code_point(element: ByCodePoint, compiler: SQLCompiler, **given: Any) -> str:
    """Text as it is: every order is by code points."""
    return compiler.process(element.value, **given)


@compiles(Months, "plain")
def months(element: Months, compiler: SQLCompiler, **given: Any) -> str:
    """As a function."""
    return f"months({compiler.process(element.day, **given)})"


@compiles(DaysBetween, "plain")
def days_between(element: DaysBetween, compiler: SQLCompiler, **given: Any) -> str:
    """As a function."""
    return f"days({compiler.process(element.start, **given)}, {compiler.process(element.end, **given)})"


@compiles(MaskedForm, "plain")
def masked_form(element: MaskedForm, compiler: SQLCompiler, **given: Any) -> str:
    """The masked form."""
    return f"masked form of {compiler.process(element.kept, **given)}"


@compiles(Stars, "plain")
def stars(element: Stars, compiler: SQLCompiler, **given: Any) -> str:
    """As a function."""
    return f"stars({compiler.process(element.number, **given)})"


@compiles(Said, "plain")
def said(element: Said, _compiler: SQLCompiler, **_given: Any) -> str:
    """By its name in the citation."""
    return f"cited.{element.part}"


@compiles(StatedBy, "plain")
def stated_by(element: StatedBy, compiler: SQLCompiler, **given: Any) -> str:
    """As a function."""
    return f"stated_by({compiler.process(element.provenance, **given)}, {element.field})"


@compiles(Weighed, "plain")
def weighed(element: Weighed, compiler: SQLCompiler, **given: Any) -> str:
    """As a conjunction of which all is evaluated."""
    conditions = (one.self_group(against=operators.and_) for one in element.conditions)
    return f"({' & '.join(compiler.process(one, **given) for one in conditions)})"
