"""A signed request, as it was signed, and whose signature it is."""

from collections.abc import Mapping
from typing import Final

from starlette.types import Scope

from hub.access.evidence import Evidence
from hub.access.principals import Principal
from hub.access.signatures import Head, Message
from hub.web.guard import scheme_of
from hub.web.running import Running

SIGNATURE: Final = b"signature"
INPUT: Final = b"signature-input"


def is_signed(headers: Mapping[bytes, bytes]) -> bool:
    """Whether a request claims to be signed."""
    return SIGNATURE in headers or INPUT in headers


async def evidence_of(
    hub: Running, scope: Scope, headers: Mapping[bytes, bytes], body: bytes, principal: Principal
) -> Evidence | None:
    """The verified signature of a request; None where it is not signed.

    Raises `SignatureInvalid`, and `StoreUnavailable` where its key cannot be looked up.
    """
    if not is_signed(headers):
        return None
    message = message_of(hub, scope, headers)
    return await hub.workers.work(lambda: hub.signatures.accepted(message, body, agency=principal.agency))


def message_of(hub: Running, scope: Scope, headers: Mapping[bytes, bytes]) -> Message:
    """A request as whoever signed it saw it: under the scheme that a trusted proxy says it was asked under."""
    scheme, host = scheme_of(scope, headers, hub.settings.trusted_proxies), headers.get(b"host", b"").decode("latin-1")
    path, query = scope["raw_path"].decode("latin-1"), scope["query_string"].decode("latin-1")
    lines = ((name.decode("latin-1"), value.decode("latin-1")) for name, value in scope["headers"])
    return Message(scope["method"], f"{scheme}://{host}{path}{'?' if query else ''}{query}", Head.of(lines))
