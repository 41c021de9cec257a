"""Every way that leads to the rows of a type: its lists, ids, look-ups, and every relation of another type to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hub.domain.records.declare import camel
from hub.domain.records.field_types import MoneyType
from hub.query.declaring.declared import (
    Beside,
    Citations,
    Column,
    DaysUntil,
    Entity,
    Every,
    Facet,
    LookUp,
    Many,
    One,
    Only,
    Parts,
    Quoted,
    SourceOf,
    Whole,
)
from hub.query.declaring.targets import concrete_entities, target_of
from hub.store.engine import Store
from schema import schema
from tests.asking import WIDE, ask
from tests.crawling import of_type
from tests.policy.canaries import ORGANIZATION
from tests.policy.store import ENTRY
from tests.policy.worlds import unguarded
from tests.witness.refusals import root_entity

MOST: Final = 200
LEADING: Final = (Beside, Citations, Facet, Many, One, Only, Parts, SourceOf)
KEPT_TO_OTHERS: Final = f'where: {{requestId: {{startsWith: "{ENTRY}"}}}}'
"""Of the access log the entries that were there from the beginning: whoever asks for a purpose adds others."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way to the rows of a type: of which kind, and the question as a field of the query type."""

    path: str
    question: str


# --- what is asked of a row -------------------------------------------------------------------


def values_of(entity: Entity) -> Iterator[str]:
    """Every value of a row."""
    for name, one in entity.fields.items():
        if isinstance(one, Column):
            yield f"{camel(name)} {{ value currency }}" if isinstance(one.field.type, MoneyType) else camel(name)
        elif isinstance(one, DaysUntil | Quoted):
            yield camel(name)


def names_of(entity: Entity) -> Iterator[str]:
    """By what a row is known, where it has no id."""
    for name, one in entity.fields.items():
        if isinstance(one, One) and entity.name in {"Source", "AccessEntry"}:
            yield f"{camel(name)} {{ id code }}"
        elif isinstance(one, Facet | Citations) and entity.name in {"ValueSource", "ContestedStatement"}:
            yield f"{camel(name)} {{ {whole(target_of(entity, name))} }}"


def whole(entity: Entity) -> str:
    """All values of a row, whichever type it is, and by what it is known."""
    identity = ["__typename", *(["id"] if "id" in of_type(entity.name).fields else [])]
    asked = [*identity, *values_of(entity), *names_of(entity)]
    for one in concrete_entities(entity) if entity.interface else ():
        more = [value for value in values_of(one) if value not in asked]
        asked.append(f"... on {one.name} {{ {' '.join(more)} }}")
    return " ".join(asked)


def around(entity: Entity) -> str:
    """What a row refers to, and of what else it is another view, each by what it is known by."""
    named = (name for name, one in entity.fields.items() if isinstance(one, One | SourceOf | Facet))
    return " ".join(f"{camel(name)} {{ {identity_of(target_of(entity, name))} }}" for name in named)


# --- ways -------------------------------------------------------------------------------------


def page(call: str, inner: str, edges: str = "") -> str:
    """A page of rows, and of what is asked of them as entries with a cursor."""
    more = f" edges {{ cursor node {{ {edges} }} }}" if edges else ""
    return f"{call} {{ totalCount nodes {{ {inner} }}{more} }}"


def lists(entity: Entity, inner: str, edges: str = "") -> Iterator[tuple[str, str]]:
    """The roots that list a type."""
    for name, declaration in schema.bindings.roots.items():
        if not is_same(root_entity(name), entity):
            continue
        if isinstance(declaration, Every):
            where = f", {KEPT_TO_OTHERS}" if entity.name == "AccessEntry" else ""
            yield name, page(f"{name}(first: {MOST}{where})", inner, edges)
        elif isinstance(declaration, Whole):
            yield name, f"{name} {{ {inner} }}"


def has_pages(entity: Entity) -> bool:
    """Whether a type has a list that is cut into pages: those are filtered and ordered."""
    return any(
        isinstance(one, Every) and is_same(root_entity(name), entity) for name, one in schema.bindings.roots.items()
    )


