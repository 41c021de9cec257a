"""The ways to tell who asks: by a session, by a token, by a key; each knows its own by its form."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from math import inf
from typing import Final

import structlog

from hub.access.keys import authenticate, bearer, not_valid
from hub.access.people import agency_unknown, principal_of
from hub.access.principals import Principal
from hub.access.provider import Provider
from hub.access.sessions import Lasting, person_of
from hub.access.signing import TokenRefused, read_head
from hub.access.tokens import is_token, read_bearer, seconds_left
from hub.domain.clock import Clock
from hub.domain.records.agency import HUB
from hub.errors import Unauthenticated
from hub.store.engine import Store
from hub.store.keys import known_agencies
from hub.store.workers import Workers

SESSION: Final = b"\n"
"""Before the id of a session: nobody can send such a header, so that the cookie is the only way to show one."""

Counted = Callable[[], AbstractContextManager[None]]
"""Counts what is not valid in its block against the address of whoever shows it; raises `FailedTooOften` before."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Recognised:
    """Who asks, and for how many seconds that may be remembered."""

    principal: Principal
    seconds: float = inf


Look = Callable[[Counted], Awaitable[Recognised]]
"""Tells who shows a credential; raises `Unauthenticated`, `NotAdmitted` or `ProviderUnavailable`."""


@dataclass(frozen=True, slots=True)
class Recognising:
    """What it takes to recognise callers."""

    store: Store
    workers: Workers
    pepper: bytes = field(repr=False)
    clock: Clock
    provider: Provider | None
    lasts: Lasting

    def way(self, header: bytes) -> Look:
        """How to tell who shows a credential; raises `Unauthenticated` where there is none."""
        if header.startswith(SESSION):
            return partial(self.by_session, header.removeprefix(SESSION).decode("latin-1"))
        text = bearer(header.decode("latin-1"))
        if self.provider is not None and is_token(text):
            return partial(self.by_token, self.provider, text)
        return partial(self.by_key, text)

    async def by_key(self, text: str, counted: Counted) -> Recognised:
        """Whose key this is, as the store says."""

        def work() -> Recognised:
            with counted():
                return Recognised(authenticate(self.store, text, pepper=self.pepper))

        return await self.workers.work(work)

    async def by_session(self, session_id: str, counted: Counted) -> Recognised:
        """Whose session this is, as the store says."""

        def work() -> Recognised:
            with counted():
                person, left = person_of(self.store, session_id, pepper=self.pepper, lasts=self.lasts, now=self.clock())
            return Recognised(person, left.total_seconds())

        return await self.workers.work(work)

    async def by_token(self, provider: Provider, text: str, counted: Counted) -> Recognised:
        """Whose token this is, as the identity provider says."""
        people = provider.people
        with counted():
            try:
                head = read_head(text, people.algorithms)
                claims = read_bearer(text, head, await provider.key(head), people, self.clock())
            except TokenRefused as error:
                raise refused(error) from None
        principal = principal_of(claims, people)
        await self.require_agency(provider, principal)
        return Recognised(principal, seconds_left(claims, self.clock()))

    async def require_agency(self, provider: Provider, person: Principal) -> None:
        """Raise `AgencyUnknown` for a person of an agency of which the store has never heard."""
        if person.agency not in {None, HUB} and person.agency not in await self.workers.work(self.agencies):
            raise agency_unknown(provider.people, person.agency)

    def agencies(self) -> frozenset[str]:
        """Every agency of which the store has heard."""
        with self.store.read() as tx:
            return frozenset(known_agencies(tx))


def refused(error: TokenRefused) -> Unauthenticated:
    """What the caller is told of a token that is not taken; the log is told why."""
    log.info("token refused", reason=str(error))
    return not_valid()
