"""POST /graphql: who asks, what is asked, and the answer (GraphQL over HTTP)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import strawberry
import structlog
from graphql import GraphQLError, GraphQLSyntaxError
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from hub.access.keys import authenticate, bearer
from hub.access.principals import Principal
from hub.domain.json_text import NotJson, read_json, refuse_odd_text
from hub.errors import BadInput, HubError, SettingsError, StoreUnavailable
from hub.query.request import Request
from hub.settings import Settings, imported
from hub.web.answers import answer, refusal
from hub.web.bodies import read_body
from hub.web.errors import Rendered, rendered, rendered_fault, rendered_hub_error
from hub.web.negotiation import GRAPHQL, LEGACY, answer_type, refuse_other_forms
from hub.web.numbered import request_id_of
from hub.web.running import Running, running

ALLOWED: Final = frozenset({OperationType.QUERY, OperationType.MUTATION})
PARSE_FAILED: Final = "GRAPHQL_PARSE_FAILED"
VALIDATION_FAILED: Final = "GRAPHQL_VALIDATION_FAILED"

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Operation:
    """What is asked: a document, the values of its variables, and which operation of it is meant."""

    query: str
    variables: dict[str, Any] | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an operation; `ran` is False where it was refused before any resolver."""

    ran: bool
    data: dict[str, Any] | None
    errors: list[Rendered]

    @property
    def body(self) -> dict[str, Any]:
        """The answer's body; an operation that never ran has no data."""
        return {**({"errors": self.errors} if self.errors else {}), **({"data": self.data} if self.ran else {})}

    @property
    def store_was_away(self) -> bool:
        """Whether nothing at all could be answered, for want of the store."""
        empty = not any(value is not None for value in (self.data or {}).values())
        return empty and any(error["extensions"]["code"] == StoreUnavailable.code for error in self.errors)


async def graphql(request: HttpRequest) -> Response:
    """Answer one operation of one caller."""
    media_type = LEGACY
    try:
        media_type = answer_type(request.headers.get("accept"))
        hub = running(request)
        key = bearer(request.headers.get("authorization"))
        principal = await hub.work(lambda: authenticate(hub.store, key, pepper=hub.pepper))
        refuse_other_forms(request.headers)
        body = await read_body(request, limit=hub.settings.max_push_bytes)
        request_id = request_id_of(request)
        return await hub.work(lambda: answered(hub, principal, body, request_id=request_id, media_type=media_type))
    except HubError as error:
        return refusal(error, media_type=media_type)


def answered(hub: Running, principal: Principal, body: bytes, *, request_id: str, media_type: str) -> Response:
    """Read an operation, execute it, and put what came of it into a response."""
    outcome = execute(hub, principal, read_operation(body), request_id=request_id)
    if outcome.store_was_away:
        return answer(outcome.body, status=503, media_type=media_type)
    status = 400 if media_type == GRAPHQL and not outcome.ran else 200
    return answer(outcome.body, status=status, media_type=media_type)


def read_operation(body: bytes) -> Operation:
    """Read a request's body; raises `BadInput` for whatever is not a GraphQL request."""
    try:
        stated = read_json(body)
        refuse_odd_text(stated)
    except NotJson as error:
        raise BadInput(error.en, error.zh) from None
    if not isinstance(stated, dict):
        raise BadInput(
            'The body must be a JSON object such as {"query": "…"}.', '请求内容应为 JSON 对象，如 {"query": "…"}。'
        )
    query, variables, name = stated.get("query"), stated.get("variables"), stated.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise BadInput("`query` is missing: a GraphQL document as text.", "缺少 `query`：应为 GraphQL 文本。")
    if not isinstance(variables, dict | None):
        raise BadInput("`variables` must be an object.", "`variables` 应为对象。")
    if not isinstance(name, str | None):
        raise BadInput("`operationName` must be text.", "`operationName` 应为文本。")
    if not isinstance(stated.get("extensions"), dict | None):
        raise BadInput("`extensions` must be an object.", "`extensions` 应为对象。")
    return Operation(query, variables, name)


def execute(hub: Running, principal: Principal, operation: Operation, *, request_id: str) -> Outcome:
    """Execute an operation for a caller; whatever goes wrong is in the outcome."""
    context = Request(hub.store, hub.settings, principal, hub.today, hub.clock, request_id)
    schema: strawberry.Schema = hub.schema
    try:
        result = schema.execute_sync(
            operation.query,
            variable_values=operation.variables,
            operation_name=operation.name,
            context_value=context,
            allowed_operation_types=ALLOWED,
        )
    except CannotGetOperationTypeError:
        message = "The document has no such operation, or several and `operationName` names none."
        return refused_before(rendered(VALIDATION_FAILED, message, "文档中没有该操作，或有多个操作而未指明操作名。"))
    except InvalidOperationTypeError:
        message = "Subscriptions are not answered by POST."
        return refused_before(rendered(VALIDATION_FAILED, message, "POST 请求不支持订阅操作。"))
    errors = [rendered_graphql_error(error, request_id=request_id) for error in result.errors or []]
    ran = not result.errors or any(error.path is not None for error in result.errors)
    return Outcome(ran, result.data, errors)


def refused_before(error: Rendered) -> Outcome:
    """An operation that never ran."""
    return Outcome(ran=False, data=None, errors=[error])


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


def load_schema(settings: Settings) -> strawberry.Schema:
    """Load the schema that HUB_GRAPHQL_SCHEMA names; raises `SettingsError`."""
    found = imported(settings.graphql_schema, setting="HUB_GRAPHQL_SCHEMA")
    if not isinstance(found, strawberry.Schema):
        raise SettingsError(
            f"HUB_GRAPHQL_SCHEMA: '{settings.graphql_schema}' is not a Strawberry schema.",
            f"HUB_GRAPHQL_SCHEMA：“{settings.graphql_schema}”不是 Strawberry 模式。",
        )
    return found
