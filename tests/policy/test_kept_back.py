"""Nothing can be asked by what is not shown: every filter, order and group, generated from the declarations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from graphql import get_named_type

from hub.access import policy
from hub.access.labels import Access
from hub.access.policy import POLICY, Sight
from hub.access.principals import Role
from hub.domain.records.declare import camel
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Beside, Column, Concerned, Counted, Entity, Facet, Many, One, Parts
from hub.query.declaring.filters import fields_of
from hub.query.declaring.orders import ByColumn, order_keys
from hub.query.declaring.targets import main_entity, target_of
from tests.asking import OFFICER, WIDE, ask, machine, refusals
from tests.crawling import printed, ways
from tests.policy.canaries import OWN
from tests.policy.told import Held

LOGIC = {"and", "or", "not"}


@cache
def under(sight: Sight, label: Access) -> Mapping[Role, Mapping[Access, Sight]]:
    """The policy with one cell of the officer's changed."""
    return {**POLICY, Role.OFFICER: {**POLICY[Role.OFFICER], label: sight}}


@dataclass(frozen=True)
class Way:
    """A way to ask by a field: the question, its root, and by which label it is guarded.

    What leads to other rows is only kept back where these rows are denied.
    """

    query: str
    root: str
    label: Access
    leads: bool = False

    def __str__(self) -> str:
        return self.query


def roots() -> dict[str, Entity]:
    """The list of every entity that has one."""
    named = {one.name: one for one in DECLARED.entities.values()}
    return {
        way[0]: named[name] for name, way in ways().items() if len(way) == 2 and way[1] == "nodes" and name in named
    }


def label_of(entity: Entity, declaration: object) -> Access:
    """The label that guards a field itself."""
    return (declaration.label if isinstance(declaration, Column) else None) or entity.label


def filters(root: str, entity: Entity) -> Iterator[Way]:
    """Every field of a filter."""
    for one in fields_of(entity):
        if one.name == "search":
            named = next(field for field in entity.fields.values() if isinstance(field, Column) and field.search)
            yield Way(f'{{ {root}(where: {{search: "花"}}) {{ totalCount }} }}', root, label_of(entity, named))
            continue
        declaration = entity.fields[one.python]
        condition, label, leads = condition_on(entity, one.python, declaration)
        query = f"{{ {root}(where: {{{one.name}: {condition}}}) {{ totalCount }} }}"
        yield Way(query, root, label, leads)


def condition_on(entity: Entity, name: str, declaration: object) -> tuple[str, Access, bool]:
    """A condition on a field, and what guards it."""
    if isinstance(declaration, Many | Parts | Beside):
        return "{some: {}}", target_of(entity, name).label, True
    if isinstance(declaration, Facet):
        return "{}", target_of(entity, name).label, True
    if isinstance(declaration, One) and target_of(entity, name).interface:
        return "{name: {isNull: true}}", entity.label, False
    if isinstance(declaration, Column) and declaration.field.personal:
        return '{eq: "1"}', label_of(entity, declaration), False
    return "{isNull: true}", label_of(entity, declaration), False


def orders(root: str, entity: Entity) -> Iterator[Way]:
    """Every key of an order."""
    for key, (by, _) in order_keys(entity.cls).items():
        query = f"{{ {root}(orderBy: [{{field: {key}}}]) {{ totalCount }} }}"
        if isinstance(by, ByColumn):
            yield Way(query, root, label_of(entity, by.column))
        else:
            target = target_of(entity, by.name)
            column = target.fields[by.column] if by.column else None
            yield Way(query, root, label_of(target, column), leads=column is None)


def groups() -> Iterator[Way]:
    """Every dimension, and every measure that is asked about."""
    query = printed().query_type
    assert query is not None
    stats = {get_named_type(field.type).name: root for root, field in query.fields.items()}
    for counted in DECLARED.statistics.values():
        root, label = stats[counted.cls.__name__], DECLARED.entities[counted.of].label
        for name in counted.dimensions:
            yield Way(f"{{ {root}(groupBy: [{name.upper()}]) {{ __typename }} }}", root, label)
        for name, measure in counted.measures.items():
            asked = f"{{ {root}(having: {{{camel(name)}: {{isNull: false}}}}) {{ __typename }} }}"
            by = main_entity(measure.record).label if isinstance(measure, Concerned) else label
            yield Way(asked, root, by, leads=isinstance(measure, Counted | Concerned))


def every_way() -> list[Way]:
    """Every way to ask by a field."""
    listed = [way for root, entity in roots().items() for way in (*filters(root, entity), *orders(root, entity))]
    return [*listed, *groups()]


EVERY_WAY = every_way()


def by_label(ways: Iterable[Way]) -> dict[Access, list[Way]]:
    """Ways to ask, by the label that guards them."""
    found: dict[Access, list[Way]] = {}
    for way in ways:
        found.setdefault(way.label, []).append(way)
    return found


def batched(ways: Sequence[Way]) -> Iterator[Sequence[Way]]:
    """As many ways as one question goes: of a list fifty, of statistics one, because several would share a scan."""
    alone = [way for way in ways if "__typename" in way.query]
    yield from ([way] for way in alone)
    lists = [way for way in ways if way not in alone]
    yield from (lists[first : first + 50] for first in range(0, len(lists), 50))


def together(ways: Sequence[Way]) -> str:
    """One question that goes all of these ways: each under a name of its own."""
    return f"{{ {' '.join(f'w{number}: {way.query[1:-1]}' for number, way in enumerate(ways))} }}"


@pytest.mark.parametrize("sight", [Sight.MASK, Sight.DENY])
def test_what_is_masked_or_denied_cannot_be_asked_by(
    matrix: Held, monkeypatch: pytest.MonkeyPatch, sight: Sight
) -> None:
    for label, guarded in by_label(way for way in EVERY_WAY if not (way.leads and sight is Sight.MASK)).items():
        monkeypatch.setattr(policy, "POLICY", under(sight, label))

        result = ask(matrix.store, together(guarded), settings=WIDE)

        named = {f"w{number}": str(way) for number, way in enumerate(guarded)}
        assert {named[key]: one for key, one in result.data.items() if one is not None} == {}
        assert refusals(result) == [(key, "FORBIDDEN") for key in named]


def test_what_is_shown_can_be_asked_by(matrix: Held) -> None:
    """What is asked by values alone is not asked again: `test_asked_by.py` says what is told by it."""
    leading = (one for one in EVERY_WAY if one.leads or "search" in one.query or "having" in one.query)
    for label, guarded in by_label(leading).items():
        who = machine(OWN) if label is Access.SECRET else OFFICER
        for some in batched(guarded):
            result = ask(matrix.store, together(some), who=who, settings=WIDE)

            assert refusals(result) == []
            assert all(result.data.values()), some


def test_every_field_that_can_be_asked_by_is_tried() -> None:
    types: Any = printed().type_map
    named = roots().values()
    filters = (types.get(f"{one.name}Filter") for one in named)
    fields = sum(len(set(one.fields) - LOGIC) for one in filters if one is not None)
    keys = sum(len(types[name].values) for one in named if (name := f"{one.name}OrderField") in types)
    stats = [name for name in types if name.endswith("Having")]
    groups = sum(len(types[name].fields) for name in stats)
    dimensions = sum(
        len(types[name.removesuffix("Having").removesuffix("Stats") + "Dimension"].values) for name in stats
    )

    assert len(EVERY_WAY) == fields + keys + groups + dimensions
