"""What is told of cases and persons: groups that are not small, about how many, and nothing of what is sealed."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from hub.domain.records.declare import camel
from hub.query.reporting.counts import TOGETHER
from schema import schema
from tests.asking import DASHBOARD, WIDE, ask
from tests.databases import Databases
from tests.pushing import push_all
from tests.reporting import Reported, reported
from tests.statements import case_seal, supervision_case
from tests.stores import open_store

STEPS = {"CLOSED": 8, "INVESTIGATION": 5, "FILED": 4}
SEALED = 3


@pytest.fixture(scope="module")
def counted(databases: Databases) -> Iterator[Reported]:
    """Some cases of three steps, of two years, and some more that are sealed."""
    url = databases.fresh("postgresql")
    store = open_store(url)
    every = [
        supervision_case(f"{step}{number}", step=step, openedOn=f"20{18 + number % 2}-02-01")
        for step, many in STEPS.items()
        for number in range(many)
    ]
    hidden = [supervision_case(f"封{number}", step="FILED") for number in range(SEALED)]
    push_all(store, *every, *hidden)
    push_all(store, *(case_seal(f"封{number}") for number in range(SEALED)))
    with reported(store) as made:
        yield made
    store.close()
    databases.drop(url)


def test_small_groups_are_left_out_and_numbers_are_rounded(counted: Reported) -> None:
    rows = counted.view("v_supervision_case_count")

    assert {row["step"]: row["count"] for row in rows if row["grouped_by"] == "step"} == {
        "CLOSED": 10,
        "INVESTIGATION": 5,
    }
    assert {row["step_label"] for row in rows if row["step"] == "CLOSED"} == {"结案"}
    assert all(row["count"] >= 5 and row["count"] % 5 == 0 for row in rows)


def test_sealed_cases_do_not_count(counted: Reported) -> None:
    rows = counted.view("v_supervision_case_count")

    (together,) = (row["count"] for row in rows if row["grouped_by"] == "")
    assert together == 15  # 17 about; with those that are sealed, 20


@pytest.mark.parametrize("many", range(TOGETHER + 1))
def test_every_grouping_is_that_of_the_graph(counted: Reported, many: int) -> None:
    statistics = schema.bindings.statistics["SupervisionCaseStats"]
    rows = counted.view("v_supervision_case_count")

    for by in combinations(statistics.dimensions, many):
        told = {key_of(row, by) for row in rows if row["grouped_by"] == ",".join(by)}
        if told or len({statistics.dimensions[name].field for name in by}) == many:
            assert told == asked(counted, by)


def key_of(row: dict[str, Any], by: tuple[str, ...]) -> tuple[str, ...]:
    """A group of the view: its dimensions and its number, as text."""
    return (*(str(row[f"{name}_code"] if name == "authority" else row[name]) for name in by), str(row["count"]))


def asked(made: Reported, by: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The groups that the graph tells a dashboard; spans between them, in which it has nothing to tell, left out."""
    fields = [f"{camel(name)} {{ code }}" if name == "authority" else camel(name) for name in by]
    groups = ", ".join(name.upper() for name in by)
    query = f"{{ supervisionCaseStats(groupBy: [{groups}]) {{ {' '.join(fields)} count }} }}"
    found = ask(made.store, query, who=DASHBOARD, settings=WIDE)
    assert found.errors == []
    return {
        (*(as_text(one[camel(name)]) for name in by), str(one["count"]))
        for one in found.data["supervisionCaseStats"]
        if one["count"] or not by
    }


def as_text(value: Any) -> str:
    """A dimension of the graph as text: of an agency its code."""
    return str(value["code"] if isinstance(value, dict) else value)
