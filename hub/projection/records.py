"""Write the projected rows of records: their periods, their parts, and whom they mention."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from hub.domain.connector import Op
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, ItemsType, PartyReference, Record
from hub.domain.records.mentions import Mention, mentions
from hub.domain.records.read import read
from hub.projection.timeline import Period, periods
from hub.store.engine import Transaction
from hub.store.links import links_of
from hub.store.log import Version, versions_of
from hub.store.rows import delete_among, insert_rows
from hub.store.tables.parties import bygone_involvement, involvement
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES, column_name, parts_fields

Rows = dict[str, list[dict[str, Any]]]
Parties = Mapping[tuple[UUID, UUID], UUID]
"""(record key, mention key) → party id."""


def project_records(tx: Transaction, record_keys: Iterable[UUID]) -> None:
    """Project some records anew from the log: what stood there for them is replaced."""
    versions = versions_of(tx, record_keys)
    parties = links_of(tx, versions)
    for kind in sorted({stated[0].kind for stated in versions.values()}):
        of_kind = {key: stated for key, stated in versions.items() if stated[0].kind == kind}
        replace(tx, KINDS[kind], of_kind, parties)


def replace(
    tx: Transaction, record: type[Record], versions: Mapping[UUID, Sequence[Version]], parties: Parties
) -> None:
    """Replace the rows of records of one type."""
    tables = [RECORD_TABLES[record.about.kind], *(PARTS_TABLES[item] for _, item in parts_fields(record))]
    rows: Rows = {table.name: [] for table in (*tables, involvement, bygone_involvement)}
    decided: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for key, mention in parties:
        decided[key].add(mention)
    for stated in versions.values():
        spans = periods(record, stated)
        for ordinal, period in enumerate(spans, start=1):
            add_period(rows, record, period, ordinal, parties)
        standing = wordings(record, (period.values for period in spans))
        since = first_days(record, spans)
        speaking = involvements(stated[0], standing.values(), parties)
        rows[involvement.name].extend({**row, "from_on": since[row["mention"]]} for row in speaking)
        if decided[stated[0].record_key] > standing.keys():
            bygone = wordings(record, (read(record, version.payload).values for version in replaced(stated, spans)))
            gone = [mention for name, mention in bygone.items() if name not in standing]
            rows[bygone_involvement.name].extend(involvements(stated[0], gone, parties))
    for table in tables:
        delete_among(tx, table, table.c.id, versions)
        insert_rows(tx, table, rows[table.name])
    for table in (involvement, bygone_involvement):
        delete_among(tx, table, table.c.record_key, versions)
        insert_rows(tx, table, rows[table.name])


def add_period(rows: Rows, record: type[Record], period: Period, ordinal: int, parties: Parties) -> None:
    """Add the row of one period, and the rows of its parts."""
    version = period.version
    common = {"id": version.record_key, "version": ordinal}
    span = {"valid_from": period.valid_from, "valid_to": period.valid_to}
    source = {"agency": version.agency, "seq": version.seq}
    row = cells(record, period.values, version.record_key, parties)
    rows[record.about.kind].append({**common, **span, **source, **row})
    for field, item in parts_fields(record):
        for position, part in enumerate(period.values[field.name], start=1):
            cell = cells(item, part, version.record_key, parties)
            rows[PARTS_TABLES[item].name].append({**common, "position": position, **cell})


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
            "reference": asdict(mention.reference),
        }
