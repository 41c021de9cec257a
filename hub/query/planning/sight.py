"""What a caller sees: the one place from which select, filter, order, group and cursor get their expressions."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, Text, and_, case, exists, func, or_, select

from hub.access.labels import Access
from hub.access.policy import HIDING, PARTIAL, Sight, sight
from hub.access.principals import Role
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, Field, Record, camel
from hub.domain.records.party import Party
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.domain.vocabulary import Label, PartyClass
from hub.errors import Forbidden
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.rows import ROWS
from hub.query.elements import Among, Weighed, code, number, or_nulls, quoted
from hub.query.given import OwnAgency, Sharers
from hub.query.planning.context import Planning, Scope
from hub.query.planning.masks import masked
from hub.query.planning.seals import SEALED, unsealed, unsealed_row
from hub.query.sites import Quoting
from hub.store.tables.parties import involvement
from hub.store.tables.projected import column_name

BY_PERSON: Final = frozenset({Sight.MASK, Sight.PURPOSE})
"""What is seen of single rows alone."""

OPENED: Final = frozenset({Sight.SHOW, Sight.PURPOSE})
"""What opens that is kept sealed."""

WITHOUT_PURPOSE: Final = Forbidden(
    "Nobody is looked up by a personal number without a purpose: declare one in `extensions.purpose`.",
    "未声明访问目的，不得以个人证件号码查找。请在 `extensions.purpose` 中声明。",
)


def forbidden(plan: Planning, title: Label) -> Forbidden:
    """Say what is not shown, and to whom."""
    role = plan.role.name
    return Forbidden(f"The role {role} may not see: {title.en}.", f"角色 {role} 无权查看：{title.zh}。")


def permit(plan: Planning, label: Access, title: Label, *, tallied: bool = False) -> Sight:
    """What the caller sees of a label; raises `Forbidden` where it sees of no row what is there.

    What it only counts it may see where rows are `tallied`.
    """
    seen = sight(plan.role, label, purpose=plan.purpose)
    if seen in HIDING and not (tallied and seen is Sight.COUNT):
        raise forbidden(plan, title)
    return seen


def stated_for(plan: Planning, seen: Sight, kind: str, agency: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether a record of a kind, which the caller sees in part, is one of an agency of which it sees them."""
    if seen is Sight.OWN:
        return agency == plan.bind(OwnAgency(), Text())
    return Among(agency, plan.bind(Sharers(kind), Text(), several=True))


# --- rows -------------------------------------------------------------------------------------


def kind_of(entity: Entity) -> str:
    """The kind of the records that an entity shows; raises `TypeError` where it shows none."""
    if not issubclass(entity.declared, Record):
        raise TypeError(entity)
    return entity.declared.about.kind


def rows_seen(
    plan: Planning, scope: Scope, *, sought: ColumnElement[Any] | None = None
) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows that the caller may see at all; raises `Forbidden` where there are none.

    Of a row that is `sought` by this key as much is asked where it is kept back as where there is none.
    """
    entity = scope.entity
    rows = ROWS[entity.declared]
    seen = permit(plan, entity.label, entity.title, tallied=scope.tallied)
    if rows.actor is not None:
        yield from entries_seen(plan, scope, seen, rows.actor)
    elif seen in PARTIAL and rows.owned:
        yield stated_for(plan, seen, kind_of(entity), scope.alias.c.agency)
    if entity.declared is SupervisionCaseRecord:
        yield unsealed_row(plan, scope.alias) if sought is None else unsealed(plan, sought)
    if entity.declared is Party and entity.only.get("party_class") is not PartyClass.ORGANIZATION:
        spoken = is_spoken_of(plan, scope.alias.c.id) if sought is None else is_found_spoken_of(plan, sought)
        yield or_(scope.alias.c.party_class == code(PartyClass.ORGANIZATION), spoken)


def entries_seen(plan: Planning, scope: Scope, seen: Sight, actor: str) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows that tell of what people did: whose records they concern, and whose people acted."""
    own = plan.bind(OwnAgency(), Text())
    of_own = scope.alias.c[ROWS[scope.entity.declared].owner] == own
    if seen is Sight.CONCERNED:
        yield or_(of_own, scope.alias.c[actor] == own)
    elif seen is not Sight.SHOW:
        yield of_own


