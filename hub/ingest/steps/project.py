"""Project what was appended: the records, and the parties that they speak of."""

from hub.domain.vocabulary import RecordOutcome
from hub.ingest.rows import Context, Rows
from hub.projection.parties import project_parties
from hub.projection.records import project_records
from hub.store.links import links_of

CHANGED = frozenset({RecordOutcome.CREATED, RecordOutcome.UPDATED, RecordOutcome.LATE})


def project(rows: Rows, context: Context) -> Rows:
    """Bring the tables that answer up to date with the log, in the same transaction."""
    changed = {row.key for row in rows if row.outcome in CHANGED and row.key is not None}
    project_records(context.tx, changed)
    project_parties(context.tx, set(links_of(context.tx, changed).values()))
    return rows
