"""A registry of our own for declarations."""

from collections.abc import Iterator

import pytest

import schema as _schema  # noqa: F401 - built first, as wherever a schema of our own is built beside it
from hub.query.declaring import bindings, build, declare, filters, measures, orders, targets
from hub.query.declaring.declared import Registry
from hub.query.planning import counting


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    """A registry of our own: the hub's schema stays as it is."""
    made = Registry()
    for module in (declare, bindings, build, counting, filters, measures, orders, targets):
        monkeypatch.setattr(module, "DECLARED", made)
    monkeypatch.setattr(filters, "SHELLS", {})
    monkeypatch.setattr(build, "Node", type("Node", (), {"__module__": __name__}))
    yield made
    for cached in (measures.dimension_enum, measures.having_input, orders.order_keys, orders.order_input):
        cached.cache_clear()
