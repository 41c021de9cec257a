"""A batch pushed by an agency: one transaction, one receipt, safe to send again."""

import enum
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from uuid_utils.compat import uuid7

from hub.access.evidence import Evidence
from hub.domain.clock import Clock
from hub.domain.connector import Statement
from hub.domain.records.content import content_hash
from hub.domain.records.field_values import FORBIDDEN_TEXT
from hub.domain.records.problems import Problem
from hub.errors import BadInput, StoreUnavailable
from hub.ingest.announce import announce, new_statements
from hub.ingest.foreign import NOBODY, Pusher, attempts
from hub.ingest.inputs import Unread
from hub.ingest.pipeline import take
from hub.ingest.receipts import Receipt, account, head, result
from hub.ingest.rows import Context, Row, Rows
from hub.ingest.unlike import flagged, numbers_on_unlike_names
from hub.store.access_log import add_entries
from hub.store.batches import Claim, Wanted, claim, finish, hold, release
from hub.store.engine import Store, Transaction, safe_of

REQUEST_KEY_LONGEST: Final = 200
NOTHING: Final = Statement(kind="", payload={})
"""Stands in for what an unreadable item states."""


class OnError(enum.Enum):
    """What a refused row means for the others."""

    REJECT_ALL = "REJECT_ALL"
    REJECT_FAILED_ROWS = "REJECT_FAILED_ROWS"


@dataclass(frozen=True, slots=True)
class Batch:
    """What an agency pushes; the agency comes from its credential. Only the sample marks its records `synthetic`.

    An item that could not be read at all stands among the statements as `Unread` and is refused in its place.
    `evidence` is the verified signature of who sent it, and is kept with the batch; `by` is who pushes it, for the
    access log.
    """

    agency: str
    request_key: str
    statements: Sequence[Statement | Unread]
    on_error: OnError
    dry_run: bool = False
    synthetic: bool = False
    evidence: Evidence | None = None
    by: Pusher = NOBODY


def push(store: Store, batch: Batch, *, clock: Clock, today: date) -> Receipt:
    """Write a batch and give its receipt; the same batch again gives the same receipt.

    Raises `BadInput` for a request key that cannot be kept, `RequestKeyReused`, `RequestInProgress` and
    `StoreUnavailable`; then nothing was written. A dry run writes nothing, not even a receipt, and tells
    what a push would do now.
    """
    check_request_key(batch.request_key)
    if batch.dry_run:
        return store.write(lambda tx: rehearse(tx, batch, clock=clock, today=today))
    body_hash = content_hash({"onError": batch.on_error.name, "rows": [asdict(one) for one in batch.statements]})
    batch_id = uuid7()
    held = store.write(lambda tx: claim(tx, wanted(tx, batch, batch_id, body_hash), now=clock()))
    if held.receipt is not None:
        return held.receipt
    try:
        return store.write(lambda tx: write(tx, batch, held, clock=clock, today=today))
    except BaseException:
        with suppress(StoreUnavailable):  # then the lease ends by itself
            store.write(lambda tx: release(tx, held, now=clock()))
        raise


def wanted(tx: Transaction, batch: Batch, batch_id: UUID, body_hash: str) -> Wanted:
    """A batch as it is claimed; its body by a keyed hash, so that nobody finds out by guessing what was in it."""
    return Wanted(batch.agency, batch.request_key, batch_id, safe_of(tx).blind("body", body_hash))


def check_request_key(request_key: str) -> None:
    """Refuse a key that is empty, too long for an index, or no text that a database keeps."""
    if not 0 < len(request_key) <= REQUEST_KEY_LONGEST or FORBIDDEN_TEXT.search(request_key):
        raise BadInput(
            f"A request key has 1 to {REQUEST_KEY_LONGEST} characters, none of them NUL. A UUID serves well.",
            f"请求键应为 1 至 {REQUEST_KEY_LONGEST} 个字符，且不含空字符，建议使用 UUID。",
        )


def write(tx: Transaction, batch: Batch, held: Claim, *, clock: Clock, today: date) -> Receipt:
    """Write rows and receipt in one transaction; under REJECT_ALL a refused row leaves the receipt alone.

    What of others was to be withdrawn is written down in it, too.
    """
    hold(tx, held)
    with tx.begin_nested() as rows_only:
        context = context_of(tx, batch, held.batch_id, clock=clock, today=today)
        rows = taken(context, batch)
        tried = attempts(rows, context, batch.by)
        if batch.on_error is OnError.REJECT_ALL and any(row.refused for row in rows):
            rows_only.rollback()
            rows = refuse_all(rows)
    add_entries(tx, tried)
    receipt = receipt_of(batch, held.batch_id, rows)
    finish(tx, held, receipt, batch.evidence.kept() if batch.evidence else None)
    return receipt


def rehearse(tx: Transaction, batch: Batch, *, clock: Clock, today: date) -> Receipt:
    """Tell what a push would do, and undo it."""
    batch_id = uuid7()
    with tx.begin_nested() as undone:
        rows = taken(context_of(tx, batch, batch_id, clock=clock, today=today), batch)
        undone.rollback()
    if batch.on_error is OnError.REJECT_ALL and any(row.refused for row in rows):
        rows = refuse_all(rows)
    return receipt_of(batch, batch_id, rows)


def context_of(tx: Transaction, batch: Batch, batch_id: UUID, *, clock: Clock, today: date) -> Context:
    """What the steps may use for a batch."""
    return Context(tx, batch.agency, batch_id, clock(), today, uuid7, synthetic=batch.synthetic)


def taken(context: Context, batch: Batch) -> Rows:
    """Take every statement of the batch through the steps."""
    numbered = list(enumerate(batch.statements))
    rows = take(((position, one) for position, one in numbered if isinstance(one, Statement)), context)
    announce(context, new_statements(context, rows))
    unlike = numbers_on_unlike_names(context.tx, context.suspected)
    unread = [Row(at, NOTHING).refuse(*one.problems) for at, one in numbered if isinstance(one, Unread)]
    return sorted([*flagged(rows, unlike), *unread], key=lambda row: row.position)


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
    signed = {"signature": batch.evidence.told()} if batch.evidence else {}
    return {**named, **signed, **account(rows), "results": [result(row) for row in rows]}
