"""All views for reports, as the declarations of a schema and the policy make them."""

from datetime import date

from hub.query.declaring.build import HubSchema
from hub.query.reporting.counts import count_view
from hub.query.reporting.planned import ViewPlanning
from hub.query.reporting.rows import row_view
from hub.query.reporting.view import View


def views_of(schema: HubSchema, fixed: date | None = None) -> tuple[View, ...]:
    """The views by name; `fixed` is the day that stands for today, where that is no other every day."""
    bindings = schema.bindings
    drawn = [row_view(planning(schema, fixed), one) for one in bindings.entities.values()]
    drawn += [count_view(planning(schema, fixed), one) for one in bindings.statistics.values()]
    return tuple(sorted((one for one in drawn if one is not None), key=lambda one: one.name))


def planning(schema: HubSchema, fixed: date | None) -> ViewPlanning:
    """A planning of its own for each view, so that one view changes by itself."""
    return ViewPlanning(schema.core, schema.bindings, fixed)
