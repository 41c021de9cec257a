"""The peer's organizations and roots."""

import datetime
import enum
from typing import Any, Self
from uuid import UUID

import strawberry
from sqlalchemy import ColumnElement, and_, func, select
from strawberry.types import Info

from bench.peers.strawberry.reading import T, existing, holds
from bench.peers.strawberry.types import (
    Connection,
    Division,
    FromRow,
    Identifier,
    Inspection,
    JointOperation,
    ListEntry,
    PartyUnit,
    Penalty,
    Row,
    SupervisionCase,
    connected,
    reader,
)
from hub.domain.vocabulary import (
    CaseStep,
    IdentifierScheme,
    OrganizationKind,
    OrganizationStatus,
    PartyClass,
    PartyStanding,
    Registration,
)

PAGE = 20


@strawberry.enum
class Direction(enum.Enum):
    """A direction."""

    ASC = "ASC"
    DESC = "DESC"


@strawberry.enum
class SupervisionCaseOrderField(enum.Enum):
    """What cases are ordered by."""

    OPENED_ON = "opened_on"
    NEXT_DEADLINE_ON = "next_deadline_on"


@strawberry.input
class SupervisionCaseOrder:
    """An order of cases."""

    field: SupervisionCaseOrderField
    direction: Direction = Direction.ASC


@strawberry.type
class Integrity:
    """A party's integrity record."""

    party_id: strawberry.Private[UUID]

    @strawberry.field
    async def entries(self, info: Info, first: int = PAGE) -> Connection[ListEntry]:
        """The entries in force."""
        return connected(ListEntry, await reader(info).of_party("list_entry", self.party_id, first))


@strawberry.type
class Organization(FromRow):
    """A social organization."""

    id: strawberry.Private[UUID]
    street_code: strawberry.Private[str | None]
    name: str
    standing: PartyStanding
    kind: OrganizationKind | None
    status: OrganizationStatus | None
    registration: Registration | None
    uscc: str | None
    organization_code: str | None
    registration_number: str | None
    founded_on: datetime.date | None
    address: str | None

    @classmethod
    def of(cls, row: Row) -> Self:
        """Make an object from a row."""
        return super().of({**row, "street_code": row["street"]})

    @strawberry.field
    async def street(self, info: Info) -> Division | None:
        """The street."""
        row = await reader(info).last("division", "code", self.street_code)
        return Division.of(row) if row else None

    @strawberry.field
    async def identifiers(self, info: Info) -> list[Identifier]:
        """Its numbers."""
        return [Identifier.of(row) for row in await reader(info).beside("identifier", (self.id,), "party_id")]

    @strawberry.field
    async def penalties(self, info: Info, first: int = PAGE) -> Connection[Penalty]:
        """Its penalties."""
        return connected(Penalty, await reader(info).of_party("penalty", self.id, first))

    @strawberry.field
    async def inspections(self, info: Info, first: int = PAGE) -> Connection[Inspection]:
        """Its inspections."""
        return connected(Inspection, await reader(info).of_party("inspection", self.id, first))

    @strawberry.field
    async def cases(
        self, info: Info, first: int = PAGE, order_by: list[SupervisionCaseOrder] | None = None
    ) -> Connection[SupervisionCase]:
        """Its cases."""
        order = order_by[0].field.value if order_by else None
        rows = await reader(info).through(
            "supervision_case_parties", "party_id", "supervision_case", self.id, first, order=order
        )
        return connected(SupervisionCase, rows)

    @strawberry.field
    async def party_units(self, info: Info, first: int = PAGE) -> Connection[PartyUnit]:
        """The party units that cover it."""
        rows = await reader(info).through("party_unit_organizations", "organization_id", "party_unit", self.id, first)
        return connected(PartyUnit, rows)

    @strawberry.field
    async def joint_operations(self, info: Info, first: int = PAGE) -> Connection[JointOperation]:
        """The operations that looked at it."""
        rows = await reader(info).through("joint_operation_subjects", "party_id", "joint_operation", self.id, first)
        return connected(JointOperation, rows)

    @strawberry.field
    def integrity(self) -> Integrity:
        """Its integrity record."""
        return Integrity(party_id=self.id)


@strawberry.input
class OrganizationBy:
    """A key."""

    uscc: str


