"""Hand out portions of callers' budgets, of which all processes on one database take.

What is kept of a caller is one row: the period it took from last, and how much was asked for in it. By whose clock a
period begins and ends says the database, so that processes whose clocks differ count alike.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from sqlalchemy import delete, make_url, select, text

from hub.store.dialects import DIALECTS
from hub.store.engine import Store, Transaction, open_store
from hub.store.tables.budgets import budget

BESIDE: Final = "-budgets"
"""How the file of the budgets is called, behind the name of the SQLite database beside which it lies."""


class Amounts(NamedTuple):
    """So many requests, and so much cost."""

    requests: int
    cost: int


class Portion(NamedTuple):
    """What was handed out: of which period, and for how many seconds it can be spent."""

    granted: Amounts
    period: int
    seconds: float


class Rest(NamedTuple):
    """What nobody has taken yet: of which period, and for how many seconds it can be taken."""

    left: Amounts
    period: int
    seconds: float


TAKING: Final = """
INSERT INTO budget (principal, period, requests, cost)
VALUES (:principal, {now} / :length, :requests, :cost)
ON CONFLICT (principal) DO UPDATE SET
  period = CASE WHEN {goes_on} THEN budget.period ELSE excluded.period END,
  requests = CASE WHEN {goes_on} THEN budget.requests ELSE 0 END + excluded.requests,
  cost = CASE WHEN {goes_on} THEN budget.cost ELSE 0 END + excluded.cost
RETURNING period, requests, cost, {now}
"""
GOES_ON: Final = "budget.period IN (excluded.period, excluded.period + 1)"
"""A statement that read the clock before another one of the next period may come after it."""

STATEMENTS: Final = {
    name: text(TAKING.format(now=dialect.milliseconds, goes_on=GOES_ON)) for name, dialect in DIALECTS.items()
}
LOOKING: Final = """
SELECT coalesce(budget.period, -1), coalesce(budget.requests, 0), coalesce(budget.cost, 0), {now}
FROM (SELECT 1 AS one) AS always LEFT JOIN budget ON budget.principal = :principal
"""
LOOKS: Final = {name: text(LOOKING.format(now=dialect.milliseconds)) for name, dialect in DIALECTS.items()}


@contextmanager
def opened_budgets(store: Store, url: str) -> Iterator[Store]:
    """Where the budgets of a store are counted: in PostgreSQL itself, for SQLite in a file of their own beside it.

    A delivery holds SQLite's only write lock as long as it takes, and callers that ask must not wait for it.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        yield store
        return
    beside = open_store(parsed.set(database=f"{parsed.database}{BESIDE}").render_as_string(hide_password=False))
    try:
        beside.write_beside(lambda tx: budget.create(tx, checkfirst=True))
        yield beside
    finally:
        beside.close()


def take(tx: Transaction, principal: str, wanted: Amounts, *, most: Amounts, seconds: int) -> Portion:
    """Take of a caller's budget, at most what is left of `most` for this period of so many seconds."""
    length = seconds * 1_000
    asked = {"principal": principal, "length": length, **wanted._asdict()}
    period, requests, cost, now = tx.execute(STATEMENTS[tx.dialect.name], asked).one()
    granted = Amounts(
        left(most.requests, requests - wanted.requests, wanted.requests),
        left(most.cost, cost - wanted.cost, wanted.cost),
    )
    return Portion(granted, period, ((period + 1) * length - now) / 1_000)


def rest(tx: Transaction, principal: str, *, most: Amounts, seconds: int) -> Rest:
    """What is left of a caller's budget in this period of so many seconds, to be taken by whichever process asks."""
    length = seconds * 1_000
    period, requests, cost, now = tx.execute(LOOKS[tx.dialect.name], {"principal": principal}).one()
    this = now // length
    current, taken = (period, Amounts(requests, cost)) if period in {this, this + 1} else (this, Amounts(0, 0))
    there = Amounts(*(max(0, one - less) for one, less in zip(most, taken, strict=True)))
    return Rest(there, current, ((current + 1) * length - now) / 1_000)


def left(most: int, taken: int, wanted: int) -> int:
    """How much of what is wanted there still is."""
    return max(0, min(wanted, most - taken))


def sweep(tx: Transaction, period: int) -> None:
    """Forget what was taken before the last period; a row that somebody counts on at this moment stays."""
    old = select(budget.c.principal).where(budget.c.period < period - 1).with_for_update(skip_locked=True)
    tx.execute(delete(budget).where(budget.c.principal.in_(old)))
