"""GraphQL over WebSocket: subscriptions, under graphql-transport-ws and nothing else.

What is wrong with a handshake is answered as HTTP; once the socket is open, by the protocol's codes. No socket is
open to nobody: whoever does not say in time with which key it comes is sent away.
"""

import asyncio
from contextlib import aclosing, suppress
from http import HTTPStatus
from typing import Final

import msgspec
import structlog
from starlette.types import Message, Receive, Scope, Send
from uuid_utils import uuid7

from hub.access.shown import Shown
from hub.errors import HubError, NotAdmitted, ProviderUnavailable, StoreError, Unauthenticated
from hub.feed.errors import FeedStops
from hub.feed.following import Following
from hub.query.engine import Answered
from hub.query.errors import rendered_fault, rendered_hub_error
from hub.web.addresses import asked_from
from hub.web.answers import JSON, NAME, Answer, raw, refusal, usual
from hub.web.asking import Stated
from hub.web.credentials import Credential
from hub.web.errors import HostUnknown, NotAcceptable, NotFound, TooManySockets, TooManySubscriptions
from hub.web.frames import (
    ACK,
    FAULT,
    FORBIDDEN,
    ID_TAKEN,
    INIT_TIMEOUT,
    PONG,
    RESTART,
    SECOND_INIT,
    SUBPROTOCOL,
    TRY_LATER,
    UNAUTHORIZED,
    Closed,
    Complete,
    Frame,
    Init,
    Ping,
    Subscribe,
    complete_frame,
    error_frame,
    next_frame,
    read_frame,
)
from hub.web.graphql import ENTRANCE, PATH
from hub.web.guard import Headers, headers_of, refuse_strangers
from hub.web.leaving import CallerLeft
from hub.web.running import Running, running
from hub.web.showing import shown

NOT_LET_IN: Final = (Unauthenticated, NotAdmitted)
INIT_SECONDS: Final = 5
CLOSE_SECONDS: Final = 5
"""How long a caller that does not read is waited for before its socket is cut."""

log = structlog.get_logger()


async def socket(scope: Scope, receive: Receive, send: Send) -> None:
    """Serve one WebSocket, from its handshake to its end."""
    hub, headers = running(scope), headers_of(scope)
    await receive()
    try:
        refuse_handshake(scope)
        refuse_strangers(scope, headers, hub)
        address = asked_from(scope, hub.settings.trusted_proxies)
        with hub.seats.from_address(address):
            await send({"type": "websocket.accept", "subprotocol": SUBPROTOCOL})
            await Conversation(hub, shown_in_handshake(scope, headers, hub), address, receive, send).run()
    except HostUnknown as error:
        # 421 invites to ask again over another connection; a handshake for another host is not to be made at all.
        await refuse(msgspec.structs.replace(refusal(error), status=HTTPStatus.FORBIDDEN), scope, send)
    except HubError as error:
        await refuse(refusal(error), scope, send)
    except OSError:
        pass  # the caller left during the handshake


def refuse_handshake(scope: Scope) -> None:
    """Raise `NotFound` or `NotAcceptable` for sockets that the hub does not have."""
    if scope["path"] != PATH:
        raise NotFound(f"There is no WebSocket here. Use {PATH}.", f"此路径没有 WebSocket，请使用 {PATH}。")
    if SUBPROTOCOL not in scope["subprotocols"]:
        raise NotAcceptable(
            f"The hub speaks {SUBPROTOCOL} over WebSocket. Name it in Sec-WebSocket-Protocol.",
            f"平台的 WebSocket 仅支持 {SUBPROTOCOL}，请在 Sec-WebSocket-Protocol 中注明。",
        )


def shown_in_handshake(scope: Scope, headers: Headers, hub: Running) -> Shown:
    """What a handshake shows to tell who asks: a session only where the browser says that a page of the hub asks."""
    found = shown(hub, scope, headers)
    if b"origin" in headers:
        return found
    return msgspec.structs.replace(found, authorization=headers.get(b"authorization", b""))


