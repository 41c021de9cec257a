"""How files arrive: a CSV file read strictly in a declared encoding, row by row, with its defects named.

A table is read twice: once to find the encoding, count the rows and refuse what cannot be read at all, and
once to give the rows as they are asked for. It is never held in memory.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final, Literal

from connectors.sources.values import folded, visible
from hub.domain.identifiers import trimmed
from hub.domain.records.read import Problem
from hub.domain.vocabulary import Label
from hub.errors import SourceUnreadable

Encoding = Literal["utf-8-sig", "gb18030"]
"""What a layout may declare: UTF-8 with or without a byte order mark, and GB18030. In both, byte 0A is a line feed."""

ENCODINGS: Final[tuple[Encoding, ...]] = ("utf-8-sig", "gb18030")
UTF_8: Final = "utf-8-sig"
UTF_8_MARK: Final = b"\xef\xbb\xbf"

START_LENGTH: Final = 512
LINE_LONGEST: Final = 2**24
COLUMNS_MOST: Final = 1_000

BROKEN: Final = "#"
"""Under this name a row keeps its text where it could not be split into cells."""

SAVE_AS_CSV: Final = Label("请打开后另存为“CSV UTF-8（逗号分隔）”再送", "Open it and save it as 'CSV UTF-8'")

OTHER_FORMS: Final[Mapping[bytes, tuple[Label, Label]]] = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": (
        Label("旧版 Excel 工作簿（XLS）", "an old Excel workbook (XLS)"),
        SAVE_AS_CSV,
    ),
    b"PK\x03\x04": (
        Label("ZIP 压缩文件或 Excel 工作簿（XLSX）", "a ZIP archive or an Excel workbook (XLSX)"),
        Label(f"压缩文件请先解压；工作簿{SAVE_AS_CSV.zh}", f"Unpack an archive; of a workbook: {SAVE_AS_CSV.en}"),
    ),
    b"\x1f\x8b": (Label("GZIP 压缩文件", "a GZIP archive"), Label("请先解压", "Unpack it")),
    b"%PDF": (Label("PDF 文件", "a PDF document"), Label("请送原始数据表", "Deliver the table it was made from")),
    b"\xff\xfe": (Label("UTF-16 文本", "text in UTF-16"), SAVE_AS_CSV),
    b"\xfe\xff": (Label("UTF-16 文本", "text in UTF-16"), SAVE_AS_CSV),
    b"<html": (Label("HTML 网页", "an HTML page"), SAVE_AS_CSV),
    b"<!doctype": (Label("HTML 网页", "an HTML page"), SAVE_AS_CSV),
    b"<table": (Label("HTML 网页", "an HTML page"), SAVE_AS_CSV),
    b"<?xml": (Label("XML 文件", "an XML document"), SAVE_AS_CSV),
}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number as a spreadsheet shows it, its cells as written, and what is wrong with its form."""

    number: int
    cells: Mapping[str, str]
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read to its end once: every byte decodes, and `total` rows will come, once, from `rows`.

    `header` names the columns legibly and each differently: a name that comes again is 'name#2', a column
    without one is '#7', its place. `original` is the header as it was written. `rejected` says why
    encodings tried before did not fit.
    """

    header: tuple[str, ...]
    original: tuple[str, ...]
    encoding: Encoding
    total: int
    rows: Iterator[TableRow]
    rejected: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What lies between two ends of row; `broken` is its text where the quotation marks do not pair."""

    number: int
    cells: tuple[str, ...]
    broken: str | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is written in any cell."""
        return self.broken is None and not any(trimmed(cell) for cell in self.cells)


class Undecodable(ValueError):
    """This encoding is not the file's; the next one declared is tried."""

    def __init__(self, encoding: Encoding, *, offset: int, line: int) -> None:
        name = "UTF-8" if encoding == UTF_8 else encoding.upper()
        self.message = Label(
            f"按 {name} 解码，第 {offset} 字节（第 {line} 行）无效",
            f"as {name}, the byte at offset {offset} (line {line}) is not valid",
        )
        super().__init__(self.message.en)


