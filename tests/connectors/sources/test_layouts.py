"""Words of layouts: what every row states, days from which a record holds, and the only part of a list."""

from datetime import date
from pathlib import Path

import pytest

from connectors.sources.days import day
from connectors.sources.layouts import NO_FIELD, Layout, ignore, party, take
from connectors.sources.mapping import deliver
from hub.domain.connector import SourceRow, Statement
from hub.domain.vocabulary import CaseStep

CASES = Layout(
    name="made_up_cases",
    kind="supervision_case",
    source="made up",
    columns=(
        *party(name="名称", uscc="代码", into="parties[].party"),
        take("案号", into="number"),
        take("改名日期", into="statement.effectiveOn", read=day),
        ignore("备注", because=NO_FIELD),
    ),
    required=("名称", "案号"),
    states={"step": CaseStep.FILED, "cause": "示例"},
)


def only_row(folder: Path, *cells: str) -> SourceRow:
    """The only row of a delivery."""
    file = folder / "delivery.csv"
    file.write_text("名称,代码,案号,改名日期,备注\n" + ",".join(cells) + "\n", encoding="utf-8")
    (row,) = deliver(file, layouts=(CASES,)).rows
    return row


def test_a_row_states_what_the_file_is_and_one_part_of_a_list(tmp_path: Path) -> None:
    row = only_row(tmp_path, "示例甲", "52330104MJX0000185", "1", "2014-05-01", "")

    payload = {
        "step": "FILED",
        "cause": "示例",
        "number": "1",
        "parties": [{"party": {"name": "示例甲", "uscc": "52330104MJX0000185"}}],
    }
    assert row.statement == Statement("supervision_case", payload, effective_on=date(2014, 5, 1))


def test_a_row_that_says_nothing_of_its_day_holds_from_that_of_its_payload(tmp_path: Path) -> None:
    statement = only_row(tmp_path, "示例甲", "/", "1", "1900/1/0", "").statement

    assert statement is not None
    assert statement.effective_on is None
    assert statement.payload["parties"] == [{"party": {"name": "示例甲"}}]


@pytest.mark.parametrize("cell", ["2014年5月", "昨天"])
def test_a_record_holds_from_a_whole_day_alone(tmp_path: Path, cell: str) -> None:
    row = only_row(tmp_path, "示例甲", "/", "1", cell, "")

    assert row.statement is None
    assert [(problem.field, problem.code) for problem in row.problems] == [("改名日期", "INVALID_DATE")]
