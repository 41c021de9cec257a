"""Nothing is proved of a way that nobody goes: every one is tried for every sight that a hub may have there."""

from collections import Counter
from collections.abc import Iterator

from hub.access.policy import Sight
from schema import schema
from tests.policy.asking_by import ways
from tests.policy.cells import ENTITIES, odd_entities, worlds_of
from tests.policy.expected import Expected
from tests.policy.routes import document, routes
from tests.policy.told import Held, Told
from tests.witness.places import places

Cell = tuple[str, Sight]


def shown(matrix: Held) -> Iterator[Cell]:
    """The cells of ways to rows: the way, and what is seen of the rows, or of a value on them."""
    for entity in map(schema.bindings.entities.__getitem__, ENTITIES):
        every = list(routes(entity))
        asked_for = places(f"query {document(every)}", {}, None)
        for world in worlds_of(entity):
            expected = Expected(world, matrix.ledger)
            for place, route in zip(asked_for, every, strict=True):
                list(expected.kept_back("Query", place))
                yield from ((route.path, seen) for _, seen in expected.seen)
                expected.seen.clear()


def asked(matrix: Held) -> Iterator[Cell]:
    """The cells of questions that ask by something: how, and what is seen of that."""
    for entity in map(schema.bindings.entities.__getitem__, sorted(odd_entities())):
        for world in worlds_of(entity):
            yield from ((one.path, one.sight) for one in ways(Told(world, matrix), entity))


EVERY = frozenset(Sight)
OF_RECORDS = EVERY - {Sight.CONCERNED}
"""The access log alone tells whom it concerns; no list hangs on another row there, and none is counted in groups."""
UNRECORDED = OF_RECORDS - {Sight.PURPOSE}
"""Of parts and statements it is not known of whom they tell: no purpose opens them."""
UNOWNED = UNRECORDED - {Sight.SHARED, Sight.OWN}
"""What is made of the statements of several agencies is none's own."""

SIGHTS = {
    "list": EVERY,
    "reference": EVERY,
    "relation": OF_RECORDS,
    "parts": UNRECORDED,
    "provenance": UNRECORDED,
    "beside": UNOWNED,
    "citation": UNOWNED,
    "facet": UNOWNED,
    "interface": UNOWNED | {Sight.PURPOSE},
    "look-up": UNOWNED | {Sight.PURPOSE},
    "known at": UNOWNED | {Sight.PURPOSE},
    "filter": EVERY,
    "order": EVERY,
    "reference filter": OF_RECORDS,
    "relation filter": OF_RECORDS,
    "relation order": OF_RECORDS,
    "group": OF_RECORDS,
}
"""What may be seen by each way; ids and cursors lead to the rows of lists."""


def test_every_way_is_tried_for_every_sight_that_it_can_have(matrix: Held) -> None:
    cells = Counter([*shown(matrix), *asked(matrix)])

    assert {path: {seen for way, seen in cells if way == path} for path, _ in cells} == SIGHTS
    assert cells.total() > 5_000
