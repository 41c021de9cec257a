"""Announce what a batch changes, in its own transaction; the feed numbers it once that is committed."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from typing import Final

from hub.domain.records.case_seal import CaseSealRecord
from hub.domain.records.supervision_case import SupervisionCaseRecord
from hub.domain.vocabulary import RecordOutcome
from hub.ingest.rows import Context, Row
from hub.store.changes import add_change
from hub.store.seals import sealed_numbers

CASE: Final = SupervisionCaseRecord.about.kind
SEAL: Final = CaseSealRecord.about.kind
NEW: Final = frozenset({RecordOutcome.CREATED, RecordOutcome.UPDATED, RecordOutcome.LATE})
"""The outcomes of statements that are new in the log."""


def new_statements(context: Context, rows: Iterable[Row]) -> Counter[str]:
    """How many statements of each kind are new; what a seal hides is told as a seal, which nobody else sees."""
    new = [row for row in rows if row.outcome in NEW]
    cases = [row.native_id for row in new if row.statement.kind == CASE]
    sealed = sealed_numbers(context.tx, context.agency, cases, context.today) if cases else frozenset()
    return Counter(SEAL if hides(sealed, row) else row.statement.kind for row in new)


def hides(sealed: Container[str], row: Row) -> bool:
    """Whether a row is of a case that is sealed."""
    return row.statement.kind == CASE and row.native_id in sealed


def announce(context: Context, kinds: Mapping[str, int]) -> None:
    """Note what the batch of a context changes, if it changes anything; once a batch."""
    if kinds:
        observed_at = context.observed_at
        add_change(context.tx, context.batch_id, agency=context.agency, observed_at=observed_at, kinds=kinds)
