"""The small district with its views, made once for all who only read."""

from collections.abc import Iterator

import pytest

from tests.databases import Databases
from tests.district import filled
from tests.reporting import Reported, reported


@pytest.fixture(scope="session")
def district_views(databases: Databases) -> Iterator[Reported]:
    """The views on the small district; nobody writes into it."""
    with filled(databases, "postgresql") as store, reported(store) as made:
        yield made
