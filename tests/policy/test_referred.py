"""How many records rows refer to is told of those that are shown: a number tells of what is kept back, too."""

from typing import Final

import pytest

from hub.access.policy import Sight
from hub.domain.records.declare import camel
from hub.domain.records.field_types import LinkType
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.declared import Distinct, Entity
from hub.query.declaring.targets import referred_entity
from tests.asking import refusals
from tests.policy.asking_by import statistics_of
from tests.policy.table import REFUSED
from tests.policy.told import Held, Told, asked
from tests.policy.worlds import ASKING, World

MEASURES: Final = {
    f"{root}.{camel(name)}": (entity, measure)
    for entity in DECLARED.entities.values()
    for root, statistics in statistics_of(entity)
    for name, measure in statistics.measures.items()
    if isinstance(measure, Distinct) and isinstance(measure.field.type, LinkType)
}


def told_number(told: Told, entity: Entity, called: str) -> int:
    """To how many different records the shown rows are shown to refer."""
    return len({one[called]["id"] for one in told.rows(entity) or () if one[called]})


@pytest.mark.parametrize("world", ASKING, ids=str)
@pytest.mark.parametrize("place", MEASURES)
def test_what_is_kept_back_is_not_counted(matrix: Held, world: World, place: str) -> None:
    entity, measure = MEASURES[place]
    (root, _, called), told = place.partition("."), Told(world, matrix)
    rows, target = world.of_rows(entity), world.of_rows(referred_entity(measure.field))

    answer = asked(matrix.store, world, f"{{ {root} {{ {called} }} }}")

    if Sight.DENY in {rows, target} or (rows not in REFUSED and target in REFUSED):
        assert [code for _, code in refusals(answer)] == ["FORBIDDEN"]
    elif rows is Sight.COUNT:
        assert refusals(answer) == []
    else:
        found = [one[called] for one in answer.data[root]]
        assert found == [told_number(told, entity, measure.field.external)]


def test_there_are_such_measures_of_what_some_may_not_see() -> None:
    assert {"threeSocietyLinkStats.workers", "trainingEvaluationStats.workers"} <= set(MEASURES)
