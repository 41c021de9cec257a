"""Ask the identity provider: what it says of itself, with which keys it signs, and who has just logged in.

What it says is kept for minutes, and asked again when a token names a key that is not among the known ones: at most
once in some seconds, whoever asks, so that made-up keys make no traffic. While it is away, its last word holds for an
hour.
"""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import httpx
import msgspec
import structlog

from hub.access.flow import About, Login, what_to_redeem
from hub.access.people import People
from hub.access.signing import Head, PublicKey, TokenRefused, key_for, read_keys
from hub.domain.clock import Seconds
from hub.domain.json_text import NotJson, read_json
from hub.errors import ProviderFaulty, ProviderUnavailable
from hub.settings import is_safe_url

DISCOVERY: Final = "/.well-known/openid-configuration"
FRESH_SECONDS: Final = 300
"""So long nothing is asked again."""

STALE_SECONDS: Final = 3_600
"""So long what was said last holds, while the provider is away."""

PAUSE_SECONDS: Final = 5
"""So much time passes between two attempts, whatever tokens come."""

PATIENCE_SECONDS: Final = 5
LONGEST: Final = 2**18
"""Bytes of an answer."""

log = structlog.get_logger()


class Unusable(Exception):
    """What the provider answers cannot be used, or it does not answer; says why, for the log and the operator."""


class CodeRefused(Exception):
    """The provider does not take the code of a login: it was used before, or is too old, or another's."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the provider said of itself at an instant of the clock that only rises."""

    about: About
    keys: Sequence[PublicKey]
    at: float


