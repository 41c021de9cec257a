"""Read a request's body, up to a limit that holds while it arrives."""

from starlette.types import Message, Receive

from hub.web.errors import PayloadTooLarge
from hub.web.leaving import CallerLeft


async def read_body(receive: Receive, *, announced: bytes, limit: int) -> bytes:
    """The whole body; `announced` is its Content-Length, or empty.

    Raises `PayloadTooLarge` as soon as it is known to be longer than `limit` bytes, and `CallerLeft`.
    """
    if announced.isdigit() and int(announced) > limit:
        raise too_large(limit)
    message = await receive()
    body = piece(message)
    if not message.get("more_body") and len(body) <= limit:
        return body
    return await gathered(bytearray(body), message, receive, limit=limit)


async def gathered(body: bytearray, message: Message, receive: Receive, *, limit: int) -> bytes:
    """The body from all its pieces."""
    while True:
        if len(body) > limit:
            raise too_large(limit)
        if not message.get("more_body"):
            return bytes(body)
        message = await receive()
        body += piece(message)


def piece(message: Message) -> bytes:
    """What one message brings; raises `CallerLeft`."""
    if message["type"] == "http.disconnect":
        raise CallerLeft
    found: bytes = message.get("body", b"")
    return found


def too_large(limit: int) -> PayloadTooLarge:
    """Refuse a body, and say what fits."""
    return PayloadTooLarge(
        f"The body is larger than {limit} bytes (HUB_MAX_PUSH_BYTES). Send it in parts.",
        f"请求内容超过 {limit} 字节（HUB_MAX_PUSH_BYTES），请分批发送。",
    )
