"""What every connector must fulfil: it describes itself, and its samples say what stands beside them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import anyio
import pytest

import connectors
from connectors import CONNECTORS
from hub.domain.connector import Connector, OfferedLookUp, SourceRow
from hub.domain.records import KINDS
from hub.domain.records.problems import Problem
from hub.domain.records.read import read
from tests.standing_agency import standing_agency

ROOM = Path(connectors.__file__).parent
EXPECTED = ".expected.json"
ANSWER = ".answer.json"
OFFERS = {offer.name: offer for connector in CONNECTORS.values() for offer in connector.look_ups}


def payloads() -> Iterator[tuple[str, Path]]:
    """Everything that agencies send, with the name of its connector."""
    for name in CONNECTORS:
        for path in sorted((ROOM / name / "samples").iterdir()):
            if path.name != "README.md" and not path.name.endswith(EXPECTED):
                yield name, path


def samples() -> Iterator[tuple[str, Path]]:
    """Every sample of a delivery."""
    yield from ((name, path) for name, path in payloads() if not path.name.endswith(ANSWER))


def answers() -> list[Path]:
    """Every sample of what an agency answers to a look-up."""
    return [path for _, path in payloads() if path.name.endswith(ANSWER)]


def beside(sample: Path) -> Any:
    """What stands beside a sample."""
    return json.loads(sample.with_name(sample.name + EXPECTED).read_text("utf-8"))


every_connector = pytest.mark.parametrize("name", CONNECTORS)
every_sample = pytest.mark.parametrize(
    ("name", "sample"), [pytest.param(name, path, id=f"{name}/{path.name}") for name, path in samples()]
)


def test_every_agency_with_samples_is_registered() -> None:
    assert {path.parent.name for path in ROOM.glob("*/samples")} == set(CONNECTORS)


@every_connector
def test_a_connector_describes_itself(name: str) -> None:
    connector = CONNECTORS[name]

    assert connector.name == name
    assert connector.agency
    assert connector.label.zh
    assert connector.label.en
    assert connector.licence
    assert connector.schedule
    assert set(connector.delivers) <= set(KINDS)
    assert connector.delivers or connector.look_ups


@pytest.mark.parametrize("offer", list(OFFERS.values()), ids=list(OFFERS))
def test_a_look_up_describes_itself_and_keeps_within_bounds(offer: OfferedLookUp) -> None:
    [owner] = [connector for connector in CONNECTORS.values() if offer in connector.look_ups]

    assert offer.name.startswith(f"{owner.name}.")
    assert offer.agency == owner.agency
    assert all((*offer.label, *offer.legal_basis, *offer.fields))
    assert offer.max_keys > 0
    assert 0 < offer.deadline_seconds <= 10
    assert offer.cache_seconds >= 0
    assert offer.breaker_failures > 0
    assert offer.breaker_rest_seconds > 0


@pytest.mark.parametrize("sample", answers(), ids=lambda path: path.name)
async def test_a_sample_of_an_answer_says_what_stands_beside_it(sample: Path) -> None:
    expected, body = beside(sample), anyio.Path(sample)

    with standing_agency() as agency:
        agency.says(await body.read_bytes())
        async with OFFERS[expected["lookUp"]].open(agency.url) as ask:
            found = await ask(expected["asked"])

    assert found == expected["answers"]


def test_every_look_up_has_a_sample_of_its_answer() -> None:
    assert {beside(sample)["lookUp"] for sample in answers()} == set(OFFERS)


@every_connector
def test_samples_show_everything_that_a_connector_delivers(name: str) -> None:
    shown = {kind for owner, sample in samples() if owner == name for kind in kinds(CONNECTORS[name], sample)}

    assert shown == set(CONNECTORS[name].delivers)


@every_connector
def test_samples_say_that_they_are_synthetic(name: str) -> None:
    assert "**Synthetic.**" in (ROOM / name / "samples" / "README.md").read_text("utf-8")


@every_sample
def test_a_sample_says_what_stands_beside_it(name: str, sample: Path) -> None:
    expected = beside(sample)

    delivery = CONNECTORS[name].read(sample)
    rows = list(delivery.rows)

    assert delivery.layout == expected["layout"]
    assert delivery.total == expected["total"] == len(rows)
    assert list(delivery.left_over) == expected["leftOver"]
    assert [outcome(row) for row in rows] == [without_names(row) for row in expected["rows"]]
    for row, wanted in zip(rows, expected["rows"], strict=True):
        assert all(map(says, row.problems, wanted["problems"]))


@every_sample
def test_every_statement_of_a_sample_reads_without_problems(name: str, sample: Path) -> None:
    statements = [row.statement for row in CONNECTORS[name].read(sample).rows if row.statement is not None]

    readings = [read(KINDS[statement.kind], statement.payload) for statement in statements]

    assert statements
    assert [reading.problems for reading in readings] == [() for _statement in statements]


def kinds(connector: Connector, sample: Path) -> set[str]:
    """The kinds of record that a sample states."""
    return {row.statement.kind for row in connector.read(sample).rows if row.statement is not None}


def outcome(row: SourceRow) -> dict[str, Any]:
    """A row as the expected file writes it."""
    stated = row.statement and {"kind": row.statement.kind, "payload": row.statement.payload, **effective(row)}
    problems = [{"field": problem.field, "code": problem.code} for problem in row.problems]
    return {"number": row.number, "statement": stated, "problems": problems}


def effective(row: SourceRow) -> dict[str, str]:
    """The day from which a statement holds, where the row states it apart from its payload."""
    on = row.statement and row.statement.effective_on
    return {"effectiveOn": on.isoformat()} if on else {}


def without_names(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """An expected row without what its messages must name."""
    problems = [{"field": problem["field"], "code": problem["code"]} for problem in wanted["problems"]]
    return {**wanted, "problems": problems}


def says(problem: Problem, wanted: Mapping[str, str]) -> bool:
    """Whether both messages name what they are about."""
    return wanted["names"] in problem.en and wanted["names"] in problem.zh
