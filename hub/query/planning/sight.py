"""What a caller sees: the one place from which select, filter, order, group and cursor get their expressions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, FromClause, Text, and_, case, cast, exists, func, not_, null, or_, select

from hub.access.labels import Access
from hub.access.policy import HIDING, PARTIAL, Sight, sight
from hub.access.principals import Role
from hub.domain.records import KINDS
from hub.domain.records.case_seal import SealReader
from hub.domain.records.declare import Declared, Field, IdentifierType, LinkType, Record, TextType, camel
from hub.domain.records.party import Party
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.domain.vocabulary import Label, PartyClass
from hub.errors import Forbidden
from hub.query.declaring.bindings import Bindings
from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.rows import ROWS
from hub.query.elements import Among, Joined, Stars, code, number, quoted
from hub.query.given import OwnAgency, OwnName, Sharers, Today
from hub.query.planning.context import Planning, Scope
from hub.query.sites import Quoting
from hub.store.tables.parties import involvement
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES, column_name, in_force
from hub.store.tables.seals import broken_seal

LONG: Final = 12
"""From so many characters on, four are kept at each end: a citizen's number, not a name."""

SEALED: Final = SupervisionCaseRecord.about.kind
"""The kind of records on which agencies may set a seal."""

BY_PERSON: Final = frozenset({Sight.MASK, Sight.PURPOSE})
"""What is seen of single rows alone."""

TEXTS: Final = (TextType, IdentifierType, LinkType)


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


def rows_seen(plan: Planning, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows that the caller may see at all; raises `Forbidden` where there are none."""
    entity = scope.entity
    rows = ROWS[entity.declared]
    seen = permit(plan, entity.label, entity.title, tallied=scope.tallied)
    if rows.actor is not None:
        yield from entries_seen(plan, scope, seen, rows.actor)
    elif seen in PARTIAL and rows.owned:
        yield stated_for(plan, seen, kind_of(entity), scope.alias.c.agency)
    if entity.declared is SupervisionCaseRecord:
        yield unsealed(plan, scope.alias.c.id)
    if entity.declared is Party and entity.only.get("party_class") is not PartyClass.ORGANIZATION:
        yield from parties_seen(plan, scope)


def entries_seen(plan: Planning, scope: Scope, seen: Sight, actor: str) -> Iterator[ColumnElement[bool]]:
    """The conditions on rows that tell of what people did: whose records they concern, and whose people acted."""
    own = plan.bind(OwnAgency(), Text())
    of_own = scope.alias.c[ROWS[scope.entity.declared].owner] == own
    if seen is Sight.CONCERNED:
        yield or_(of_own, scope.alias.c[actor] == own)
    elif seen is not Sight.SHOW:
        yield of_own


def parties_seen(plan: Planning, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """Of parties that are no organizations, those of whom a record speaks that the caller may see."""
    speaks = plan.alias(involvement)
    told = kind_seen(plan, speaks)
    spoken = exists().where(speaks.c.party_id == scope.alias.c.id, told)
    yield or_(scope.alias.c.party_class == code(PartyClass.ORGANIZATION), spoken)


def citations_seen(plan: Planning, scope: Scope) -> Iterator[ColumnElement[bool]]:
    """The conditions on statements that may be cited: of others not even the number is told."""
    yield kind_seen(plan, scope.alias)


def kind_seen(plan: Planning, told: FromClause) -> ColumnElement[bool]:
    """Whether the caller may see the record of which a row tells the kind, the agency and the key."""
    denied, partial = hidden_kinds(plan)
    looked_at = {*partial, SEALED} - denied
    shown = told.c.kind.not_in([code(one) for one in sorted(denied | looked_at)])
    parts = (
        and_(told.c.kind == code(one), *record_seen(plan, partial.get(one), one, told)) for one in sorted(looked_at)
    )
    return or_(shown, *parts)


def record_seen(plan: Planning, seen: Sight | None, kind: str, told: FromClause) -> Iterator[ColumnElement[bool]]:
    """The conditions on records of a kind of which the caller may not see all."""
    if seen is not None:
        yield stated_for(plan, seen, kind, told.c.agency)
    if kind == SEALED:
        yield unsealed(plan, told.c.record_key)


def unsealed(plan: Planning, record_key: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a record is none of the cases that are sealed today, but for whom the seal names or who broke it."""
    seal, sealed = plan.alias(RECORD_TABLES["case_seal"]), plan.alias(RECORD_TABLES[SEALED])
    reader, today = plan.alias(PARTS_TABLES[SealReader]), plan.bind(Today(), Date())
    named = exists().where(
        reader.c.id == seal.c.id, reader.c.version == seal.c.version, reader.c.name == plan.bind(OwnName(), Text())
    )
    broken = plan.alias(broken_seal)
    let_in = exists().where(
        broken.c.case_number == seal.c.case_number,
        broken.c.agency == seal.c.agency,
        broken.c.name == plan.bind(OwnName(), Text()),
        broken.c.until_on >= today,
    )
    hidden = select(sealed.c.id).where(
        sealed.c.agency == seal.c.agency,
        sealed.c.number == seal.c.case_number,
        *in_force(seal, today),
        not_(named),
        not_(let_in),
    )
    return record_key.not_in(hidden)


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
    """Whether it is written down who reads a column, before it is shown."""
    return sight(plan.role, label_of(scope.entity, declaration), purpose=plan.purpose) is Sight.PURPOSE


def value_asked(plan: Planning, scope: Scope, declaration: Column) -> ColumnElement[Any]:
    """A column by which rows are filtered, ordered or grouped.

    That is its visible value, so that nothing leaks by probing; raises `Forbidden` where it is masked or denied, or
    shown for a purpose alone: nobody is to find out about persons by asking for groups of them.
    """
    seen = permit(plan, label_of(scope.entity, declaration), declaration.field.label, tallied=scope.tallied)
    if seen in BY_PERSON:
        raise forbidden(plan, declaration.field.label)
    column = scope.column(column_name(declaration.field))
    return on_seen_rows(plan, scope, seen, column) if seen in PARTIAL else column


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
    denied = set().union(*(seen[one] for one in PARTIAL | HIDING | {Sight.CONCERNED}))
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
