"""Row 5: what servers are told apart by does not tell this one.

The probes are those of graphw00f (https://github.com/dolevf/graphw00f, graphw00f/lib.py): what it asks, and the words
by which it knows an engine, wherever they stand in a message.
"""

import json

import pytest

from tests.attacks.attacking import GRAPHQL, JSON, ask
from tests.hub.web.serving import Served

TYPENAME = "{ __typename }"
PROBES = (
    ("graphene", "aaa", "Syntax Error GraphQL (1:1)"),
    ("graphene", "query { alias^:__typename }", 'Unexpected character "^"'),
    ("ariadne", "query { __typename @abc }", "Unknown directive '@abc'."),
    ("ariadne", "", "The query must be a string."),
    ("strawberry", f"query @deprecated {TYPENAME}", "Directive '@deprecated' may not be used on query."),
    ("tartiflette", f"query @a {TYPENAME}", "Unknow Directive < @a >."),
    ("tartiflette", f"query @skip {TYPENAME}", "Missing mandatory argument < if > in directive < @skip >."),
    ("tartiflette", "query { graphwoof }", "Field graphwoof doesn't exist on Query"),
    (
        "tartiflette",
        "query { __typename @deprecated }",
        "Directive < @deprecated > is not used in a valid location.",
    ),
    ("tartiflette", f"queryy {TYPENAME}", "syntax error, unexpected IDENTIFIER"),
    (
        "apollo",
        f"query @skip {TYPENAME}",
        'Directive "@skip" argument "if" of type "Boolean!" is required, but it was not provided.',
    ),
    ("apollo", f"query @deprecated {TYPENAME}", 'Directive "@deprecated" may not be used on QUERY.'),
    ("hasura", "query { aaa }", "field \"aaa\" not found in type: 'query_root'"),
    ("hasura", f"query @skip {TYPENAME}", 'directive "skip" is not allowed on a query'),
    ("hasura", "query { __schema }", 'missing selection set for "__Schema"'),
    ("graphql-php", f"query ! {TYPENAME}", 'Syntax Error: Cannot parse the unexpected character "?".'),
    ("graphql-php", f"query @deprecated {TYPENAME}", 'Directive "deprecated" may not be used on "QUERY".'),
    ("ruby-graphql", f"query @skip {TYPENAME}", "'@skip' can't be applied to queries"),
    ("ruby-graphql", "query { __typename @skip }", "Directive 'skip' is missing required arguments: if"),
    ("ruby-graphql", "query { __typename { }", 'Parse error on "}" (RCURLY)'),
    ("graphql-java", f"queryy {TYPENAME}", "Invalid Syntax : offending token 'queryy'"),
    ("graphql-java", f"query @aaa@aaa {TYPENAME}", "DuplicateDirectiveName"),
    ("graphql-java", "", "Invalid Syntax : offending token '<EOF>'"),
    ("hypergraphql", "zzz { __typename }", "Validation error of type InvalidSyntax"),
    ("gqlgen", "query { __typename { }", "expected at least one definition"),
    ("gqlgen", "query { alias^_:__typename { }", "Expected Name, found <Invalid>"),
    ("graphql-go", "query { __typename { }", "Unexpected empty IN"),
    ("graphql-go", "", "Must provide an operation."),
    ("juniper", f"queryy {TYPENAME}", 'Unexpected "queryy"'),
    ("juniper", "", "Unexpected end of input"),
    ("sangria", f"queryy {TYPENAME}", "Syntax error while parsing GraphQL query."),
    ("flutter", "query { __typename @deprecated }", 'Directive "deprecated" may not be used on FIELD.'),
    ("dianajl", "queryy { s }", "Syntax Error GraphQL request (1:1)"),
    ("wpgraphql", "", "GraphQL Request must include at least one of those two parameters"),
    # What the library itself says, on which several of these stand.
    ("graphql-core", "queryy { s }", "Syntax Error: "),
    ("graphql-core", "query { aaa }", "Cannot query field 'aaa' on type 'Query'."),
)


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
@pytest.mark.parametrize("known", [False, True], ids=["a stranger", "a key"])
@pytest.mark.parametrize(("engine", "query", "words"), PROBES, ids=[f"{one[0]}: {one[1]}" for one in PROBES])
def test_05_a_probe_does_not_recognise_the_server(  # noqa: PLR0913 - the rows of a table, for whom, in which form
    target: Served, engine: str, query: str, words: str, accept: str, *, known: bool
) -> None:
    reply = ask(target, query, key=None if known else "", accept=accept)

    messages = [error["message"] for error in json.loads(reply.text).get("errors", [])]
    assert messages, engine
    assert not [message for message in messages if words in message]
    assert reply.is_sober
