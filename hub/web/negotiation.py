"""In which form a caller asks, and in which it takes the answer (GraphQL over HTTP)."""

from collections.abc import Iterator
from typing import Final

from hub.web.answers import GRAPHQL, JSON
from hub.web.errors import NotAcceptable, UnsupportedMediaType

STREAM: Final = "text/event-stream"
ANY: Final = ("application/*", "*/*")
PAGE: Final = "text/html"


def answer_type(accept: str | None) -> str:
    """The media type of the answer; raises `NotAcceptable`.

    A type that is named comes before one that a wildcard lets in. Where only wildcards do, or the header is
    missing, old clients are meant: they take application/json.
    """
    weights = dict(weighed(accept or "*/*"))
    named = [(weights[offer], 1, offer == GRAPHQL, offer) for offer in (GRAPHQL, JSON) if offer in weights]
    wild = max((weights[any_type] for any_type in ANY if any_type in weights), default=0.0)
    let_in = [(wild, 0, offer == JSON, offer) for offer in (GRAPHQL, JSON) if offer not in weights]
    weight, *_, offer = max(named + let_in)
    if weight <= 0:
        raise NotAcceptable(
            f"The answer comes as {GRAPHQL} or {JSON}; the header Accept allows neither.",
            f"应答格式为 {GRAPHQL} 或 {JSON}，请求头 Accept 均不接受。",
        )
    return offer


def wants_stream(accept: str) -> bool:
    """Whether an event stream comes first in an Accept header; only then one is given (GraphQL over SSE)."""
    first, weight = next(weighed(accept))
    return first == STREAM and weight > 0


def wants_page(accept: str) -> bool:
    """Whether a caller names web pages among what it takes, as a browser does that follows a link."""
    return any(media_range == PAGE and weight > 0 for media_range, weight in weighed(accept))


def weighed(accept: str) -> Iterator[tuple[str, float]]:
    """Every media range of an Accept header with its weight."""
    for part in accept.split(","):
        media_range, _, parameters = part.partition(";")
        quality = next((value for name, value in settings(parameters) if name == "q"), "1")
        yield media_range.strip().lower(), weight_of(quality)


def weight_of(quality: str) -> float:
    """A weight between 0 and 1; what is none counts as 0."""
    return min(float(quality), 1.0) if quality.replace(".", "", 1).isdecimal() else 0.0


def settings(parameters: str) -> Iterator[tuple[str, str]]:
    """The parameters of a media type, in lower case."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        yield name.strip().lower(), value.strip().strip('"').lower()


def refuse_other_forms(content_type: str, content_encoding: str) -> None:
    """Raise `UnsupportedMediaType` unless the body is plain JSON in UTF-8."""
    media_type, _, parameters = content_type.partition(";")
    charset = dict(settings(parameters)).get("charset", "utf-8")
    if media_type.strip().lower() != JSON or charset not in ("utf-8", "utf8"):
        raise UnsupportedMediaType(
            f"Send the request as JSON in UTF-8, with Content-Type: {JSON}.",
            f"请以 UTF-8 编码的 JSON 发送请求，并注明 Content-Type: {JSON}。",
        )
    if content_encoding.strip().lower() not in ("", "identity"):
        raise UnsupportedMediaType(
            "Send the request uncompressed, without Content-Encoding.", "请勿压缩请求内容，不要使用 Content-Encoding。"
        )
