"""Make the projected rows of records, purely: their periods, their parts, and whom they mention."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Table

from hub.domain.connector import Op
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, ItemsType, Record
from hub.domain.records.field_types import PartyReference
from hub.domain.records.mentions import Mention, mentions
from hub.projection.timeline import Period, periods, values_of
from hub.store.log import Version
from hub.store.tables.parties import bygone_involvement, involvement
from hub.store.tables.projected import (
    PARTS_TABLES,
    RECORD_TABLES,
    again_name,
    column_name,
    parts_fields,
    references,
)

Rows = dict[Table, list[dict[str, Any]]]
Stated = Mapping[UUID, Sequence[Version]]
"""Record key → every version of the record, in the order of arrival."""

Parties = Mapping[tuple[UUID, UUID], UUID]
"""(record key, mention key) → party id."""


def by_kind(versions: Stated) -> Iterator[tuple[type[Record], Stated]]:
    """Records by their type."""
    for kind in sorted({stated[0].kind for stated in versions.values()}):
        yield KINDS[kind], {key: stated for key, stated in versions.items() if stated[0].kind == kind}


def record_rows(record: type[Record], versions: Stated, parties: Parties) -> Rows:
    """The rows of records of one type, for every table in which they stand."""
    tables = (RECORD_TABLES[record.about.kind], *(PARTS_TABLES[item] for _, item in parts_fields(record)))
    rows: Rows = {table: [] for table in (*tables, involvement, bygone_involvement)}
    decided: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for key, mention in parties:
        decided[key].add(mention)
    for key, stated in versions.items():
        add_record(rows, record, stated, parties, decided[key])
    return rows


def add_record(
    rows: Rows, record: type[Record], stated: Sequence[Version], parties: Parties, decided: set[UUID]
) -> None:
    """Add the rows of one record; `decided` are the mentions of all its versions."""
    spans = periods(record, stated)
    for ordinal, period in enumerate(spans, start=1):
        add_period(rows, record, period, ordinal, parties)
    standing = wordings(record, (period.values for period in spans))
    since = first_days(record, spans)
    speaking = involvements(stated[0], standing.values(), parties)
    rows[involvement].extend({**row, "from_on": since[row["mention"]]} for row in speaking)
    if decided > standing.keys():
        bygone = wordings(record, (values_of(record, version) for version in replaced(stated, spans)))
        gone = [mention for name, mention in bygone.items() if name not in standing]
        rows[bygone_involvement].extend(involvements(stated[0], gone, parties))


def add_period(rows: Rows, record: type[Record], period: Period, ordinal: int, parties: Parties) -> None:
    """Add the row of one period, and the rows of its parts."""
    version = period.version
    common = {"id": version.record_key, "version": ordinal}
    span = {"valid_from": period.valid_from, "valid_to": period.valid_to}
    source = {"agency": version.agency, "seq": version.seq}
    row = cells(record, period.values, version.record_key, parties)
    rows[RECORD_TABLES[record.about.kind]].append({**common, **span, **source, **row})
    for field, item in parts_fields(record):
        made = [cells(item, part, version.record_key, parties) for part in period.values[field.name]]
        for position, (part, again) in enumerate(zip(made, repetitions(item, made), strict=True), start=1):
            rows[PARTS_TABLES[item]].append({**common, "position": position, **part, **again})


def repetitions(item: type[Declared], parts: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, bool]]:
    """For every part of a row, whether an earlier one refers to the same."""
    seen: set[tuple[str, Any]] = set()
    for part in parts:
        told = {again_name(one): (one.name, part[column_name(one)]) for one in references(item)}
        yield {name: reference in seen for name, reference in told.items()}
        seen.update((name, key) for name, key in told.values() if key is not None)


def cells(declared: type[Declared], values: Mapping[str, Any], key: UUID, parties: Parties) -> dict[str, Any]:
    """The columns of a row; every party by its id."""
    return {
        column_name(field): cell(values[name], key, parties)
        for name, field in declared.fields.items()
        if not isinstance(field.type, ItemsType)
    }


def cell(value: object, key: UUID, parties: Parties) -> object:
    """A value as its column holds it."""
    if isinstance(value, PartyReference):
        return parties[key, Mention(value, itself=False).key]
    return value


def replaced(stated: Sequence[Version], spans: Sequence[Period]) -> list[Version]:
    """The versions that stand no longer: withdrawn, or replaced by another one of the same day."""
    standing = {period.version.seq for period in spans}
    return [version for version in stated if version.op is Op.PUT and version.seq not in standing]


def wordings(record: type[Record], states: Iterable[Mapping[str, Any]]) -> dict[UUID, Mention]:
    """Every mention in some versions of a record, once for each wording."""
    return {mention.key: mention for values in states for mention in mentions(record, values)}


def first_days(record: type[Record], spans: Sequence[Period]) -> dict[UUID, date | None]:
    """The day on which each mention first holds (None: no start is known); `spans` come oldest first."""
    days: dict[UUID, date | None] = {}
    for period in spans:
        for mention in mentions(record, period.values):
            days.setdefault(mention.key, period.valid_from)
    return days


def involvements(version: Version, spoken: Iterable[Mention], parties: Parties) -> Iterator[dict[str, Any]]:
    """A row for every party that a record speaks of; any version of it tells agency and kind."""
    for mention in spoken:
        yield {
            "record_key": version.record_key,
            "mention": mention.key,
            "party_id": parties[version.record_key, mention.key],
            "agency": version.agency,
            "kind": version.kind,
            "reference": mention.reference.words,
        }
