"""What a caller sees: the one place from which select, filter, order, group and cursor get their expressions."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Text, and_, case, cast, exists, func, null, or_

from hub.access.labels import Access
from hub.access.policy import Sight, sight
from hub.access.principals import Role
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, Field, IdentifierType, LinkType, TextType, camel
from hub.domain.records.party import Party
from hub.domain.vocabulary import Label, PartyClass
from hub.errors import Forbidden
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.rows import ROWS
from hub.query.elements import Joined, Stars, code, number, quoted
from hub.query.given import OwnAgency
from hub.query.planning.context import Planning, Scope
from hub.query.sites import Quoting
from hub.store.tables.parties import involvement
from hub.store.tables.projected import column_name

LONG: Final = 12
"""From so many characters on, four are kept at each end: a citizen's number, not a name."""

BY_PERSON: Final = frozenset({Sight.MASK, Sight.PURPOSE})
"""What is seen of single rows alone."""

TEXTS: Final = (TextType, IdentifierType, LinkType)


def forbidden(plan: Planning, title: Label) -> Forbidden:
    """Say what is not shown, and to whom."""
    role = plan.role.name
    return Forbidden(f"The role {role} may not see: {title.en}.", f"角色 {role} 无权查看：{title.zh}。")


def permit(plan: Planning, label: Access, title: Label) -> Sight:
    """What the caller sees of a label; raises `Forbidden` where it sees nothing."""
    seen = sight(plan.role, label, purpose=plan.purpose)
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
    seen = permit(plan, entity.label, entity.title)
    if seen is Sight.OWN and rows.owned:
        yield scope.alias.c[rows.owner] == own_agency(plan)
    if seen is Sight.CONCERNED and rows.actor is not None:
        own = own_agency(plan)
        yield or_(scope.alias.c[rows.owner] == own, scope.alias.c[rows.actor] == own)
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
    """A column as the caller sees it: whole, masked, or on its own agency's rows only; raises `Forbidden`.

    Whole is also what is only shown once that is written down, see `is_recorded`.
    """
    seen = permit(plan, label_of(scope.entity, declaration), declaration.field.label)
    column = scope.column(column_name(declaration.field))
    if seen is Sight.MASK:
        return masked(declaration.field, column)
    return on_own_rows(plan, scope, column) if seen is Sight.OWN else column


def is_recorded(plan: Planning, scope: Scope, declaration: Column) -> bool:
    """Whether it is written down who reads a column, before it is shown."""
    return sight(plan.role, label_of(scope.entity, declaration), purpose=plan.purpose) is Sight.PURPOSE


def value_asked(plan: Planning, scope: Scope, declaration: Column) -> ColumnElement[Any]:
    """A column by which rows are filtered, ordered or grouped.

    That is its visible value, so that nothing leaks by probing; raises `Forbidden` where it is masked or denied, or
    shown for a purpose alone: nobody is to find out about persons by asking for groups of them.
    """
    seen = permit(plan, label_of(scope.entity, declaration), declaration.field.label)
    if seen in BY_PERSON:
        raise forbidden(plan, declaration.field.label)
    column = scope.column(column_name(declaration.field))
    return on_own_rows(plan, scope, column) if seen is Sight.OWN else column


def reference_asked(plan: Planning, scope: Scope, field: Field[Any]) -> ColumnElement[Any]:
    """The key in a field that refers to other rows, where rows are filtered or grouped by it.

    It has no label of its own: its entity's guards it; raises `Forbidden` where that is masked or denied.
    """
    if permit(plan, scope.entity.label, field.label) in BY_PERSON:
        raise forbidden(plan, field.label)
    return scope.alias.c[column_name(field)]


def on_own_rows(plan: Planning, scope: Scope, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column as far as it stands on rows of the caller's agency; where all rows shown are such, the column itself."""
    rows = ROWS[scope.entity.declared]
    if not rows.owned or sight(plan.role, scope.entity.label) is Sight.OWN:
        return column
    return case((scope.alias.c[rows.owner] == own_agency(plan), column))


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


def quoted_sights(plan: Planning, of: type[Declared]) -> Quoting:
    """What is seen of the fields of a declared type where they are quoted: the least of what is seen of each."""
    seen: dict[Sight, set[str]] = {one: set() for one in Sight}
    for entity in plan.bindings.entities.values():
        for one in entity.fields.values():
            if entity.declared is of and isinstance(one, Column):
                label = label_of(entity, one)
                seen[sight(plan.role, label, purpose=plan.purpose)].add(one.field.external)
    denied = seen[Sight.DENY] | seen[Sight.OWN] | seen[Sight.CONCERNED]
    masked_ones = seen[Sight.MASK] - denied
    recorded = seen[Sight.PURPOSE] - masked_ones - denied
    return Quoting(*(tuple(sorted(names)) for names in (masked_ones, recorded, denied)))


def quoted_coordinates(plan: Planning, of: type[Declared], names: Sequence[str]) -> dict[str, str]:
    """What those fields of a declared type are called in the schema that have these names in records."""
    return {
        one.field.external: f"{entity.name}.{camel(name)}"
        for entity in plan.bindings.entities.values()
        for name, one in entity.fields.items()
        if entity.declared is of and isinstance(one, Column) and one.field.external in names
    }
