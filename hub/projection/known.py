"""What the projection held of one party at an instant, folded from the log as it then stood."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import chain
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Table

from hub.domain.records import RECORDS
from hub.domain.records.mentions import speaks_of_parties
from hub.projection.party_rows import DESCRIBING, TELLING, Evidence, rows_of_parties, spoken
from hub.projection.record_rows import Parties, Rows, Stated, by_kind, record_rows
from hub.store.engine import Transaction
from hub.store.links import links_of, mentions_of
from hub.store.log import versions_of
from hub.store.tables.parties import conflict, identifier, involvement, name_key, party
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES, parts_fields

PARTY_TABLES: Final = (party, identifier, name_key, conflict)
"""The tables of parties that answer; the others are what identity decides from."""

SPEAKING: Final = tuple(record for record in RECORDS if speaks_of_parties(record))
SPEAKING_TABLES: Final = tuple(RECORD_TABLES[record.about.kind] for record in SPEAKING)
SPEAKING_PARTS: Final = tuple(PARTS_TABLES[item] for record in SPEAKING for _, item in parts_fields(record))
"""The tables of records that speak of parties, and of the parts of such records."""

KNOWN_TABLES: Final[tuple[Table, ...]] = (*PARTY_TABLES, *SPEAKING_TABLES, *SPEAKING_PARTS)
"""Every table in which something is known of one party."""


def known_rows(tx: Transaction, party_id: UUID, known_at: datetime) -> Mapping[Table, list[dict[str, Any]]]:
    """The rows of KNOWN_TABLES that a rebuild at an instant would have made of one party.

    These are its own rows and those of every record that spoke of it then. A party of which nothing spoke
    has no rows. Where such a record names another party, it is the one that the record names today.
    """
    places = mentions_of(tx, party_id, known_at)
    versions = versions_of(tx, {record_key for record_key, _ in places}, known_at=known_at)
    parties = {**links_of(tx, versions), **dict.fromkeys(places, party_id)}
    rows = rows_of_records(versions, parties)
    speaking = [row for row in rows[involvement] if (row["record_key"], row["mention"]) in places]
    keys = {row["record_key"] for row in speaking}
    of_records = {
        table: [row for row in rows.get(table, ()) if row["id"] in keys]
        for table in (*SPEAKING_TABLES, *SPEAKING_PARTS)
    }
    evidence = Evidence([spoken(row) for row in first_of_equal_wordings(speaking)])
    of_party = rows_of_parties({party_id: evidence}, versions)
    return {**{table: of_party[table] for table in PARTY_TABLES}, **of_records}


def rows_of_records(versions: Stated, parties: Parties) -> Rows:
    """The rows of records of several types together."""
    made = [record_rows(record, of_kind, parties) for record, of_kind in by_kind(versions)]
    tables = dict.fromkeys((involvement, *chain.from_iterable(made)))
    return {table: [row for rows in made for row in rows.get(table, ())] for table in tables}


def first_of_equal_wordings(speaking: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """Every record that is heard whole, and of all other mentions the first record for each wording and agency.

    It counts from the earliest day of them all, and from no known one where one of them has none.
    """
    equal: defaultdict[tuple[Any, UUID], list[dict[str, Any]]] = defaultdict(list)
    for row in sorted(speaking, key=lambda row: row["record_key"]):
        whole = row["kind"] in {*DESCRIBING, *TELLING}
        speaker = row["record_key"] if whole else row["agency"]
        equal[speaker, row["mention"]].append(row)
    return [{**of_wording[0], "from_on": earliest(of_wording)} for of_wording in equal.values()]


def earliest(speaking: Iterable[dict[str, Any]]) -> date | None:
    """The first day from which some records speak; None where one of them has no known start."""
    days = [row["from_on"] for row in speaking]
    return None if None in days else min(days)
