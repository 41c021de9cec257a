"""People log in by a browser: sent to the identity provider, back with a code, and then known by a session.

The state of a login that was begun is kept by the browser itself, in a sealed cookie: strangers fill no table with it,
and whichever process is asked next can open it. https://www.rfc-editor.org/rfc/rfc9700 (best practice),
https://www.rfc-editor.org/rfc/rfc9207 (whose answer this is).
"""

import hmac
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from typing import Final

import msgspec
import structlog
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hub.access.flow import SECONDS, Login, begin, where_to_log_in, where_to_log_out
from hub.access.people import Claims, Person, person_in
from hub.access.principals import Principal
from hub.access.provider import CodeRefused, Provider, faulty, unavailable
from hub.access.sealing import seal, unseal
from hub.access.sessions import begin_session, end_session
from hub.access.shown import Shown
from hub.access.signing import TokenRefused, read_head
from hub.access.tokens import read_id_token
from hub.errors import BadInput, HubError, ProviderUnavailable, Unauthenticated
from hub.web.addresses import asked_from
from hub.web.answers import ALWAYS
from hub.web.cookies import LOGIN_COOKIE, SESSION_COOKIE, cookie, given, shown, taken
from hub.web.errors import LoginDenied, LoginStale, NotFound
from hub.web.guard import Headers, headers_of, scheme_of
from hub.web.hosts import own_origin
from hub.web.pages import Words, button, link, page, page_of_error
from hub.web.recognising import SESSION
from hub.web.running import Running, running

PLACE: Final = re.compile(r"/(?![/\\])[!-\[\]-~]{0,1000}")
"""A path of this host with its query: no other host can be meant, and no header ended."""

ME: Final = "/auth/me"
LOGIN: Final = "/auth/login"
LOGOUT: Final = "/auth/logout"
CALLBACK: Final = "/auth/callback"
LOG_IN: Final = "Log in · 登录"
LOG_OUT: Final = "Log out · 退出登录"
LATER: Final = frozenset({"temporarily_unavailable", "server_error"})
"""Errors of a provider after which a later try may pass (RFC 6749, 4.1.2.1)."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Visit:
    """A request of a browser, and the hub and the identity provider with which it has to do."""

    request: Request
    headers: Headers
    hub: Running
    provider: Provider

    @property
    def scheme(self) -> str:
        """Under which scheme the browser asks."""
        return scheme_of(self.request.scope, self.headers, self.hub.settings.trusted_proxies)

    @property
    def shown(self) -> bytes | None:
        """What the browser shows to tell who asks."""
        return shown(self.request.scope, self.headers, self.hub.settings)

    @property
    def address(self) -> str:
        """Whose address it is."""
        return asked_from(self.request.scope, self.hub.settings.trusted_proxies)

    def here(self, path: str) -> str:
        """A path of the hub as the browser reaches it."""
        return f"{own_origin(self.headers.get(b'host', b'').decode('latin-1'), self.scheme)}{path}"


Endpoint = Callable[[Visit], Awaitable[Response]]


def for_people(endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint as Starlette has it, which tells what it refuses on a page."""

    @wraps(endpoint)
    async def told(request: Request) -> Response:
        hub = running(request.scope)
        try:
            if hub.provider is None:
                raise NotFound("Nobody logs in here.", "此处不提供登录。")
            return await endpoint(Visit(request, headers_of(request.scope), hub, hub.provider))
        except HubError as error:
            return page_of_error(error)

    return told


@for_people
async def login(visit: Visit) -> Response:
    """Send the browser to the identity provider."""
    path = visit.request.query_params.get("next", ME)
    if not PLACE.fullmatch(path):
        raise BadInput("`next` names no path of the hub. Write /path.", "`next` 不是平台内的路径，请写作 /path。")
    about = (await visit.provider.said()).about
    begun = begin(path, visit.hub.clock())
    sealed = seal(msgspec.json.encode(begun), visit.hub.pepper)
    answer = led(where_to_log_in(about, visit.provider.people, begun, back=visit.here(CALLBACK)))
    answer.headers.append("Set-Cookie", given(LOGIN_COOKIE, sealed, visit.scheme, seconds=SECONDS))
    return answer


@for_people
async def callback(visit: Visit) -> Response:
    """Take the person back whose login began in this browser; with that it has ended, however."""
    begun = login_begun(visit)
    try:
        answer = await logged_in(visit, begun)
    except HubError as error:
        answer = page_of_error(error)
    answer.headers.append("Set-Cookie", taken(LOGIN_COOKIE, visit.scheme))
    return answer


@for_people
async def me(visit: Visit) -> Response:
    """Tell a person as whom the hub knows it."""
    shows = visit.shown
    if shows is None:
        raise nobody()
    person = (await visit.hub.caller(Shown(shows), visit.address)).principal
    return page("Concord", [you_are(person)], button(LOGOUT, LOG_OUT))


@for_people
async def logout_page(visit: Visit) -> Response:
    """Ask whether the session is to end, where there is one: a link alone must end nothing."""
    if visit.shown is None:
        return page("Concord", [("You are not logged in.", "您尚未登录。")], link(LOGIN, LOG_IN))
    return page("Concord", [("Do you want to log out?", "要退出登录吗？")], button(LOGOUT, LOG_OUT))


@for_people
async def logout(visit: Visit) -> Response:
    """End the session everywhere, then the provider's own where it can be ended."""
    await end_shown_session(visit)
    answer = await led_to_log_out(visit)
    answer.headers.append("Set-Cookie", taken(SESSION_COOKIE, visit.scheme))
    return answer