def is_spoken_of(plan: Planning, party_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a record speaks of a party that the caller may see.

    A value is looked up for each party: of `EXISTS` PostgreSQL would list all parties that are spoken of beforehand.
    """
    speaks = plan.alias(involvement)
    found = select(number(1)).where(speaks.c.party_id == party_id, kind_seen(plan, speaks)).limit(number(1))
    return found.scalar_subquery().is_not(None)


def is_found_spoken_of(plan: Planning, party_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """The same of a party that is sought: where no record speaks of it, as much is asked of a case of nobody."""
    speaks = plan.alias(involvement)
    told = select(
        speaks.c.record_key.is_not(None).label("speaks"),
        func.coalesce(speaks.c.kind, code(SEALED)).label("kind"),
        func.coalesce(speaks.c.agency, quoted("")).label("agency"),
        func.coalesce(speaks.c.record_key, party_id).label("record_key"),
    )
    found = told.select_from(or_nulls(speaks, speaks.c.party_id == party_id)).subquery(f"any_{speaks.name}")
    return exists().select_from(found).where(Weighed(found.c.speaks, kind_seen(plan, found, every=Weighed)))


def citations_seen(plan: Planning, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """The conditions on statements that may be cited: of others not even the number is told."""
    yield kind_seen(plan, scope.alias)


def kind_seen(
    plan: Planning, told: FromClause, *, every: Callable[..., ColumnElement[bool]] = and_
) -> ColumnElement[bool]:
    """Whether the caller may see the record of which a row tells the kind, the agency and the key.

    `every` says that several conditions hold.
    """
    denied, partial = hidden_kinds(plan)
    looked_at = {*partial, SEALED} - denied
    shown = told.c.kind.not_in([code(one) for one in sorted(denied | looked_at)])
    parts = (
        every(told.c.kind == code(one), *record_seen(plan, partial.get(one), one, told)) for one in sorted(looked_at)
    )
    return or_(shown, *parts)


def record_seen(plan: Planning, seen: Sight | None, kind: str, told: FromClause) -> Iterator[ColumnElement[bool]]:
    """The conditions on records of a kind of which the caller may not see all."""
    if seen is not None:
        yield stated_for(plan, seen, kind, told.c.agency)
    if kind == SEALED:
        yield unsealed(plan, told.c.record_key)


def hidden_kinds(plan: Planning) -> tuple[frozenset[str], Mapping[str, Sight]]:
    """The kinds of records that the caller may not see, and those that it sees in part, with what it sees."""
    return kinds_hidden(plan.bindings, plan.role)


def kinds_hidden(bindings: Bindings, role: Role) -> tuple[frozenset[str], Mapping[str, Sight]]:
    """The kinds of records that a role may not see, and those that it sees in part, with what it sees of each."""
    denied, partial = set(), {}
    for kind, record in KINDS.items():
        seen = {sight(role, one.label) for one in bindings.entities.values() if one.declared is record}
        if seen & HIDING:
            denied.add(kind)
        elif seen & PARTIAL:
            partial[kind] = Sight.OWN if Sight.OWN in seen else Sight.SHARED
    return frozenset(denied), partial


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
    return on_seen_rows(plan, scope, seen, column) if seen in PARTIAL else column


def is_recorded(plan: Planning, scope: Scope, declaration: Column) -> bool:
    """Whether it is written down who reads a column, before it is shown: whatever is kept sealed, wherever it opens."""
    seen = sight(plan.role, label_of(scope.entity, declaration), purpose=plan.purpose)
    return seen is Sight.PURPOSE or (declaration.field.personal and seen is not Sight.MASK)


def value_asked(plan: Planning, scope: Scope, declaration: Column) -> ColumnElement[Any]:
    """A column by which rows are filtered, ordered or grouped.

    That is its visible value, so that nothing leaks by probing; raises `Forbidden` where it is masked or denied, or
    shown for a purpose alone: nobody is to find out about persons by asking for groups of them.
    """
    seen = permit(plan, label_of(scope.entity, declaration), declaration.field.label, tallied=scope.tallied)
    if seen in BY_PERSON or declaration.field.personal:
        raise forbidden(plan, declaration.field.label)
    column = scope.column(column_name(declaration.field))
    return on_seen_rows(plan, scope, seen, column) if seen in PARTIAL else column


def number_asked(plan: Planning, scope: Scope, declaration: Column) -> None:
    """Raise `Forbidden` unless the caller may look somebody up by a personal number: for a purpose.

    That it does is noted, and written down before anything is looked up.
    """
    label = label_of(scope.entity, declaration)
    if permit(plan, label, declaration.field.label) not in OPENED:
        may = sight(plan.role, label, purpose=True) is Sight.PURPOSE
        raise WITHOUT_PURPOSE if may else forbidden(plan, declaration.field.label)
    plan.looked_up.add(f"{scope.entity.name}.{declaration.field.external}")


def reference_asked(plan: Planning, scope: Scope, field: Field[Any]) -> ColumnElement[Any]:
    """The key in a field that refers to other rows, where rows are filtered or grouped by it.

    It has no label of its own: its entity's guards it; raises `Forbidden` where that is masked or denied.
    """
    if permit(plan, scope.entity.label, field.label, tallied=scope.tallied) in BY_PERSON:
        raise forbidden(plan, field.label)
    return scope.alias.c[column_name(field)]


def on_seen_rows(plan: Planning, scope: Scope, seen: Sight, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column as far as it stands on rows of which the caller sees it; where all rows shown are such, itself."""
    if sight(plan.role, scope.entity.label) in {seen, Sight.OWN}:
        return column
    return case((stated_for(plan, seen, kind_of(scope.entity), scope.alias.c.agency), column))


def quoted_sights(plan: Planning, of: type[Declared]) -> Quoting:
    """What is seen of the fields of a declared type where they are quoted: the least of what is seen of each."""
    seen: dict[Sight, set[str]] = {one: set() for one in Sight}
    for entity in plan.bindings.entities.values():
        for one in entity.fields.values():
            if entity.declared is of and isinstance(one, Column):
                label = label_of(entity, one)
                seen[sight(plan.role, label, purpose=plan.purpose)].add(one.field.external)
    denied = set().union(*(seen[one] for one in PARTIAL | HIDING | {Sight.CONCERNED}))
    masked_ones = seen[Sight.MASK] - denied
    sealed = {field.external for field in of.fields.values() if field.personal}
    recorded = (seen[Sight.PURPOSE] | seen[Sight.SHOW] & sealed) - masked_ones - denied
    return Quoting(*(tuple(sorted(names)) for names in (masked_ones - sealed, masked_ones & sealed, recorded, denied)))


def quoted_coordinates(plan: Planning, of: type[Declared], names: Sequence[str]) -> dict[str, str]:
    """What those fields of a declared type are called in the schema that have these names in records."""
    return {
        one.field.external: f"{entity.name}.{camel(name)}"
        for entity in plan.bindings.entities.values()
        for name, one in entity.fields.items()
        if entity.declared is of and isinstance(one, Column) and one.field.external in names
    }