def read_table(path: Path, *, encodings: Sequence[Encoding] = ENCODINGS) -> Table:
    """Open a CSV file in the first of the encodings in which all of it decodes.

    Raises `SourceUnreadable` for a file that is missing, empty, of another form under the name of CSV, in
    none of the encodings, or not in rows. Blank rows are skipped and not counted. A row whose cells do not
    fit the header comes with a problem.
    """
    start = beginning(path)
    refuse_other_forms(path, start)
    rejected: list[Label] = []
    for encoding in encodings:
        if start.startswith(UTF_8_MARK) and encoding != UTF_8:
            rejected.append(Label("文件以 UTF-8 标记（BOM）开头", "it begins with the mark of UTF-8 (BOM)"))
            continue
        try:
            header, total = scan(path, encoding)
        except Undecodable as error:
            rejected.append(error.message)
            continue
        names = column_names(path, header.cells)
        rows = read_rows(path, encoding, names, total)
        return Table(names, header.cells, encoding, total, rows, tuple(rejected))
    raise SourceUnreadable(
        f"{path.name} is in none of the declared encodings: {'; '.join(why.en for why in rejected)}."
        " The file may be cut off or damaged; deliver it again.",
        f"{path.name} 不符合任何约定编码：{'；'.join(why.zh for why in rejected)}。"
        "文件可能不完整或已损坏，请重新报送。",
    )


def beginning(path: Path) -> bytes:
    """The first bytes of a file."""
    try:
        with path.open("rb") as file:
            return file.read(START_LENGTH)
    except OSError as error:
        raise cannot_open(path, error) from None


def cannot_open(path: Path, error: OSError) -> SourceUnreadable:
    """The refusal of a file that the system does not give."""
    reason = error.strerror or type(error).__name__
    return SourceUnreadable(f"{path.name} cannot be opened: {reason}.", f"无法打开 {path.name}：{reason}。")


def refuse_other_forms(path: Path, start: bytes) -> None:
    """Say what a file really is where its first bytes tell that it is no text table."""
    plain = start.removeprefix(UTF_8_MARK).lstrip().lower()
    for mark, (form, remedy) in OTHER_FORMS.items():
        if start.startswith(mark) or plain.startswith(mark):
            raise SourceUnreadable(
                f"{path.name} is not a CSV file but {form.en}. {remedy.en}.",
                f"{path.name} 不是 CSV 文件，而是{form.zh}。{remedy.zh}。",
            )


def scan(path: Path, encoding: Encoding) -> tuple[Record, int]:
    """Read a file to its end: its header, and how many rows follow it."""
    written = (record for record in records(path, encoding) if not record.blank)
    header = next(written, None)
    if header is None:
        raise SourceUnreadable(
            f"{path.name} is empty: not even a header. Export it again.",
            f"{path.name} 是空文件，连表头也没有。请重新导出。",
        )
    if header.broken is not None:
        raise SourceUnreadable(
            f"The header of {path.name} (row {header.number}) has quotation marks that do not pair. Export it again.",
            f"{path.name} 的表头（第 {header.number} 行）引号不配对。请重新导出。",
        )
    return header, sum(1 for _record in written)


def column_names(path: Path, cells: Sequence[str]) -> tuple[str, ...]:
    """Name every column legibly, and no two alike."""
    if len(cells) > COLUMNS_MOST:
        raise SourceUnreadable(
            f"{path.name} has {len(cells)} columns; at most {COLUMNS_MOST} are read. Is it a table with a header?",
            f"{path.name} 有 {len(cells)} 列，最多读取 {COLUMNS_MOST} 列。请确认首行是表头。",
        )
    names: dict[str, str] = {}
    for place, cell in enumerate(cells, start=1):
        name = visible(cell) or f"#{place}"
        candidates = (name if time == 1 else f"{name}#{time}" for time in count(1))
        chosen = next(candidate for candidate in candidates if folded(candidate) not in names)
        names[folded(chosen)] = chosen
    return tuple(names.values())


def read_rows(path: Path, encoding: Encoding, names: tuple[str, ...], total: int) -> Iterator[TableRow]:
    """Give the rows one by one; raises `SourceUnreadable` where the file is no longer the one that was counted."""
    given = 0
    try:
        written = (record for record in records(path, encoding) if not record.blank)
        next(written, None)
        for record in written:
            given += 1
            yield make_row(record, names)
    except Undecodable:
        raise changed(path) from None
    if given != total:
        raise changed(path)


def changed(path: Path) -> SourceUnreadable:
    """The refusal of a file that somebody wrote to."""
    return SourceUnreadable(
        f"{path.name} changed while it was read. Wait until it has arrived whole, and run again.",
        f"{path.name} 在读取过程中被改动。请待文件完整到达后重新运行。",
    )


def make_row(record: Record, names: tuple[str, ...]) -> TableRow:
    """A record under the names of the columns; cells beyond them are named by their place."""
    if record.broken is not None:
        return TableRow(record.number, {BROKEN: record.broken}, broken_quotes(record))
    beyond = [f"#{place}" for place in range(len(names) + 1, len(record.cells) + 1)]
    cells = dict(zip([*names, *beyond], record.cells, strict=False))
    return TableRow(record.number, cells, None if len(record.cells) == len(names) else ragged(record, len(names)))


