"""Templates: what a clerk fills in is what the hub reads, whatever the layout."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from connectors import CONNECTORS
from hub.clerk.template import example, make_template
from hub.domain.connector import Connector, OfferedColumn, OfferedLayout
from hub.domain.records import KINDS
from hub.domain.records.read import read

LAYOUTS = [(connector, layout) for connector in CONNECTORS.values() for layout in connector.layouts]

every_layout = pytest.mark.parametrize(
    ("connector", "layout"), LAYOUTS, ids=[f"{connector.name}/{layout.name}" for connector, layout in LAYOUTS]
)


def filled(layout: OfferedLayout, file: Path) -> None:
    """Make a template, and fill in one row as its example shows."""
    make_template(layout, file)
    book = load_workbook(file)
    sheet: Any = book.worksheets[0]
    columns = {column.column: column for column in reversed(layout.columns)}
    for place, name in enumerate((cell.value for cell in sheet[1]), start=1):
        sheet.cell(4, place).value = example(columns[name], layout.kind)
    book.save(file)


@every_layout
def test_a_filled_template_is_read_by_its_connector(
    connector: Connector, layout: OfferedLayout, tmp_path: Path
) -> None:
    file = tmp_path / "填报.xlsx"
    filled(layout, file)

    delivery = connector.read(file)
    [row] = delivery.rows

    assert (delivery.layout, delivery.total, row.number, row.problems) == (layout.name, 1, 4, ())
    assert row.statement is not None
    assert read(KINDS[layout.kind], row.statement.payload).problems == ()


@every_layout
def test_an_empty_template_states_nothing(connector: Connector, layout: OfferedLayout, tmp_path: Path) -> None:
    file = tmp_path / "填报.xlsx"
    make_template(layout, file)

    delivery = connector.read(file)

    assert (delivery.total, list(delivery.rows)) == (0, [])
    assert any("guidance of the template" in note.en for note in delivery.notes)


@every_layout
def test_a_row_that_a_clerk_writes_over_the_example_is_read(
    connector: Connector, layout: OfferedLayout, tmp_path: Path
) -> None:
    file = tmp_path / "填报.xlsx"
    make_template(layout, file)
    book = load_workbook(file)
    sheet: Any = book.worksheets[0]
    columns = {column.column: column for column in reversed(layout.columns)}
    for place, name in enumerate((cell.value for cell in sheet[1]), start=1):
        if columns[name].because is None:
            sheet.cell(3, place).value = example(columns[name], layout.kind)
    book.save(file)

    assert [row.number for row in connector.read(file).rows] == [3]


@every_layout
def test_a_template_guides_in_two_languages_with_a_synthetic_example(
    connector: Connector, layout: OfferedLayout, tmp_path: Path
) -> None:
    file = tmp_path / f"{connector.name}.xlsx"
    make_template(layout, file)

    header, guide, shown = [
        [str(cell.value or "") for cell in row] for row in load_workbook(file).worksheets[0].iter_rows(max_row=3)
    ]

    assert header == list(dict.fromkeys(column.column for column in layout.columns))
    assert guide[0].startswith("〔填写说明，导入时忽略 How to fill in, not read〕")
    needed = {column.column for column in layout.columns if column.required}
    first = next(place for place, name in enumerate(header) if name in needed)
    assert shown[first].startswith("〔示例，虚构，导入时忽略 Example, synthetic, not read〕")
    assert shown[:first] == [""] * first
    assert {name for name, told in zip(header, guide, strict=True) if "必填" in told and "required" in told} == needed


@every_layout
def test_code_lists_are_chosen_from_a_list(connector: Connector, layout: OfferedLayout, tmp_path: Path) -> None:
    file = tmp_path / f"{connector.name}.xlsx"
    make_template(layout, file)

    rules = load_workbook(file).worksheets[0].data_validations.dataValidation

    assert len(rules) == len({column.column for column in layout.columns if column.words})
    assert all(rule.type == "list" for rule in rules)


def test_long_lists_stand_on_a_hidden_sheet(tmp_path: Path) -> None:
    words = tuple(f"第{number}类示例情形" for number in range(40))
    columns = (OfferedColumn("类别", into="kinds", words=words), OfferedColumn("结果", into="kinds", words=words[:2]))
    file = tmp_path / "处罚.xlsx"

    make_template(OfferedLayout("made_up", "penalty", "made up", columns), file)

    book = load_workbook(file)
    rules = book.worksheets[0].data_validations.dataValidation
    assert [rule.formula1 for rule in rules] == ["'代码 Codes'!$A$1:$A$40", '"第0类示例情形,第1类示例情形"']
    assert book.worksheets[1].sheet_state == "hidden"
    assert [cell.value for cell in book.worksheets[1]["A"]] == list(words)
