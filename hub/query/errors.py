"""Errors as callers see them: one shape, two languages, a stable code, and nothing of the inside."""

from collections.abc import Mapping
from typing import Any, Final

import structlog
from graphql import GraphQLError, GraphQLSyntaxError

from hub.errors import BadInput, HubError

Rendered = dict[str, Any]
"""One entry of `errors`."""

INTERNAL: Final = "INTERNAL"
PARSE_FAILED: Final = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED: Final = "GRAPHQL_VALIDATION_FAILED"

log = structlog.get_logger()


class MutationRefused(HubError):
    """This request is refused: it would change something, and came in a way that only reads."""

    code = "MUTATION_REFUSED"


class NotASubscription(HubError):
    """This operation is refused: it is no subscription, and came where only those are followed."""

    code = "NOT_A_SUBSCRIPTION"


def rendered(code: str, en: str, zh: str, **place: object) -> Rendered:
    """An error in GraphQL's form; `place` may hold its locations and path."""
    return {"message": writable(en), **place, "extensions": {"code": code, "messageZh": writable(zh)}}


def writable(text: str) -> str:
    """A message as UTF-8 can hold it: one that quotes a lone surrogate shows its number."""
    return text.encode(errors="backslashreplace").decode()


def rendered_hub_error(error: HubError, **place: object) -> Rendered:
    """An error of the hub's own: its words are meant for callers."""
    return rendered(error.code, error.en, error.zh, **place)


def rendered_fault(request_id: str, **place: object) -> Rendered:
    """A defect: callers learn its number, and the log knows the rest under it."""
    return rendered(
        INTERNAL,
        f"The hub met a fault of its own. Tell its operator this number: {request_id}.",
        f"平台内部出错，请将编号 {request_id} 告知运维人员。",
        **place,
    )


def rendered_graphql_error(error: GraphQLError, *, request_id: str) -> Rendered:
    """An error of an operation, with a code; what nobody meant for callers is logged and kept from them."""
    place: dict[str, object] = {}
    if error.locations:
        place["locations"] = [{"line": at.line, "column": at.column} for at in error.locations]
    if error.path is not None:
        place["path"] = error.path
    cause = error.original_error
    if isinstance(cause, HubError):
        return rendered_hub_error(cause, **place)
    if "code" in (error.extensions or {}):
        return {"message": error.message, **place, "extensions": dict(error.extensions or {})}
    if error.path is None and isinstance(cause, GraphQLError | None):
        return rendered_refusal(error, place)
    if isinstance(cause, GraphQLError) and cause.nodes:
        # Values of arguments are only known when the operation runs.
        return rendered(BadInput.code, error.message, f"参数有误：{error.message}", **place)
    log.error("fault", request_id=request_id, path=error.path, exc_info=cause or error)
    return rendered_fault(request_id, **place)


def rendered_refusal(error: GraphQLError, place: Mapping[str, object]) -> Rendered:
    """An operation that was refused before it ran: for its syntax, by the schema, or for its variables."""
    if isinstance(error, GraphQLSyntaxError):
        return rendered(PARSE_FAILED, error.message, f"GraphQL 语法有误：{error.message}", **place)
    if error.original_error is not None:
        return rendered(BadInput.code, error.message, f"变量有误：{error.message}", **place)
    return rendered(VALIDATION_FAILED, error.message, f"GraphQL 请求不符合模式：{error.message}", **place)
