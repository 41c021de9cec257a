"""Cells in which a spreadsheet shows an error instead of a value."""

from typing import Final

from connectors.sources.values import ValueRefused

ERRORS: Final = frozenset(
    {
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#FIELD!",
        "#BLOCKED!",
    }
)
"""What Excel writes (ECMA-376 part 1, 18.18.11, and later ones); LibreOffice writes these too."""


def is_error(cell: str) -> bool:
    """Whether a cell shows an error."""
    return cell.strip().upper() in ERRORS


def error_cell(cell: str) -> ValueRefused:
    """The refusal of a cell that shows an error."""
    return ValueRefused(
        "ERROR_CELL",
        f"the spreadsheet shows the error {cell.strip()}. Mend the formula, or write the value.",
        f"电子表格中显示错误 {cell.strip()}，请修正公式或直接填写值。",
    )
