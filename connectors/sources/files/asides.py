"""What stands among the rows of a table and is none: repeated headers, totals, notes below."""

import enum
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from connectors.sources.files.header import Header
from connectors.sources.files.records import Record
from connectors.sources.values import folded
from hub.domain.identifiers import trimmed
from hub.domain.vocabulary import Label

TOTAL: Final = re.compile(
    r"(?:本页|本表|本月|本年|全部|以上|全区|全街道)?(?:合计|总计|小计|共计|累计|合计数|总数|total|subtotal)"
    r"(?:[:：]?[0-9][0-9,.]*)?(?:家|个|条|元|万元|户|项|人|件|笔|次)?[:：]?",
    re.IGNORECASE,
)
FIGURE: Final = re.compile(r"[-+]?[¥￥]?[0-9][0-9,.]*(?:%|家|个|条|元|万元|户|项|人|件|笔|次)?|[-/—]*")
NOTE: Final = re.compile(
    r"(?:注|备注|说明|填表人|制表人|审核人|填报人|填报单位|填表单位|制表单位|负责人|联系人|联系电话"
    r"|填表日期|填报日期|制表日期|打印日期|打印时间|统计时间|数据来源)\d?[:：]"
)
TOTAL_SIGNS: Final = re.compile("[计数]|total", re.IGNORECASE)
NOTE_SIGNS: Final = re.compile("[:：]")
"""Cheap tests, since every row is asked."""

NOTE_UNDER: Final = 3
"""Under fewer columns a single cell may well be a row."""


class Reason(enum.Enum):
    """Why a row is not read as data."""

    BANNER = Label("表头上方的文字", "text above the header")
    REPEATED_HEADER = Label("重复的表头", "the header again")
    TOTAL = Label("合计行", "a total")
    NOTE = Label("表后说明", "a note below the table")


@dataclass(frozen=True, slots=True)
class Aside:
    """A row that was not read as data, with what is written in it."""

    number: int
    reason: Reason
    text: str


def reason_of(record: Record, header: Header) -> Reason | None:
    """Why a row below the header is no data, or None for one that is."""
    cells = record.cells
    if repeats(cells, header):
        return Reason.REPEATED_HEADER
    first = next((cell for cell in cells if cell and trimmed(cell)), "")
    others = (cell for cell in cells if cell and cell is not first)
    if TOTAL_SIGNS.search(first) and TOTAL.fullmatch(folded(first)) and all(map(is_figure, others)):
        return Reason.TOTAL
    alone = len(header.cells) >= NOTE_UNDER and NOTE_SIGNS.search(first) and not any(map(trimmed, others))
    return Reason.NOTE if alone and NOTE.match(folded(first)) else None


def repeats(cells: Sequence[str], header: Header) -> bool:
    """Whether a row says what a line of the header says."""
    for line in header.lines:
        if cells == line.cells:
            return True
        if cells and line.cells and cells[0][:1] == line.cells[0][:1] and cells[0]:
            return [*map(folded, cells)] == [*map(folded, line.cells)]
    return False


def is_figure(cell: str) -> bool:
    """Whether a cell holds a number, a dash, or another word for a total."""
    plain = folded(cell)
    return FIGURE.fullmatch(plain) is not None or TOTAL.fullmatch(plain) is not None


def aside(record: Record, reason: Reason) -> Aside:
    """A row as it is told of."""
    written = [trimmed(cell) for cell in record.cells] if record.broken is None else [record.broken.strip()]
    return Aside(record.number, reason, " | ".join(cell for cell in written if cell))
