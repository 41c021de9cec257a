"""Plan the values of a row: as they are, masked, or shown once it is written down who reads them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from hub.domain.records.declare import Field
from hub.domain.records.field_types import CodesType, FlagType, MoneyType, TextsType
from hub.query.elements import DaysBetween
from hub.query.plan import Amount, Guarded, Kind, Node, Recorded, Shown
from hub.query.planning.context import Planning
from hub.query.planning.dimensions import value_of
from hub.query.planning.selection import Chosen, Composite, chosen_fields
from hub.query.planning.sight import forbidden, is_recorded, quoted_coordinates, quoted_sights, value_seen
from hub.query.planning.sorting import KIND_OF
from hub.query.planning.subjects import cited_subject, subject_of
from hub.query.planning.wanted import Wanted
from hub.query.sites import KeptBack, Quoting
from hub.query.sites import Recorded as RecordedSite
from hub.store.tables.projected import column_name

if TYPE_CHECKING:
    from hub.query.declaring.declared import Column, DaysUntil, Quoted


def column_node(wanted: Wanted) -> Node:
    """A value, as the caller sees it."""
    declaration: Column = wanted.declaration
    field = declaration.field
    value = value_seen(wanted.plan, wanted.scope, declaration)
    column = wanted.scope.need(column_name(field), value)
    shown_as = shown_node(wanted, field, column)
    return (
        recorded(wanted, field, column, shown_as) if is_recorded(wanted.plan, wanted.scope, declaration) else shown_as
    )


def shown_node(wanted: Wanted, field: Field[Any], column: str) -> Shown | Amount:
    """A value as it is shown."""
    if isinstance(field.type, MoneyType):
        return amount(wanted.plan, column, wanted.chosen, wanted.kind)
    return Shown(column, SHOWN_AS.get(type(field.type)) or KIND_OF[type(field.type)])


SHOWN_AS: Final[Mapping[type, Kind]] = {FlagType: Kind.FLAG, CodesType: Kind.DOCUMENT, TextsType: Kind.DOCUMENT}


def recorded(wanted: Wanted, field: Field[Any], column: str, value: Shown | Amount) -> Recorded:
    """A value that is shown once it is written down who reads it."""
    place = wanted.chosen.place
    sealed = frozenset({field.external} if field.personal else ())
    site = RecordedSite(place.path, place.selection, {field.external: place.coordinate}, sealed)
    subject = subject_of(wanted.scope, field.external)
    return Recorded(column, value, field.external, subject, wanted.plan.site(site))


def amount(plan: Planning, column: str, chosen: Chosen, kind: Composite) -> Amount:
    """An amount of money, with the parts of it that were asked for."""
    fields = chosen_fields(plan, kind, chosen.inner, chosen.place)
    return Amount(column, tuple((one.key, one.name) for one in fields))


def quoted_node(wanted: Wanted) -> Node:
    """A value that is quoted for a field, guarded as that field is."""
    declaration: Quoted = wanted.declaration
    seen = quoted_sights(wanted.plan, declaration.of)
    scope, place = wanted.scope, wanted.chosen.place
    if seen == Quoting():
        return Shown(scope.need("value"), Kind.TEXT)
    kept_back = wanted.plan.site(KeptBack(place.refusal(forbidden(wanted.plan, declaration.field.label))))
    coordinates = quoted_coordinates(wanted.plan, declaration.of, seen.recorded)
    sealed = frozenset(one.external for one in declaration.of.fields.values() if one.personal)
    told = RecordedSite(place.path, place.selection, coordinates, sealed)
    site = wanted.plan.site(told) if seen.recorded else kept_back
    value, field = scope.need("value"), scope.need("field")
    return Guarded(value, field, seen, kept_back, site, cited_subject(scope) if seen.recorded else None)


def days_node(wanted: Wanted) -> Node:
    """How many days it is until a day, as far as the caller sees that."""
    declaration: DaysUntil = wanted.declaration
    day = value_of(wanted.plan, wanted.scope, declaration.field)
    return Shown(wanted.scope.need(wanted.name, DaysBetween(wanted.scope.day, day)), Kind.NUMBER)
