"""Batches: one receipt a request key; a lease with a fencing number while one is being written."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Row, select, update

from hub.errors import LeaseLost, RequestInProgress, RequestKeyReused
from hub.store.engine import Transaction
from hub.store.rows import insert_rows
from hub.store.tables.deliveries import BatchState, batch

LEASE: Final = timedelta(seconds=60)
"""How long an attempt that died is waited for before it holds its batch; afterwards its connection tells."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A batch as its sender names it; `batch_id` counts where nobody sent it before."""

    agency: str
    request_key: str
    batch_id: UUID
    body_hash: str


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to write one batch, or the receipt of whoever wrote it."""

    agency: str
    request_key: str
    batch_id: UUID
    attempt: int
    receipt: dict[str, Any] | None


def claim(tx: Transaction, wanted: Wanted, *, now: datetime) -> Claim:
    """Claim a batch for writing, or find its receipt.

    Raises `RequestKeyReused` when another body came under the key, `RequestInProgress` while another
    attempt holds the lease. Two claims at once collide on the primary key; the store tries the later again.
    """
    agency, request_key = wanted.agency, wanted.request_key
    row = tx.execute(select(batch).where(batch.c.agency == agency, batch.c.request_key == request_key)).one_or_none()
    if row is None:
        fresh = {"agency": agency, "request_key": request_key, "id": wanted.batch_id, "body_hash": wanted.body_hash}
        times = {"started_at": now, "lease_until": now + LEASE, "attempt": 1}
        insert_rows(tx, batch, [{**fresh, **times, "state": BatchState.RUNNING}])
        return Claim(agency, request_key, wanted.batch_id, 1, None)
    if row.body_hash != wanted.body_hash:
        raise RequestKeyReused(
            f"The request key '{request_key}' was used for another body. Send this body under a new key.",
            f"请求键“{request_key}”已用于另一份内容，请为本次内容换用新的请求键。",
        )
    if row.state is BatchState.DONE:
        return Claim(agency, request_key, row.id, row.attempt, row.receipt)
    if row.lease_until > now or not is_free(tx, row):
        raise RequestInProgress(
            f"The batch '{request_key}' is being written. Ask again in a few seconds for its receipt.",
            f"批次“{request_key}”正在写入，请数秒后重试以取得回执。",
        )
    take_over(tx, row, now=now)
    return Claim(agency, request_key, row.id, row.attempt + 1, None)


def is_free(tx: Transaction, row: Row[Any]) -> bool:
    """Whether no attempt is writing the batch, whatever its lease says: see `hold`."""
    mine = (batch.c.agency == row.agency) & (batch.c.request_key == row.request_key)
    return tx.execute(select(batch.c.id).where(mine).with_for_update(skip_locked=True)).first() is not None


def hold(tx: Transaction, held: Claim) -> None:
    """Hold a claimed batch for as long as this transaction lives, however long that is.

    On PostgreSQL by a lock on its row, which ends with the connection; on SQLite nobody else writes meanwhile.
    Raises `LeaseLost` if another attempt took it over already.
    """
    if tx.execute(select(batch.c.id).where(of_claim(held)).with_for_update()).first() is None:
        raise lost(held)


def of_claim(held: Claim) -> ColumnElement[bool]:
    """The batch of a claim, while the claim is the last one and nothing was written under it."""
    mine = (batch.c.agency == held.agency) & (batch.c.request_key == held.request_key)
    return mine & (batch.c.attempt == held.attempt) & (batch.c.state == BatchState.RUNNING)


def lost(held: Claim) -> LeaseLost:
    """Tell an attempt that it was too slow."""
    return LeaseLost(
        f"The batch '{held.request_key}' was carried on by another attempt; this one wrote nothing.",
        f"批次“{held.request_key}”已由另一次尝试接手，本次未写入任何数据。",
    )


def take_over(tx: Transaction, row: Row[Any], *, now: datetime) -> None:
    """Carry on a batch whose attempt died: a higher attempt fences the dead one off."""
    mine = (batch.c.agency == row.agency) & (batch.c.request_key == row.request_key)
    tx.execute(update(batch).where(mine).values(attempt=row.attempt + 1, lease_until=now + LEASE))


def finish(tx: Transaction, held: Claim, receipt: dict[str, Any], signature: dict[str, Any] | None = None) -> None:
    """Save the receipt in the transaction that writes the batch, and the signature under which it came, if any.

    Raises `LeaseLost` if another took it over.
    """
    saved = {"state": BatchState.DONE, "receipt": receipt, "signature": signature}
    done = update(batch).where(of_claim(held)).values(saved).returning(batch.c.id)
    if len(tx.execute(done).all()) != 1:
        raise lost(held)


def release(tx: Transaction, held: Claim, *, now: datetime) -> None:
    """Give a claim back after a fault, so that the next attempt need not wait for the lease to end."""
    mine = (batch.c.agency == held.agency) & (batch.c.request_key == held.request_key)
    tx.execute(update(batch).where(mine & (batch.c.attempt == held.attempt)).values(lease_until=now))
