"""Follow what changes, from a number on, as far as the caller may see it."""

from collections.abc import AsyncGenerator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime

from hub.access.policy import Sight
from hub.access.principals import Principal
from hub.errors import BadInput
from hub.feed.errors import FeedStops, FellBehind
from hub.feed.relay import Relay, read_after
from hub.query.declaring.bindings import Bindings
from hub.query.planning.sight import kinds_hidden
from hub.query.request import Request
from hub.store.changes import Change


@dataclass(frozen=True, slots=True)
class Seen:
    """A change as its reader may see it; where nothing is said but the number, the feed stands there."""

    number: int
    observed_at: datetime | None = None
    agency: str | None = None
    kinds: Mapping[str, int] | None = None


class Following(Request, frozen=True, kw_only=True):
    """A subscription of one caller: a request that may follow what changes."""

    relay: Relay
    bindings: Bindings

    async def changes(self, after: int | None) -> AsyncGenerator[Seen]:
        """The changes behind a number as they come; without one, first the number from which on.

        Raises `BadInput` for a number that was never given, `FellBehind` and `FeedStops`, and `StoreUnavailable`.
        """
        denied, partial = kinds_hidden(self.bindings, self.principal.role)
        last = await self.relay.join()
        try:
            if after is None:
                after = last
                yield Seen(last)
            refuse_unknown(after, last)
            async with aclosing(behind(self.relay, after)) as changes:
                async for change in changes:
                    seen = seen_of(change, self.principal, denied, partial)
                    if seen is not None:
                        yield seen
        finally:
            self.relay.leave()


def refuse_unknown(after: int, last: int) -> None:
    """Refuse to wait for a number that no change of this store has had."""
    if not 0 <= after <= last:
        raise BadInput(
            f"`after` is a number of this feed, from 0 to {last}; {after} is none. "
            "If the hub told it, its store was replaced by an older one: read everything again.",
            f"`after` 应为本变更流的编号（0 至 {last}），{after} 无效。"
            "若该编号曾由平台给出，则数据库已被旧版本替换，请重新读取全部数据。",
        )


async def behind(relay: Relay, place: int) -> AsyncGenerator[Change]:
    """Every change behind a number, once, in order: those that the relay does not keep, then as they come."""
    while place < relay.forgotten:
        number = place
        for change in await relay.workers.work(lambda: read_after(relay.store, number)):  # noqa: B023 - it is awaited
            yield change
            place = change.number
    while True:
        news = relay.news
        if relay.stopped:
            raise stopped(place)
        if place < relay.forgotten:
            raise too_slow(place)
        changes = relay.after(place)
        for change in changes:
            yield change
            place = change.number
        if not changes:
            await news.wait()


def seen_of(
    change: Change, principal: Principal, denied: AbstractSet[str], partial: Mapping[str, Sight]
) -> Seen | None:
    """A change without the kinds that its reader may not see; None where that leaves nothing."""
    own = change.agency == principal.agency
    hidden = denied | {
        kind for kind, seen in partial.items() if not own and not is_shared(change, principal, kind, seen)
    }
    kinds = {kind: count for kind, count in change.kinds.items() if kind not in hidden}
    return Seen(change.number, change.observed_at, change.agency, kinds) if kinds else None


def is_shared(change: Change, principal: Principal, kind: str, seen: Sight) -> bool:
    """Whether another agency's records of a kind, of which the reader sees some, are among those."""
    return seen is Sight.SHARED and change.agency in principal.sharing.of(kind)


def too_slow(place: int) -> FellBehind:
    """Tell a follower that it lags too far behind."""
    return FellBehind(
        f"More came than was read, and the hub keeps no more. Subscribe again with `after: {place}`; nothing is lost.",
        f"变更到达快于读取，已超出平台缓存。请以 `after: {place}` 重新订阅，不会遗漏。",
    )


def stopped(place: int) -> FeedStops:
    """Tell a follower that the hub stops."""
    return FeedStops(
        f"The hub stops. Subscribe again in a few seconds with `after: {place}`; nothing is lost.",
        f"平台即将停止服务。请数秒后以 `after: {place}` 重新订阅，不会遗漏。",
    )
