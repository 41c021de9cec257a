"""Errors as callers see them: one shape, two languages, a stable code, and nothing of the inside.

HubError
├── MutationRefused               this request is refused; it came in a way that only reads
├── NotASubscription              this operation is refused; it came where only subscriptions are followed
└── BadInput
    ├── IntrospectionRefused      this request is refused; its role is not shown the schema
    └── OverLimit                 this request is refused before anything runs; it may ask for less
        ├── TooManyTokens
        ├── TooDeep
        ├── TooManyAliases
        ├── TooManyDirectives
        ├── TooRepetitive
        └── TooCostly
"""

import re
from collections.abc import Mapping
from typing import Any, Final

import structlog
from graphql import GraphQLError, GraphQLSyntaxError

from hub.errors import BadInput, HubError

Rendered = dict[str, Any]
"""One entry of `errors`."""

INTERNAL: Final = "INTERNAL"
PARSE_FAILED: Final = "GRAPHQL_PARSE_FAILED"
NO_SYNTAX: Final = "Syntax Error: "
QUOTED: Final = re.compile(r"'([^'\n]*)'")
VALIDATION_FAILED: Final = "GRAPHQL_VALIDATION_FAILED"

log = structlog.get_logger()


class MutationRefused(HubError):
    """This request is refused: it would change something, and came in a way that only reads."""

    code = "MUTATION_REFUSED"


class NotASubscription(HubError):
    """This operation is refused: it is no subscription, and came where only those are followed."""

    code = "NOT_A_SUBSCRIPTION"


def in_our_words(message: str) -> str:
    """What graphql-core says of a document as the hub says it, with names in backticks.

    Its own wording is what tools tell servers apart by.
    """
    return QUOTED.sub(r"`\1`", message.removeprefix(NO_SYNTAX))


class IntrospectionRefused(BadInput):
    """This request is refused: it asks for the schema itself, which its role is not shown."""

    code = "INTROSPECTION_REFUSED"


class OverLimit(BadInput):
    """This request is refused before anything runs: it asks for more than one request may."""

    code = "OVER_LIMIT"


class TooManyTokens(OverLimit):
    """The document is longer than HUB_MAX_TOKENS allows; it was not read to its end."""

    code = "TOO_MANY_TOKENS"


class TooDeep(OverLimit):
    """The fields of an operation stand on more levels than HUB_MAX_DEPTH."""

    code = "TOO_DEEP"


class TooManyAliases(OverLimit):
    """An operation has more aliases than HUB_MAX_ALIASES."""

    code = "TOO_MANY_ALIASES"


class TooManyDirectives(OverLimit):
    """An operation has more directives than HUB_MAX_DIRECTIVES."""

    code = "TOO_MANY_DIRECTIVES"


class TooRepetitive(OverLimit):
    """So many fields are asked for again that it would take too long to tell whether they agree."""

    code = "TOO_REPETITIVE"


class TooCostly(OverLimit):
    """An operation costs more than HUB_MAX_COST."""

    code = "TOO_COSTLY"


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
        said = in_our_words(error.message)
        return rendered(BadInput.code, said, f"参数有误：{said}", **place)
    log.error("fault", request_id=request_id, path=error.path, exc_info=cause or error)
    return rendered_fault(request_id, **place)


def rendered_refusal(error: GraphQLError, place: Mapping[str, object]) -> Rendered:
    """An operation that was refused before it ran: for its syntax, by the schema, or for its variables."""
    said = in_our_words(error.message)
    if isinstance(error, GraphQLSyntaxError):
        return rendered(PARSE_FAILED, f"This is not GraphQL: {said}", f"GraphQL 语法有误：{said}", **place)
    if error.original_error is not None:
        return rendered(BadInput.code, said, f"变量有误：{said}", **place)
    return rendered(VALIDATION_FAILED, said, f"GraphQL 请求不符合模式：{said}", **place)
