"""The hub's two cookies: of a session, and of a login that was begun.

Behind HTTPS both have the prefix `__Host-`: the browser takes them from this very host alone, and only over HTTPS.
Scripts see neither, and pages of other sites send neither but by leading the browser to the hub itself.

https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html
"""

from collections.abc import Iterator
from typing import Final

from starlette.types import Scope

from hub.settings import Settings
from hub.web.guard import Headers, scheme_of
from hub.web.hosts import own_origin
from hub.web.recognising import SESSION

SESSION_COOKIE: Final = "hub-session"
LOGIN_COOKIE: Final = "hub-login"
HTTPS: Final = "https"


def shown(scope: Scope, headers: Headers, settings: Settings) -> bytes | None:
    """What a request shows to tell who asks: its Authorization header, else its session; None where neither is there.

    A session counts for nobody but the hub's own pages: those of HUB_ORIGINS show a key.
    """
    authorization = headers.get(b"authorization")
    if authorization is not None or b"cookie" not in headers:
        return authorization
    scheme = scheme_of(scope, headers, settings.trusted_proxies)
    origin, host = headers.get(b"origin"), headers.get(b"host", b"").decode("latin-1")
    if origin is not None and origin.decode("latin-1") != own_origin(host, scheme):
        return None
    session = cookie(headers, SESSION_COOKIE, scheme)
    return SESSION + session.encode("latin-1") if session else None


def cookie(headers: Headers, name: str, scheme: str) -> str:
    """The value of a cookie of the hub's; empty where there is none, or several: then one is not the hub's."""
    found = list(values(headers.get(b"cookie", b"").decode("latin-1"), called(name, scheme)))
    return found[0] if len(found) == 1 else ""


def values(line: str, name: str) -> Iterator[str]:
    """The values of a name in a Cookie header; HTTP/2 ends in front of the hub, which may join lines by a comma."""
    for part in line.replace(",", ";").split(";"):
        stated, _, value = part.strip().partition("=")
        if stated == name:
            yield value


def called(name: str, scheme: str) -> str:
    """How a cookie is called under a scheme."""
    return f"__Host-{name}" if scheme == HTTPS else name


def given(name: str, value: str, scheme: str, *, seconds: int | None = None) -> str:
    """A Set-Cookie line; without `seconds` the cookie goes with the browser, with 0 at once."""
    age = "" if seconds is None else f"; Max-Age={seconds}"
    secure = "; Secure" if scheme == HTTPS else ""
    return f"{called(name, scheme)}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}"


def taken(name: str, scheme: str) -> str:
    """A Set-Cookie line by which the browser forgets a cookie."""
    return given(name, "", scheme, seconds=0)
