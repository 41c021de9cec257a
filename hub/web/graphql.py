"""GraphQL over HTTP: who asks, what is asked, and the answer. Raw ASGI, because most requests are small.

https://graphql.github.io/graphql-over-http/draft/
"""

from collections.abc import Mapping
from typing import Final

import structlog
from starlette.types import Receive, Scope, Send
from uuid_utils import uuid7

from hub.access.budgets import SMALLEST, Caller
from hub.access.evidence import Evidence
from hub.access.principals import ANYBODY, Principal
from hub.errors import HubError
from hub.query.engine import Answered
from hub.query.errors import MutationRefused
from hub.query.request import Asked, Request
from hub.store.budgets import Amounts
from hub.web.addresses import asked_from
from hub.web.answers import GRAPHQL, JSON, Answer, Written, fault, refusal, send_answer, written
from hub.web.asking import AskedById, Stated, asked_in_body, asked_in_url
from hub.web.bodies import limit_for, read_body, too_large
from hub.web.caching import kept
from hub.web.errors import HubBusy, MethodNotAllowed, NotFound, Refusal
from hub.web.guard import Headers, headers_of, is_plain, refuse_cookie_alone, refuse_strangers
from hub.web.leaving import CallerLeft, StreamAsked
from hub.web.negotiation import answer_type, refuse_other_forms, wants_page, wants_stream
from hub.web.running import Running, running
from hub.web.sharing import asks_first, may_ask, shared
from hub.web.showing import met, shown
from hub.web.signed import evidence_of, is_signed

PATH: Final = "/graphql"
COMMON: Final[Mapping[bytes, str]] = {b"*/*": JSON, JSON.encode(): JSON, GRAPHQL.encode(): GRAPHQL}
"""What most callers accept, and what they get."""

ENTRANCE: Final = Amounts(1, SMALLEST)
"""What is paid before anything is read; the engine has the rest paid once it knows what the answer costs."""

JSON_TYPE: Final = JSON.encode()
BY_ID: Final = b"documentId="
BY_POST: Final = ("POST",)
BOTH: Final = ("GET", "POST")
SMALL: Final = 2**16
"""A larger body is read in a thread: strict reading may take long."""

Body = bytes | Receive
"""A body, or how its pieces come."""

log = structlog.get_logger()


