"""Whoever filters, orders or groups learns nothing by it that the rows which it is shown did not say."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from schema import schema
from tests.asking import Answer, refusals
from tests.policy.asking_by import By, ways
from tests.policy.cells import ENTITIES, worlds_of
from tests.policy.told import Held, Told, asked
from tests.policy.worlds import World
from tests.witness.comparing import compared
from tests.witness.generating import Operation

TRIES = 2
"""How many values are tried where a question takes one."""


def document(every: Sequence[By]) -> str:
    """All questions as one operation, of which the filters are variables."""
    kinds = [f"$w{number}: {one.kind}" for number, one in enumerate(every) if one.kind]
    called = (one.question % f"$w{number}" if one.kind else one.question for number, one in enumerate(every))
    head = f"({', '.join(kinds)})" if kinds else ""
    return f"{head} {{ {' '.join(f'r{number}: {one}' for number, one in enumerate(called))} }}"


def given(every: Sequence[By], place: int) -> dict[str, Any]:
    """The filters of all questions, for one of the values that are tried."""
    return {f"w{number}": one.where[min(place, len(one.where) - 1)] for number, one in enumerate(every) if one.kind}


def differing(matrix: Held, world: World, every: Sequence[By]) -> Iterator[str]:
    """The questions that are answered otherwise than the rows say which are shown."""
    for place in range(TRIES):
        result = asked(matrix.store, world, document(every), **given(every, place))
        yield from (f"{world}: {every[number]} → {found}" for number, found in wrong(result, every, place))


def wrong(result: Answer, every: Sequence[By], place: int) -> Iterator[tuple[int, Any]]:
    """What is answered otherwise: by the number of its question."""
    kept_back = dict(refusals(result))
    for number, one in enumerate(every):
        found, told = readable(result.data[f"r{number}"]), one.told[min(place, len(one.told) - 1)]
        if one.path == "group" and told is not None:
            found, told = (sorted(filter(is_counted, groups), key=str) for groups in (found or (), told))
        if found != told or (told is None) != (kept_back.get(f"r{number}") == "FORBIDDEN"):
            yield number, found


def is_counted(group: dict[str, Any]) -> bool:
    """Whether anything is in a group: spans of time in which nothing happened are told, too."""
    return bool(list(group.values())[-1])


def readable(found: Any) -> Any:
    """An answer with the first value that each cursor holds in its place."""
    if isinstance(found, list):
        return [readable(one) for one in found]
    if not isinstance(found, dict):
        return found
    return {key: json.loads(bytes.fromhex(one))[1] if key == "cursor" else readable(one) for key, one in found.items()}


@pytest.mark.parametrize("name", ENTITIES)
def test_a_type_is_asked_by_what_is_shown_alone(matrix: Held, name: str) -> None:
    entity = schema.bindings.entities[name]
    for world in worlds_of(entity):
        every = list(ways(Told(world, matrix), entity))

        assert list(differing(matrix, world, every) if every else ()) == []
        if every and world.odd is None:
            question = Operation(f"query {world.called} {document(every)}", given(every, 0), world.who, world.purpose)
            assert compared(matrix.store, question).differences == []
