"""What a credential must have been made for: told from the document alone, however its roots are written."""

import pytest
from graphql import OperationDefinitionNode, parse

from hub.access.principals import Scope
from hub.query.measuring.scopes import needed_by
from hub.query.measuring.structure import fragments_of

STORED = {"organizations"}
DOUBLING = "query { ...f0 } " + " ".join(f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(100))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("mutation { recordsPush }", Scope.PUSH),
        ("subscription { recordsChanged }", Scope.FOLLOW),
        ("{ organizations }", Scope.READ),
        ("{ viewer __schema { description } }", None),
        ("{ organizations: viewer }", None),
        ("{ viewer: organizations }", Scope.READ),
        ("{ viewer { organizations } }", None),
        ("{ viewer organizations @skip(if: true) }", Scope.READ),
        ("{ ... on Query { organizations } }", Scope.READ),
        ("{ ...a } fragment a on Query { ... { organizations } }", Scope.READ),
        (f"{DOUBLING} fragment f100 on Query {{ viewer }}", None),
        (f"{DOUBLING} fragment f100 on Query {{ organizations }}", Scope.READ),
    ],
    ids=lambda value: str(value)[:60],
)
def test_an_operation_needs_what_its_kind_and_its_roots_say(text: str, scope: Scope | None) -> None:
    document = parse(text)
    operation = next(one for one in document.definitions if isinstance(one, OperationDefinitionNode))

    assert needed_by(operation, fragments_of(document), STORED) == ({scope} if scope else set())
