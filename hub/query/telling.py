"""What is told of a document, or of values, that cannot be used: in detail only to whom the schema is shown.

To others nothing is told from which they could learn a name of the schema.
"""

from collections.abc import Collection, Sequence
from typing import Final

from graphql import GraphQLError, GraphQLSyntaxError

from hub.access.principals import Role
from hub.errors import BadInput
from hub.query.documents import Document
from hub.query.errors import (
    VALIDATION_FAILED,
    IntrospectionRefused,
    OverLimit,
    Rendered,
    rendered,
    rendered_graphql_error,
    rendered_hub_error,
)
from hub.query.request import Request

REFUSED: Final = IntrospectionRefused(
    "The schema is not shown to this role (HUB_INTROSPECTION): ask without __schema and __type.",
    "不向此角色公开模式（HUB_INTROSPECTION），请勿查询 __schema 与 __type。",
)
DOES_NOT_FIT: Final = rendered(
    VALIDATION_FAILED,
    "The document does not fit the schema. Compare it with what the hub's operator gave you.",
    "请求不符合模式，请与平台运维人员提供的说明核对。",
)
VALUE_DOES_NOT_FIT: Final = rendered(
    BadInput.code,
    "The value of a variable does not fit its type. Compare it with what the hub's operator gave you.",
    "变量取值与其类型不符，请与平台运维人员提供的说明核对。",
)


def told_of(document: Document, request: Request, introspecting: Collection[Role]) -> list[Rendered]:
    """Why a document is not answered for this caller; nothing where it is."""
    if request.principal.role in introspecting:
        return [rendered_graphql_error(one, request_id=request.request_id) for one in document.errors]
    if document.introspects:
        return [rendered_hub_error(REFUSED)]
    if all(is_of_the_text(one) for one in document.errors):
        return [rendered_graphql_error(one, request_id=request.request_id) for one in document.errors]
    return [DOES_NOT_FIT]


def told_of_variables(
    errors: Sequence[GraphQLError], request: Request, introspecting: Collection[Role]
) -> list[Rendered]:
    """Why values of variables cannot be used."""
    if request.principal.role in introspecting:
        return [rendered_graphql_error(one, request_id=request.request_id) for one in errors]
    return [VALUE_DOES_NOT_FIT]


def is_of_the_text(error: GraphQLError) -> bool:
    """Whether an error says nothing but what whoever wrote the document could count for themselves."""
    return isinstance(error, GraphQLSyntaxError) or isinstance(error.original_error, OverLimit)
