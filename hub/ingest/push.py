"""A batch pushed by an agency: one transaction, one receipt, safe to send again."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from uuid_utils.compat import uuid7

from hub.domain.connector import Statement
from hub.domain.records.read import Problem
from hub.ingest.clock import Clock
from hub.ingest.pipeline import take
from hub.ingest.receipts import Receipt, account, head, result
from hub.ingest.rows import Context, Rows
from hub.ingest.steps.normalise import content_hash
from hub.store.batches import Claim, claim, finish, release
from hub.store.engine import Store, Transaction


class OnError(enum.Enum):
    """What a refused row means for the others."""

    REJECT_ALL = "REJECT_ALL"
    REJECT_FAILED_ROWS = "REJECT_FAILED_ROWS"


@dataclass(frozen=True, slots=True)
class Batch:
    """What an agency pushes; the agency comes from its credential."""

    agency: str
    request_key: str
    statements: Sequence[Statement]
    on_error: OnError
    dry_run: bool = False


def push(store: Store, batch: Batch, *, clock: Clock, today: date) -> Receipt:
    """Write a batch and give its receipt; the same batch again gives the same receipt.

    Raises `RequestKeyReused`, `RequestInProgress` and `StoreUnavailable`; then nothing was written. A dry
    run writes nothing, not even a receipt, and tells what a push would do now.
    """
    if batch.dry_run:
        return store.write(lambda tx: rehearse(tx, batch, clock=clock, today=today))
    body_hash = content_hash({"onError": batch.on_error.name, "rows": [repr(one) for one in batch.statements]})
    wanted = {"agency": batch.agency, "request_key": batch.request_key, "batch_id": uuid7(), "body_hash": body_hash}
    held = store.write(lambda tx: claim(tx, **wanted, now=clock()))
    if held.receipt is not None:
        return held.receipt
    try:
        return store.write(lambda tx: write(tx, batch, held, clock=clock, today=today))
    except BaseException:
        store.write(lambda tx: release(tx, held, now=clock()))
        raise


def write(tx: Transaction, batch: Batch, held: Claim, *, clock: Clock, today: date) -> Receipt:
    """Write rows and receipt in one transaction; under REJECT_ALL a refused row leaves the receipt alone."""
    with tx.begin_nested() as rows_only:
        rows = taken(tx, batch, held.batch_id, clock=clock, today=today)
        if batch.on_error is OnError.REJECT_ALL and any(row.refused for row in rows):
            rows_only.rollback()
            rows = refuse_all(rows)
    receipt = receipt_of(batch, held.batch_id, rows)
    finish(tx, held, receipt)
    return receipt


def rehearse(tx: Transaction, batch: Batch, *, clock: Clock, today: date) -> Receipt:
    """Tell what a push would do, and undo it."""
    batch_id = uuid7()
    with tx.begin_nested() as undone:
        rows = taken(tx, batch, batch_id, clock=clock, today=today)
        undone.rollback()
    if batch.on_error is OnError.REJECT_ALL and any(row.refused for row in rows):
        rows = refuse_all(rows)
    return receipt_of(batch, batch_id, rows)


def taken(tx: Transaction, batch: Batch, batch_id: UUID, *, clock: Clock, today: date) -> Rows:
    """Take every statement of the batch through the steps."""
    context = Context(tx, batch.agency, batch_id, clock(), today, uuid7)
    return take(enumerate(batch.statements), context)


def refuse_all(rows: Rows) -> Rows:
    """Refuse the good rows too: the sender asked for all or nothing."""
    because = Problem(
        "",
        "BATCH_REFUSED",
        "This row is good, but another row of the batch was refused and the batch asked for all or nothing.",
        "本行无误，但同批次有其他行被拒，且本批次要求全部成功。",
    )
    return [row if row.refused else replace(row.refuse(because), key=None) for row in rows]


def receipt_of(batch: Batch, batch_id: UUID, rows: Rows) -> Receipt:
    """The receipt of a batch: its account, and a result for every row in order."""
    named = head(batch_id=batch_id, agency=batch.agency, request_key=batch.request_key, dry_run=batch.dry_run)
    return {**named, **account(rows), "results": [result(row) for row in rows]}