async def graphql(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one operation of one caller, under a number of its own; raises `StreamAsked`."""
    request_id = uuid7().hex
    try:
        answer = await answer_to(scope, receive, request_id)
    except CallerLeft:
        return
    await send_answer(answer, send, request_id)


async def whole(scope: Scope, body: bytes) -> Written:
    """Answer one operation of one caller of whom all has come; raises `StreamAsked`."""
    request_id = uuid7().hex
    return written(await answer_to(scope, body, request_id), request_id)


def at_once(scope: Scope, body: bytes) -> Written | None:
    """Answer like `whole`, where nothing has to be waited for; None where something may have to be."""
    hub = running(scope)
    if not hub.engine.answers_at_once or not hub.gate.has_room:
        return None
    known = known_question(hub, scope, body)
    if known is None:
        return None
    (caller, media_type, asked), request_id = known, uuid7().hex
    try:
        answered = hub.engine.answer_at_once(asked, request_of(hub, caller, request_id))
    except HubError as error:
        return written(refusal(error, media_type=media_type), request_id)
    except Exception:
        log.exception("fault", request_id=request_id, path=PATH)
        return written(fault(request_id), request_id)
    if answered is None:
        caller.purse.put_back(1, SMALLEST)  # it will be asked for again
        return None
    return written(Answer(answered.body, status_of_answer(answered, media_type), media_type), request_id)


def known_question(hub: Running, scope: Scope, body: bytes) -> tuple[Caller, str, Asked] | None:
    """Who asks, for which form of answer, and what, if all of this was met before and can be paid, which it then is.

    `answer_to` judges the rest.
    """
    headers = headers_of(scope)
    if headers.get(b"content-type") != JSON_TYPE or b"content-encoding" in headers or not is_plain(headers, hub):
        return None
    if is_signed(headers):
        return None
    caller = met(hub, scope, headers)
    media_type = COMMON.get(headers.get(b"accept", b"*/*"))
    if caller is None or media_type is None or len(body) > hub.settings.max_body_bytes:
        return None
    stated = hub.questions.known(body)
    if type(stated) is Asked:
        asked = stated if caller.principal is not ANYBODY else None
    else:
        asked = known_document(hub, stated, caller.principal) if type(stated) is AskedById else None
    if asked is None or not caller.purse.spend(1, SMALLEST, hub.budgets.now()):
        return None
    return caller, media_type, asked


def known_document(hub: Running, stated: AskedById, principal: Principal) -> Asked | None:
    """What is asked by its id, where this caller may and the document was found a moment ago."""
    found = hub.documents.find(stated.id)
    return found.asked(stated, principal) if found is not None and principal.role in found.roles else None


async def answer_to(scope: Scope, body: Body, request_id: str) -> Answer:
    """The answer to a request, whoever made it; raises `CallerLeft` and `StreamAsked`."""
    headers, hub = headers_of(scope), running(scope)
    try:
        refuse_strangers(scope, headers, hub)
        refuse_cookie_alone(headers)
    except Refusal as error:
        return refusal(error)
    return shared(await answer_to_guest(scope, headers, body, request_id), headers)


async def answer_to_guest(scope: Scope, headers: Headers, body: Body, request_id: str) -> Answer:
    """The answer to a request that may be made, whatever was wrong with it; raises `CallerLeft` and `StreamAsked`."""
    media_type, hub = JSON, running(scope)
    method: str = scope["method"]
    other = None if method == "POST" else answer_to_method(hub, scope, headers)
    if other is not None:
        return other
    try:
        accept = headers.get(b"accept", b"*/*")
        media_type = COMMON.get(accept) or other_type(accept.decode("latin-1"), method)
        caller = met(hub, scope, headers)
        if caller is None:
            caller = await hub.recognise(shown(hub, scope, headers), asked_from(scope, hub.settings.trusted_proxies))
        await caller.pay(ENTRANCE)
        stated, evidence = await read(hub, scope, headers, body, caller.principal)
        asked = await hub.asked(stated, caller.principal)
        request = request_of(hub, caller, request_id, evidence)
        answered = await worked(hub, asked, request, mutations=method == "POST")
    except (MethodNotAllowed, MutationRefused) as error:
        return refusal(error, media_type=media_type, headers={"Allow": "POST"})
    except HubError as error:
        return refusal(error, media_type=media_type)
    except (CallerLeft, StreamAsked):
        raise
    except Exception:
        # Whatever it was: the caller gets its number, the log the rest.
        log.exception("fault", request_id=request_id, path=PATH)
        return fault(request_id)
    answer = Answer(answered.body, status_of_answer(answered, media_type), media_type)
    if method == "GET" and type(stated) is AskedById and answered.may_keep:
        return kept(answer, headers, caller.principal, hub.settings)
    return answer


async def read(
    hub: Running, scope: Scope, headers: Headers, body: Body, principal: Principal
) -> tuple[Stated, Evidence | None]:
    """What a request asks, and its verified signature where it is signed; raises a `HubError` for what is neither."""
    if scope["method"] == "GET":
        return asked_by_get(hub, scope), await evidence_of(hub, scope, headers, b"", principal)
    came = await body_of(headers, body, limit=limit_for(principal, hub.settings))
    evidence = await evidence_of(hub, scope, headers, came, principal)
    return await stated_in(hub, came), evidence


def other_type(accept: str, method: str) -> str:
    """The form of an answer of which most callers ask another; raises `StreamAsked` and `NotAcceptable`."""
    if method == "POST" and wants_stream(accept):
        raise StreamAsked
    return answer_type(accept)


def asked_by_get(hub: Running, scope: Scope) -> Stated:
    """What a URL asks; raises `BadInput`, and `MethodNotAllowed` for a document that nobody trusts."""
    stated = asked_in_url(scope["query_string"])
    if type(stated) is Asked and not hub.settings.graphql_get:
        raise not_allowed(hub, scope)
    return stated


async def body_of(headers: Headers, body: Body, *, limit: int) -> bytes:
    """A body of JSON, of at most `limit` bytes; raises a `Refusal`."""
    content_type, encoding = headers.get(b"content-type", b""), headers.get(b"content-encoding", b"")
    if content_type != JSON_TYPE or encoding:
        refuse_other_forms(content_type.decode("latin-1"), encoding.decode("latin-1"))
    if not isinstance(body, bytes):
        return await read_body(body, announced=headers.get(b"content-length", b""), limit=limit)
    if len(body) > limit:
        raise too_large(limit)
    return body


async def stated_in(hub: Running, body: bytes) -> Stated:
    """What a body asks; raises `BadInput`."""
    return hub.questions.asked(body) if len(body) <= SMALL else await hub.workers.work(lambda: asked_in_body(body))


def request_of(hub: Running, caller: Caller, request_id: str, evidence: Evidence | None = None) -> Request:
    """What the answer may use."""
    return Request(hub.store, hub.settings, caller.principal, hub.today, hub.clock, request_id, caller, evidence)


async def worked(hub: Running, asked: Asked, request: Request, *, mutations: bool) -> Answered:
    """Let the engine answer; raises `HubBusy` where it has enough to do."""
    if not await hub.gate.enter():
        raise HubBusy(
            f"The hub works on {hub.settings.max_in_flight} operations (HUB_MAX_IN_FLIGHT). "
            "Nothing was done; try again in a few seconds.",
            f"平台正在处理 {hub.settings.max_in_flight} 个请求（HUB_MAX_IN_FLIGHT），未执行任何操作，请数秒后重试。",
        )
    try:
        return await hub.engine.answer(asked, request, mutations=mutations)
    finally:
        hub.gate.leave()


def status_of_answer(answered: Answered, media_type: str) -> int:
    """The HTTP status of an answer; old clients expect 200 also where nothing ran."""
    if answered.store_was_away:
        return 503
    return 400 if media_type == GRAPHQL and not answered.ran else 200


def answer_to_method(hub: Running, scope: Scope, headers: Headers) -> Answer | None:
    """The answer to a method other than POST; None where it asks as POST does."""
    method, known = scope["method"], allowed(hub, scope)
    if asks_first(method, headers):
        return may_ask(", ".join(known))
    if method == "GET" and wants_page(headers.get(b"accept", b"").decode("latin-1")):
        return refusal(
            NotFound(f"There is no page here; {PATH} is asked by programs.", f"{PATH} 供程序调用，没有网页。")
        )
    return None if method in known else refusal(not_allowed(hub, scope), headers={"Allow": ", ".join(known)})


def allowed(hub: Running, scope: Scope) -> tuple[str, ...]:
    """The methods by which a URL may be asked: trusted documents also by GET."""
    return BOTH if hub.settings.graphql_get or BY_ID in scope["query_string"] else BY_POST


def not_allowed(hub: Running, scope: Scope) -> MethodNotAllowed:
    """Refuse a method."""
    method: str = scope["method"]
    if method == "GET":
        return MethodNotAllowed(
            f"By GET only trusted documents are run, by their `documentId`. Ask {PATH} with POST.",
            f"GET 仅用于以 `documentId` 执行受信文档，请以 POST 访问 {PATH}。",
        )
    known = ", ".join(allowed(hub, scope))
    return MethodNotAllowed(f"{PATH} is asked with {known}, not {method}.", f"{PATH} 仅支持 {known}，不支持 {method}。")
