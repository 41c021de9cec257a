"""What a caller shows of itself."""

from typing import NamedTuple


class Shown(NamedTuple):
    """An Authorization header, and what a trusted proxy says of the caller's certificate; empty where there is none."""

    authorization: bytes = b""
    certificate: bytes = b""
