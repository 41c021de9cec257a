"""What the agencies of the matrix state: of every type rows of each of them, with texts that stand nowhere else."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from hub.domain.connector import Statement
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, Field, ItemsType
from hub.domain.records.field_types import (
    CountType,
    DayType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    PartyType,
    TextType,
)
from tests.statements import ONE_OF_EACH
from tests.stating import CIVIL_AFFAIRS, MARKET_SUPERVISION, STREET, stated, uscc

OWN: Final = CIVIL_AFFAIRS
"""The agency of those who ask."""
OPEN: Final = MARKET_SUPERVISION
"""An agency that shares with the officers of their own."""
LINKED: Final = "ENFORCEMENT"
"""An agency that shares its cases with their systems, too."""
CLOSED: Final = "KAIXUAN_STREET"
"""An agency that shares nothing, though it gets what their own states."""
STATING: Final = (OWN, OPEN, LINKED, CLOSED)

INSIDER: Final = "insider"
"""Whom the seals name."""
FIRST, SECOND, SEALED = 1, 2, 3
"""The rows of each agency: one of the organization of which all speak; one of somebody of whom no other row speaks;
of cases another one of such, which is sealed."""

OF_THE_HUB: Final = frozenset({"agency", "division", "sharing_agreement"})
"""What the hub's operator states."""
LATE: Final = "2020-06-01"
MIDDAY: Final = f"{LATE}T12:00:00+08:00"
USUAL: Final[Mapping[str, Mapping[str, Any]]] = {one.kind: one.payload for one in ONE_OF_EACH}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a type: which agency states it, and which of its rows it is."""

    kind: str
    stating: str
    number: int

    @property
    def serial(self) -> int:
        """A number that no other row of the type has."""
        return STATING.index(self.stating) * SEALED + self.number

    def canary(self, path: str, *, of: str | None = None, number: int | None = None) -> str:
        """The text of a field, which stands nowhere else; or that of another row of the same agency."""
        return f"{self.stating[:2]}{number or self.number}{of or self.kind}.{path}"


ORGANIZATION: Final = {"name": Row("registration", OWN, FIRST).canary("name"), "uscc": uscc(1)}
"""Of which every first row speaks."""

# --- values -----------------------------------------------------------------------------------

Maker = Callable[[Row, str, Field[Any], Any], Any]
"""Makes the value of a field of a row from what is usual of its kind; None where nothing is stated."""


def text(row: Row, path: str, _field: Field[Any], _usual: Any) -> str:
    """A canary."""
    return row.canary(path)


def identifier(row: Row, path: str, _field: Field[Any], usual: Any) -> str | None:
    """A code of the authority; by which codes a party is known is stated by kind."""
    if path.endswith("authorityUscc"):
        return uscc(50 + row.serial, start="11330104")
    return None if usual is None else str(usual)


def party(row: Row, path: str, _field: Field[Any], _usual: Any) -> dict[str, str]:
    """The organization of which all speak, or somebody of whom no other row speaks."""
    return ORGANIZATION if row.number == FIRST else {"name": row.canary(path)}


def link(row: Row, path: str, field: Field[Any], usual: Any) -> str | None:
    """The usual division, the stating agency, or another row of its own."""
    to: Any = field.type
    if to.kind in OF_THE_HUB:
        return usual or STREET if to.kind == "division" else row.stating
    if path == "parent":
        return row.canary(camel_of(to), of=to.kind, number=FIRST) if row.number == SECOND else None
    return row.canary(camel_of(to), of=to.kind)


def camel_of(to: LinkType) -> str:
    """The name of the key field to which a link leads."""
    return KINDS[to.kind].fields[to.field].external


def day(row: Row, _path: str, _field: Field[Any], usual: Any) -> str:
    """The usual day, or one behind those that are usual of its kind; some days later for each row."""
    return str(date.fromisoformat(usual or LATE) + timedelta(days=row.serial))


def moment(row: Row, path: str, field: Field[Any], usual: Any) -> str:
    """The usual instant, as many days later."""
    return f"{day(row, path, field, usual and usual[:10])}{(usual or MIDDAY)[10:]}"


def money(row: Row, _path: str, _field: Field[Any], usual: Any) -> str:
    """An amount of its own."""
    return f"{Decimal(usual or 100) + row.serial:.2f}"


def number(row: Row, _path: str, _field: Field[Any], _usual: Any) -> int:
    """A number of its own."""
    return row.serial


def items(row: Row, path: str, field: Field[Any], usual: Any) -> list[dict[str, Any]]:
    """The usual parts, or one."""
    of: Any = field.type
    return [part(row, f"{path}.{place}", of.item, one) for place, one in enumerate(usual or ({},))]


def part(row: Row, path: str, declared: type[Declared], usual: Mapping[str, Any]) -> dict[str, Any]:
    """One part of a row."""
    names = declared.fields.values()
    made = {one.external: value(row, f"{path}.{one.external}", one, usual.get(one.external)) for one in names}
    return {name: one for name, one in made.items() if one is not None}


def as_usual(_row: Row, _path: str, _field: Field[Any], usual: Any) -> Any:
    """What is usual."""
    return usual


MAKERS: Final[Mapping[type, Maker]] = {
    TextType: text,
    IdentifierType: identifier,
    PartyType: party,
    LinkType: link,
    DayType: day,
    MomentType: moment,
    MoneyType: money,
    CountType: number,
    ItemsType: items,
}


def value(row: Row, path: str, field: Field[Any], usual: Any) -> Any:
    """The value of a field of a row."""
    return MAKERS.get(type(field.type), as_usual)(row, path, field, usual)


# --- rows -------------------------------------------------------------------------------------


def payload(row: Row) -> dict[str, Any]:
    """What a row states: every field that may be stated beside the others, but no end."""
    record = KINDS[row.kind]
    ending = {record.about.ends, record.about.last}
    fields = [one for one in record.fields.values() if one not in ending]
    made = {one.external: value(row, one.external, one, USUAL[row.kind].get(one.external)) for one in fields}
    return made | SPECIAL.get(row.kind, nothing_else)(row)


def nothing_else(_row: Row) -> dict[str, Any]:
    """Nothing beside what is usual."""
    return {}


def district(row: Row) -> str:
    """The division of the centre in a row: each has one centre at most."""
    return f"3301{40 + row.serial}"


SPECIAL: Final[Mapping[str, Callable[[Row], dict[str, Any]]]] = {
    "registration": lambda row: {"uscc": uscc(1 if row.number == FIRST else 10 + row.serial)},
    "filing": lambda row: {"filingNumber": f"备{row.serial:04}"},
    "other_party": lambda row: {"uscc": uscc(30 + row.serial, start="91330104")},
    "supervision_case": lambda row: {"openedOn": f"2019-12-{row.serial:02}"},
    "policy": lambda row: {"issuedIn": 2020, "role": "MAIN" if row.number == FIRST else "SUPPORTING"},
    "designation": lambda _: {"year": 2020},
    "publication": lambda row: {"foundedOn": f"2013-12-{row.serial:02}"},
    "service_centre": lambda row: {"level": "DISTRICT", "division": district(row)},
    "fund_transfer": lambda row: {"amount": f"{row.serial}.00"},
    "party_affiliation": lambda row: {
        "unit": row.canary("code", of="party_unit", number=SECOND),
        "parent": row.canary("code", of="party_unit", number=FIRST),
        "kind": "INDUSTRY" if row.number == FIRST else "TERRITORIAL",
    },
    "organization_role": lambda row: {"members": [{"organization": {"name": row.canary("members.0.organization")}}]},
}
"""What else a row of a type states, where its rules or its names ask for it."""


def rows(stating: str) -> Iterator[Row]:
    """The rows of an agency, in an order in which none is refused; seals come before what they seal."""
    yield Row("case_seal", stating, SEALED)
    yield Row("supervision_case", stating, SEALED)
    for kind in USUAL:
        if kind not in OF_THE_HUB | {"case_seal"}:
            yield from (Row(kind, stating, one) for one in (FIRST, SECOND))


def statement(row: Row) -> Statement:
    """A row as its agency states it."""
    return stated(row.kind, payload(row))
