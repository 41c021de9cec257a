"""Announce what a batch changes, in its own transaction; the feed numbers it once that is committed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from hub.domain.vocabulary import RecordOutcome
from hub.ingest.rows import Context, Row
from hub.store.changes import add_change

NEW: Final = frozenset({RecordOutcome.CREATED, RecordOutcome.UPDATED, RecordOutcome.LATE})
"""The outcomes of statements that are new in the log."""


def new_statements(rows: Iterable[Row]) -> Counter[str]:
    """How many statements of each kind are new."""
    return Counter(row.statement.kind for row in rows if row.outcome in NEW)


def announce(context: Context, kinds: Mapping[str, int]) -> None:
    """Note what the batch of a context changes, if it changes anything; once a batch."""
    if kinds:
        observed_at = context.observed_at
        add_change(context.tx, context.batch_id, agency=context.agency, observed_at=observed_at, kinds=kinds)
