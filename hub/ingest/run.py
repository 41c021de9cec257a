"""A run of a connector: a whole delivery in one transaction, unusable rows kept for mending."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from uuid_utils.compat import uuid7

from hub.domain.clock import Clock, strictly_rising
from hub.domain.connector import SourceRow, Statement
from hub.domain.records.mentions import Token
from hub.domain.vocabulary import RecordOutcome
from hub.ingest.announce import announce, new_statements
from hub.ingest.pipeline import take
from hub.ingest.receipts import Account, Receipt, head, problem_result, row_place
from hub.ingest.rows import Context, Known, Row, Rows
from hub.ingest.told_later import ToldLater
from hub.ingest.unlike import numbers_on_unlike_names
from hub.store.engine import Store, Transaction
from hub.store.quarantine import QuarantinedRow, keep
from hub.store.rows import portions

PORTION: Final = 10_000
"""Rows that are taken through the steps together, and held in memory together."""

TOLD_MOST: Final = 10_000
"""Quarantined rows, and flagged ones, that a receipt tells one by one."""

UNREAD: Final = Statement(kind="", payload={})

Progress = Callable[[int], None]
"""Told how many rows are done."""

Closing = Callable[[Transaction, Receipt], None]
"""Does what belongs into the transaction of a run, at its end; raising undoes the run."""


@dataclass(frozen=True, slots=True)
class Run:
    """A delivery read by a connector, and on whose behalf.

    `rows` are gone through once for each attempt, from the beginning: a second one follows where another writer
    came first. They are never held in memory together. Only the sample marks its records `synthetic`.
    """

    agency: str
    source: str
    layout: str
    rows: Iterable[SourceRow]
    dry_run: bool = False
    closing: Closing | None = None
    synthetic: bool = False


@dataclass(slots=True)
class Taking:
    """What is to be told of the rows taken so far: all of them counted, some of them one by one."""

    later: ToldLater
    account: Account = field(default_factory=Account)
    quarantined: list[Receipt] = field(default_factory=list)
    suspected: set[Token] = field(default_factory=set)
    changes: Counter[str] = field(default_factory=Counter)

    def add(self, rows: Rows, context: Context) -> None:
        """Note what became of some rows."""
        self.account.add(rows)
        self.changes += new_statements(context, rows)
        self.later.keep(rows)
        for row in rows:
            if row.outcome is RecordOutcome.QUARANTINED and len(self.quarantined) < TOLD_MOST:
                self.quarantined.append(row_account(row))

    def told(self, tx: Transaction) -> Receipt:
        """The account, and the first of the rows that somebody should look at, once all are taken."""
        flagged: list[Receipt] = []
        more = 0
        for one in self.later.flagged(numbers_on_unlike_names(tx, self.suspected)):
            self.account.flag(finding["flag"] for finding in one["findings"])
            if len(flagged) < TOLD_MOST:
                flagged.append(one)
            else:
                more += 1
        untold = {
            "quarantined": self.account.outcomes[RecordOutcome.QUARANTINED.name] - len(self.quarantined),
            "flagged": more,
        }
        return {**self.account.told(), "quarantined": self.quarantined, "flagged": flagged, "untold": untold}


def run(store: Store, work: Run, *, clock: Clock, today: date, progress: Progress = lambda _done: None) -> Receipt:
    """Take a delivery and give its account; a second run of the same file finds everything UNCHANGED.

    Rows that cannot be used go to quarantine as they came; the account lists the first TOLD_MOST of them. Raises
    `StoreUnavailable`; then nothing was written.
    """
    instant = strictly_rising(clock)
    return store.write(lambda tx: attempt(tx, work, instant=instant, today=today, progress=progress))


def attempt(tx: Transaction, work: Run, *, instant: Clock, today: date, progress: Progress) -> Receipt:
    """Take every portion in one transaction; a dry run is undone."""
    batch_id = uuid7()
    with ToldLater() as later, tx.begin_nested() as undone:
        taking = Taking(later)
        context = Context(
            tx, work.agency, batch_id, instant(), today, uuid7, synthetic=work.synthetic, suspected=taking.suspected
        )
        for portion in portions(work.rows, PORTION):
            taking.add(take_portion(portion, work, context), context)
            context = replace(context, observed_at=instant(), known=Known())
            progress(taking.account.rows)
        told = taking.told(tx)
        announce(context, taking.changes)
        if work.dry_run:
            undone.rollback()
    named = head(batch_id=batch_id, agency=work.agency, request_key=str(batch_id), dry_run=work.dry_run)
    receipt = {**named, "source": work.source, "layout": work.layout, **told}
    if work.closing and not work.dry_run:
        work.closing(tx, receipt)
    return receipt


def take_portion(portion: Sequence[SourceRow], work: Run, context: Context) -> Rows:
    """Take the readable rows through the steps, and put the others and the refused ones in quarantine."""
    usable = [(place, row.statement) for place, row in enumerate(portion) if row.statement is not None]
    unread = [Row(place, UNREAD, problems=row.problems) for place, row in enumerate(portion) if row.statement is None]
    refused = RecordOutcome.QUARANTINED
    taken = [replace(row, outcome=refused) if row.refused else row for row in take(usable, context)]
    rows = sorted([*taken, *(replace(row, outcome=refused) for row in unread)], key=lambda row: row.position)
    keep(context.tx, [waiting(row, portion[row.position], work, context) for row in rows if row.outcome is refused])
    return [
        replace(row, position=source.number, part=source.part) for row in rows for source in [portion[row.position]]
    ]


def waiting(row: Row, source: SourceRow, work: Run, context: Context) -> QuarantinedRow:
    """A row as it waits for mending."""
    raw = dict(source.raw)
    row_hash = hashlib.sha256(json.dumps([work.layout, raw], ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    reasons = [problem_result(problem) for problem in row.problems]
    return QuarantinedRow(
        id=uuid7(),
        agency=context.agency,
        batch_id=context.batch_id,
        source=f"{work.source} › {source.part}" if source.part else work.source,
        row_number=source.number,
        row_hash=row_hash,
        reasons=reasons,
        payload=raw,
        observed_at=context.observed_at,
    )


def row_account(row: Row) -> Receipt:
    """A quarantined row with its reasons."""
    return {**row_place(row), "problems": [problem_result(problem) for problem in row.problems]}
