"""What is refused before a request is one, in words."""

from collections.abc import Sequence
from typing import Final

from hub.web.errors import BadRequest, HeadTooLarge, TooManyConnections, TooSlow

MOST_HEAD: Final = 2**15
"""Bytes of a URL and its headers together."""

MOST_HEADERS: Final = 100

Lines = Sequence[tuple[bytes, bytes]]


def is_head_too_large(url: bytes, headers: Lines) -> bool:
    """Whether a head is larger than any sound request has."""
    return len(headers) > MOST_HEADERS or len(url) + sum(len(name) + len(value) for name, value in headers) > MOST_HEAD


def head_too_large() -> HeadTooLarge:
    """Refuse a head."""
    return HeadTooLarge(
        f"The URL and the headers may have {MOST_HEAD} bytes together, and there may be {MOST_HEADERS} headers.",
        f"网址与请求头合计不得超过 {MOST_HEAD} 字节，请求头不得超过 {MOST_HEADERS} 个。",
    )


def not_http() -> BadRequest:
    """Refuse what is no HTTP, or could be read in two ways."""
    return BadRequest("This is no sound HTTP/1.1 request.", "不是有效的 HTTP/1.1 请求。")


def too_slow(seconds: float) -> TooSlow:
    """Refuse a request that does not come to its end."""
    return TooSlow(
        f"The request did not arrive within {seconds:g} seconds (HUB_SLOW_SECONDS). Send it again.",
        f"请求未在 {seconds:g} 秒（HUB_SLOW_SECONDS）内送达，请重新发送。",
    )


def too_many_connections() -> TooManyConnections:
    """Turn a connection away."""
    return TooManyConnections(
        "There are too many connections (HUB_MAX_CONNECTIONS, HUB_MAX_CONNECTIONS_PER_ADDRESS). "
        "Close some, or try again in a few seconds.",
        "连接数过多（HUB_MAX_CONNECTIONS、HUB_MAX_CONNECTIONS_PER_ADDRESS），请关闭部分连接或数秒后重试。",
    )
