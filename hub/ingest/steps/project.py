"""Project what was appended: the records, and the parties that they speak of."""

from hub.domain.vocabulary import RecordOutcome
from hub.ingest.rows import Context, Rows
from hub.projection.parties import evidence_of, write_parties
from hub.projection.party_rows import evidence_in
from hub.projection.records import write_records

CHANGED = frozenset({RecordOutcome.CREATED, RecordOutcome.UPDATED, RecordOutcome.LATE})


def project(rows: Rows, context: Context) -> Rows:
    """Bring the tables that answer up to date with the log, in the same transaction."""
    known = context.known
    changed = {row.key for row in rows if row.outcome in CHANGED and row.key is not None}
    parties = {place: party_id for place, party_id in known.parties.items() if place[0] in changed}
    written = write_records(context.tx, {key: known.versions[key] for key in changed}, parties, standing=known.logged)
    standing = {party_id for party_id in parties.values() if party_id not in known.new_parties}
    evidence = {**evidence_of(context.tx, standing), **evidence_in(written, known.new_parties)}
    write_parties(context.tx, evidence, known.versions, standing=standing)
    return rows