ROUTES: Final = (
    Route(LOGIN, login, methods=["GET"]),
    Route(CALLBACK, callback, methods=["GET"]),
    Route(ME, me, methods=["GET"]),
    Route(LOGOUT, logout_page, methods=["GET"]),
    Route(LOGOUT, logout, methods=["POST"]),
)


def login_begun(visit: Visit) -> Login:
    """The login that began in this browser and of which this is the end; raises `LoginStale`."""
    begun = read_login(cookie(visit.headers, LOGIN_COOKIE, visit.scheme), visit.hub.pepper)
    state = visit.request.query_params.get("state", "")
    if begun is None or begun.until <= visit.hub.clock():
        raise stale()
    if not hmac.compare_digest(begun.state.encode(), state.encode()):
        raise stale()
    return begun


def read_login(sealed: str, pepper: bytes) -> Login | None:
    """The login in a cookie; None where there is none, or another version of the hub wrote it."""
    content = unseal(sealed, pepper)
    try:
        return None if content is None else msgspec.json.decode(content, type=Login)
    except msgspec.ValidationError:
        return None


async def logged_in(visit: Visit, begun: Login) -> Response:
    """Begin a session for whoever has logged in; one that the browser had before ends.

    Whoever tries codes or errors is stopped as whoever tries keys: raises `FailedTooOften`.
    """
    visit.hub.failures.require_few(visit.address)
    claims = await who_logged_in(visit, begun, code_in(visit))
    person = person_in(claims, visit.provider.people)
    await visit.hub.recognising.require_agency(visit.provider, person.principal)
    await end_shown_session(visit)
    answer = led(begun.next)
    answer.headers.append("Set-Cookie", given(SESSION_COOKIE, await new_session(visit.hub, person), visit.scheme))
    return answer


def code_in(visit: Visit) -> str:
    """The code with which the provider sends somebody back; raises what its error means."""
    query, issuer = visit.request.query_params, visit.provider.people.issuer
    if query.get("iss", issuer) != issuer:
        raise stale()
    error, code = query.get("error"), query.get("code", "")
    if error is None and code:
        return code
    if error in LATER:
        raise unavailable()
    if error == "access_denied":
        raise LoginDenied(
            "The identity provider did not let you log in, or you stopped. Try again, or ask those who manage accounts "
            "there.",
            "身份提供方未允许登录，或您已取消。请重试，或联系身份提供方的账号管理人员。",
        )
    visit.hub.failures.note(visit.address)
    log.warning("identity provider refuses a login", error=f"{error or 'no code':.100}")
    raise faulty()


async def who_logged_in(visit: Visit, begun: Login, code: str) -> Claims:
    """What the provider says of who has logged in; raises `LoginStale` or a `ProviderError`."""
    provider = visit.provider
    try:
        token = await provider.redeem(begun, code, back=visit.here(CALLBACK))
        head = read_head(token, provider.people.algorithms)
        key = await provider.key(head)
        return read_id_token(token, head, key, provider.people, nonce=begun.nonce, now=visit.hub.clock())
    except CodeRefused:
        visit.hub.failures.note(visit.address)
        raise stale() from None
    except TokenRefused as error:
        log.warning("id token refused", reason=str(error))
        raise faulty() from None


async def new_session(hub: Running, person: Person) -> str:
    """The id of a new session."""
    lasts, now = hub.recognising.lasts, hub.clock()
    return await hub.doorkeepers.work(lambda: begin_session(hub.store, person, pepper=hub.pepper, lasts=lasts, now=now))


async def end_shown_session(visit: Visit) -> None:
    """End the session that the browser shows, if it shows one."""
    hub, shows = visit.hub, visit.shown or b""
    if shows.startswith(SESSION):
        hub.known.forget(Shown(shows))
        session_id = shows.removeprefix(SESSION).decode("latin-1")
        await hub.doorkeepers.work(lambda: end_session(hub.store, session_id, pepper=hub.pepper))


async def led_to_log_out(visit: Visit) -> Response:
    """Lead to the provider, to log out there too; where it has no place for that or is away, say that it is done."""
    try:
        about = (await visit.provider.said()).about
    except ProviderUnavailable:
        place = None
    else:
        place = where_to_log_out(about, visit.provider.people, back=visit.here(LOGOUT))
    if place is not None:
        return led(place)
    return page("Concord", [("You are logged out.", "您已退出登录。")], link(LOGIN, LOG_IN))


def led(place: str) -> Response:
    """Lead the browser on."""
    return RedirectResponse(place, HTTPStatus.SEE_OTHER, headers=dict(ALWAYS))


def you_are(person: Principal) -> Words:
    """As whom a person is known."""
    agency = person.agency or "-"
    return (
        f"You are logged in as {person.name}, role {person.role.name.lower()}, agency {agency}.",
        f"您已登录：{person.name}，角色 {person.role.name.lower()}，机关 {agency}。",
    )


def nobody() -> Unauthenticated:
    """Nobody is logged in."""
    return Unauthenticated("You are not logged in.", "您尚未登录。")


def stale() -> LoginStale:
    """This login cannot end here."""
    return LoginStale(
        "This login did not begin in this browser, took over ten minutes, or has ended before. Log in again.",
        "此次登录并非始于本浏览器，或已超过十分钟，或已经结束。请重新登录。",
    )
