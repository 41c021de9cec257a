"""Turn filters into conditions: by values, by what a row refers to, and by what refers to it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    and_,
    case,
    exists,
    false,
    func,
    not_,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.types import TypeEngine

from hub.access.policy import PARTIAL
from hub.domain.records.declare import Field
from hub.domain.records.field_types import PartyType
from hub.errors import BadInput
from hub.query.declaring.declared import Beside, Column, Entity, Facet, Many, One, Parts
from hub.query.declaring.operators import Family, family_of, usable
from hub.query.declaring.targets import target_of
from hub.query.elements import Among, code, number, quoted, sorted_by
from hub.query.given import Blinded, Given
from hub.query.planning.context import Planning, Scope, as_given
from hub.query.planning.names import named
from hub.query.planning.relations import (
    hanging_values,
    last_begun,
    listed,
    outer_values,
    referred_name,
    scope_of,
    shown,
)
from hub.query.planning.sight import number_asked, permit, reference_asked, rows_seen, value_asked
from hub.store.tables.personal import personal_index

ALWAYS: Final = true()


def filtered(plan: Planning, scope: Scope, where: Given) -> ColumnElement[bool]:
    """A filter as one condition; it may be unknown where a value is null, which counts as false."""
    return all_of(part for name, given in (where or {}).items() for part in parts(plan, scope, name, given))


def asked_for(plan: Planning, scope: Scope, where: Given) -> tuple[ColumnElement[bool], ...]:
    """A filter as conditions beside others."""
    condition = filtered(plan, scope, where)
    return () if condition is ALWAYS else (condition,)


def all_of(conditions: Iterable[ColumnElement[bool]]) -> ColumnElement[bool]:
    """All conditions as one; none of them always holds."""
    found = [one for one in conditions if one is not ALWAYS]
    return and_(*found) if found else ALWAYS


def parts(plan: Planning, scope: Scope, name: str, given: Given) -> Iterator[ColumnElement[bool]]:
    """The conditions of one field of a filter; null asks nothing."""
    if given is None:
        return
    if name in LOGIC:
        yield LOGIC[name](plan, scope, given)
    elif name == "search":
        yield named(plan, scope, given)
    else:
        yield of_field(plan, scope, plan.bindings.fields[scope.entity.name, name], given)


def of_field(plan: Planning, scope: Scope, name: str, given: Given) -> ColumnElement[bool]:
    """The condition on one declared field."""
    declaration = scope.entity.fields[name]
    if isinstance(declaration, Column) and declaration.field.personal:
        return of_number(plan, scope, declaration, given)
    if isinstance(declaration, Column):
        return compared(plan, value_asked(plan, scope, declaration), family_of(declaration.field), given)
    if isinstance(declaration, One):
        return of_reference(plan, scope, name, declaration, given)
    target = target_of(scope.entity, name)
    if isinstance(declaration, Facet):
        permit(plan, target.label, target.title)
        return filtered(plan, scope.facet(target), given)
    if isinstance(declaration, Many | Parts | Beside):
        return of_list(plan, scope, name, declaration, given)
    raise TypeError(declaration)


def of_number(plan: Planning, scope: Scope, declaration: Column, given: Given) -> ColumnElement[bool]:
    """The condition on a citizen's number: that of the row is the one given, by its keyed hash."""
    number_asked(plan, scope, declaration)
    field, index = declaration.field.external, plan.alias(personal_index)
    hashed = {name: None if number is None else Blinded(field, number) for name, number in given.items()}
    asked = compared(plan, index.c.blind, family_of(declaration.field), hashed)
    if asked is ALWAYS:
        return ALWAYS
    return scope.alias.c.id.in_(select(index.c.record_key).where(asked, index.c.field == quoted(field)))


