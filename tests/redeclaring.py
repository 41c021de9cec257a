"""Declare an entity of the hub's schema otherwise, for a test that asks what would be seen of it then."""

from typing import Any

import pytest

from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Entity
from schema import schema


def redeclare(monkeypatch: pytest.MonkeyPatch, changed: Entity) -> None:
    """Put an entity in the place of the one that shows the same class."""
    entities: Any = schema.bindings.entities
    monkeypatch.setitem(entities, changed.name, changed)
    monkeypatch.setitem(DECLARED.entities, changed.cls, changed)
