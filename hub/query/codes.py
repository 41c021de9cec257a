"""Make GraphQL enums of the code lists, each value described in both languages."""

from typing import Any

import strawberry

from hub.domain.vocabulary import CodeList, Label


def enums() -> None:
    """Turn every code list into a GraphQL enum; twice does no harm."""
    for codes in CodeList.__subclasses__():
        if not hasattr(codes, "__strawberry_definition__"):
            strawberry.enum(codes, description=text(codes.title))
            definition: Any = codes.__strawberry_definition__  # type: ignore[attr-defined]
            for value in definition.values:
                value.description = text(codes[value.name].label)


def text(label: Label) -> str:
    """A label as a description."""
    return f"{label.zh} — {label.en}"
