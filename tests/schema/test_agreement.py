"""The hub's own schema contradicts neither itself nor the policy: what is checked as it is built holds again."""

import pytest

from hub.query.declaring.contradictions import refuse_contradictions, refuse_unseen_measures
from hub.query.declaring.declare import DECLARED
from hub.query.declaring.targets import hints_of
from schema import schema


@pytest.mark.parametrize("name", sorted(schema.bindings.entities))
def test_every_entity_keeps_what_it_promises(name: str) -> None:
    entity = schema.bindings.entities[name]

    refuse_contradictions(entity, hints_of(entity.cls))


@pytest.mark.parametrize("name", sorted(schema.bindings.statistics))
def test_all_statistics_count_by_what_everybody_sees(name: str) -> None:
    counted = schema.bindings.statistics[name]

    refuse_unseen_measures(counted, DECLARED.entities[counted.of])
