"""Count what callers spend of their budgets, exactly.

A process takes a portion of a caller's budget from what all processes share, and spends it here, request by request;
only when a portion is used up it takes the next. So no more is ever spent than the budget, whichever process is asked;
what one process holds and never spends, at most a portion of each kind, is lost to the others until the period ends.

Instants are those of a clock that only rises. All of this belongs to one event loop.
"""

import math
from collections.abc import Awaitable, Callable
from typing import Final

from hub.access.principals import Principal
from hub.errors import BudgetSpent
from hub.store.budgets import Amounts, Portion, Rest

SECONDS: Final = 60
"""A period."""

SHARE: Final = 10
"""A portion is one part in so many of a budget."""

NOTHING: Final = Amounts(0, 0)
SMALLEST: Final = 1
"""What every request costs, also one that is refused: guessing is not free."""

Pay = Callable[[Amounts], Awaitable[None]]
"""Has a caller pay, and waits for its next portion where that is needed; raises `BudgetSpent`."""


Look = Callable[[], Awaitable[Rest]]
"""Tells how much of its budget a caller may still spend by way of this process; `StoreUnavailable` is raised."""


class Purse:
    """What one caller may still spend here, and until when."""

    __slots__ = ("cost", "drained", "period", "requests", "until")

    def __init__(self) -> None:
        self.requests = 0
        self.cost = 0
        self.until = 0.0
        self.period = 0
        self.drained = NOTHING
        """Of which kinds nothing is left elsewhere either: 1 where that is so."""

    def spend(self, requests: int, cost: int, now: float) -> bool:
        """Pay this from what is here, if it can be."""
        if self.requests < requests or self.cost < cost or now >= self.until:
            return False
        self.requests -= requests
        self.cost -= cost
        return True

    def put_back(self, requests: int, cost: int) -> None:
        """Take back what was paid a moment ago, for what was not done."""
        self.requests += requests
        self.cost += cost

    def lacking(self, asked: Amounts, now: float, most: Amounts) -> Amounts:
        """How much to take from elsewhere, so that this can be paid: nothing of a kind of which enough is here."""
        held = Amounts(self.requests, self.cost) if now < self.until else NOTHING
        return Amounts(*map(portion_of, most, held, asked))

    def fill(self, portion: Portion, wanted: Amounts, until: float) -> None:
        """Put in what was taken; what is left of an earlier period is worth nothing any more."""
        if portion.period != self.period:
            self.requests, self.cost, self.drained = 0, 0, NOTHING
        self.requests += portion.granted.requests
        self.cost += portion.granted.cost
        self.period, self.until = portion.period, until
        less = (got < want for got, want in zip(portion.granted, wanted, strict=True))
        self.drained = Amounts(*(int(was or now) for was, now in zip(self.drained, less, strict=True)))

    def beside(self, rest: Rest, now: float) -> Rest:
        """What is here and what is left elsewhere, together."""
        if rest.period != self.period or now >= self.until:
            return rest
        left = Amounts(rest.left.requests + self.requests, rest.left.cost + self.cost)
        return rest._replace(left=left)

    def refuse_unpayable(self, asked: Amounts, now: float, most: Amounts) -> None:
        """Raise `BudgetSpent` where neither here nor elsewhere is enough left."""
        if now >= self.until:
            return
        seconds = math.ceil(self.until - now)
        if self.drained.requests and self.requests < asked.requests:
            raise requests_spent(most.requests, seconds)
        if self.drained.cost and self.cost < asked.cost:
            paid = 0 if asked.requests else SMALLEST
            raise cost_spent(most.cost, self.cost + paid, asked.cost + paid, seconds)


class Caller:
    """Who asks, what of it is left to spend here, how it pays for more than that, and learns how much there is."""

    __slots__ = ("look", "pay", "principal", "purse")

    def __init__(self, principal: Principal, purse: Purse, pay: Pay, look: Look) -> None:
        self.principal = principal
        self.purse = purse
        self.pay = pay
        self.look = look


def beyond_entrance(cost: int) -> int:
    """What is still to be paid for an answer, by whom the entrance was paid."""
    return max(0, cost - SMALLEST)


def portion_of(most: int, held: int, asked: int) -> int:
    """How much to take of one kind: a portion, or more where one request costs more."""
    return 0 if held >= asked else max(most // SHARE, asked - held, 1)


def requests_spent(most: int, seconds: int) -> BudgetSpent:
    """The caller has asked as often as it may."""
    return BudgetSpent(
        f"All {most} requests that this key has in a minute (HUB_REQUESTS_PER_MINUTE) are used up. "
        f"Nothing was done; ask again in {seconds} s.",
        f"本密钥每分钟 {most} 次请求（HUB_REQUESTS_PER_MINUTE）已用完，未执行任何操作，请 {seconds} 秒后重试。",
        seconds=seconds,
    )


def cost_spent(most: int, rest: int, cost: int, seconds: int) -> BudgetSpent:
    """The caller has asked for as much as it may."""
    return BudgetSpent(
        f"This costs {cost}, and of the {most} that this key has in a minute (HUB_COST_PER_MINUTE) {rest} are left. "
        f"Nothing was done; ask again in {seconds} s, or for less.",
        f"本次请求成本为 {cost}，而本密钥每分钟 {most} 的额度（HUB_COST_PER_MINUTE）仅余 {rest}，"
        f"未执行任何操作，请 {seconds} 秒后重试，或缩小查询范围。",
        seconds=seconds,
    )
