"""What batches changed: noted by whoever writes them, numbered once they are committed, read in order.

A number is the last one that stands plus one, and no two rows have the same. So of two that number at once the later
waits for the earlier and then fails, and whoever sees a number sees all before it: no lock and no lease is needed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, select, update

from hub.errors import StoreUnavailable
from hub.store.engine import Store, Transaction
from hub.store.rows import insert_rows
from hub.store.tables.changes import change

AT_ONCE: Final = 500
"""Changes that one transaction numbers, or one statement reads."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one batch changed: how many statements of each kind are new in the log, and which agency made them."""

    number: int
    agency: str
    observed_at: datetime
    kinds: Mapping[str, int]


def add_change(
    tx: Transaction, batch_id: UUID, *, agency: str, observed_at: datetime, kinds: Mapping[str, int]
) -> None:
    """Note what a batch changes, in the transaction that writes it."""
    noted = {"batch_id": batch_id, "agency": agency, "observed_at": observed_at, "kinds": dict(sorted(kinds.items()))}
    insert_rows(tx, change, [noted])


def stating_agencies(tx: Transaction) -> set[str]:
    """The code of every agency of whose batches anything is noted."""
    return set(tx.execute(select(change.c.agency).distinct()).scalars())


def number_changes(store: Store) -> None:
    """Give numbers to all that is committed and has none, oldest first.

    Raises `StoreUnavailable` where somebody else numbers at this moment, too, or the database is away.
    """
    while waits(store) and store.write_beside(number_some) == AT_ONCE:
        pass


def waits(store: Store) -> bool:
    """Whether anything has no number yet."""
    with store.read() as tx:
        return tx.execute(select(change.c.batch_id).where(change.c.number.is_(None)).limit(1)).first() is not None


def number_some(tx: Transaction) -> int:
    """Number some changes, and tell how many; raises `StoreUnavailable` where another has numbered one of them."""
    waiting = select(change.c.batch_id).where(change.c.number.is_(None))
    order = (change.c.observed_at, change.c.batch_id)
    batches = list(tx.execute(waiting.order_by(*order).limit(AT_ONCE)).scalars())
    last = last_number(tx)
    for number, batch_id in enumerate(batches, last + 1):
        mine = (change.c.batch_id == batch_id) & change.c.number.is_(None)
        given = update(change).where(mine).values(number=number).returning(change.c.number)
        if tx.execute(given).first() is None:
            raise StoreUnavailable(
                "Another process numbers the changes. Nothing was written; try again.",
                "另一进程正在为变更编号，未写入任何数据，请稍后重试。",
            )
    return len(batches)


def last_number(tx: Transaction) -> int:
    """The number of the last change; 0 where there is none."""
    return tx.execute(select(func.max(change.c.number))).scalar_one() or 0


def changes_after(tx: Transaction, number: int) -> list[Change]:
    """The next changes behind a number, at most `AT_ONCE`, in order."""
    columns = (change.c.number, change.c.agency, change.c.observed_at, change.c.kinds)
    behind = select(*columns).where(change.c.number > number).order_by(change.c.number).limit(AT_ONCE)
    return [Change(*row) for row in tx.execute(behind)]
