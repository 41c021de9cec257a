"""GraphQL over server-sent events, each operation over a request of its own ("distinct connections mode").

https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Final

import structlog
from msgspec.structs import replace
from starlette.types import Receive, Scope, Send
from uuid_utils import uuid7

from hub.errors import HubError
from hub.feed.errors import FeedStops
from hub.query.engine import Answered
from hub.query.errors import NotASubscription, rendered_fault, rendered_hub_error
from hub.query.request import Asked
from hub.web.addresses import asked_from
from hub.web.answers import NUMBER, Answer, Raw, as_json, fault, raw, refusal, send_answer, usual
from hub.web.bodies import limit_for
from hub.web.credentials import Credential
from hub.web.graphql import ENTRANCE, PATH, body_of, stated_in, status_of_answer, worked
from hub.web.guard import Headers, headers_of
from hub.web.leaving import CallerLeft
from hub.web.negotiation import STREAM, answer_type
from hub.web.running import Running, running
from hub.web.sharing import readable, shared
from hub.web.showing import shown
from hub.web.signed import evidence_of
from hub.web.sockets import following

BEAT: Final = b":\n\n"
BEAT_SECONDS: Final = 15
"""How often an idle stream shows that it lives, so that nothing on the way closes it."""

COMPLETE: Final = b"event: complete\ndata:\n\n"
HEADERS: Final = {**usual(STREAM), "X-Accel-Buffering": "no"}
"""nginx would hold events back."""

log = structlog.get_logger()


class Ended(Exception):
    """The stream has ended."""


async def stream(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one operation of one caller that asks for an event stream, under a number of its own.

    Whether it may ask at all is looked at before its form is known.
    """
    number, headers = uuid7().hex, headers_of(scope)
    try:
        answer = await streamed(scope, headers, receive, send, number)
    except CallerLeft:
        return
    except HubError as error:
        answer = refusal(error)
    except Exception:
        log.exception("fault", request_id=number, path=PATH)
        answer = fault(number)
    if answer is not None:
        await send_answer(shared(answer, headers), send, number)


async def streamed(scope: Scope, headers: Headers, receive: Receive, send: Send, number: str) -> Answer | None:
    """Stream a subscription; gives the answer to any other operation, in one piece. Raises `HubError`, `CallerLeft`."""
    hub = running(scope)
    found, address = shown(hub, scope, headers), asked_from(scope, hub.settings.trusted_proxies)
    credential = Credential(hub, found, address, await hub.caller(found, address))
    principal = credential.caller.principal
    await credential.caller.pay(ENTRANCE)
    body = await body_of(headers, receive, limit=limit_for(principal, hub.settings))
    evidence = await evidence_of(hub, scope, headers, body, principal)
    asked = await hub.asked(await stated_in(hub, body), principal)
    try:
        events = await begun(hub, asked, credential, number)
    except NotASubscription:
        media_type = answer_type(headers[b"accept"].decode("latin-1"))
        request = replace(following(hub, credential, number), evidence=evidence)
        answered = await worked(hub, asked, request, mutations=True)
        return Answer(answered.body, status_of_answer(answered, media_type), media_type)
    with hub.seats.from_address(address), hub.seats.of_caller(principal):
        origin = headers.get(b"origin")
        more = {NUMBER: number, **({} if origin is None else readable(origin))}
        await Stream(credential, receive, send, number).run(events, raw({**HEADERS, **more}))
    return None


async def begun(hub: Running, asked: Asked, credential: Credential, number: str) -> AsyncGenerator[Answered]:
    """The events of a subscription; what is wrong with it is the only one. Raises `NotASubscription`."""
    found = await hub.engine.subscription(asked, following(hub, credential, number))
    return only(found) if isinstance(found, Answered) else found


async def only(answered: Answered) -> AsyncGenerator[Answered]:
    """One answer alone."""
    yield answered


class Stream:
    """An open event stream."""

    def __init__(self, credential: Credential, receive: Receive, send: Send, number: str) -> None:
        self.credential = credential
        self.receive = receive
        self.send = send
        self.number = number

    async def run(self, events: AsyncGenerator[Answered], headers: list[Raw]) -> None:
        """Send all events, unless the caller leaves or its key is revoked; raises `CallerLeft`."""
        await self.send({"type": "http.response.start", "status": 200, "headers": headers})
        await self.say(BEAT)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self.tell(events))
                tasks.create_task(self.credential.watch())
                tasks.create_task(self.beat())
                tasks.create_task(self.notice_leaving())
        except ExceptionGroup as group:
            last = self.last(group.exceptions[0])
        else:
            raise AssertionError  # each of them ends by raising
        await self.send({"type": "http.response.body", "body": last})

    async def tell(self, events: AsyncGenerator[Answered]) -> None:
        """Send the events; ends by raising `Ended`, or why there are no more."""
        async with aclosing(events):
            async for event in events:
                await self.credential.check()
                await self.say(next_event(event.body))
        raise Ended

    async def beat(self) -> None:
        """Show again and again that the stream lives."""
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            await self.say(BEAT)

    async def notice_leaving(self) -> None:
        """Wait until the caller is gone; raises `CallerLeft`."""
        while (await self.receive())["type"] != "http.disconnect":
            pass
        raise CallerLeft

    def last(self, reason: Exception) -> bytes:
        """The last events of a stream; raises `CallerLeft` where nobody reads them."""
        if isinstance(reason, CallerLeft):
            raise reason
        if isinstance(reason, FeedStops):
            return b""  # not complete: whoever follows asks again
        if isinstance(reason, Ended):
            return COMPLETE
        if isinstance(reason, HubError):
            return next_event(as_json({"errors": [rendered_hub_error(reason)]}).body) + COMPLETE
        log.error("fault", request_id=self.number, path=PATH, exc_info=reason)
        return next_event(as_json({"errors": [rendered_fault(self.number)]}).body) + COMPLETE

    async def say(self, piece: bytes) -> None:
        """Send a piece of the stream."""
        await self.send({"type": "http.response.body", "body": piece, "more_body": True})


def next_event(body: bytes) -> bytes:
    """An event with an answer, which is JSON on one line."""
    return b"event: next\ndata: " + body + b"\n\n"
