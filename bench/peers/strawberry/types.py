"""The types of the peer's graph, as far as the operations ask for them."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

import strawberry
from sqlalchemy import RowMapping
from strawberry.types import Info

from bench.peers.strawberry.reading import Reader
from hub.domain.vocabulary import (
    CaseStep,
    IdentifierScheme,
    IdentifierValidity,
    InspectionResult,
    ListKind,
    MeasureKind,
    OrganizationKind,
    OrganizationStatus,
    PartyStanding,
    PartyUnitKind,
    PenaltyKind,
    Registration,
)

Node = TypeVar("Node")
Row = RowMapping | Mapping[str, Any]
for codes in (
    CaseStep,
    IdentifierScheme,
    IdentifierValidity,
    InspectionResult,
    ListKind,
    MeasureKind,
    OrganizationKind,
    OrganizationStatus,
    PartyStanding,
    PartyUnitKind,
    PenaltyKind,
    Registration,
):
    strawberry.enum(codes)


def reader(info: Info) -> Reader:
    """What the request reads with."""
    found: Reader = info.context["reader"]
    return found


@cache
def columns_of(cls: Any) -> tuple[str, ...]:
    """The columns from which a type is made."""
    return tuple(one.name for one in fields(cls) if one.init)


class FromRow:
    """A type that is made from a row: its fields are columns."""

    @classmethod
    def of(cls, row: Row) -> Self:
        """Make an object from a row."""
        return cls(**{name: row[name] for name in columns_of(cls)})  # type: ignore[arg-type] # a class is hashable


Made = TypeVar("Made", bound=FromRow)


@strawberry.type
class Connection(Generic[Node]):
    """A list."""

    nodes: list[Node]


@strawberry.type
class Named(FromRow):
    """Something with a code and a name."""

    code: str
    name: str


@strawberry.type
class Division(Named):
    """A division."""


@strawberry.type
class Agency(Named):
    """An agency."""


async def agency(info: Info, code: str | None) -> Agency | None:
    """The agency of a code."""
    row = await reader(info).last("agency", "code", code)
    return Agency.of(row) if row else None


@strawberry.type
class Identifier(FromRow):
    """A number."""

    scheme: IdentifierScheme
    value: str
    validity: IdentifierValidity


@strawberry.type
class Money:
    """An amount."""

    value: Decimal


@strawberry.type
class Decided(FromRow):
    """What an authority decided."""

    authority_name: str
    authority_code: strawberry.Private[str | None]

    @classmethod
    def of(cls, row: Row) -> Self:
        """Make an object from a row."""
        return super().of({**row, "authority_code": row["authority"]})

    @strawberry.field
    async def authority(self, info: Info) -> Agency | None:
        """The deciding agency."""
        return await agency(info, self.authority_code)


@strawberry.type
class Penalty(Decided):
    """A penalty."""

    document_number: str
    decided_on: datetime.date
    kinds: list[PenaltyKind]
    violation: str | None
    fine_: strawberry.Private[Decimal | None]

    @classmethod
    def of(cls, row: Row) -> Self:
        """Make an object from a row."""
        return super().of({**row, "fine_": row["fine"]})

    @strawberry.field
    def fine(self) -> Money | None:
        """The fine."""
        return None if self.fine_ is None else Money(value=self.fine_.quantize(Decimal("0.01")))


@strawberry.type
class Inspection(FromRow):
    """An inspection."""

    task_name: str
    inspected_on: datetime.date
    result: InspectionResult
    authority_name: str


@strawberry.type
class PartyUnit(FromRow):
    """A party unit."""

    code: str
    name: str
    kind: PartyUnitKind
    members: int | None


@strawberry.type
class JointOperation(FromRow):
    """A joint operation."""

    number: str
    name: str
    started_on: datetime.date
    finished_on: datetime.date | None


@strawberry.type
class Party:
    """A party."""

    name: str


@strawberry.type
class CaseParty:
    """A party that a case concerns."""

    involved_as: str | None
    party_id: strawberry.Private[UUID]

    @strawberry.field
    async def party(self, info: Info) -> Party | None:
        """The party."""
        row = await reader(info).last("party", "id", self.party_id)
        return Party(name=row["name"]) if row else None


@strawberry.type
class SupervisionCase(Decided):
    """A case."""

    id: strawberry.Private[UUID]
    version: strawberry.Private[int]
    number: str
    cause: str
    step: CaseStep
    step_on: datetime.date
    opened_on: datetime.date | None
    next_deadline_on: datetime.date | None

    @strawberry.field
    async def parties(self, info: Info) -> list[CaseParty]:
        """The parties concerned."""
        rows = await reader(info).beside("supervision_case_parties", (self.id, self.version), "id", "version")
        return [CaseParty(involved_as=row["involved_as"], party_id=row["party_id"]) for row in rows]


@strawberry.type
class Measure(FromRow):
    """A measure."""

    code: str
    name: str
    kind: MeasureKind
    from_on: datetime.date | None


@strawberry.type
class ListEntry(FromRow):
    """An entry on a list."""

    id: strawberry.Private[UUID]
    version: strawberry.Private[int]
    listed_as: ListKind
    ground: str | None
    listed_on: datetime.date | None
    authority_name: str

    @strawberry.field
    async def measures(self, info: Info) -> list[Measure]:
        """The measures."""
        rows = await reader(info).beside("list_entry_measures", (self.id, self.version), "id", "version")
        return [Measure.of(row) for row in rows]


def connected(cls: type[Made], rows: Iterable[Row]) -> Connection[Made]:
    """A list of one type."""
    return Connection(nodes=[cls.of(row) for row in rows])