def ragged(record: Record, columns: int) -> Problem:
    """The problem of a row with too many or too few cells."""
    found = len(record.cells)
    return Problem(
        "",
        "RAGGED_ROW",
        f"Row {record.number} has {found} cells under {columns} columns."
        " Put a cell that holds a comma in quotation marks.",
        f"第 {record.number} 行有 {found} 个单元格，而表头为 {columns} 列。含逗号的单元格请加引号。",
    )


def broken_quotes(record: Record) -> Problem:
    """The problem of a row in which text follows a closing quotation mark."""
    lines = len((record.broken or "").splitlines())
    return Problem(
        "",
        "BROKEN_QUOTES",
        f"Row {record.number} (lines of text: {lines}) has quotation marks that do not pair."
        " Double those inside a cell.",
        f"第 {record.number} 行（文本 {lines} 行）引号不配对。单元格内的引号请写两次。",
    )


def records(path: Path, encoding: Encoding) -> Iterator[Record]:
    """Split a file into records; a cell in quotation marks may hold line breaks.

    A row with broken quotation marks is given as it is and the reading goes on with the next line.
    Raises `SourceUnreadable` for a quotation mark that is never closed: rows would vanish in its cell.
    """
    lines = decoded_lines(path, encoding)
    buffer: list[str] = []
    ended = False

    def noted() -> Iterator[str]:
        nonlocal ended
        for line in lines:
            buffer.append(line)
            yield line
        ended = True

    parser = csv.reader(noted(), strict=True)
    for number in count(1):
        first_line = parser.line_num + 1
        buffer.clear()
        try:
            yield Record(number, tuple(next(parser)))
        except StopIteration:
            return
        except csv.Error:
            whole = "".join(buffer)
            if ended or len(whole) > csv.field_size_limit():
                raise never_closed(path, first_line) from None
            yield Record(number, (), whole)


def never_closed(path: Path, line: int) -> SourceUnreadable:
    """The refusal of a file in which one cell would swallow the rows after it."""
    return SourceUnreadable(
        f"In {path.name}, a cell of the row beginning on line {line} does not end: its quotation mark is not closed,"
        f" or it is longer than {csv.field_size_limit()} characters. The file may be cut off; deliver it again.",
        f"{path.name} 自第 {line} 行起的单元格没有结束：引号未闭合，或超过 {csv.field_size_limit()} 个字符。"
        "文件可能不完整，请重新报送。",
    )


def decoded_lines(path: Path, encoding: Encoding) -> Iterator[str]:
    """Decode a file line by line, strictly, so that what fails has an offset and a line; raises `Undecodable`."""
    offset = 0
    for number, line in enumerate(raw_lines(path), start=1):
        mark = len(UTF_8_MARK) if number == 1 and line.startswith(UTF_8_MARK) else 0
        if b"\0" in line:
            raise holds_nul(path, offset=offset + line.index(b"\0"), line=number)
        try:
            decoded = line[mark:].decode("utf-8" if encoding == UTF_8 else encoding)
        except UnicodeDecodeError as error:
            raise Undecodable(encoding, offset=offset + mark + error.start, line=number) from None
        yield from io.StringIO(decoded, newline="")  # a lone carriage return ends a line too
        offset += len(line)


def raw_lines(path: Path) -> Iterator[bytes]:
    """The lines of a file as bytes, none of them boundless."""
    try:
        with path.open("rb") as file:
            while line := file.readline(LINE_LONGEST):
                if len(line) == LINE_LONGEST:
                    raise SourceUnreadable(
                        f"{path.name} has a line of over {LINE_LONGEST} bytes: it is no table of rows.",
                        f"{path.name} 有一行超过 {LINE_LONGEST} 字节，不是按行排列的数据表。",
                    )
                yield line
    except OSError as error:
        raise cannot_open(path, error) from None


def holds_nul(path: Path, *, offset: int, line: int) -> SourceUnreadable:
    """The refusal of a file that is not text."""
    return SourceUnreadable(
        f"{path.name} holds a NUL byte at offset {offset} (line {line}): it is not text, or it was damaged."
        f" {SAVE_AS_CSV.en}, or deliver it again.",
        f"{path.name} 第 {offset} 字节（第 {line} 行）为空字符（NUL）：不是文本文件，或已损坏。"
        f"{SAVE_AS_CSV.zh}，或重新报送。",
    )
