"""What the push input has no room for runs nothing."""

from typing import Any

import pytest

from hub.store.engine import Store
from tests.asking import ask, machine
from tests.schema.batches import PUSH, log_length
from tests.statements import CIVIL_AFFAIRS


@pytest.mark.parametrize(
    "records",
    [
        [{}],
        [{"filing": {}, "penalty": {}}],
        [{"filing": None}],
        [{"filing": {}, "withdraw": None}],
        [{"agencyId": "MARKET_SUPERVISION", "filing": {}}],
        [{"filing": {"agency": "MARKET_SUPERVISION"}}],
        [{"filing": {"synthetic": True}}],
        [{"penalty": {"kinds": ["BRIBE"]}}],
        [{"penalty": {"fine": "NaN"}}],
        [{"penalty": {"fine": True}}],
        [{"withdraw": {"nativeId": "x"}}],
        [{"withdraw": {"kind": "PARTY", "nativeId": "x"}}],
        [None],
    ],
)
def test_a_record_of_another_shape_refuses_the_request(store: Store, records: Any) -> None:
    result = ask(store, PUSH, who=machine(CIVIL_AFFAIRS), input={"requestKey": "key", "records": records})

    assert result.data is None
    assert result.errors
    assert log_length(store) == 0


@pytest.mark.parametrize("literal", ["{filing: {}, penalty: {}}", "{filing: null}", "{}", "{filing: {}, agencyId: 1}"])
def test_a_literal_that_is_not_one_record_does_not_validate(store: Store, literal: str) -> None:
    query = f'mutation {{ recordsPush(input: {{requestKey: "k", records: [{literal}]}}) {{ userErrors {{ code }} }} }}'

    result = ask(store, query, who=machine(CIVIL_AFFAIRS))

    assert result.data is None
    assert all(error.path is None for error in result.errors)
