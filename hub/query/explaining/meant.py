"""Which query of a document is meant, and what is wrong with it, told to whoever wrote it."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import GraphQLError, GraphQLSchema, OperationType

from hub.errors import BadInput
from hub.query.declaring.build import HubSchema
from hub.query.documents import Document, Operation, read_document
from hub.query.errors import rendered_graphql_error
from hub.query.given import Variables
from hub.query.limits import Limits


def query_meant(schema: HubSchema, text: str, name: str | None, limits: Limits) -> Operation:
    """The query of a document that is meant; raises `BadInput` for a document or an operation that is none."""
    operation = meant(read_document(schema, text, limits), name)
    if operation.node.operation is not OperationType.QUERY:
        raise BadInput(
            f"This is a {operation.node.operation.value}; here only queries are taken. Push records with `hub push`.",
            f"此处仅接受查询操作，而非 {operation.node.operation.value}；报送记录请用 `hub push`。",
        )
    return operation


def meant(document: Document, name: str | None) -> Operation:
    """The operation of a document that is meant; raises `BadInput`, which names those that there are."""
    if document.errors:
        raise unusable(document.errors)
    operation = document.named(name)
    if operation is None:
        known = ", ".join(one for one in document.operations if one) or "{ … }"
        raise no_such_operation(name, known) if name else unnamed_operation(known)
    return operation


def no_such_operation(name: str, known: str) -> BadInput:
    """Refuse a name that no operation has."""
    return BadInput(
        f"The document has no operation '{name}'. Known: {known}.", f"文档中没有操作“{name}”。可用：{known}。"
    )


def unnamed_operation(known: str) -> BadInput:
    """Refuse a document of which it is not clear what is meant."""
    return BadInput(
        f"The document has several operations, or none. Name the one that is meant: {known}.",
        f"文档含有多个操作或不含操作，请指明其一：{known}。",
    )


def coerced(operation: Operation, schema: GraphQLSchema, given: Mapping[str, Any] | None) -> Variables:
    """The values of an operation's variables; raises `BadInput` with all that is wrong with them."""
    found = operation.coerced(schema, given)
    if isinstance(found, Mapping):
        return found
    raise unusable(found)


def unusable(errors: Sequence[GraphQLError]) -> BadInput:
    """Refuse a document or the values of its variables."""
    told = [rendered_graphql_error(one, request_id="") for one in errors]
    return BadInput(
        " ".join(f"{one['message']}{place(one)}" for one in told),
        " ".join(one["extensions"]["messageZh"] for one in told),
    )


def place(error: Mapping[str, Any]) -> str:
    """Where in the document an error is: line and column."""
    found = [f"{at['line']}:{at['column']}" for at in error.get("locations", ())]
    return f" ({', '.join(found)})" if found else ""
