"""What HTTP refuses before anything is asked of the hub, and the status of every error.

HubError
├── Refusal                       this request is refused before anything is asked of the hub
│   ├── BadRequest                400
│   ├── LoginStale                400
│   ├── OriginRefused             403
│   ├── CustomHeaderMissing       403
│   ├── LoginDenied               403
│   ├── NotFound                  404
│   ├── MethodNotAllowed          405
│   ├── NotAcceptable             406
│   ├── TooSlow                   408
│   ├── PayloadTooLarge           413
│   ├── UnsupportedMediaType      415
│   ├── HostUnknown               421
│   ├── TooManySockets            429
│   ├── TooManySubscriptions      429
│   ├── HeadTooLarge              431
│   ├── HubBusy                   503
│   ├── HubStops                  503
│   └── TooManyConnections        503
└── DocumentRefused               no operation is meant that may run: GraphQL's answer is one error
    ├── DocumentUnknown
    └── TrustedDocumentRequired
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

from hub.errors import (
    AskedTooOften,
    BadInput,
    Forbidden,
    HubError,
    NotAdmitted,
    ProviderFaulty,
    ProviderUnavailable,
    StoreError,
    Unauthenticated,
)
from hub.query.errors import MutationRefused

RETRY_SECONDS: Final = 2


class Refusal(HubError):
    """An HTTP request that the hub does not take; nothing was asked of the store."""

    code = "REFUSED"
    status: ClassVar[int] = 400


class BadRequest(Refusal):
    """This is no HTTP, or HTTP that two servers could understand in two ways; the connection ends."""

    code = "BAD_REQUEST"
    status = 400


class LoginStale(Refusal):
    """This is the end of no login that was begun in this browser, or of one that took too long, or ended before."""

    code = "LOGIN_STALE"
    status = 400


class OriginRefused(Refusal):
    """A page of another origin asks, and HUB_ORIGINS does not name it."""

    code = "ORIGIN_REFUSED"
    status = 403


class CustomHeaderMissing(Refusal):
    """A cookie came along without the header that only a page of the hub's own can set beside it."""

    code = "CUSTOM_HEADER_MISSING"
    status = 403


class LoginDenied(Refusal):
    """The identity provider does not let this person log in, or the person did not want to."""

    code = "LOGIN_DENIED"
    status = 403


class NotFound(Refusal):
    """Nothing is served under this path."""

    code = "NOT_FOUND"
    status = 404


class MethodNotAllowed(Refusal):
    """This path is asked in another way; the header Allow says how."""

    code = "METHOD_NOT_ALLOWED"
    status = 405


class NotAcceptable(Refusal):
    """The caller takes none of the forms in which the hub answers."""

    code = "NOT_ACCEPTABLE"
    status = 406


class TooSlow(Refusal):
    """The request did not arrive in time; the connection ends."""

    code = "TOO_SLOW"
    status = 408


class PayloadTooLarge(Refusal):
    """The body is longer than this caller may send; it was not read to its end, and the connection ends."""

    code = "PAYLOAD_TOO_LARGE"
    status = 413


class UnsupportedMediaType(Refusal):
    """The body is in a form that the hub does not read."""

    code = "UNSUPPORTED_MEDIA_TYPE"
    status = 415


class HostUnknown(Refusal):
    """The request was meant for another host than this hub: its Host is none of HUB_HOSTS."""

    code = "HOST_UNKNOWN"
    status = 421


class TooManySockets(Refusal):
    """As many WebSockets and event streams are open as may be: altogether, from an address, or with a key."""

    code = "TOO_MANY_SOCKETS"
    status = 429


class TooManySubscriptions(Refusal):
    """HUB_MAX_SUBSCRIPTIONS run on this WebSocket; this one does not begin, the others go on."""

    code = "TOO_MANY_SUBSCRIPTIONS"
    status = 429


class HeadTooLarge(Refusal):
    """The URL and the headers are longer, or more of them, than any sound request has; the connection ends."""

    code = "HEAD_TOO_LARGE"
    status = 431


class HubBusy(Refusal):
    """HUB_MAX_IN_FLIGHT operations are being worked on, and none ended in time; a later request may pass."""

    code = "HUB_BUSY"
    status = 503


class HubStops(Refusal):
    """The hub was told to stop, and is not ready for more."""

    code = "HUB_STOPS"
    status = 503


class TooManyConnections(Refusal):
    """The hub, or this address, has as many connections as it may; nothing was read, and a later try may pass."""

    code = "TOO_MANY_CONNECTIONS"
    status = 503


class DocumentRefused(HubError):
    """No document is meant that this caller may run; nothing was parsed."""

    code = "DOCUMENT_REFUSED"


class DocumentUnknown(DocumentRefused):
    """No trusted document has this id, or it was retired, or is for others."""

    code = "DOCUMENT_UNKNOWN"


class TrustedDocumentRequired(DocumentRefused):
    """A caller without a key runs trusted documents only, and sent something else."""

    code = "TRUSTED_DOCUMENT_REQUIRED"


STATUS: Final[Mapping[type[HubError], int]] = MappingProxyType(
    {
        BadInput: 400,
        DocumentRefused: 400,
        Unauthenticated: 401,
        Forbidden: 403,
        NotAdmitted: 403,
        MutationRefused: 405,
        AskedTooOften: 429,
        ProviderFaulty: 502,
        ProviderUnavailable: 503,
        StoreError: 503,
    }
)
RETRY: Final[Mapping[str, str]] = MappingProxyType({"Retry-After": str(RETRY_SECONDS)})
HEADERS: Final[Mapping[int, Mapping[str, str]]] = MappingProxyType(
    {401: {"WWW-Authenticate": "Bearer"}, 429: RETRY, 503: RETRY}
)


def status_of(error: HubError) -> int:
    """The HTTP status of an error that hits a whole request."""
    if isinstance(error, Refusal):
        return error.status
    return next((status for kind, status in STATUS.items() if isinstance(error, kind)), 500)


def headers_of(error: HubError) -> dict[str, str]:
    """The headers that an answer has for the error itself: when a later request may pass."""
    return {"Retry-After": str(error.seconds)} if isinstance(error, AskedTooOften) else {}
