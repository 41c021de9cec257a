"""Look a document through before it is trusted: whether it can run, and what it holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphql import GraphQLSchema, OperationType

from hub.errors import BadInput
from hub.query.documents import Operation, read_document
from hub.query.explaining.meant import unusable
from hub.query.limits import Limits


@dataclass(frozen=True, slots=True)
class Held:
    """An operation that a document holds: its name, if it has one, and whether it only reads."""

    name: str | None
    is_query: bool


def operations_held(schema: GraphQLSchema, text: str, limits: Limits) -> Sequence[Held]:
    """The operations of a document; raises `BadInput`, with places, where it cannot run under the limits."""
    if "\x00" in text:
        raise BadInput("The document holds a NUL, which no database keeps.", "文档含有数据库无法保存的空字符。")
    document = read_document(schema, text, limits)
    if document.errors:
        raise unusable(document.errors)
    if not document.operations:
        raise BadInput("The document holds no operation.", "文档不含任何操作。")
    return [held(name, one) for name, one in document.operations.items()]


def held(name: str | None, operation: Operation) -> Held:
    """What there is to tell of an operation."""
    return Held(name, operation.node.operation is OperationType.QUERY)
