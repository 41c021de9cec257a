"""Parse and validate a document without taking longer than its limits are worth."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from graphql import DocumentNode, GraphQLError, GraphQLSchema, GraphQLSyntaxError, parse, validate
from graphql.validation import OverlappingFieldsCanBeMergedRule, specified_rules
from graphql.validation.validate import ValidationAbortedError

from hub.query.errors import TooRepetitive
from hub.query.limits import Limits
from hub.query.measuring.checks import too_many_tokens

MOST_ERRORS: Final = 5
"""Told of one document, or of the values of its variables."""

COMPARISONS: Final = 20
"""Of fields under one name, for each token that a document may have; those of the hub's own pages need under one."""

ABORTED: Final = "tokens. Parsing aborted."


def parsed(text: str, limits: Limits) -> DocumentNode:
    """A text as a document; raises `TooManyTokens`, or `GraphQLError` for what is none."""
    try:
        return parse(text, max_tokens=limits.tokens)
    except GraphQLSyntaxError as error:
        if error.message.endswith(ABORTED):
            raise too_many_tokens(limits) from None
        raise


def faults_of(schema: GraphQLSchema, document: DocumentNode, limits: Limits) -> Sequence[GraphQLError]:
    """What of a document does not fit the schema, the first few; raises `TooRepetitive`."""
    errors = validate(schema, document, rules_for(limits.tokens), max_errors=MOST_ERRORS)
    if errors and isinstance(errors[-1], ValidationAbortedError) and len(errors) <= MOST_ERRORS:
        raise TooRepetitive(
            "The same fields are asked for again so often that it would take too long to tell whether they agree. "
            "Ask for each field once.",
            "相同字段重复过多，无法及时核对其是否一致，请每个字段只查询一次。",
        )
    return errors[:MOST_ERRORS]


@cache
def rules_for(tokens: int) -> tuple[type[Any], ...]:
    """GraphQL's rules, of which the one whose work grows with the square of a document has a bound."""

    class Overlapping(OverlappingFieldsCanBeMergedRule):
        def __init__(self, context: Any) -> None:
            super().__init__(context)
            self.rule_context.remaining_complexity_budget = COMPARISONS * tokens

    return tuple(Overlapping if one is OverlappingFieldsCanBeMergedRule else one for one in specified_rules)
