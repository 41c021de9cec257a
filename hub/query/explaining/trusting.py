"""Look a document through before it is trusted: whether it can run, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphql import OperationType

from hub.errors import BadInput
from hub.query.declaring.build import HubSchema
from hub.query.documents import Operation, read_document
from hub.query.explaining.meant import unusable
from hub.query.limits import UNBOUNDED, Limits


@dataclass(frozen=True, slots=True)
class Promised:
    """What an operation of a document is: its name, if it has one, whether it only reads, and the most that it costs.

    The most is None where nothing but its variables bounds it: then each run is measured. It `introspects` where it
    asks for the schema itself.
    """

    name: str | None
    is_query: bool
    introspects: bool
    most: int | None


def operations_promised(schema: HubSchema, text: str, limits: Limits) -> Sequence[Promised]:
    """The operations of a document; raises `BadInput`, with places, where it cannot run under the limits."""
    if "\x00" in text:
        raise BadInput("The document holds a NUL, which no database keeps.", "文档含有数据库无法保存的空字符。")
    document = read_document(schema, text, limits)
    if document.errors:
        raise unusable(document.errors)
    return [promised(name, one) for name, one in document.operations.items()]


def promised(name: str | None, operation: Operation) -> Promised:
    """What there is to tell of an operation."""
    largest = operation.bill.largest
    is_query = operation.node.operation is OperationType.QUERY
    return Promised(name, is_query, operation.held.introspects, largest if largest < UNBOUNDED else None)
