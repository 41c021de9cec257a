"""What a caller shows of itself."""

from typing import Final

import msgspec


class Shown(msgspec.Struct, frozen=True):
    """An Authorization header or a session, and what a trusted proxy says of the caller's certificate.

    Empty where there is none.
    """

    authorization: bytes = b""
    certificate: bytes = b""


NOTHING: Final = Shown()
