"""How the sample says something: which agency told the hub what, and on which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from random import Random
from typing import Any, Final

from hub.domain.connector import Statement
from hub.domain.records.declare import camel

TODAY: Final = date(2020, 6, 30)
"""The day on which the sample stands still: the district exists, and the rules of 2018 have run two years."""

OPENED: Final = date(2016, 6, 30)
"""The day of the first deliveries: by then organizations had their unified social credit codes."""

SOURCE_TEXT: Final = "江干区人民政府副区长撰文（记述全区社会组织发展，题名未详）"
"""How the sample cites the article of the district's deputy head, of which it reproduces every figure."""

SEED: Final = "Concord sample district 330104"


@dataclass(frozen=True, slots=True)
class Told:
    """One statement, the agency that makes it, and the day on which the hub hears it."""

    agency: str
    on: date
    statement: Statement
    fact: bool = False


def tell(  # noqa: PLR0913 - who, when, what, and whether it is so
    agency: str,
    on: date,
    kind: str,
    payload: Mapping[str, Any],
    *,
    effective_on: date | None = None,
    fact: bool = False,
) -> Told:
    """Let an agency state a record; nothing is heard before the hub opened. A `fact` holds nothing invented."""
    return Told(agency, max(on, OPENED), Statement(kind, payload, effective_on=effective_on), fact)


def payload(**fields: object) -> dict[str, Any]:
    """Write fields as an agency's JSON: camelCase, days in ISO 8601, codes by name; what is None is left out."""
    return {camel(name): plain(value) for name, value in fields.items() if value is not None}


def plain(value: object) -> object:
    """Write one value as JSON has it."""
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def chance(of: str) -> Random:
    """The same dice on every run, of each noun its own: a change in one leaves the others as they are."""
    return Random(f"{SEED}: {of}")  # noqa: S311 - repeats itself on purpose, hides nothing
