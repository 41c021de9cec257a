"""Plan the rows of views with the same words as operations; what a caller would give is written into the view."""

from collections.abc import Callable
from datetime import date
from typing import Any

from graphql import GraphQLSchema
from sqlalchemy import ARRAY, ColumnElement, Date, Select, cast, literal_column, null
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeEngine
from typing_extensions import override

from hub.access.principals import ANYBODY
from hub.query.declaring.bindings import Bindings
from hub.query.given import Leaf, Sharers, Today, Values
from hub.query.planning.context import Planning, as_given
from hub.query.reporting.view import READER


class ViewPlanning(Planning):
    """The planning of views, for somebody who has no name and no agency, and with whom nobody shares.

    `fixed` is the day that stands for today, where that is no other every day.
    """

    def __init__(self, schema: GraphQLSchema, bindings: Bindings, fixed: date | None) -> None:
        super().__init__(schema, bindings, READER, {}, Values({}, date.min, ANYBODY), 0)
        self.fixed = fixed

    @property
    def today(self) -> ColumnElement[Any]:
        """The day that questions about now mean."""
        if self.fixed is not None:
            return literal_column(f"DATE '{self.fixed.isoformat()}'", Date())
        return literal_column("(now() AT TIME ZONE 'Asia/Shanghai')::date", Date())

    @override
    def bind(
        self,
        leaf: Leaf,
        kind: TypeEngine[Any],
        convert: Callable[[Any], Any] = as_given,
        *,
        several: bool = False,
        ranges: bool = False,
    ) -> ColumnElement[Any]:
        if isinstance(leaf, Today):
            return self.today
        if isinstance(leaf, Sharers):
            return cast(literal_column("'{}'"), ARRAY(kind))
        return cast(null(), kind)


def written(query: Select[Any]) -> str:
    """A query of a view as text; raises where anything in it is left to be given."""
    dialect = postgresql.dialect(paramstyle="named")  # type: ignore[no-untyped-call]
    compiled = query.compile(dialect=dialect)
    if compiled.params:
        message = f"left to be given: {', '.join(compiled.params)}"
        raise ValueError(message)
    return str(compiled)
