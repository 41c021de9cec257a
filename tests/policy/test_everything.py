"""Whoever asks for all lists at once finds no text of a row or field that is kept from it, and the others."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from hub.access.labels import Access
from hub.access.policy import Sight
from hub.domain.records import KINDS
from hub.domain.records.declare import camel
from hub.domain.records.party import Party
from hub.query.declaring.declared import Column
from schema import schema
from tests.asking import Answer
from tests.policy.canaries import SEALED, STATING, Row, payload, rows
from tests.policy.cells import ENTITIES
from tests.policy.routes import document, routes
from tests.policy.store import Stated
from tests.policy.test_shown import differing
from tests.policy.told import Held, asked
from tests.policy.worlds import ASKING, World

FIRST_WAYS = [next(routes(schema.bindings.entities[name])) for name in ENTITIES]
QUESTION = document(FIRST_WAYS)
OF_PARTIES = frozenset({"registration", "filing", "other_party"})
"""Kinds that no type shows: what they state is shown of parties."""


TOLD_BY: Mapping[str, tuple[str, ...]] = {"case_seal": ("case_seal", "supervision_case")}
NUMBER_OF_SEALED = ("supervision_case", SEALED, "number")
"""The number of a sealed case stands in its seal too, which the system of who set it sees."""


def texts(stated: Any) -> Iterator[str]:
    """Every text in what is stated."""
    if isinstance(stated, dict | list):
        for one in stated.values() if isinstance(stated, dict) else stated:
            yield from texts(one)
    elif isinstance(stated, str):
        yield stated


def canaries(row: Row) -> dict[str, str]:
    """The texts of a row that stand nowhere else, each with the field in which it stands."""
    prefixes = [row.canary("", of=kind) for kind in TOLD_BY.get(row.kind, (row.kind,))]
    found = {one: one.partition(".")[2] for one in texts(payload(row)) if one.startswith(tuple(prefixes))}
    return {one: path for one, path in found.items() if (row.kind, row.number, path) != NUMBER_OF_SEALED}


def record_of(row: Row) -> Stated:
    """A row as a record."""
    return Stated(row.kind, row.stating, row.canary("number"))


@cache
def labelled() -> dict[tuple[str, str], Access]:
    """The fields that have a label of their own, by kind; what is stated of parties has that which it has of them."""
    found: dict[tuple[str, str], Access] = {}
    for entity in schema.bindings.entities.values():
        kinds = (
            OF_PARTIES if entity.declared is Party else {kind for kind, one in KINDS.items() if one is entity.declared}
        )
        own = {camel(name): one.label for name, one in entity.fields.items() if isinstance(one, Column) and one.label}
        found |= {(kind, name): label for kind in kinds for name, label in own.items()}
    return found


def is_whole(world: World, kind: str, path: str) -> bool:
    """Whether a caller sees a text of a row whole, where it sees the row."""
    label = labelled().get((kind, path))
    return label is None or world.sight(label) in {Sight.SHOW, Sight.PURPOSE}


@pytest.mark.parametrize("world", ASKING, ids=str)
def test_of_every_type_everybody_is_shown_what_the_policy_says_and_no_text_beside(matrix: Held, world: World) -> None:
    every = [row for stating in STATING for row in rows(stating)]
    seen = {
        text: row.kind
        for row in every
        for text, path in canaries(row).items()
        if world.sees(record_of(row)) and is_whole(world, row.kind, path)
    }
    hidden = {text for row in every for text in canaries(row)} - set(seen)

    wrong = differing(matrix, world, QUESTION, FIRST_WAYS)
    result = asked(matrix.store, world, QUESTION)

    assert wrong == []
    body = json.dumps(result.data, ensure_ascii=False)
    assert [one for one in sorted(hidden) if f'"{one}"' in body or one in messages(result)] == []
    assert {kind for text, kind in seen.items() if f'"{text}"' in body} == set(seen.values())


def messages(result: Answer) -> str:
    """All that errors say."""
    return " ".join(f"{one.message} {one.extensions}" for one in result.errors)
