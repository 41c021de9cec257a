"""Make questions from the schema itself: every type by its shortest way, and everything at once."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    build_schema,
    get_named_type,
    is_required_argument,
)

from schema import schema

Composite = GraphQLObjectType | GraphQLInterfaceType


@cache
def printed() -> GraphQLSchema:
    """The schema as clients see it."""
    return build_schema(schema.as_str())


def of_type(name: str) -> Composite:
    """A type with fields, by its name."""
    found = printed().type_map[name]
    assert isinstance(found, Composite)
    return found


def open_fields(name: str) -> Iterator[tuple[str, GraphQLField, GraphQLNamedType]]:
    """The fields of a type that need no argument, with the type to which each leads."""
    for field, declared in of_type(name).fields.items():
        if not any(map(is_required_argument, declared.args.values())):
            yield field, declared, get_named_type(declared.type)


@cache
def ways() -> dict[str, tuple[str, ...]]:
    """The shortest way from a root to every type; a step `... on X` tells one type from its interface."""
    found: dict[str, tuple[str, ...]] = {"Query": ()}
    waiting = ["Query"]
    while waiting:
        name = waiting.pop(0)
        for field, _, target in open_fields(name):
            steps = [(target.name, (*found[name], field))]
            if isinstance(target, GraphQLInterfaceType):
                concrete = printed().get_possible_types(target)
                steps += [(one.name, (*found[name], field, f"... on {one.name}")) for one in concrete]
            for reached, way in steps:
                if isinstance(printed().type_map[reached], Composite) and reached not in found:
                    found[reached] = way
                    waiting.append(reached)
    return found


def along(way: tuple[str, ...], selection: str) -> str:
    """A question that goes a way and asks for a selection at its end."""
    for step in reversed(way):
        selection = f"{step} {{ {selection} }}"
    return f"{{ {selection} }}"


LIVE: Final = frozenset({"JudgmentDefaulterStanding"})
"""What agencies are asked for while an operation runs: questions about what is stored leave it out."""

LISTS: Final = frozenset({"nodes", "edges", "pageInfo", "node"})


def everything(name: str = "Query", hops: int = 3) -> str:
    """A selection of all that can be reached in some hops, pages not counted."""
    chosen = ["__typename"]
    for field, _, target in open_fields(name):
        if target.name in LIVE:
            continue
        if not isinstance(target, Composite):
            chosen.append(field)
        elif hops > 0 and field not in {"edges", "pageInfo"}:
            chosen.append(f"{field} {{ {everything(target.name, hops - (field not in LISTS))} }}")
    kind = of_type(name)
    for one in printed().get_possible_types(kind) if isinstance(kind, GraphQLInterfaceType) else ():
        own = {field for field, _, _ in open_fields(one.name)} - {field for field, _, _ in open_fields(name)}
        scalars = [
            field for field, _, target in open_fields(one.name) if field in own and not isinstance(target, Composite)
        ]
        chosen.append(f"... on {one.name} {{ {' '.join(scalars)} }}")
    return " ".join(chosen)


def leaves(found: Any, name: str) -> list[Any]:
    """Every value that stands under a name, in order."""
    if isinstance(found, list):
        return [leaf for one in found for leaf in leaves(one, name)]
    if isinstance(found, dict):
        inner = [leaf for key, one in found.items() if key != name for leaf in leaves(one, name)]
        return [*([found[name]] if name in found else []), *inner]
    return []
