"""Tell what one caller sees of one field, by every way, and which line of the policy says so."""

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from hub.access.policy import HIDING, PARTIAL, Sight, sight
from hub.access.principals import Principal, Role
from hub.domain.records.declare import Field
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.declared import (
    Column,
    Concerned,
    Counted,
    Dimension,
    Many,
    Measuring,
    MedianDays,
    Quoted,
    Statistics,
)
from hub.query.declaring.filters import field_filter
from hub.query.explaining.guarding import Guarded
from hub.query.planning.sight import BY_PERSON, OPENED
from hub.store.agreements import Shared


class Verdict(enum.Enum):
    """What comes of asking for a field in some way.

    WHOLE: the value, of all rows. RECORDED: the value, once it is written down who reads it. PARTLY: the value, of
    some agencies' rows. MASKED: its masked form. COUNTED: in groups that are not small, rounded. REFUSED: null and
    FORBIDDEN. NOT_OFFERED: the schema has no such way, for anybody.
    """

    WHOLE = "WHOLE"
    RECORDED = "RECORDED"
    PARTLY = "PARTLY"
    MASKED = "MASKED"
    COUNTED = "COUNTED"
    REFUSED = "REFUSED"
    NOT_OFFERED = "NOT_OFFERED"


class Way(enum.Enum):
    """A way to ask for a field."""

    SELECT = "select"
    FILTER = "filter"
    ORDER = "order"
    GROUP = "group"
    STATISTICS = "statistics"
    QUOTED = "quoted"


SELECTED: Final[Mapping[Sight, Verdict]] = MappingProxyType(
    {
        Sight.SHOW: Verdict.WHOLE,
        Sight.PURPOSE: Verdict.RECORDED,
        Sight.MASK: Verdict.MASKED,
        Sight.SHARED: Verdict.PARTLY,
        Sight.OWN: Verdict.PARTLY,
        Sight.CONCERNED: Verdict.PARTLY,
        Sight.COUNT: Verdict.REFUSED,
        Sight.DENY: Verdict.REFUSED,
    }
)
RANKS: Final = (Verdict.REFUSED, Verdict.MASKED, Verdict.PARTLY, Verdict.RECORDED, Verdict.WHOLE)
"""From the least that is shown to the most."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a caller sees of a field.

    `decided` is the sight in the policy's table for its role and the field's label; `now` is what that comes to with
    or without a purpose; `around` is the sight of the type on which the field stands. `agreements` are those that
    share rows of the kind with the caller today; None where no store was asked. `better` are the other roles that are
    shown more.
    """

    field: Guarded
    asker: Principal
    purpose: bool
    decided: Sight
    now: Sight
    around: Sight
    ways: Mapping[Way, Verdict]
    agreements: Sequence[Shared] | None
    better: tuple[Role, ...]


def seen(
    bindings: Bindings,
    field: Guarded,
    asker: Principal,
    *,
    purpose: bool,
    agreements: Sequence[Shared] | None = None,
) -> Seen:
    """What a caller sees of a field; `agreements` are all that are in force for it."""
    role = asker.role
    kind = field.rows_kind
    shared = None if agreements is None else tuple(one for one in agreements if one.kind.name.lower() == kind)
    return Seen(
        field,
        asker,
        purpose,
        decided=sight(role, field.label, purpose=True),
        now=sight(role, field.label, purpose=purpose),
        around=sight(role, field.entity.label, purpose=purpose),
        ways=MappingProxyType(dict(ways_of(bindings, field, role, purpose=purpose))),
        agreements=shared,
        better=tuple(better_roles(field, role, purpose=purpose)),
    )


def better_roles(field: Guarded, role: Role, *, purpose: bool) -> Iterator[Role]:
    """The other roles that are shown more of a field than this one."""
    least = RANKS.index(selected(field, role, purpose=purpose))
    yield from (one for one in Role if one is not role and RANKS.index(selected(field, one, purpose=True)) > least)


# --- the ways -----------------------------------------------------------------------------------


def ways_of(bindings: Bindings, field: Guarded, role: Role, *, purpose: bool) -> Iterator[tuple[Way, Verdict]]:
    """What comes of each way to ask for a field."""
    yield Way.SELECT, selected(field, role, purpose=purpose)
    yield Way.FILTER, offered(filtered(field, role, purpose=purpose), has_filter(field))
    yield Way.ORDER, offered(asked(field, role, purpose=purpose), has_order(field))
    yield Way.GROUP, offered(grouped(field, role, purpose=purpose), has_dimension(bindings, field))
    yield Way.STATISTICS, offered(counted(field, role), is_counted(bindings, field))
    yield Way.QUOTED, offered(quoted(field, role, purpose=purpose), is_quoted(bindings, field))