def reached(entity: Entity, inner: str) -> str:
    """A question that leads to the rows of a type by its first list, or by that of another type that leads there."""
    found = next(lists(entity, inner), None)
    if found is not None:
        return found[1]
    interface = next((one for one in schema.bindings.entities.values() if is_kind_of(entity, one)), None)
    if interface is not None:
        return reached(interface, f"__typename id ... on {entity.name} {{ {inner} }}")
    parent, name = next(leading_to(entity))
    return reached(parent, f"{identity_of(parent)} {led(parent, name, inner)}")


def is_same(one: Entity | None, other: Entity) -> bool:
    """Whether two declarations are of one type: a world may have declared it otherwise."""
    return one is not None and one.cls is other.cls


def is_kind_of(entity: Entity, other: Entity) -> bool:
    """Whether a type is one of those that an interface stands for."""
    return other.interface and not entity.interface and issubclass(entity.cls, other.cls)


def identity_of(entity: Entity) -> str:
    """What tells a row from others."""
    identity = "__typename id" if "id" in of_type(entity.name).fields else "__typename"
    return " ".join([identity, *names_of(entity)])


def led(parent: Entity, name: str, inner: str) -> str:
    """A field that leads from a type to another."""
    declaration = parent.fields[name]
    if isinstance(declaration, Many):
        return page(f"{camel(name)}(first: {MOST})", inner)
    field = f"{camel(name)} {{ {inner} }}"
    return f"field {field}" if parent.name == "Conflict" else field


def leading_to(entity: Entity) -> Iterator[tuple[Entity, str]]:
    """Every field of another type that leads to a type."""
    for parent in schema.bindings.entities.values():
        for name, one in parent.fields.items():
            if isinstance(one, LEADING) and is_same(target_of(parent, name), entity):
                yield parent, name


PATHS: Final = {
    Many: "relation",
    Only: "relation",
    One: "reference",
    Parts: "parts",
    Facet: "facet",
    Beside: "beside",
    SourceOf: "provenance",
    Citations: "citation",
}


def routes(entity: Entity) -> Iterator[Route]:
    """Every way that leads to the rows of a type."""
    inner = f"{whole(entity)} {around(entity)}"
    yield from (Route("list", question) for _, question in lists(entity, inner, whole(entity)))
    for one in schema.bindings.entities.values():
        if is_kind_of(entity, one):
            yield Route("interface", reached(one, f"__typename id ... on {entity.name} {{ {inner} }}"))
    for parent, name in leading_to(entity):
        yield Route(
            PATHS[type(parent.fields[name])], reached(parent, f"{identity_of(parent)} {led(parent, name, inner)}")
        )
    for name, declaration in schema.bindings.roots.items():
        if isinstance(declaration, LookUp) and is_same(root_entity(name), entity):
            by = f'by: {{uscc: "{ORGANIZATION["uscc"]}"}}'
            yield Route("look-up", f"{name}({by}) {{ {inner} }}")
            yield Route("known at", f'{name}({by}, knownAt: "2030-01-01T00:00:00Z") {{ {inner} }}')


def document(found: Sequence[Route]) -> str:
    """All ways as one question."""
    return f"{{ {' '.join(f'r{number}: {route.question}' for number, route in enumerate(found))} }}"


def one_of_each(found: Sequence[Route]) -> list[Route]:
    """The first way of each kind."""
    return list({route.path: route for route in reversed(found)}.values())[::-1]


def by_id(entities: Sequence[Entity]) -> str:
    """The question for a row of any of some types by its id."""
    asked = " ".join(f"... on {one.name} {{ id {aliased(one)} }}" for one in entities)
    return f"($id: ID!) {{ r0: node(id: $id) {{ __typename {asked} }} }}"


def aliased(entity: Entity) -> str:
    """All values of a row under keys that no other type has: fields of one key would have to be alike."""
    return " ".join(f"{entity.name}_{value.partition(' ')[0]}: {value}" for value in values_of(entity))


def has_list_of_ids(entity: Entity) -> bool:
    """Whether a type has a list whose rows have ids that are its own."""
    return "id" in of_type(entity.name).fields and not entity.interface and next(lists(entity, ""), None) is not None


def ids_of(store: Store, entity: Entity) -> list[str]:
    """The ids of all rows of a type."""
    root, question = next(lists(entity, "id"))
    with unguarded() as who:
        found = ask(store, f"{{ {question} }}", who=who, settings=WIDE).data[root]
    return [one["id"] for one in (found["nodes"] if isinstance(found, dict) else found)]
