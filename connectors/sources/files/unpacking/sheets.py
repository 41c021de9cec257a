"""Give the sheets of a workbook, and their rows, as calamine reads them: every cell as text."""

import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from .old_workbooks import Errors
from .refused import Refused, too_many_cells

FIFTEEN_DIGITS: Final = 10**15
"""A spreadsheet keeps fifteen digits of a number; what is longer was damaged when it was typed."""


def workbook_rows(
    content: io.BytesIO, only: str, errors: Mapping[str, Errors], bounds: Mapping[str, int]
) -> Iterator[object]:
    """The sheets and rows of a workbook as calamine reads them."""
    import python_calamine as calamine  # noqa: PLC0415 - the other tasks do without

    try:
        workbook = calamine.CalamineWorkbook.from_filelike(content)
    except calamine.PasswordError:
        raise Refused("PASSWORD", which="") from None
    for one in workbook.sheets_metadata:
        if one.typ is not calamine.SheetTypeEnum.WorkSheet or (only and one.name != only):
            continue
        sheet = workbook.get_sheet_by_name(one.name)
        height, width = (place + 1 for place in sheet.end or (0, 0))
        if height * width > bounds["cells"]:
            raise too_many_cells(height, width, bounds)
        hidden = one.visible is not calamine.SheetVisibleEnum.Visible
        yield {"sheet": one.name, "hidden": hidden, "merged": sheet.merged_cell_ranges}
        yield from sheet_rows(sheet, errors.get(one.name, {}))


def sheet_rows(sheet: Any, errors: Errors) -> Iterator[object]:
    """The rows of a sheet in which something is written; places count from the sheet's first cell."""
    before = [""] * (sheet.start[1] if sheet.start else 0)
    wrong: dict[int, dict[int, str]] = {}
    for (row, column), text in errors.items():
        wrong.setdefault(row, {})[column] = text
    for place, values in enumerate(sheet.iter_rows()):
        cells = before + [value if type(value) is str else written(value) for value in values]
        for column, text in wrong.get(place, {}).items():
            if column < len(cells):
                cells[column] = text
        if any(cells):
            yield [place + 1, cells]


def written(value: object) -> str:
    """A value as somebody would write it: days in ISO 8601, whole numbers without a point."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, datetime):
        return to_millisecond(value).isoformat(" ").removesuffix("000")
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def to_millisecond(value: datetime) -> datetime:
    """A moment without what the arithmetic of spreadsheets adds to it."""
    return value + timedelta(microseconds=round(value.microsecond, -3) - value.microsecond)


def number(value: float) -> str:
    """A number in the fifteen digits that a spreadsheet keeps; a longer one shows that it was damaged, as 9.11E+17."""
    if abs(value) >= FIFTEEN_DIGITS:
        return f"{Decimal(repr(float(value))).normalize():E}"
    if value == int(value):
        return str(int(value))
    return format(Decimal(f"{value:.15g}"), "f")
