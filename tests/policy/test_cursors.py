"""A cursor tells nothing of the row at which it was made: whoever may not see that gets the rows behind a value."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from hub.query.declaring.declared import Entity
from hub.query.declaring.orders import ByColumn, order_keys
from schema import schema
from tests.asking import WIDE, ask, refusals
from tests.policy.asking_by import orders, root_of
from tests.policy.canaries import CLOSED, OPEN, OWN
from tests.policy.cells import ENTITIES, worlds_of
from tests.policy.routes import MOST, has_list_of_ids
from tests.policy.told import Held, Told, asked
from tests.policy.worlds import may_be_null, unguarded

Place = tuple[Any, str]
"""A value, and the id of the row on which it stands."""


def order_of(entity: Entity) -> str | None:
    """A key by which the list of a type can be ordered, of what may be missing where there is such; else None."""
    keys = order_keys(entity.cls).items() if has_list_of_ids(entity) else ()
    by_column = {key: by.name for key, (by, _) in keys if isinstance(by, ByColumn)}
    return next((key for key, name in by_column.items() if may_be_null(entity, name)), next(iter(by_column), None))


def made_by_others(matrix: Held, entity: Entity, key: str) -> list[str]:
    """The cursors of a row of each agency, made by somebody who sees all."""
    question = (
        f"{{ {root_of(entity)}(first: {MOST}, orderBy: [{{field: {key}}}]) {{ edges {{ cursor node {{ id }} }} }} }}"
    )
    with unguarded() as who:
        edges = ask(matrix.store, question, who=who, settings=WIDE).data[root_of(entity)]["edges"]
    found = {matrix.agency_of(one["node"]): one["cursor"] for one in edges}
    return [found[agency] for agency in (OWN, OPEN, CLOSED) if agency in found] or list(found.values())


def place_of(cursor: str) -> Place:
    """The place for which a cursor stands."""
    _, value, key = json.loads(bytes.fromhex(cursor))
    return value, key.replace("-", "")


def is_behind(one: Place, other: Place) -> bool:
    """Whether a place comes behind another; what is null comes last."""
    if None in {one[0], other[0]}:
        return (one[0] is None, one[1]) > (other[0] is None, other[1])
    return one > other


def behind(edges: Sequence[Any], place: Place) -> list[str]:
    """The ids of the rows behind a place."""
    places = [((one["cursor"], one["node"]["id"].rpartition("_")[2]), one["node"]["id"]) for one in edges]
    return [identity for at, identity in places if is_behind(at, place)]


@pytest.mark.parametrize("name", [name for name in ENTITIES if order_of(schema.bindings.entities[name])])
def test_a_cursor_is_a_value_behind_which_rows_are_shown_whoever_made_it(matrix: Held, name: str) -> None:
    entity = schema.bindings.entities[name]
    key = str(order_of(entity))
    page = f"after: $after, first: {MOST}, orderBy: [{{field: {key}}}]"
    question = f"($after: String) {{ {root_of(entity)}({page}) {{ nodes {{ id }} }} }}"
    cursors = made_by_others(matrix, entity, key)
    for world in worlds_of(entity):
        by = next(one for one in orders(Told(world, matrix), entity) if f"field: {key}}}" in one.question)
        (told,) = by.told
        for cursor in cursors:
            result = asked(matrix.store, world, question, after=cursor)

            found = result.data[root_of(entity)]
            if told is None:
                assert (found, refusals(result)) == (None, [(root_of(entity), "FORBIDDEN")]), str(world)
            else:
                assert [one["id"] for one in found["nodes"]] == behind(told["edges"], place_of(cursor)), str(world)
