"""Under which policy somebody asks: the one that was agreed on, or one in which a single label is otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import pytest
from graphql import is_non_null_type

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import Sight
from hub.access.principals import Principal, Role
from hub.domain.records import KINDS
from hub.domain.records.declare import Record, camel
from hub.domain.records.party import Party
from hub.query.declaring.declared import Column, Entity
from hub.query.declaring.orders import order_keys
from hub.query.declaring.rows import ROWS
from hub.query.declaring.targets import family
from hub.store.tables.projected import PARTS_TABLES
from schema import schema
from tests.asking import ADMIN, DASHBOARD, OFFICER, PUBLIC, REVIEWER, machine
from tests.crawling import of_type
from tests.policy.canaries import INSIDER, OWN
from tests.policy.store import Stated
from tests.policy.table import AGREED, SHARED, Table
from tests.redeclaring import redeclare

ODD: Final = Access.SECRET
"""The label that types and fields are given in odd worlds."""


@dataclass(frozen=True)
class World:
    """Who asks, whether for a purpose, and what is otherwise than agreed on.

    `labelled` are the types, and the fields as `Type.field`, that have the label `ODD`; `odd` is what the caller's
    role sees of that.
    """

    name: str
    who: Principal
    purpose: bool = False
    labelled: frozenset[str] = frozenset()
    odd: Sight | None = None

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        """The name of an operation in it: none that is planned under one policy is answered under another."""
        if self.odd is None:
            return "agreed"
        return "_".join([*self.name.split("-"), *sorted({one.partition(".")[0] for one in self.labelled})])

    @property
    def table(self) -> Table:
        """The policy."""
        if self.odd is None:
            return AGREED
        return {**AGREED, self.who.role: {**AGREED[self.who.role], ODD: self.odd}}

    def sight(self, label: Access) -> Sight:
        """What the caller sees of a label."""
        seen = self.table[self.who.role][label]
        return Sight.MASK if seen is Sight.PURPOSE and not self.purpose else seen

    def of_rows(self, entity: Entity) -> Sight:
        """What the caller sees of the rows of a type."""
        return self.sight(ODD if entity.name in self.labelled else entity.label)

    def of_value(self, entity: Entity, name: str) -> Sight:
        """What the caller sees of a column."""
        column = entity.fields[name]
        if f"{entity.name}.{name}" in self.labelled:
            return self.sight(ODD)
        return self.sight(column.label) if isinstance(column, Column) and column.label else self.of_rows(entity)

    def is_of(self, seen: Sight, kind: str, agency: str) -> bool:
        """Whether an agency's records of a kind are among those that are seen."""
        shared = SHARED.get(self.who.role, {}).get(kind, frozenset()) if seen is Sight.SHARED else frozenset()
        return seen not in {Sight.OWN, Sight.SHARED} or agency in {self.who.agency, *shared}

    def sees(self, record: Stated) -> bool:
        """Whether the caller sees a record: by the label of its type, as its agency shares it, and unsealed."""
        shown = (one for one in schema.bindings.entities.values() if one.declared is KINDS[record.kind])
        entity = next(shown, None)
        seen = Sight.SHOW if entity is None else self.of_rows(entity)
        if seen in {Sight.COUNT, Sight.DENY} or (record.is_sealed and self.who.name != INSIDER):
            return False
        return self.is_of(seen, record.kind, record.agency)


ASKING: Final = (
    World("officer", OFFICER),
    World("officer-for-a-purpose", OFFICER, purpose=True),
    World("insider", Principal(Role.OFFICER, OWN, INSIDER)),
    World("dashboard", DASHBOARD),
    World("agency", machine(OWN)),
    World("reviewer", REVIEWER),
    World("admin", ADMIN),
    World("public", PUBLIC),
)
"""Everybody who asks under the policy that was agreed on."""


def odd_rows(seen: Sight, entity: Entity) -> World:
    """An officer under a policy in which it sees so of the rows of one type."""
    return World(f"rows-{seen.name.lower()}", OFFICER, seen is Sight.PURPOSE, frozenset({entity.name}), seen)


def odd_values(seen: Sight, entity: Entity) -> World:
    """An officer under a policy in which it sees so of every value of a type, and of its kin, that may be missing."""
    kin = [one for one in schema.bindings.entities.values() if family(one) == family(entity)]
    names = {name for name in entity.fields if may_be_null(entity, name)}
    labelled = frozenset(f"{one.name}.{name}" for one in kin for name in names & set(one.fields))
    return World(f"values-{seen.name.lower()}", OFFICER, seen is Sight.PURPOSE, labelled, seen)


def may_be_null(entity: Entity, name: str) -> bool:
    """Whether a field is a column that may be missing: no other may have a label of its own."""
    kind = of_type(entity.name).fields[camel(name)].type
    return isinstance(entity.fields[name], Column) and not is_non_null_type(kind)


IN_PART: Final = frozenset({Sight.OWN, Sight.SHARED})


def is_possible(seen: Sight, entity: Entity, *, values: bool) -> bool:
    """Whether a hub starts whose schema has such a label there: whose the rows are, and of whom they tell, is known."""
    rows = ROWS[entity.declared]
    if seen is Sight.CONCERNED:
        return rows.actor is not None and not values
    if seen is Sight.MASK and rows.actor is not None:
        return False  # by what stands on them they are told from those that asking adds
    if seen in IN_PART:
        if values:
            return rows.owned and rows.actor is None
        return rows.owned or entity.declared in PARTS_TABLES
    if seen is Sight.PURPOSE:
        return issubclass(entity.declared, Record) or (values and entity.declared is Party)
    return True


def odd_worlds(entity: Entity) -> Iterator[World]:
    """Every policy in which a type, or what may be missing of it, is seen otherwise."""
    for seen in (one for one in Sight if one is not Sight.SHOW):
        if is_possible(seen, entity, values=False):
            yield odd_rows(seen, entity)
        if is_possible(seen, entity, values=True) and odd_values(seen, entity).labelled:
            yield odd_values(seen, entity)


@contextmanager
def under(world: World) -> Iterator[None]:
    """Ask under the policy of a world."""
    if world.odd is None:
        yield
        return
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(policy, "POLICY", table_in(world.who.role, world.odd))
        for entity in {name.partition(".")[0] for name in world.labelled}:
            redeclare(patched, relabelled(schema.bindings.entities[entity], world.labelled))
        order_keys.cache_clear()
        yield
    order_keys.cache_clear()


@cache
def table_in(role: Role, seen: Sight) -> Table:
    """The hub's policy with one cell otherwise; always the same one, since engines are kept by it."""
    return {**policy.POLICY, role: {**policy.POLICY[role], ODD: seen}}


def relabelled(entity: Entity, labelled: frozenset[str]) -> Entity:
    """A type with the odd label on itself or on its fields."""
    fields = {
        name: replace(one, label=ODD) if isinstance(one, Column) and f"{entity.name}.{name}" in labelled else one
        for name, one in entity.fields.items()
    }
    return replace(entity, label=ODD if entity.name in labelled else entity.label, fields=fields)


@cache
def nothing_hidden() -> Table:
    """A policy under which everything is shown to everybody."""
    return dict.fromkeys(Role, dict.fromkeys(Access, Sight.SHOW))


@contextmanager
def unguarded() -> Iterator[Principal]:
    """Ask what the store holds, whoever may see it: as whom."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(policy, "POLICY", nothing_hidden())
        yield Principal(Role.OFFICER, OWN, INSIDER)
