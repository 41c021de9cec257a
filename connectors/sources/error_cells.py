"""Cells in which a spreadsheet shows an error instead of a value."""

import re
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

NUMBERED: Final = re.compile("Err:[0-9]{3}")
"""What LibreOffice writes for an error that has no word."""

BEGINNINGS: Final = ("#", "Err:")
"""How a cell that shows an error begins."""


def is_error(cell: str) -> bool:
    """Whether a cell shows an error."""
    shown = cell.strip()
    return shown.upper() in ERRORS or NUMBERED.fullmatch(shown) is not None


def error_cell(cell: str) -> ValueRefused:
    """The refusal of a cell that shows an error."""
    return ValueRefused(
        "ERROR_CELL",
        f"the spreadsheet shows the error {cell.strip()}. Mend the formula, or write the value.",
        f"电子表格中显示错误 {cell.strip()}，请修正公式或直接填写值。",
    )