def offered(verdict: Verdict, is_offered: bool) -> Verdict:  # noqa: FBT001 - a verdict, where there is the way
    """What comes of a way that the schema may not have."""
    return verdict if is_offered else Verdict.NOT_OFFERED


def selected(field: Guarded, role: Role, *, purpose: bool) -> Verdict:
    """What comes of selecting the field: of rows of which nothing is seen, nothing."""
    around, now = (sight(role, label, purpose=purpose) for label in (field.entity.label, field.label))
    if around in HIDING:
        return Verdict.REFUSED
    of_rows = Verdict.PARTLY if around in PARTIAL | {Sight.CONCERNED} else Verdict.WHOLE
    return min(of_rows, SELECTED[now], key=RANKS.index)


def filtered(field: Guarded, role: Role, *, purpose: bool) -> Verdict:
    """What comes of choosing rows by the field: by a personal number somebody is looked up, once it is written down."""
    if not (isinstance(field.declaration, Column) and field.declaration.field.personal):
        return asked(field, role, purpose=purpose)
    return Verdict.RECORDED if sight(role, field.label, purpose=purpose) in OPENED else Verdict.REFUSED


def asked(field: Guarded, role: Role, *, purpose: bool) -> Verdict:
    """What comes of choosing or ordering rows by the field."""
    if sight(role, field.label, purpose=purpose) in BY_PERSON:
        return Verdict.REFUSED
    return selected(field, role, purpose=purpose)


def grouped(field: Guarded, role: Role, *, purpose: bool) -> Verdict:
    """What comes of grouping by the field: who only counts rows may group them."""
    both = {sight(role, label, purpose=purpose) for label in (field.entity.label, field.label)}
    if Sight.DENY in both or both & BY_PERSON:
        return Verdict.REFUSED
    return Verdict.COUNTED if Sight.COUNT in both else asked(field, role, purpose=purpose)


def counted(field: Guarded, role: Role) -> Verdict:
    """What comes of counting the rows on which the field stands; those to which it leads must be seen, too."""
    if isinstance(field.declaration, Many) and sight(role, field.label) in HIDING:
        return Verdict.REFUSED
    around = sight(role, field.entity.label)
    return Verdict.COUNTED if around is Sight.COUNT else SELECTED[around]


def quoted(field: Guarded, role: Role, *, purpose: bool) -> Verdict:
    """What comes of the field where agencies disagree and their values are quoted."""
    now = sight(role, field.label, purpose=purpose)
    return Verdict.REFUSED if now in PARTIAL | {Sight.CONCERNED} else SELECTED[now]


# --- which ways there are -------------------------------------------------------------------------


def has_filter(field: Guarded) -> bool:
    """Whether rows can be chosen by the field."""
    return field_filter(field.entity, field.name, field.declaration) is not None


def has_order(field: Guarded) -> bool:
    """Whether rows can be ordered by the field."""
    return isinstance(field.declaration, Column | Many) and field.declaration.order


def has_dimension(bindings: Bindings, field: Guarded) -> bool:
    """Whether some statistics can be grouped by the field."""
    stated = getattr(field.declaration, "field", None)
    dimensions = (one for found in statistics_of(bindings, field) for one in found.fields.values())
    return stated is not None and any(isinstance(one, Dimension) and one.field is stated for one in dimensions)


def is_counted(bindings: Bindings, field: Guarded) -> bool:
    """Whether some statistics are grouped by the field, measure it, or count the rows to which it leads something."""
    measures = [one for found in statistics_of(bindings, field) for one in found.measures.values()]
    if isinstance(field.declaration, Many):
        return any(isinstance(one, Concerned) and one.path == field.declaration.path for one in measures)
    stated = getattr(field.declaration, "field", None)
    return has_dimension(bindings, field) or any(stated is of for one in measures for of in measured(one))


def measured(one: Measuring) -> Sequence[Field[Any]]:
    """The fields of whose values a measure is made."""
    if isinstance(one, MedianDays):
        return one.start, one.end
    return () if isinstance(one, Counted | Concerned) else (one.field,)


def statistics_of(bindings: Bindings, field: Guarded) -> Iterator[Statistics]:
    """The statistics that count the rows on which the field stands."""
    return (one for one in bindings.statistics.values() if one.of is field.entity.cls)


def is_quoted(bindings: Bindings, field: Guarded) -> bool:
    """Whether values of the field are quoted beside a disagreement."""
    quotes = (one for entity in bindings.entities.values() for one in entity.fields.values())
    of = {one.of for one in quotes if isinstance(one, Quoted)}
    return isinstance(field.declaration, Column) and field.entity.declared in of
