"""Write the projected rows of records: their periods, their parts, and whom they mention."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, ItemsType, PartyReference, Record
from hub.domain.records.mentions import Mention, mentions
from hub.projection.timeline import Period, periods
from hub.store.engine import Transaction
from hub.store.links import links_of
from hub.store.log import Version, versions_of
from hub.store.rows import delete_among, insert_rows
from hub.store.tables.parties import involvement
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
    rows: Rows = {table.name: [] for table in (*tables, involvement)}
    for key, stated in versions.items():
        spans = periods(record, stated)
        for ordinal, period in enumerate(spans, start=1):
            add_period(rows, record, period, ordinal, parties)
        rows[involvement.name].extend(involvements(record, key, spans, parties))
    for table in tables:
        delete_among(tx, table, table.c.id, versions)
        insert_rows(tx, table, rows[table.name])
    delete_among(tx, involvement, involvement.c.record_key, versions)
    insert_rows(tx, involvement, rows[involvement.name])


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


def involvements(
    record: type[Record], key: UUID, spans: Sequence[Period], parties: Parties
) -> Iterator[dict[str, Any]]:
    """Every party that the surviving versions of a record mention, once for each wording."""
    spoken = {mention.key: mention for period in spans for mention in mentions(record, period.values)}
    for mention_key, mention in spoken.items():
        yield {
            "record_key": key,
            "mention": mention_key,
            "party_id": parties[key, mention_key],
            "agency": spans[0].version.agency,
            "kind": record.about.kind,
            "reference": asdict(mention.reference),
        }
