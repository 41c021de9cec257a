"""Let pages of other origins read answers, where HUB_ORIGINS names them (CORS).

https://fetch.spec.whatwg.org/#http-cors-protocol. Which origins may ask at all, the guard has said before. No cookies
are let through: who asks is told by a key, which the page holds itself.
"""

from collections.abc import Mapping
from typing import Final

from hub.web.answers import NUMBER, Answer, as_json
from hub.web.guard import CUSTOM, Headers

ALLOWED: Final = f"Authorization, Content-Type, {CUSTOM}"
READABLE: Final = f"{NUMBER}, Retry-After"
KEPT_SECONDS: Final = 600
"""How long a browser need not ask again."""


def asks_first(method: str, headers: Headers) -> bool:
    """Whether a browser asks if a page may send its request."""
    return method == "OPTIONS" and b"origin" in headers and b"access-control-request-method" in headers


def may_ask(methods: str) -> Answer:
    """The answer to a browser that asks first."""
    headers = {
        "Access-Control-Allow-Methods": methods,
        "Access-Control-Allow-Headers": ALLOWED,
        "Access-Control-Max-Age": str(KEPT_SECONDS),
    }
    return as_json({}, headers=headers)


def shared(answer: Answer, headers: Headers) -> Answer:
    """An answer that the page which asked may read."""
    origin = headers.get(b"origin")
    return answer if origin is None else answer.beside(readable(origin))


def readable(origin: bytes) -> Mapping[str, str]:
    """The headers with which a browser lets a page of an origin read an answer."""
    return {"Access-Control-Allow-Origin": origin.decode("latin-1"), "Access-Control-Expose-Headers": READABLE}
