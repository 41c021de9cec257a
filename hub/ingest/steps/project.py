"""Project what was appended: the records, and the parties that they speak of."""

from collections.abc import Set as AbstractSet
from uuid import UUID

from hub.domain.vocabulary import RecordOutcome
from hub.ingest.rows import Context, Rows
from hub.projection.parties import evidence_of, write_parties
from hub.projection.party_rows import Evidence, evidence_in
from hub.projection.records import write_records

CHANGED = frozenset({RecordOutcome.CREATED, RecordOutcome.UPDATED, RecordOutcome.LATE})


def is_touched(before: Evidence | None, now: Evidence | None, changed: AbstractSet[UUID]) -> bool:
    """Whether something else is said of a party than before, or a record that makes it up has changed.

    Most records only name a party as their agency has named it before.
    """
    if before is None or now is None:
        return True
    return not now.says_as_much_as(before) or not changed.isdisjoint(now.records | before.records)


def project(rows: Rows, context: Context) -> Rows:
    """Bring the tables that answer up to date with the log, in the same transaction."""
    known = context.known
    changed = {row.key for row in rows if row.outcome in CHANGED and row.key is not None}
    parties = {place: party_id for place, party_id in known.parties.items() if place[0] in changed}
    standing = {party_id for party_id in parties.values() if party_id not in known.new_parties}
    before = evidence_of(context.tx, standing)
    written = write_records(context.tx, {key: known.versions[key] for key in changed}, parties, standing=known.logged)
    now = evidence_of(context.tx, standing)
    touched = {party_id for party_id in standing if is_touched(before.get(party_id), now.get(party_id), changed)}
    evidence = {party_id: one for party_id, one in now.items() if party_id in touched}
    new = evidence_in(written, known.new_parties)
    write_parties(context.tx, {**evidence, **new}, known.versions, standing=touched)
    return rows
