"""Answer what is asked: from a document and its variables to the bytes of the answer."""

from dataclasses import dataclass
from typing import Any, Final

import msgspec
import strawberry
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types.graphql import OperationType

from hub.errors import StoreUnavailable
from hub.query.errors import VALIDATION_FAILED, MutationRefused, Rendered, rendered, rendered_graphql_error
from hub.query.request import Asked, Request
from hub.store.workers import Workers

READING: Final = frozenset({OperationType.QUERY})
ALLOWED: Final = READING | {OperationType.MUTATION}


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: its whole body as JSON, and what became of the operation.

    `ran` is False where it was refused before anything ran: for its syntax, by the schema, or for the values of
    its variables and arguments. `store_was_away` is True where nothing at all could be told, for want of the store.
    """

    body: bytes
    ran: bool
    store_was_away: bool


@dataclass(frozen=True, slots=True)
class Engine:
    """Answers operations on a schema; `workers` are the threads in which it may block."""

    schema: strawberry.Schema
    workers: Workers

    async def answer(self, asked: Asked, request: Request, *, mutations: bool = True) -> Answered:
        """Answer one operation; what goes wrong in it is told in the answer's `errors`.

        Raises `MutationRefused` where a mutation is asked and `mutations` is False, and `StoreUnavailable` where
        no worker becomes free. May be cancelled: a query stops or goes on unheard, a mutation that began ends.
        """
        return await self.workers.work(lambda: executed(self.schema, asked, request, mutations=mutations))


def executed(schema: strawberry.Schema, asked: Asked, request: Request, *, mutations: bool) -> Answered:
    """Execute an operation."""
    try:
        result = schema.execute_sync(
            asked.query,
            variable_values=None if asked.variables is None else dict(asked.variables),
            operation_name=asked.name,
            context_value=request,
            allowed_operation_types=ALLOWED if mutations else READING,
        )
    except CannotGetOperationTypeError:
        message = "The document has no such operation, or several and `operationName` names none."
        return refused(rendered(VALIDATION_FAILED, message, "文档中没有该操作，或有多个操作而未指明操作名。"))
    except InvalidOperationTypeError as error:
        if error.operation_type is OperationType.MUTATION:
            raise MutationRefused(
                "A mutation is sent by POST: GET only reads.", "变更操作须以 POST 发送，GET 仅供查询。"
            ) from None
        message = "Subscriptions are not answered here."
        return refused(rendered(VALIDATION_FAILED, message, "此处不支持订阅操作。"))
    errors = [rendered_graphql_error(error, request_id=request.request_id) for error in result.errors or []]
    ran = not result.errors or any(error.path is not None for error in result.errors)
    return answered(result.data, errors, ran=ran)


def answered(data: dict[str, Any] | None, errors: list[Rendered], *, ran: bool) -> Answered:
    """Write an answer; an operation that never ran has no data."""
    empty = not any(value is not None for value in (data or {}).values())
    away = empty and any(error["extensions"]["code"] == StoreUnavailable.code for error in errors)
    body = {**({"errors": errors} if errors else {}), **({"data": data} if ran else {})}
    return Answered(msgspec.json.encode(body), ran, away)


def refused(error: Rendered) -> Answered:
    """The answer of an operation that never ran."""
    return answered(None, [error], ran=False)
