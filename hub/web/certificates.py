"""What a trusted proxy says of the certificate that a caller showed it."""

from collections.abc import Mapping

from starlette.types import Scope

from hub.settings import Settings
from hub.web.addresses import address_of, is_among


def certificate_said(scope: Scope, headers: Mapping[bytes, bytes], settings: Settings) -> bytes:
    """What the header of HUB_CERTIFICATE_HEADER holds; nothing where anybody but a trusted proxy sent it.

    The peer itself must be one: a proxy of which another one tells may have let its callers' headers through.
    """
    name = settings.certificate_header
    if not name:
        return b""
    said = headers.get(name.encode(), b"").strip()
    peer = address_of((scope.get("client") or ("", 0))[0]) if said else None
    return said if peer is not None and is_among(peer, settings.trusted_proxies) else b""