def negated(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The complement: what is unknown was false, and now holds."""
    return not_(func.coalesce(condition, false()))


LOGIC: Final[Mapping[str, Callable[[Planning, Scope, Given], ColumnElement[bool]]]] = {
    "and": lambda plan, scope, given: all_of(filtered(plan, scope, one) for one in given),
    "or": lambda plan, scope, given: or_(false(), *(filtered(plan, scope, one) for one in given)),
    "not": lambda plan, scope, given: negated(filtered(plan, scope, given)),
}


# --- values -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bound:
    """What an operator is given, bound beside a column of this type."""

    plan: Planning
    kind: TypeEngine[Any]
    given: Given

    def value(self) -> ColumnElement[Any]:
        """The value: a code is written out, anything else is a parameter."""
        return self.bound() if hasattr(self.given, "read") else code(self.given)

    def bound(self, convert: Callable[[Any], Any] = as_given, *, ranges: bool = False) -> ColumnElement[Any]:
        """The value as a parameter."""
        return self.plan.bind(self.given, self.kind, lambda value: convert(usable(value)), ranges=ranges)

    def edge(self, convert: Callable[[Any], Any] = as_given) -> ColumnElement[Any]:
        """The value as the edge of a range."""
        return self.bound(convert, ranges=True)

    def among(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whether the column's value is in the list: one parameter, however long it is."""
        if not hasattr(self.given, "read"):
            return column.in_([code(one) for one in self.given]) if self.given else false()
        return Among(column, self.plan.bind(self.given, self.kind, usable, several=True))

    def compared(self, column: ColumnElement[Any], compare: Callable[[Any, Any], Any]) -> ColumnElement[bool]:
        """Whether the column's value stands so to the value; of a code, those that do are written out."""
        if hasattr(self.given, "read"):
            found: ColumnElement[bool] = compare(column, self.edge())
            return found
        among = [code(one) for one in type(self.given) if compare(one.rank, self.given.rank)]
        return column.in_(among) if among else false()

    @property
    def flag(self) -> bool:
        """The yes or no that is part of the plan."""
        return bool(self.given)


def compared(
    plan: Planning, column: ColumnElement[Any], family: Family, given: Mapping[str, Given]
) -> ColumnElement[bool]:
    """The conditions on one value, operator by operator; raises `BadInput` for an operator that is given null."""
    known = {one.name: one for one in family.operators}
    found = []
    for name, value in given.items():
        if value is None:
            raise BadInput(
                f"'{name}' takes no null. Ask `isNull: true` for what is not stated.",
                f"“{name}”不接受 null；查询未填报的值请用 `isNull: true`。",
            )
        if name in known:
            found.append(known[name].condition(column, Bound(plan, column.type, value)))
    return all_of(found)


# --- what a row refers to ---------------------------------------------------------------------


def of_reference(plan: Planning, scope: Scope, name: str, declaration: One, given: Given) -> ColumnElement[bool]:
    """The condition on what a row refers to: by its key, and by what it is."""
    field = declaration.field
    column = reference_asked(plan, scope, field)
    if isinstance(field.type, PartyType):
        return of_referred(plan, scope, name, column, given)
    key = key_seen(plan, target_of(scope.entity, name), field, column, scope)
    found = [compared(plan, key, family_of(field), {word: value for word, value in given.items() if word != "is"})]
    if given.get("is") is not None:
        found.append(of_referred(plan, scope, name, column, given["is"]))
    return and_(*found)


def key_seen(
    plan: Planning, target: Entity, field: Field[Any], column: ColumnElement[Any], scope: Scope
) -> ColumnElement[Any]:
    """The key of what a row refers to, as far as the caller sees that; raises `Forbidden` where it never does."""
    if permit(plan, target.label, target.title) not in PARTIAL:
        return column
    inner = scope_of(plan, target, scope.day)
    same = inner.alias.c[referred_name(field)] == column
    return case((exists(select(inner.alias.c.id).where(same, *rows_seen(plan, inner)).correlate(scope.alias)), column))


def of_referred(
    plan: Planning, scope: Scope, name: str, column: ColumnElement[Any], given: Given
) -> ColumnElement[bool]:
    """Whether what a row refers to fulfils a filter.

    Two conditions: the first, that some row with the key fulfils it, is found by an index; the second, that it
    is the row that stands, or last stood, on the day, is exact.
    """
    target = target_of(scope.entity, name)
    key = referred_name(scope.entity.fields[name].field)  # type: ignore[union-attr]
    some, exact = scope_of(plan, target, scope.day), scope_of(plan, target, scope.day)
    found = select(some.alias.c[key]).where(*asked_for(plan, some, given))
    standing = (
        select(filtered(plan, exact, given))
        .where(exact.alias.c[key] == column, *shown(plan, exact, ended=True))
        .order_by(*(sorted_by(one) for one in last_begun(exact)))
        .limit(number(1))
        .correlate(scope.alias)
        .scalar_subquery()
    )
    return and_(column.in_(found), func.coalesce(standing, false()))


# --- what refers to a row ---------------------------------------------------------------------


def of_list(
    plan: Planning, scope: Scope, name: str, declaration: Many | Parts | Beside, given: Mapping[str, Given]
) -> ColumnElement[bool]:
    """The conditions on the rows of a list: some, none or every one of them."""
    target = target_of(scope.entity, name)
    permit(plan, target.label, target.title)
    found = [
        QUANTIFIERS[quantifier](plan, scope, name, declaration, inner)
        for quantifier, inner in given.items()
        if inner is not None
    ]
    return all_of(found)


def some_of(
    plan: Planning, scope: Scope, name: str, declaration: Many | Parts | Beside, given: Given
) -> ColumnElement[bool]:
    """At least one row fulfils the filter; one that says something drives the search, an empty one is probed."""
    if not given:
        return any_of(plan, scope, name, declaration, given)
    inner, links = listed(plan, scope, declaration, target_of(scope.entity, name))
    wanted = [*shown(plan, inner), *asked_for(plan, inner, given)]
    outer = outer_values(links, scope)
    found = hanging_values(links, inner, wanted)
    return outer[0].in_(found) if len(outer) == 1 else tuple_(*outer).in_(found)


def any_of(  # noqa: PLR0913 - called as the other quantifiers are
    plan: Planning, scope: Scope, name: str, declaration: Many | Parts | Beside, given: Given, *, failing: bool = False
) -> ColumnElement[bool]:
    """Whether there is a row that fulfils the filter or, `failing`, one that does not."""
    inner, links = listed(plan, scope, declaration, target_of(scope.entity, name))
    fulfils = filtered(plan, inner, given)
    wanted = [*shown(plan, inner), negated(fulfils) if failing else fulfils]
    values = hanging_values(links, inner, wanted)
    same = [key == outer for key, outer in zip(values.selected_columns, outer_values(links, scope), strict=True)]
    return exists(values.where(*same).correlate(scope.alias))


QUANTIFIERS: Final[Mapping[str, Callable[..., ColumnElement[bool]]]] = {
    "some": some_of,
    "none": lambda *given: not_(any_of(*given)),
    "every": lambda *given: not_(any_of(*given, failing=True)),
}
