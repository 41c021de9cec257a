"""Schemas of our own, declared in the hub's words: what agrees is built, what does not is refused."""

from collections.abc import Callable
from typing import Any

import pytest

from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Role
from hub.domain.records.agency import Agency as StatedAgency
from hub.domain.vocabulary import Label
from hub.query.declaring import build, contradictions
from hub.query.declaring.declare import entity

TITLE = Label("样例", "An example")


def built(**declared: Any) -> build.HubSchema:
    """The schema of some roots: keyword arguments are annotations, each with its declaration."""
    body: dict[str, Any] = {name: declaration for name, (_, declaration) in declared.items()}
    body["__annotations__"] = {name: annotation for name, (annotation, _) in declared.items()}
    body["__module__"] = __name__
    query = type("Query", (), body)
    return build.build_schema(query, None)  # type: ignore[arg-type]  # a schema may do without mutations


def agency(label: Access = Access.PUBLIC, /, **declared: tuple[Any, Any]) -> type:
    """An entity on agencies."""
    return made(StatedAgency, "Example", label, **declared)


def made(stated: Any, name: str, label: Access, /, **declared: tuple[Any, Any]) -> type:
    """An entity with some fields, each an annotation and a declaration."""
    body: dict[str, Any] = {field: declaration for field, (_, declaration) in declared.items()}
    body["__annotations__"] = {field: annotation for field, (annotation, _) in declared.items()}
    body["__module__"] = __name__
    return entity(stated, label=label, title=TITLE)(type(name, (), body))


def refusal(build_it: Callable[[], object]) -> str:
    """Why something is refused."""
    with pytest.raises(TypeError) as caught:
        build_it()
    return str(caught.value)


def decided(monkeypatch: pytest.MonkeyPatch, label: Access, sight: Sight) -> None:
    """Decide that officers see this of a label, and everybody else all."""
    table = {role: {**row, label: Sight.SHOW} for role, row in POLICY.items()}
    table[Role.OFFICER][label] = sight
    monkeypatch.setattr(contradictions, "POLICY", table)
