"""A run of a connector: a whole delivery in one transaction, unusable rows kept for mending."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from uuid_utils.compat import uuid7

from hub.domain.clock import Clock, strictly_rising
from hub.domain.connector import SourceRow, Statement
from hub.domain.vocabulary import RecordOutcome
from hub.ingest.pipeline import take
from hub.ingest.receipts import Receipt, account, finding_result, head, problem_result
from hub.ingest.rows import Context, Row, Rows
from hub.store.engine import Store, Transaction
from hub.store.quarantine import QuarantinedRow, keep
from hub.store.rows import portions

PORTION: Final = 5_000
UNREAD: Final = Statement(kind="", payload={})

Progress = Callable[[int], None]
"""Told how many rows are done."""

Closing = Callable[[Transaction, Receipt], None]
"""Does what belongs into the transaction of a run, at its end; raising undoes the run."""


@dataclass(frozen=True, slots=True)
class Run:
    """A delivery read by a connector, and on whose behalf."""

    agency: str
    source: str
    layout: str
    rows: Sequence[SourceRow]
    dry_run: bool = False
    closing: Closing | None = None


def run(store: Store, work: Run, *, clock: Clock, today: date, progress: Progress = lambda _done: None) -> Receipt:
    """Take a delivery and give its account; a second run of the same file finds everything UNCHANGED.

    Rows that cannot be used go to quarantine as they came. Raises `StoreUnavailable`; then nothing was written.
    """
    instant = strictly_rising(clock)
    return store.write(lambda tx: attempt(tx, work, instant=instant, today=today, progress=progress))


def attempt(tx: Transaction, work: Run, *, instant: Clock, today: date, progress: Progress) -> Receipt:
    """Take every portion in one transaction; a dry run is undone."""
    batch_id = uuid7()
    done: Rows = []
    with tx.begin_nested() as undone:
        for portion in portions(work.rows, PORTION):
            context = Context(tx, work.agency, batch_id, instant(), today, uuid7)
            done.extend(take_portion(portion, work, context))
            progress(len(done))
        if work.dry_run:
            undone.rollback()
    named = head(batch_id=batch_id, agency=work.agency, request_key=str(batch_id), dry_run=work.dry_run)
    refused = [row_account(row) for row in done if row.outcome is RecordOutcome.QUARANTINED]
    flagged = [
        {"row": row.position, "findings": list(map(finding_result, row.findings))} for row in done if row.findings
    ]
    about = {"source": work.source, "layout": work.layout}
    receipt = {**named, **about, **account(done), "quarantined": refused, "flagged": flagged}
    if work.closing and not work.dry_run:
        work.closing(tx, receipt)
    return receipt


def take_portion(portion: Sequence[SourceRow], work: Run, context: Context) -> Rows:
    """Take the readable rows through the steps, and put the others and the refused ones in quarantine."""
    usable = [(row.number, row.statement) for row in portion if row.statement is not None]
    unread = [Row(row.number, UNREAD, problems=row.problems) for row in portion if row.statement is None]
    refused = RecordOutcome.QUARANTINED
    taken = [replace(row, outcome=refused) if row.refused else row for row in take(usable, context)]
    rows = sorted([*taken, *(replace(row, outcome=refused) for row in unread)], key=lambda row: row.position)
    raw = {row.number: row for row in portion}
    keep(context.tx, [waiting(row, raw[row.position], work, context) for row in rows if row.outcome is refused])
    return rows


def waiting(row: Row, source: SourceRow, work: Run, context: Context) -> QuarantinedRow:
    """A row as it waits for mending."""
    raw = dict(source.raw)
    row_hash = hashlib.sha256(json.dumps([work.layout, raw], ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    reasons = [problem_result(problem) for problem in row.problems]
    return QuarantinedRow(
        id=uuid7(),
        agency=context.agency,
        batch_id=context.batch_id,
        source=work.source,
        row_number=row.position,
        row_hash=row_hash,
        reasons=reasons,
        payload=raw,
        observed_at=context.observed_at,
    )


def row_account(row: Row) -> Receipt:
    """A quarantined row with its reasons."""
    return {"row": row.position, "problems": [problem_result(problem) for problem in row.problems]}
