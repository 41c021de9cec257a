"""Write the rows of a plan as subqueries: chosen, hung on the row around them, in order."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import FromClause, Select, select

from hub.query.elements import Weighed, number, or_nulls, sorted_by
from hub.query.plan_rows import Cited, Grouped, Order, Rows
from hub.query.planning.relations import hanging
from hub.query.writing.dialects.writer import Cell, Writer
from hub.query.writing.grouping import grouped_rows


def select_rows(rows: Rows, outer: FromClause | None, *conditions: Cell, order: Sequence[Order] = ()) -> Select[Any]:
    """The rows, hung on the outer one."""
    columns = [value.label(name) for name, value in rows.columns] or [number(1).label("one")]
    wanted = (*hung(rows, outer), *rows.where, *conditions)
    query = (
        looked_up(select(*columns), rows, wanted)
        if rows.asked
        else select(*columns).select_from(rows.table).where(*wanted)
    )
    query = query.order_by(*(sorted_by(one) for one in order or rows.order))
    query = query.correlate(outer) if outer is not None else query.correlate(None)
    return query if rows.limit is None else query.limit(number(rows.limit))


def looked_up(query: Select[Any], rows: Rows, wanted: Sequence[Cell]) -> Select[Any]:
    """The rows that are wanted, of which the rest is asked also where there are none."""
    return query.select_from(or_nulls(rows.table, *wanted)).where(Weighed(*rows.asked))


def hung(rows: Rows, outer: FromClause | None) -> list[Cell]:
    """The conditions by which rows hang on the outer one."""
    return [] if outer is None else [hanging(link, outer.c[link.outer]) for link in rows.links]


def page_name(name: str) -> str:
    """What some rows are called once they are chosen."""
    return f"p{name.removeprefix('r')}"


def source_of(writer: Writer, rows: Rows | Cited | Grouped, outer: FromClause | None) -> FromClause:
    """Chosen rows, to be made into JSON."""
    if isinstance(rows, Grouped):
        return grouped_rows(rows, select_rows(rows.rows, outer)).subquery(page_name(rows.name))
    if isinstance(rows, Cited):
        if outer is None:
            raise TypeError(rows)
        return writer.cited(rows, outer).subquery(page_name(rows.name))
    return select_rows(rows, outer).subquery(page_name(rows.name))
