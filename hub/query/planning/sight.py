"""What a caller sees: the one place from which select, filter, order, group and cursor get their expressions."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Text, and_, case, cast, exists, func, null, or_

from hub.access.labels import Access
from hub.access.policy import Sight, sight
from hub.access.principals import Role
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, Field, IdentifierType, LinkType, TextType
from hub.domain.records.party import Party
from hub.domain.vocabulary import Label, PartyClass
from hub.errors import Forbidden
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.rows import ROWS
from hub.query.elements import Joined, Stars, code, number, quoted
from hub.query.given import OwnAgency
from hub.query.planning.context import Planning, Scope
from hub.store.tables.parties import involvement
from hub.store.tables.projected import column_name

LONG: Final = 12
"""From so many characters on, four are kept at each end: a citizen's number, not a name."""

TEXTS: Final = (TextType, IdentifierType, LinkType)


def forbidden(plan: Planning, title: Label) -> Forbidden:
    """Say what is not shown, and to whom."""
    role = plan.role.name
    return Forbidden(f"The role {role} may not see: {title.en}.", f"角色 {role} 无权查看：{title.zh}。")


def permit(plan: Planning, label: Access, title: Label) -> Sight:
    """What the caller sees of a label; raises `Forbidden` where it sees nothing."""
    seen = sight(plan.role, label)
    if seen is Sight.DENY:
        raise forbidden(plan, title)
    return seen


def own_agency(plan: Planning) -> ColumnElement[str]:
    """The caller's agency."""
    return plan.bind(OwnAgency(), Text())


# --- rows -------------------------------------------------------------------------------------


def rows_seen(plan: Planning, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows that the caller may see at all; raises `Forbidden` where there are none."""
    entity = scope.entity
    rows = ROWS[entity.declared]
    if permit(plan, entity.label, entity.title) is Sight.OWN and rows.owned:
        yield scope.alias.c.agency == own_agency(plan)
    if entity.declared is Party and entity.only.get("party_class") is not PartyClass.ORGANIZATION:
        yield from parties_seen(plan, scope)


def parties_seen(plan: Planning, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """Of parties that are no organizations, those of whom a record speaks that the caller may see."""
    denied, own = hidden_kinds(plan)
    if not denied and not own:
        return
    speaks = plan.alias(involvement)
    told = kind_seen(plan, speaks.c.kind, speaks.c.agency)
    spoken = exists().where(speaks.c.party_id == scope.alias.c.id, told)
    yield or_(scope.alias.c.party_class == code(PartyClass.ORGANIZATION), spoken)


def citations_seen(plan: Planning, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """The conditions on statements that may be cited: of others not even the number is told."""
    if any(hidden_kinds(plan)):
        yield kind_seen(plan, scope.alias.c.kind, scope.alias.c.agency)


def kind_seen(plan: Planning, kind: ColumnElement[str], agency: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the caller may see a record of a kind that an agency stated."""
    denied, own = hidden_kinds(plan)
    shown = kind.not_in([code(one) for one in sorted(denied | own)])
    return or_(shown, and_(kind.in_([code(one) for one in sorted(own)]), agency == own_agency(plan))) if own else shown


def hidden_kinds(plan: Planning) -> tuple[set[str], set[str]]:
    """The kinds of records that the caller may not see, and those of which it sees its own agency's alone."""
    return kinds_hidden(plan.bindings, plan.role)


def kinds_hidden(bindings: Bindings, role: Role) -> tuple[set[str], set[str]]:
    """The kinds of records that a role may not see, and those of which it sees its own agency's alone."""
    found: dict[Sight, set[str]] = {Sight.DENY: set(), Sight.OWN: set()}
    for kind, record in KINDS.items():
        labels = {one.label for one in bindings.entities.values() if one.declared is record}
        seen = {sight(role, label) for label in labels}
        for hiding in (Sight.DENY, Sight.OWN):
            if hiding in seen:
                found[hiding].add(kind)
                break
    return found[Sight.DENY], found[Sight.OWN]


# --- values -----------------------------------------------------------------------------------


def label_of(entity: Entity, declaration: Column) -> Access:
    """The label that guards a column: its own, else its entity's."""
    return declaration.label or entity.label


def value_seen(plan: Planning, scope: Scope, declaration: Column) -> ColumnElement[Any]:
    """A column as the caller sees it: whole, masked, or on its own agency's rows only; raises `Forbidden`."""
    seen = permit(plan, label_of(scope.entity, declaration), declaration.field.label)
    column = scope.column(column_name(declaration.field))
    if seen is Sight.MASK:
        return masked(declaration.field, column)
    return on_own_rows(plan, scope, column) if seen is Sight.OWN else column


def value_asked(plan: Planning, scope: Scope, declaration: Column) -> ColumnElement[Any]:
    """A column by which rows are filtered, ordered or grouped.

    That is its visible value, so that nothing leaks by probing; raises `Forbidden` where it is masked or denied.
    """
    seen = permit(plan, label_of(scope.entity, declaration), declaration.field.label)
    if seen is Sight.MASK:
        raise forbidden(plan, declaration.field.label)
    column = scope.column(column_name(declaration.field))
    return on_own_rows(plan, scope, column) if seen is Sight.OWN else column


def reference_asked(plan: Planning, scope: Scope, field: Field[Any]) -> ColumnElement[Any]:
    """The key in a field that refers to other rows, where rows are filtered or grouped by it.

    It has no label of its own: its entity's guards it; raises `Forbidden` where that is masked or denied.
    """
    if permit(plan, scope.entity.label, field.label) is Sight.MASK:
        raise forbidden(plan, field.label)
    return scope.alias.c[column_name(field)]


def on_own_rows(plan: Planning, scope: Scope, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column as far as it stands on rows of the caller's agency; where all rows shown are such, the column itself."""
    rows = ROWS[scope.entity.declared]
    if not rows.owned or sight(plan.role, scope.entity.label) is Sight.OWN:
        return column
    return case((scope.alias.c.agency == own_agency(plan), column))


def masked(field: Field[Any], column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A text with its ends kept and its middle hidden; of anything else nothing."""
    return ends_kept(column) if isinstance(field.type, TEXTS) else cast(null(), column.type)


def ends_kept(text: ColumnElement[Any]) -> ColumnElement[Any]:
    """A text with its ends kept and its middle hidden."""
    length = func.length(text)
    kept = case((length >= number(LONG), number(4)), else_=number(1))
    hidden = length - number(2) * kept
    stars = case((hidden > number(1), hidden), else_=number(1))
    end = case((hidden > number(0), func.substr(text, length - kept + number(1))), else_=quoted(""))
    return Joined((func.substr(text, number(1), kept), Stars(stars), end))


def quoted_sights(plan: Planning, of: type[Declared]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a declared type whose values are masked where they are quoted, and those that are kept back."""
    seen: dict[Sight, set[str]] = {one: set() for one in Sight}
    for entity in plan.bindings.entities.values():
        for one in entity.fields.values():
            if entity.declared is of and isinstance(one, Column):
                seen[sight(plan.role, label_of(entity, one))].add(one.field.external)
    denied = seen[Sight.DENY] | seen[Sight.OWN]
    return tuple(sorted(seen[Sight.MASK] - denied)), tuple(sorted(denied))