@strawberry.input
class TextFilter:
    """Conditions on a text."""

    eq: str | None = None
    in_: list[str] | None = strawberry.field(name="in", default=None)


@strawberry.input
class DayFilter:
    """Conditions on a day."""

    gte: datetime.date | None = None


@strawberry.input
class CaseStepFilter:
    """Conditions on a step."""

    eq: CaseStep | None = None


@strawberry.input
class OrganizationFilter:
    """Conditions on organizations."""

    uscc: TextFilter | None = None
    street: TextFilter | None = None
    founded_on: DayFilter | None = None


@strawberry.input
class SupervisionCaseFilter:
    """Conditions on cases."""

    step: CaseStepFilter | None = None
    authority: TextFilter | None = None


def conditions(table: Any, where: Any) -> ColumnElement[bool]:
    """A filter as a condition."""
    operators = {
        "eq": lambda column, value: column == value,
        "in_": lambda column, value: column.in_(value),
        "gte": lambda column, value: column >= value,
    }
    asked = {} if where is None else {name: one for name, one in vars(where).items() if one is not None}
    return and_(
        True,  # noqa: FBT003 - SQLAlchemy's own way to begin a conjunction
        *(
            operators[operator](table.c[name], value)
            for name, one in asked.items()
            for operator, value in vars(one).items()
            if value is not None
        ),
    )


@strawberry.enum
class OrganizationDimension(enum.Enum):
    """What organizations are grouped by."""

    REGISTRATION = "registration"
    KIND = "kind"
    STATUS = "status"
    STREET = "street"


@strawberry.type
class OrganizationStats:
    """A group."""

    count: int
    registration: Registration | None = None
    kind: OrganizationKind | None = None
    status: OrganizationStatus | None = None
    street_code: strawberry.Private[str | None] = None

    @strawberry.field
    async def street(self, info: Info) -> Division | None:
        """The street."""
        row = await reader(info).last("division", "code", self.street_code)
        return Division.of(row) if row else None


@strawberry.type
class Query:
    """What can be asked."""

    @strawberry.field
    async def organization(self, info: Info, by: OrganizationBy) -> Organization | None:
        """One organization by its code."""
        party, identifier = T["party"], T["identifier"]
        everywhere = and_(identifier.c.scheme == IdentifierScheme.USCC, identifier.c.issuer == "")
        named = select(identifier.c.party_id).where(everywhere, identifier.c.value == by.uscc)
        of_class = party.c.party_class == PartyClass.ORGANIZATION
        rows = await reader(info).rows(
            select(party).where(party.c.id.in_(named), of_class, holds(party, reader(info).day))
        )
        return Organization.of(rows[0]) if rows else None

    @strawberry.field
    async def organizations(
        self, info: Info, where: OrganizationFilter | None = None, first: int = PAGE
    ) -> Connection[Organization]:
        """The organizations that exist."""
        party = T["party"]
        found = select(party).where(existing(reader(info).day), conditions(party, where))
        rows = await reader(info).rows(found.order_by(party.c.id, party.c.version).limit(first))
        return connected(Organization, rows)

    @strawberry.field
    async def organization_stats(
        self, info: Info, group_by: list[OrganizationDimension], where: OrganizationFilter | None = None
    ) -> list[OrganizationStats]:
        """How many organizations exist."""
        party, number = T["party"], func.count().label("count")
        columns = [party.c[one.value] for one in group_by]
        found = select(*columns, number).where(existing(reader(info).day), conditions(party, where))
        rows = await reader(info).rows(found.group_by(*columns).order_by(number.desc(), *columns))
        renamed = {"street": "street_code"}
        return [OrganizationStats(**{renamed.get(name, name): value for name, value in row.items()}) for row in rows]

    @strawberry.field
    async def supervision_cases(
        self,
        info: Info,
        where: SupervisionCaseFilter | None = None,
        order_by: list[SupervisionCaseOrder] | None = None,
        first: int = PAGE,
    ) -> Connection[SupervisionCase]:
        """The cases as they stand."""
        case = T["supervision_case"]
        found = select(case).where(holds(case, reader(info).day), conditions(case, where))
        ordered = [case.c[one.field.value].nulls_last() for one in order_by or ()]
        rows = await reader(info).rows(found.order_by(*ordered, case.c.id, case.c.version).limit(first))
        return connected(SupervisionCase, rows)