async def refuse(answer: Answer, scope: Scope, send: Send) -> None:
    """Answer a handshake with HTTP, where the server can; else it is refused without a word."""
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close"})
        return
    headers = [*raw({**usual(JSON), **answer.special}), (NAME, uuid7().hex.encode())]
    await send({"type": "websocket.http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "websocket.http.response.body", "body": answer.body})


class Conversation:
    """An open socket: the one task that reads it, and one for each subscription."""

    def __init__(self, hub: Running, shown: Shown, address: str, receive: Receive, send: Send) -> None:
        self.hub = hub
        self.shown = shown
        self.address = address
        self.receive = receive
        self.send = send
        self.running: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Speak until one side ends it."""
        try:
            credential = await self.introduced()
            with self.hub.seats.of_caller(credential.caller.principal):
                await self.say(ACK)
                await self.converse(credential)
        except Closed as closed:
            await self.close(closed)
        except TooManySockets as error:
            await self.close(Closed(TRY_LATER, error.en))
        except CallerLeft:
            pass
        except Exception:
            number = uuid7().hex
            log.exception("fault", request_id=number, path=PATH)
            await self.close(Closed(FAULT, f"The hub met a fault of its own: {number}."))

    async def introduced(self) -> Credential:
        """Wait for the caller to say who it is; raises `Closed`."""
        try:
            async with asyncio.timeout(INIT_SECONDS):
                shown = await self.introduction()
                caller = await self.hub.caller(shown, self.address)
        except TimeoutError:
            raise Closed(INIT_TIMEOUT, f"Send connection_init within {INIT_SECONDS} seconds.") from None
        except NOT_LET_IN as error:
            raise Closed(FORBIDDEN, error.en) from None
        except (StoreError, ProviderUnavailable) as error:
            raise Closed(TRY_LATER, error.en) from None
        return Credential(self.hub, shown, self.address, caller)

    async def introduction(self) -> Shown:
        """What the handshake showed, with the Authorization header of the introduction where that has one."""
        while True:
            match await self.heard():
                case Init(authorization):
                    if authorization is None:
                        return self.shown
                    # Without the space around it, so that nothing but a cookie is taken for a session.
                    return msgspec.structs.replace(self.shown, authorization=authorization.strip().encode())
                case Ping():
                    await self.say(PONG)
                case Subscribe():
                    raise Closed(UNAUTHORIZED, "Send connection_init first, and wait for connection_ack.")

    async def converse(self, credential: Credential) -> None:
        """Follow what the caller subscribes to; ends by raising `Closed` or `CallerLeft`."""
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self.listen(credential, tasks))
                tasks.create_task(self.watch(credential))
        except ExceptionGroup as group:
            raise end_of(group) from None

    async def listen(self, credential: Credential, tasks: asyncio.TaskGroup) -> None:
        """Take what the caller sends."""
        while True:
            match await self.heard():
                case Subscribe(name, stated):
                    await self.begin(name, stated, credential, tasks)
                case Complete(name):
                    await self.end(name)
                case Ping():
                    await self.say(PONG)
                case Init():
                    raise Closed(SECOND_INIT, "connection_init is sent once.")

    async def watch(self, credential: Credential) -> None:
        """Close the socket when its key is no longer valid, or cannot be told to be."""
        try:
            await credential.watch()
        except NOT_LET_IN as error:
            raise Closed(FORBIDDEN, error.en) from None
        except ProviderUnavailable as error:
            raise Closed(TRY_LATER, error.en) from None

    async def begin(self, name: str, stated: Stated, credential: Credential, tasks: asyncio.TaskGroup) -> None:
        """Begin a subscription under an id that no other has."""
        if name in self.running:
            raise Closed(ID_TAKEN, "A subscription with this id is running.")
        most = self.hub.settings.max_subscriptions
        if len(self.running) >= most:
            error = TooManySubscriptions(
                f"{most} subscriptions run on this socket (HUB_MAX_SUBSCRIPTIONS). Complete one first.",
                f"此连接上已有 {most} 个订阅（HUB_MAX_SUBSCRIPTIONS），请先结束其中之一。",
            )
            await self.say(error_frame(name, [rendered_hub_error(error)]))
            return
        self.running[name] = tasks.create_task(self.follow(name, stated, credential))

    async def end(self, name: str) -> None:
        """End a subscription that its caller has had enough of; one that has ended is not there any more."""
        task = self.running.pop(name, None)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    async def follow(self, name: str, stated: Stated, credential: Credential) -> None:
        """Send the events of a subscription, and how it ended."""
        number = uuid7().hex
        try:
            last = await self.followed(name, stated, credential, number)
        except (Closed, CallerLeft):
            raise
        except FeedStops as error:
            raise Closed(RESTART, error.en) from None
        except NOT_LET_IN as error:
            raise Closed(FORBIDDEN, error.en) from None
        except HubError as error:
            last = error_frame(name, [rendered_hub_error(error)])
        except Exception:
            log.exception("fault", request_id=number, path=PATH)
            last = error_frame(name, [rendered_fault(number)])
        self.running.pop(name, None)
        await self.say(last)

    async def followed(self, name: str, stated: Stated, credential: Credential, number: str) -> str:
        """Send the events of a subscription; gives the message that ends it."""
        await credential.caller.pay(ENTRANCE)
        asked = await self.hub.asked(stated, credential.caller.principal)
        begun = await self.hub.engine.subscription(asked, following(self.hub, credential, number))
        if isinstance(begun, Answered):
            return error_frame(name, msgspec.json.decode(begun.body)["errors"])
        async with aclosing(begun):
            async for event in begun:
                await credential.check()
                await self.say(next_frame(name, event.body))
        return complete_frame(name)

    async def heard(self) -> Frame:
        """The next message; raises `CallerLeft`, and `Closed` for what is none."""
        message: Message = await self.receive()
        if message["type"] == "websocket.disconnect":
            raise CallerLeft
        return read_frame(message.get("text"))

    async def say(self, text: str) -> None:
        """Send a message, once the caller reads; raises `CallerLeft`."""
        try:
            await self.send({"type": "websocket.send", "text": text})
        except OSError:
            raise CallerLeft from None

    async def close(self, closed: Closed) -> None:
        """Close the socket, unless the caller no longer reads."""
        with suppress(OSError):  # a timeout is one
            async with asyncio.timeout(CLOSE_SECONDS):
                await self.send({"type": "websocket.close", "code": closed.code, "reason": closed.reason})


def following(hub: Running, credential: Credential, number: str) -> Following:
    """What a subscription may use."""
    return Following(
        hub.store,
        hub.settings,
        credential.caller.principal,
        hub.today,
        hub.clock,
        number,
        credential.caller,
        relay=hub.relay,
        bindings=hub.engine.schema.bindings,
    )


def end_of(group: ExceptionGroup[Exception]) -> Exception:
    """Why a conversation ended: the first reason that was given, unless there was a fault."""
    faults = [one for one in group.exceptions if not isinstance(one, Closed | CallerLeft)]
    return (faults or group.exceptions)[0]
