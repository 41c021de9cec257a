"""Of the acts of a mutation those are told as denied that the caller may not do, and no others."""

import pytest
from graphql import ExecutionResult, FieldNode, GraphQLError, Node, OperationDefinitionNode, parse

from hub.errors import BadInput, Forbidden
from hub.query.noting import forbidden_acts

FORBIDDEN = Forbidden("Not you.", "不可。")


def failed(error: Exception, *nodes: Node) -> GraphQLError:
    """An error of an act, at these nodes of the document."""
    return GraphQLError("failed", list(nodes) or None, original_error=error)


def act(name: str) -> FieldNode:
    """An act, as a document asks for it."""
    (operation,) = parse(f"mutation {{ {name} }}").definitions
    assert isinstance(operation, OperationDefinitionNode)
    (node,) = operation.selection_set.selections
    assert isinstance(node, FieldNode)
    return node


@pytest.mark.parametrize(
    ("errors", "told"),
    [
        ([failed(FORBIDDEN, act("recordsPush"))], {"Mutation.recordsPush"}),
        ([failed(FORBIDDEN, act("other: recordsPush"))], {"Mutation.recordsPush"}),
        ([failed(FORBIDDEN, act("a")), failed(BadInput("Wrong.", "有误。"), act("b"))], {"Mutation.a"}),
        ([failed(BadInput("Wrong.", "有误。"), act("b")), failed(FORBIDDEN, act("a"))], {"Mutation.a"}),
        ([failed(FORBIDDEN)], set()),
        ([failed(FORBIDDEN, parse("{ a }"))], set()),
        ([], set()),
        (None, set()),
    ],
)
def test_an_act_is_told_by_its_field_where_the_caller_may_not_do_it(
    errors: list[GraphQLError] | None, told: set[str]
) -> None:
    assert forbidden_acts(ExecutionResult({}, errors)) == told
