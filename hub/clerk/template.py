"""Make the workbook that a clerk fills in: one for each layout, with guidance, and read by the layout's connector."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hub.clerk.whole import written_whole
from hub.domain.connector import GUIDES, OfferedColumn, OfferedLayout
from hub.domain.records import KINDS
from hub.domain.records.declare import Declared, Field, FieldType, ItemsType
from hub.domain.records.field_types import (
    CitizenNumberType,
    CodesType,
    CodeType,
    CountType,
    DayType,
    IdentifierType,
    LinkType,
    MomentType,
    MoneyType,
    PartyType,
    TextType,
    YearType,
)
from hub.domain.records.field_values import REFERENCE_FIELDS
from hub.domain.vocabulary import Label

ROWS: Final = 2_000
"""How many rows have drop-down lists."""

INLINE_MOST: Final = 250
"""Characters of a drop-down list that stands in its cell's rule; longer ones stand on a sheet of their own."""

CODES_SHEET: Final = "代码 Codes"
REQUIRED_FILL: Final = PatternFill("solid", start_color="FFFFE699")
GUIDE_FILL: Final = PatternFill("solid", start_color="FFEDEDED")
HEADER: Final = Font(bold=True)
GUIDE: Final = Font(italic=True, color="FF7F7F7F")
WRAPPED: Final = Alignment(wrap_text=True, vertical="top")

HOW: Final = f"{GUIDES[0]}，导入时忽略 How to fill in, not read〕"
EXAMPLE: Final = f"{GUIDES[1]}，虚构，导入时忽略 Example, synthetic, not read〕"

REQUIRED: Final = Label("必填", "required")
OPTIONAL: Final = Label("可不填", "may be left blank")
LEFT_OUT: Final = Label("平台不使用", "not used by the hub")


@dataclass(frozen=True, slots=True)
class Guidance:
    """How a column is filled in: in words, as an example, in which number format."""

    told: Label
    example: str
    format: str = "@"


BY_TYPE: Final[dict[type, Guidance]] = {
    TextType: Guidance(Label("文字", "text"), "示例文字"),
    IdentifierType: Guidance(Label("号码，按文本填写", "number, written as text"), "52330104MJX0000185"),
    CitizenNumberType: Guidance(
        Label("公民身份号码，按文本填写", "citizen's number, written as text"), "11010519491231002X"
    ),
    DayType: Guidance(Label("日期，如 2020-06-30", "day, as 2020-06-30"), "2020-06-30", "yyyy-mm-dd"),
    MomentType: Guidance(Label("日期和时间", "day and time"), "2020-06-30 09:00:00", "yyyy-mm-dd hh:mm:ss"),
    CountType: Guidance(Label("整数", "whole number"), "3", "0"),
    YearType: Guidance(Label("年份", "year"), "2020", "0"),
    MoneyType: Guidance(Label("金额，只写数字", "amount, digits alone"), "1.5", "0.00##"),
    CodeType: Guidance(Label("从列表中选择", "choose from the list"), ""),
    CodesType: Guidance(Label("取自列表，多项用分号隔开", "from the list, several with semicolons"), ""),
    PartyType: Guidance(Label("名称", "name"), "示例社区服务中心"),
    LinkType: Guidance(Label("名称或代码", "name or code"), "示例"),
}
PLAIN: Final = BY_TYPE[TextType]

NUMBERS_OF_PARTY: Final = {"name": BY_TYPE[PartyType].example, "uscc": BY_TYPE[IdentifierType].example}
"""What a party is called in an example; its other numbers are left blank where they may be."""

EFFECTIVE_ON: Final = "statement.effectiveOn"
AUTHORITY_CODE: Final = "authorityUscc"


