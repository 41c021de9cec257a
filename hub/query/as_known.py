"""Answer a look-up as its party was known at an instant: the same statement, with the party's tables shadowed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from hub.domain.identifiers import normalised
from hub.domain.records.declare import camel
from hub.domain.vocabulary import IdentifierScheme
from hub.projection.known import KNOWN_TABLES, known_rows
from hub.query.declaring.declared import LookUp
from hub.query.declaring.operators import usable
from hub.query.given import Given, Leaf, Values
from hub.query.known import known_clause, known_payload
from hub.query.plan import Plan
from hub.query.planning.ids import key_in
from hub.query.planning.roots import one_key
from hub.query.writing.compile import Statement, write
from hub.query.writing.dialects.writer import Writer
from hub.store.engine import Store
from hub.store.tables.parties import identifier


@dataclass(frozen=True, slots=True)
class KnownLookUp:
    """A look-up with an instant: its plan and statement, by which key, and as of when."""

    plan: Plan
    statement: Statement
    scheme: IdentifierScheme | None
    key: Leaf
    at: Leaf
    numbered: bool

    def arguments(self, store: Store, values: Values) -> list[Any]:
        """The driver's values, the party as it was known among them; reads the log, and blocks meanwhile."""
        return self.with_payload(self.payload(store, values), self.statement.bind(values))

    def payload(self, store: Store, values: Values) -> str:
        """The party as it was known; of a number that stands on no party, or on several, nothing."""
        dialect = store.engine.dialect.name
        with store.read() as tx:
            ids = self.party_ids(tx, values)
            if len(ids) != 1:
                return known_payload(dialect, UUID(int=0), {})
            return known_payload(dialect, ids[0], known_rows(tx, ids[0], self.at.read(values)))

    def party_ids(self, tx: Any, values: Values) -> list[UUID]:
        """The parties that the key names today."""
        key = self.key.read(values)
        if self.scheme is None:
            return [key_in(key)]
        number = normalised(self.scheme, usable(key))
        named = select(identifier.c.party_id).where(identifier.c.scheme == self.scheme, identifier.c.value == number)
        return list(tx.execute(named.distinct()).scalars())

    def with_payload(self, payload: str, arguments: Sequence[Any]) -> list[Any]:
        """The values in the order of the placeholders: numbered ones stand anywhere, others count from the first."""
        return [*arguments, payload] if self.numbered else [payload, *arguments]


def known_look_up(plan: Plan, writer: Writer, declaration: LookUp, by: Mapping[str, Given], at: Leaf) -> KnownLookUp:
    """A look-up as of an instant."""
    name, key = one_key(by)
    scheme = {camel(one.name): one.scheme for one in declaration.keys}.get(name)
    statement = write(plan, writer)
    numbered = writer.dialect.name == "postgresql"
    placeholder = f"${len(statement.places) + 1}" if numbered else "?1"
    clause = known_clause(writer.dialect.name, KNOWN_TABLES, placeholder)
    shadowed = replace(statement, text=f"{clause}\n{statement.text}")
    return KnownLookUp(plan, shadowed, scheme, key, at, numbered)
