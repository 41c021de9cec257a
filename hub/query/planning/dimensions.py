"""By what the rows of an entity are counted: their dimensions, guarded as the entity's own fields are."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement

from hub.domain.records.declare import Field
from hub.query.declaring.declared import Column, Span, Statistics
from hub.query.elements import Months, code, number
from hub.query.planning.context import Planning, Scope
from hub.query.planning.sight import reference_asked, value_asked


def only(counted: Statistics, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """The rows that are counted at all."""
    for name, value in counted.only.items():
        yield scope.alias.c[name] == code(value)


def dimension_value(plan: Planning, scope: Scope, counted: Statistics, name: str) -> ColumnElement[Any]:
    """The value by which rows are grouped; raises `Forbidden` where the caller may not see it whole."""
    dimension = counted.dimensions[name]
    value = value_of(plan, scope, dimension.field)
    return spanned(value, dimension.span) if dimension.span else value


def spanned(day: ColumnElement[Any], span: Span) -> ColumnElement[Any]:
    """The span of time into which a day falls: the months since the year 0 at which it begins."""
    months = Months(day)
    return months - months % number(span.value)


def value_of(plan: Planning, scope: Scope, field: Field[Any]) -> ColumnElement[Any]:
    """A stated field of the rows that are counted, guarded as the entity's own field is."""
    entity = scope.entity
    found = next((one for one in entity.fields.values() if isinstance(one, Column) and one.field is field), None)
    if found is not None:
        return value_asked(plan, scope, found)
    return reference_asked(plan, scope, field)