def make_template(layout: OfferedLayout, file: Path) -> None:
    """Write the template of a layout: header, a row of guidance, a synthetic example, rules for the cells below."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = KINDS[layout.kind].about.label.zh[:31]
    fill_head(sheet, layout)
    for place, column in enumerate(distinct(layout.columns), start=1):
        form_column(book, sheet, place, column, layout.kind)
    sheet.freeze_panes = "A2"
    book.properties.title = layout.name
    book.properties.creator = "Concord"
    with written_whole(file) as unfinished:
        book.save(unfinished)


def fill_head(sheet: Worksheet, layout: OfferedLayout) -> None:
    """Write the header, the row of guidance and the example.

    The example is marked in the first column that must be filled in: whoever writes over it writes over the mark.
    """
    columns = distinct(layout.columns)
    sheet.append([column.column for column in columns])
    sheet.append(marked(HOW, [told(column, layout.kind) for column in columns]))
    needed = next((place for place, column in enumerate(columns) if column.required), 0)
    sheet.append([*[""] * needed, *marked(EXAMPLE, [example(column, layout.kind) for column in columns[needed:]])])
    for place, column in enumerate(columns, start=1):
        head, guide, shown = (sheet.cell(row, place) for row in (1, 2, 3))
        head.font = HEADER
        if column.required:
            head.fill = REQUIRED_FILL
        for cell in (guide, shown):
            cell.font, cell.fill, cell.alignment = GUIDE, GUIDE_FILL, WRAPPED
            cell.number_format = "@"


def distinct(columns: Sequence[OfferedColumn]) -> list[OfferedColumn]:
    """Each column once, where it states several fields as the first of them, or the first with words to choose from."""
    found: dict[str, OfferedColumn] = {}
    for column in columns:
        if column.column not in found or (column.words and not found[column.column].words):
            found[column.column] = column
    return list(found.values())


def marked(mark: str, cells: list[str]) -> list[str]:
    """Cells of which the first says that the row is no data."""
    return [f"{mark} {cells[0]}".strip(), *cells[1:]]


def told(column: OfferedColumn, kind: str) -> str:
    """How a column is filled in, in both languages."""
    if column.because is not None:
        return f"{LEFT_OUT.zh} {LEFT_OUT.en}"
    need = REQUIRED if column.required else OPTIONAL
    how = guidance(column, kind).told
    field = field_at(KINDS[kind], column.into)
    what = f"{field.label.zh} {field.label.en}\n" if field else ""
    return f"{what}{need.zh}，{how.zh}\n{need.en}, {how.en}"


def example(column: OfferedColumn, kind: str) -> str:
    """What a column may hold."""
    if column.because is not None:
        return ""
    if column.words:
        return column.words[0]
    field = field_at(KINDS[kind], column.into)
    within = column.into.rpartition(".")[2]
    if field is not None and isinstance(field.type, PartyType) and within in REFERENCE_FIELDS:
        return NUMBERS_OF_PARTY.get(within, "示例001号" if column.required else "")
    if within == AUTHORITY_CODE:
        return BY_TYPE[IdentifierType].example
    return (example_of(field) if field else None) or guidance(column, kind).example


def example_of(field: Field[Any]) -> str | None:
    """The example of a field: of a list of one field each, and of what refers to another record, the example there."""
    if field.example is not None:
        return field.example
    if isinstance(field.type, ItemsType) and len(field.type.item.fields) == 1:
        return example_of(next(iter(field.type.item.fields.values())))
    if isinstance(field.type, LinkType):
        return example_of(KINDS[field.type.kind].fields[field.type.field])
    return None


def guidance(column: OfferedColumn, kind: str) -> Guidance:
    """The guidance for a column, by the type of the field that it states."""
    if column.words:
        several = isinstance(type_at(KINDS[kind], column.into), CodesType)
        return BY_TYPE[CodesType if several else CodeType]
    if column.into == EFFECTIVE_ON:
        return BY_TYPE[DayType]
    found = type_at(KINDS[kind], column.into)
    return BY_TYPE.get(type(found), PLAIN) if found else PLAIN


def type_at(declared: type[Declared], path: str) -> FieldType | None:
    """The type of the field at a path of JSON; None where the path leads elsewhere, as into the statement itself."""
    field = field_at(declared, path)
    return field.type if field else None


def field_at(declared: type[Declared], path: str) -> Field[Any] | None:
    """The field at a path: of a party it is the party's, of a list that of its parts."""
    name, _, rest = path.partition(".")
    field = {one.external: one for one in declared.fields.values()}.get(name.removesuffix("[]"))
    if field is not None and rest and isinstance(field.type, ItemsType):
        return field_at(field.type.item, rest)
    return field


def form_column(book: Workbook, sheet: Worksheet, place: int, column: OfferedColumn, kind: str) -> None:
    """Give the cells of a column their number format, and a drop-down list where words are known."""
    letter = get_column_letter(place)
    sheet.column_dimensions[letter].width = max(14, 2 * len(column.column))
    shape = guidance(column, kind)
    sheet.column_dimensions[letter].number_format = shape.format
    if column.words:
        several = isinstance(type_at(KINDS[kind], column.into), CodesType)
        rule = DataValidation("list", formula1=words_of(book, column), allow_blank=True, showErrorMessage=not several)
        rule.error = "请从列表中选择 Choose from the list"
        sheet.add_data_validation(rule)
        rule.add(f"{letter}4:{letter}{ROWS + 3}")


def words_of(book: Workbook, column: OfferedColumn) -> str:
    """The words of a drop-down list, as a rule names them."""
    inline = ",".join(column.words)
    if len(inline) <= INLINE_MOST and not any("," in word or '"' in word for word in column.words):
        return f'"{inline}"'
    if CODES_SHEET not in book.sheetnames:
        book.create_sheet(CODES_SHEET).sheet_state = "hidden"
    codes = book[CODES_SHEET]
    place = codes.max_column + 1 if codes.cell(1, 1).value else 1
    for row, word in enumerate(column.words, start=1):
        codes.cell(row, place, word)
    letter = get_column_letter(place)
    return f"'{CODES_SHEET}'!${letter}$1:${letter}${len(column.words)}"
