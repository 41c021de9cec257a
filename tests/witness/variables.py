"""Write values into a document: as literals, or as variables with and without defaults."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.witness.facts import Name

AS_VARIABLE = 0.3
"""How often a value is given as a variable."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A variable where a value might stand."""

    name: str


@dataclass(slots=True)
class Variables:
    """The variables of an operation: how they are declared, and their values."""

    random: Random
    declared: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)

    def maybe(self, kind: str, value: Any) -> Any:
        """A value, or in its place a variable that has it."""
        if has_reference(value) or self.random.random() > AS_VARIABLE:
            return value
        return self.made(kind, value)

    def made(self, kind: str, value: Any) -> Reference:
        """A variable of a type that has a value: given, or by default; now and then it is non-null."""
        name = f"v{len(self.declared)}"
        how = self.random.choice(("given", "given", "default", "required", "overridden"))
        plain = kind.removesuffix("!")
        if how == "required" or (kind.endswith("!") and how == "given"):
            self.declared.append(f"${name}: {plain}!")
        elif how == "given":
            self.declared.append(f"${name}: {plain}")
        else:
            self.declared.append(f"${name}: {plain} = {literal(value)}")
        if how != "default":
            self.values[name] = as_json(value)
        return Reference(name)

    def absent(self, kind: str) -> Reference:
        """A variable that has no value, or null: as if the argument had been left out."""
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {kind.removesuffix('!')}")
        if self.random.random() < 1 / 2:
            self.values[name] = None
        return Reference(name)

    @property
    def head(self) -> str:
        """The declarations, as they stand behind the operation's name."""
        return f"({', '.join(self.declared)})" if self.declared else ""


def has_reference(value: Any) -> bool:
    """Whether a variable stands somewhere in a value."""
    if isinstance(value, Mapping):
        return any(map(has_reference, value.values()))
    return any(map(has_reference, value)) if isinstance(value, list) else isinstance(value, Reference)


def literal(value: Any) -> str:
    """A value as a document writes it."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {literal(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, Reference):
        return f"${value.name}"
    return value.text if isinstance(value, Name) else json.dumps(value, ensure_ascii=False)


def as_json(value: Any) -> Any:
    """A value as the request's variables have it."""
    if isinstance(value, Mapping):
        return {name: as_json(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_json(one) for one in value]
    return value.text if isinstance(value, Name) else value
