"""Published files, read beside a second reader that shares no code with the mapping."""

import random
from pathlib import Path

import pytest

from connectors import CONNECTORS
from hub.domain.connector import SourceRow
from hub.domain.records import KINDS
from hub.domain.records.read import read
from hub.errors import LayoutUnknown
from tests.published import LEAST_ACCEPTED, PUBLISHED, UNREAD, Published

SAMPLE_SIZE = 200

pytestmark = pytest.mark.real
every_file = pytest.mark.parametrize("file", PUBLISHED, ids=lambda file: file.name)


def rows_of(folder: Path, file: Published) -> list[SourceRow]:
    """The rows of a published file as its connector reads them."""
    return list(CONNECTORS[file.connector].read(folder / file.name).rows)


def test_every_published_file_is_read_or_said_to_be_none(real_files: Path) -> None:
    assert {path.name for path in real_files.iterdir()} == {file.name for file in PUBLISHED} | set(UNREAD)


@every_file
def test_a_published_file_is_recognised_by_one_connector_alone(real_files: Path, file: Published) -> None:
    knowing = []
    for name, connector in CONNECTORS.items():
        try:
            delivery = connector.read(real_files / file.name)
        except LayoutUnknown:
            continue
        knowing.append((name, delivery.layout, delivery.total))

    assert knowing == [(file.connector, file.layout, file.rows)]


@every_file
def test_rows_with_their_required_cells_state_something_that_reads_without_problems(
    real_files: Path, file: Published
) -> None:
    rows = rows_of(real_files, file)

    taken = [row.statement for row in rows if row.statement is not None]
    lacking = [row for row in rows if any(problem.code == "REQUIRED" for problem in row.problems)]
    readings = [read(KINDS[statement.kind], statement.payload) for statement in taken]

    assert len(rows) == file.rows
    assert len(taken) >= LEAST_ACCEPTED * (file.rows - len(lacking))
    assert {reading.problems for reading in readings} <= {()}


@every_file
def test_two_hundred_rows_say_what_a_second_reader_finds(real_files: Path, file: Published) -> None:
    rows, plain = rows_of(real_files, file), file.plain_rows(real_files)
    drawn = random.Random(f"{file.name} 20200630").sample(range(len(plain)), min(SAMPLE_SIZE, len(plain)))  # noqa: S311 - a draw, no secret

    found = [rows[place].statement for place in drawn]

    assert len(rows) == len(plain)
    assert [statement and statement.payload for statement in found] == [file.second(plain[place]) for place in drawn]


def test_a_file_in_gb18030_states_what_its_twin_in_utf_8_states(real_files: Path) -> None:
    twins = [file for file in PUBLISHED if file.name.endswith("double_random_huairou.csv")]

    one, other = ([row.statement for row in rows_of(real_files, file)] for file in twins)

    assert one == other
