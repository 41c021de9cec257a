"""Read a request's body, up to a limit that holds while it arrives."""

from starlette.requests import Request

from hub.web.errors import PayloadTooLarge


async def read_body(request: Request, *, limit: int) -> bytes:
    """The whole body; raises `PayloadTooLarge` as soon as it is known to be longer than `limit` bytes."""
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise too_large(limit)
    body = bytearray()
    async for chunk in request.stream():
        if len(body) + len(chunk) > limit:
            raise too_large(limit)
        body += chunk
    return bytes(body)


def too_large(limit: int) -> PayloadTooLarge:
    """Refuse a body, and say what fits."""
    return PayloadTooLarge(
        f"The body is larger than {limit} bytes (HUB_MAX_PUSH_BYTES). Send it in parts.",
        f"请求内容超过 {limit} 字节（HUB_MAX_PUSH_BYTES），请分批发送。",
    )
