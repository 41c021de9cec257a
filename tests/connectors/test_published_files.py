"""Published files, read beside a second reader that shares no code with the mapping."""

import csv
import random
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors import CONNECTORS
from hub.domain.connector import Delivery, Statement
from hub.domain.records import KINDS
from hub.domain.records.read import read

PENALTIES = "bj_penalties_legal_persons.csv"
INSPECTIONS = "bj_double_random_huairou.csv"
INSPECTIONS_AS_PUBLISHED = "raw_gb18030_double_random_huairou.csv"
SAMPLE_SIZE = 200

pytestmark = pytest.mark.real


def delivered(folder: Path, name: str) -> Delivery:
    """A published file as enforcement's connector reads it."""
    return CONNECTORS["enforcement"].read(folder / name)


def statements(folder: Path, name: str) -> list[Statement]:
    """The statements of a file; every row must give one."""
    found = [row.statement for row in delivered(folder, name).rows]
    assert None not in found
    return [statement for statement in found if statement is not None]


def second_reading(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a file as the csv module alone sees them."""
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def stated(**fields: object) -> dict[str, Any]:
    """The fields that are not null."""
    return {name: value for name, value in fields.items() if value is not None}


def cell(row: Mapping[str, str], column: str) -> str | None:
    """A cell, or None for the slash that these files write for nothing."""
    return None if row[column] == "/" else row[column]


def in_yuan(row: Mapping[str, str], column: str) -> str | None:
    """An amount of ten thousands in yuan."""
    return None if row[column] == "/" else str((Decimal(row[column]) * Decimal("10000.00")).quantize(Decimal("0.00")))


KINDS_OF_PENALTY = {"罚款": "FINE", "警告": "WARNING", "没收违法所得、没收非法财物": "CONFISCATION"}
RESULTS = {"未发现问题": "NO_PROBLEM", "无法开展检查": "CANNOT_INSPECT", "发现问题": "PROBLEM_FOUND"}


def penalty(row: Mapping[str, str]) -> dict[str, Any]:
    """A penalty, made the short way."""
    return stated(
        party=stated(
            name=row["行政相对人名称"],
            uscc=cell(row, "行政相对人代码1(统一社会信用代码)"),
            businessRegistrationNumber=cell(row, "行政相对人代码2(工商注册号)"),
            organizationCode=cell(row, "行政相对人代码3(组织机构代码)"),
            registrationNumber=cell(row, "行政相对人代码6(社会组织登记证号)"),
        ),
        documentNumber=row["行政处罚决定书文号"],
        violation=cell(row, "违法行为类型"),
        legalBasis=cell(row, "处罚依据"),
        kinds=[KINDS_OF_PENALTY[word] for word in row["处罚类别"].split(";")],
        fine=in_yuan(row, "罚款金额（万元）"),
        confiscated=in_yuan(row, "没收违法所得、没收非法财物的金额（万元）"),
        licence=cell(row, "暂扣或吊销证照名称及编号"),
        decidedOn=row["处罚决定日期"],
        validUntil=cell(row, "处罚有效期"),
        publishedUntil=cell(row, "公示截止期"),
        authorityName=row["处罚机关"],
        authorityUscc=cell(row, "处罚机关统一社会信用代码"),
    )


def inspection(row: Mapping[str, str]) -> dict[str, Any]:
    """An inspection, made the short way."""
    return stated(
        taskName=row["任务名称"],
        party={"name": row["主体名称"]},
        authorityName=row["抽查机关"],
        inspectedOn=row["抽查时间"][:10],
        inspectedAt=row["抽查时间"].replace(" ", "T") + "+08:00",
        result=RESULTS[row["抽查结果"]],
    )


Second = Callable[[Mapping[str, str]], dict[str, Any]]
every_file = pytest.mark.parametrize(
    ("name", "layout", "rows"),
    [
        pytest.param(PENALTIES, "national_penalties_legal_persons", 481, id="penalties"),
        pytest.param(INSPECTIONS, "double_random_results", 916, id="inspections"),
    ],
)


@every_file
def test_a_published_file_is_recognised_and_every_row_states_something(
    real_files: Path, name: str, layout: str, rows: int
) -> None:
    delivery = delivered(real_files, name)
    found = statements(real_files, name)

    assert (delivery.layout, delivery.total, len(found)) == (layout, rows, rows)
    assert [read(KINDS[statement.kind], statement.payload).problems for statement in found] == [()] * rows


@pytest.mark.parametrize(
    ("name", "second"),
    [pytest.param(PENALTIES, penalty, id="penalties"), pytest.param(INSPECTIONS, inspection, id="inspections")],
)
def test_two_hundred_rows_say_what_a_second_reader_finds(real_files: Path, name: str, second: Second) -> None:
    found = statements(real_files, name)
    plain = second_reading(real_files, name)
    drawn = random.Random(f"{name} 20200630").sample(range(len(plain)), SAMPLE_SIZE)  # noqa: S311 - a draw, no secret

    assert len(found) == len(plain)
    assert [found[place].payload for place in drawn] == [second(plain[place]) for place in drawn]


def test_a_file_in_gb18030_states_what_its_twin_in_utf_8_states(real_files: Path) -> None:
    assert statements(real_files, INSPECTIONS_AS_PUBLISHED) == statements(real_files, INSPECTIONS)