class Provider:
    """The identity provider of a hub; of one event loop."""

    def __init__(self, people: People, http: httpx.AsyncClient, *, now: Seconds = time.monotonic) -> None:
        self.people = people
        self.http = http
        self.now = now
        self.last: Said | None = None
        self.tried = float("-inf")
        self.is_away = False
        self.date = ""
        """What time it was when it answered last, as HTTP writes it."""

        self.asking: asyncio.Task[None] | None = None

    async def said(self) -> Said:
        """What the provider says of itself, or said within the hour; raises `ProviderUnavailable`."""
        if self.age() >= FRESH_SECONDS:
            await self.ask_again()
        if self.last is None or self.age() >= STALE_SECONDS:
            raise unavailable()
        return self.last

    def age(self) -> float:
        """How long ago the provider said something."""
        return float("inf") if self.last is None else self.now() - self.last.at

    async def key(self, head: Head) -> PublicKey:
        """The key that signed a token; raises `TokenRefused`, and `ProviderUnavailable` where it could be a new one."""
        known = key_for(head, (await self.said()).keys)
        if known is None:
            await self.ask_again()
            known = key_for(head, (await self.said()).keys)
        if known is not None:
            return known
        if self.is_away:
            raise unavailable()
        raise TokenRefused("no such key (kid)")

    async def ask_again(self) -> None:
        """Ask the provider, unless that was done a moment ago; all who want to know wait for one answer."""
        if self.asking is None:
            if self.now() - self.tried < PAUSE_SECONDS:
                return
            self.asking = asyncio.create_task(self.ask())
        await asyncio.shield(self.asking)

    async def ask(self) -> None:
        """Ask, and remember what is said; an answer that cannot be used changes nothing."""
        try:
            self.last = await self.asked()
        except Unusable as error:
            log.warning("identity provider away", reason=str(error))
            self.is_away = True
        else:
            self.is_away = False
        finally:
            self.tried, self.asking = self.now(), None

    async def asked(self) -> Said:
        """What the provider says of itself now; raises `Unusable`."""
        about = read_about(await self.got(discovery_of(self.people.issuer)), self.people)
        keys = read_keys(await self.got(about.jwks_uri))
        if not keys:
            raise Unusable("its JWK Set holds no key that can be used")
        return Said(about, keys, self.now())

    async def got(self, address: str) -> object:
        """The JSON at an address of the provider; raises `Unusable`."""
        status, found = await self.answer("GET", address)
        if status != HTTPStatus.OK:
            raise Unusable(f"{address}: HTTP {status}")
        return found

    async def redeem(self, login: Login, code: str, *, back: str) -> str:
        """The ID token of who has just logged in.

        Raises `CodeRefused`, `ProviderUnavailable`, and `ProviderFaulty` where the answer cannot be used.
        """
        about = (await self.said()).about
        asked = what_to_redeem(about, self.people, login, code, back=back)
        try:
            status, found = await self.answer("POST", about.token_endpoint, headers=asked.headers, content=asked.body)
        except Unusable as error:
            log.warning("identity provider away", reason=str(error))
            raise unavailable() from error
        return id_token_in(status, found if isinstance(found, dict) else {})

    async def answer(self, method: str, address: str, **sent: Any) -> tuple[int, object]:
        """The status and the JSON that come back; raises `Unusable`, also for an answer that is too long."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self.http.stream(method, address, **sent) as response:
                self.date = response.headers.get("date", "")
                body = b""
                async for piece in response.aiter_bytes():
                    body += piece
                    if len(body) > LONGEST:
                        raise Unusable(f"{address}: over {LONGEST} bytes")
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise Unusable(f"{address}: {type(error).__name__}") from error
        if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise Unusable(f"{address}: HTTP {response.status_code}")
        try:
            return response.status_code, read_json(body)
        except NotJson as error:
            raise Unusable(f"{address}: HTTP {response.status_code} without sound JSON") from error


@asynccontextmanager
async def provider_of(people: People | None) -> AsyncIterator[Provider | None]:
    """The provider of a hub, while it serves; None where it has none. Redirects and proxies are not followed."""
    if people is None:
        yield None
        return
    client = httpx.AsyncClient(
        headers={"Accept": "application/json", "User-Agent": "concord-hub"},
        timeout=PATIENCE_SECONDS,
        follow_redirects=False,
        trust_env=False,
        verify=ssl.create_default_context(),
    )
    async with client:
        yield Provider(people, client)


def discovery_of(issuer: str) -> str:
    """Where a provider tells of itself."""
    return f"{issuer.rstrip('/')}{DISCOVERY}"


def read_about(found: object, people: People) -> About:
    """What a provider says of itself, if it is the one that was meant; raises `Unusable`."""
    try:
        about = msgspec.convert(found, About)
    except msgspec.ValidationError as error:
        raise Unusable(f"{discovery_of(people.issuer)}: {error}") from error
    if about.issuer != people.issuer:
        raise Unusable(f"it calls itself {about.issuer!r:.200}, and HUB_OIDC_ISSUER says {people.issuer!r}")
    unsafe = [one for one in about.addresses if not is_safe_url(one.partition("?")[0])]
    if unsafe:
        raise Unusable(f"{unsafe[0]!r:.200} is no HTTPS address")
    if people.client_id and not (about.authorization_endpoint and about.token_endpoint):
        raise Unusable("it has no place to log in")
    return about


def id_token_in(status: int, found: dict[str, Any]) -> str:
    """The ID token in the answer to a code; raises `CodeRefused` or `ProviderFaulty`."""
    token = found.get("id_token")
    if status == HTTPStatus.OK and isinstance(token, str):
        return token
    if found.get("error") == "invalid_grant":
        raise CodeRefused
    told = str(found.get("error", "no id_token"))
    log.warning("identity provider refuses a code", status=status, error=f"{told:.100}")
    raise faulty()


def unavailable() -> ProviderUnavailable:
    """Nobody can be recognised by a token that is not known yet."""
    return ProviderUnavailable(
        "The identity provider does not answer, so the hub cannot tell who asks. Try again in a few seconds.",
        "身份提供方暂无应答，平台无法确认请求者身份，请数秒后重试。",
    )


def faulty() -> ProviderFaulty:
    """A login fails, and its person can do nothing about it."""
    return ProviderFaulty(
        "The identity provider's answer cannot be used; the hub's log says why. Tell the hub's operator.",
        "身份提供方的答复无法使用，原因见平台日志，请告知平台运维人员。",
    )
