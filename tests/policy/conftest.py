"""The rows of the matrix on each database, stated once for all who only ask."""

from collections.abc import Iterator

import pytest

from tests.databases import KINDS, Databases
from tests.policy.store import filled
from tests.policy.told import Held, held


@pytest.fixture(scope="session", params=KINDS)
def matrix(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Held]:
    """What is held, and whose it is; nobody writes into it, but that a person was read."""
    with filled(databases, request.param) as store:
        yield held(store)
