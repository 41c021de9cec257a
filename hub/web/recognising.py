"""The ways to tell who asks: by a session, a token or a key, each known by its form, and by a client certificate."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from math import inf
from typing import Final

import structlog

from hub.access.certificates import certified
from hub.access.keys import authenticate, bearer, not_valid
from hub.access.people import agency_unknown, person_in
from hub.access.principals import Principal
from hub.access.provider import Provider
from hub.access.recognising import agreed
from hub.access.sessions import Lasting, person_of
from hub.access.shown import Shown
from hub.access.signing import TokenRefused, read_head
from hub.access.tokens import LEEWAY_SECONDS, is_token, read_bearer, seconds_left
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
    """Who asks, for how many seconds that may be remembered, and by which credentials of the hub's own it was known."""

    principal: Principal
    seconds: float = inf
    names: tuple[str, ...] = ()


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

    def looks(self, shown: Shown) -> list[Look]:
        """How to tell who shows this, by each credential in it; raises `Unauthenticated` where there is none."""
        by_header = [self.way(shown.authorization)] if shown.authorization or not shown.certificate else []
        return [*by_header, *([partial(self.by_certificate, shown.certificate)] if shown.certificate else [])]

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
                return self.own(authenticate(self.store, text, pepper=self.pepper, now=self.clock()))

        return await self.workers.work(work)

    async def by_certificate(self, said: bytes, counted: Counted) -> Recognised:
        """Whose certificate a trusted proxy tells of, as the store says."""

        def work() -> Recognised:
            with counted():
                return self.own(certified(self.store, said, now=self.clock()))

        return await self.workers.work(work)

    def own(self, principal: Principal) -> Recognised:
        """Who shows a credential that the hub itself has made or taken in."""
        ends = principal.expires_at
        return Recognised(principal, inf if ends is None else (ends - self.clock()).total_seconds(), (principal.name,))

    async def by_session(self, session_id: str, counted: Counted) -> Recognised:
        """Whose session this is, as the store says; without a provider there are no people."""
        roles = {} if self.provider is None else self.provider.people.roles

        def work() -> Recognised:
            with counted():
                person, left = person_of(
                    self.store, session_id, roles=roles, pepper=self.pepper, lasts=self.lasts, now=self.clock()
                )
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
        principal = person_in(claims, people).principal
        await self.require_agency(provider, principal)
        seconds = seconds_left(claims, self.clock())
        ends = self.clock() + timedelta(seconds=seconds + LEEWAY_SECONDS)
        return Recognised(replace(principal, expires_at=ends), seconds)

    async def require_agency(self, provider: Provider, person: Principal) -> None:
        """Raise `AgencyUnknown` for a person of an agency of which the store has never heard."""
        if person.agency not in {None, HUB} and person.agency not in await self.workers.work(self.agencies):
            raise agency_unknown(provider.people, person.agency)

    def agencies(self) -> frozenset[str]:
        """Every agency of which the store has heard."""
        with self.store.read() as tx:
            return frozenset(known_agencies(tx))


async def recognised(looks: Sequence[Look], counted: Counted) -> Recognised:
    """Who shows several credentials, for as long as all of them last; raises as each of them does.

    Raises `CredentialsDisagree` where they stand for different agencies: one of them is somebody else's.
    """
    found = [await look(counted) for look in looks]
    with counted():
        principal = agreed([one.principal for one in found])
    names = tuple(name for one in found for name in one.names)
    return Recognised(principal, min(one.seconds for one in found), names)


def refused(error: TokenRefused) -> Unauthenticated:
    """What the caller is told of a token that is not taken; the log is told why."""
    log.info("token refused", reason=str(error))
    return not_valid()
