"""Rows of several tables on their way into a store, as both databases take them.

A value is text, a whole number, bytes or None: days in ISO 8601, keys as 32 hexadecimal digits, instants in UTC,
JSON as text. SQLite keeps them so; PostgreSQL reads them so.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from random import Random
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from hub.store.tables import metadata
from hub.store.tables.projected import PARTS_TABLES, again_name, column_name, references

Value = str | int | bytes | None
Row = tuple[Value, ...]

TABLES: Final = (
    "party", "identifier", "name_key", "involvement", "record_version", "penalty", "inspection", "supervision_case",
    "supervision_case_parties", "party_unit", "party_unit_organizations", "joint_operation",
    "joint_operation_participants", "joint_operation_sites", "joint_operation_subjects", "list_entry",
    "list_entry_measures", "sharing_agreement", "sharing_agreement_parties", "subject_key",
)  # fmt: skip
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {name: tuple(column.name for column in metadata.tables[name].columns) for name in TABLES}
)
REFERENCES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        table.name: {again_name(one): column_name(one) for one in references(item)}
        for item, table in PARTS_TABLES.items()
    }
)
"""By table of parts: the column that tells whether an earlier part refers to the same, and that of the reference."""

OBSERVED: Final = "2020-06-30 10:00:00.000000"
BATCH: Final = UUID("0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b").hex
VERSION_4: Final = 0x4000_8000_0000_0000_0000
VERSION_MASK: Final = ~0xF000_C000_0000_0000_0000 & (1 << 128) - 1


class Portion:
    """Rows by table, and the dice with which they are made."""

    def __init__(self, chance: Random, today: date) -> None:
        """Begin without rows."""
        self.chance = chance
        self.today = today
        self.rows: dict[str, list[Row]] = {name: [] for name in TABLES}

    def add(self, table: str, **values: Value) -> None:
        """Add a row; a column that is not named is null."""
        self.rows[table].append(tuple(map(values.get, COLUMNS[table])))

    def add_parts(self, table: str, key: str, version: int, parts: Iterable[Mapping[str, Value]]) -> None:
        """Add the parts of a row, in their order."""
        seen: set[tuple[str, Value]] = set()
        for position, part in enumerate(parts):
            told = {again: (again, part.get(column)) for again, column in REFERENCES[table].items()}
            flags = {again: int(reference in seen) for again, reference in told.items()}
            self.add(table, id=key, version=version, position=position, **part, **flags)
            seen.update(one for one in told.values() if one[1] is not None)

    def day(self, most: int, *, least: int = 0) -> str:
        """A day so many days before the store's own."""
        return (self.today - timedelta(days=self.chance.randrange(least, most))).isoformat()

    def later(self, day: str, *, least: int, most: int) -> str:
        """A day so many days after another."""
        return (date.fromisoformat(day) + timedelta(days=self.chance.randrange(least, most))).isoformat()

    def key(self) -> str:
        """The key of a record: a record's key is a hash, so it falls anywhere."""
        return f"{self.chance.getrandbits(128) & VERSION_MASK | VERSION_4:032x}"

    def version(  # noqa: PLR0913 - all that the log says of a statement
        self, key: str, kind: str, seq: int, payload: Mapping[str, Any], *, agency: str, on: str
    ) -> None:
        """Add the statement in the log that a row cites."""
        stated = json.dumps(payload, ensure_ascii=False)
        self.add(
            "record_version",
            record_key=key,
            seq=seq,
            agency=agency,
            kind=kind,
            native_id=str(payload.get("number", key)),
            op="PUT",
            observed_at=OBSERVED,
            effective_on=on,
            batch_id=BATCH,
            content_hash=key * 2,
            payload=stated,
            synthetic=1,
        )

    def involve(self, key: str, kind: str, party_id: str, reference: str, *, agency: str) -> None:
        """Add who is spoken of by a record."""
        self.add(
            "involvement",
            record_key=key,
            mention=self.key(),
            party_id=party_id,
            agency=agency,
            kind=kind,
            reference=reference,
        )
