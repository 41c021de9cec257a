"""Make GraphQL enums of the code lists, each value described in both languages."""

import enum
from collections.abc import Mapping
from typing import Any

import strawberry

from hub.domain.vocabulary import CodeList, Label


def described(label: Label) -> str:
    """A description in both languages."""
    return f"{label.zh} — {label.en}"


def enums() -> None:
    """Turn every code list into a GraphQL enum; twice does no harm."""
    for codes in CodeList.__subclasses__():
        if not hasattr(codes, "__strawberry_definition__"):
            named(codes, codes.title, {member.name: member.label for member in codes})


def named(members: type[enum.Enum], title: Label, labels: Mapping[str, Label]) -> type[enum.Enum]:
    """Turn an enum of Python into one of GraphQL, with a label for every member; raises `KeyError` without."""
    strawberry.enum(members, description=described(title))
    definition: Any = members.__strawberry_definition__  # type: ignore[attr-defined]
    for value in definition.values:
        value.description = described(labels[value.name])
    return members
