"""What a caller shows of itself."""

import msgspec


class Shown(msgspec.Struct, frozen=True):
    """An Authorization header, and what a trusted proxy says of the caller's certificate; empty where there is none."""

    authorization: bytes = b""
    certificate: bytes = b""
