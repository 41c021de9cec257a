"""Ask an agency over HTTP: bounded in time and size, asked again only where that is safe, read as strict JSON."""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from random import uniform
from typing import Final

import anyio
import httpx

from hub.domain.json_text import NotJson, read_json
from hub.errors import SourceUnavailable, SourceUnreadable

NEVER_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""The agency has seen nothing of the request: it may be sent again, whatever it asks."""

FOR_NOW: Final = frozenset(
    {
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
"""Statuses after which a later try may pass."""

JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long, how often and how much; the pause before each further attempt is drawn, and doubles at most."""

    connect_seconds: float = 2.0
    read_seconds: float = 30.0
    attempts: int = 3
    first_pause_seconds: float = 0.1
    longest_pause_seconds: float = 1.0
    max_bytes: int = 2**20
    max_connections: int = 8


USUAL: Final = Bounds()


class Transient(SourceUnavailable):
    """This attempt failed; `unsent` tells that the agency saw nothing, `wait_seconds` how long it asks to wait."""

    def __init__(self, en: str, zh: str, *, unsent: bool = False, wait_seconds: int = 0) -> None:
        super().__init__(en, zh)
        self.unsent = unsent
        self.wait_seconds = wait_seconds


class HttpSource:
    """An agency's HTTP service; messages of its errors never quote what the agency says, nor its address."""

    def __init__(self, client: httpx.AsyncClient, bounds: Bounds) -> None:
        self.client = client
        self.bounds = bounds

    async def ask(self, path: str, question: object, *, repeatable: bool) -> object:
        """Send a question as JSON by POST and give the JSON that comes back.

        `repeatable` says that asking twice does no more than asking once. Raises `SourceUnavailable` once every
        attempt failed, and `SourceUnreadable` for an answer that is not whole, sound JSON.
        """
        attempt = 1
        while True:
            try:
                return await self.ask_once(path, question)
            except Transient as error:
                may_repeat = repeatable or error.unsent
                if not may_repeat or attempt >= self.bounds.attempts or self.asks_too_long(error):
                    raise
                pause = max(self.pause(attempt), error.wait_seconds)
            await anyio.sleep(pause)
            attempt += 1

    async def ask_once(self, path: str, question: object) -> object:
        """Ask; raises `Transient` where a later attempt may pass."""
        try:
            response = await self.client.send(self.client.build_request("POST", path, json=question), stream=True)
        except httpx.TransportError as error:
            raise Transient(
                "The agency cannot be reached over HTTP.",
                "无法通过 HTTP 连接该机关。",
                unsent=isinstance(error, NEVER_SENT),
            ) from error
        try:
            refuse_status(response)
            refuse_form(response)
            return whole_json(await self.body_of(response))
        finally:
            await response.aclose()

    async def body_of(self, response: httpx.Response) -> bytes:
        """The whole body, if it is not too long; raises `SourceUnreadable` where it ends too early."""
        body = bytearray()
        try:
            async for piece in response.aiter_raw():
                body += piece
                if len(body) > self.bounds.max_bytes:
                    raise unreadable(
                        f"has more than {self.bounds.max_bytes} bytes", f"超过 {self.bounds.max_bytes} 字节"
                    )
        except httpx.TimeoutException as error:
            raise Transient("The agency stopped in the middle of its answer.", "该机关的答复中途停顿。") from error
        except httpx.TransportError as error:
            raise unreadable("ends in the middle", "不完整") from error
        return bytes(body)

    def pause(self, attempt: int) -> float:
        """Seconds before the next attempt: drawn, so that callers who failed together don't return together."""
        longest = min(self.bounds.longest_pause_seconds, self.bounds.first_pause_seconds * 2 ** (attempt - 1))
        return uniform(0, longest)  # noqa: S311 - spreads load, keeps no secret

    def asks_too_long(self, error: Transient) -> bool:
        """Whether the agency asks for more patience than a caller has."""
        return error.wait_seconds > self.bounds.longest_pause_seconds


@asynccontextmanager
async def http_source(base_url: str, bounds: Bounds = USUAL) -> AsyncIterator[HttpSource]:
    """Open the way to an agency's service; a user and password in the URL are sent as Basic authentication.

    Redirects are not followed, and proxies and netrc of the environment are not used: what is asked goes
    where the settings say, and nowhere else. Certificates are checked against those that the system trusts.
    """
    client = httpx.AsyncClient(
        base_url=base_url,
        headers={"Accept": JSON, "Accept-Encoding": "identity", "User-Agent": "concord-hub"},
        timeout=httpx.Timeout(bounds.read_seconds, connect=bounds.connect_seconds),
        limits=httpx.Limits(max_connections=bounds.max_connections),
        follow_redirects=False,
        trust_env=False,
        verify=ssl.create_default_context(),
    )
    async with client:
        yield HttpSource(client, bounds)


def refuse_status(response: httpx.Response) -> None:
    """Let only 200 pass; raises `Transient` for what may be over soon, `SourceUnreadable` for anything else."""
    status = response.status_code
    if status in FOR_NOW:
        raise Transient(
            f"The agency answers HTTP {status}.", f"该机关返回 HTTP {status}。", wait_seconds=asked_to_wait(response)
        )
    if status != HTTPStatus.OK:
        raise unreadable(f"has HTTP status {status} and not 200", f"状态为 HTTP {status}，而非 200")


def asked_to_wait(response: httpx.Response) -> int:
    """The seconds of `Retry-After`; 0 where it says none, or names an instant."""
    stated = response.headers.get("retry-after", "")
    return int(stated) if stated.isdecimal() and len(stated) < len("1000000") else 0


def refuse_form(response: httpx.Response) -> None:
    """Let only plain JSON pass: a compressed body could unpack to any size."""
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != JSON:
        raise unreadable(f"is not {JSON}", f"不是 {JSON}")
    if response.headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise unreadable("is compressed, which was not asked for", "经过压缩，而请求未要求压缩")


def whole_json(body: bytes) -> object:
    """The JSON of a body; raises `SourceUnreadable`."""
    try:
        return read_json(body)
    except NotJson as error:
        raise unreadable("is not whole, sound JSON", "不是完整有效的 JSON") from error


def unreadable(en: str, zh: str) -> SourceUnreadable:
    """The refusal of an answer; says what is wrong with it, and quotes nothing of it."""
    return SourceUnreadable(f"The agency's answer {en}.", f"该机关的答复{zh}。")
