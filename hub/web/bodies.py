"""Read a request's body, up to a limit that holds while it arrives."""

from starlette.types import Message, Receive

from hub.access.principals import Principal, Role
from hub.settings import Settings
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


def limit_for(principal: Principal, settings: Settings) -> int:
    """How many bytes the body of a caller's request may have: only agencies push."""
    return settings.max_push_bytes if principal.role is Role.AGENCY else settings.max_body_bytes


def too_large(limit: int) -> PayloadTooLarge:
    """Refuse a body, and say what fits."""
    return PayloadTooLarge(
        f"The body is larger than the {limit} bytes that this caller may send "
        "(HUB_MAX_BODY_BYTES; for agencies HUB_MAX_PUSH_BYTES). Ask for less, or send it in parts.",
        f"请求内容超过允许的 {limit} 字节（HUB_MAX_BODY_BYTES；部门为 HUB_MAX_PUSH_BYTES），请精简或分批发送。",
    )
