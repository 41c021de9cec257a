"""Read delimited text: strictly in a declared encoding, record by record, with broken quotation marks named."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import count
from typing import IO, Final, Literal, cast

from typing_extensions import override

from connectors.sources.files.forms import UTF_8_MARK
from connectors.sources.files.limits import Limits
from connectors.sources.files.records import Record
from hub.domain.vocabulary import Label
from hub.errors import SourceUnreadable

Encoding = Literal["utf-8-sig", "utf-16", "gb18030"]
"""What a layout may declare: UTF-8 with or without a byte order mark, UTF-16 with one, and GB18030."""

ENCODINGS: Final[tuple[Encoding, ...]] = ("utf-8-sig", "utf-16", "gb18030")
NAMES: Final[dict[Encoding, str]] = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16", "gb18030": "GB18030"}
MARKS: Final[dict[bytes, Encoding]] = {UTF_8_MARK: "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}

DELIMITERS: Final = (",", "\t", ";")

Open = Callable[[], AbstractContextManager[IO[bytes]]]
"""Opens a text anew: a file, or a member of an archive."""


class Undecodable(ValueError):
    """This encoding is not the file's; the next one declared is tried."""

    def __init__(self, encoding: Encoding, *, offset: int, line: int) -> None:
        self.message = Label(
            f"按 {NAMES[encoding]} 解码，第 {offset} 字节（第 {line} 行）无效",
            f"as {NAMES[encoding]}, the byte at offset {offset} (line {line}) is not valid",
        )
        super().__init__(self.message.en)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it is read: where from, under which name, in which encoding, with which delimiter."""

    name: str
    open: Open
    encoding: Encoding
    limits: Limits
    delimiter: str = ","

    def records(self) -> Iterator[Record]:
        """Split a text into records; a cell in quotation marks may hold line breaks.

        A row with broken quotation marks is given as it is and the reading goes on with the next line.
        Raises `Undecodable`, and `SourceUnreadable` for a quotation mark that is never closed: rows would
        vanish in its cell.
        """
        with self.open() as file:
            yield from self.split(self.lines(Counting(file)))

    def split(self, lines: Iterator[str]) -> Iterator[Record]:
        """Split lines into records."""
        buffer: list[str] = []
        ended = False

        def noted() -> Iterator[str]:
            nonlocal ended
            for line in lines:
                buffer.append(line)
                yield line
            ended = True

        parser = csv.reader(noted(), delimiter=self.delimiter, strict=True)
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
                    raise never_closed(self.name, first_line) from None
                yield Record(number, (), whole)

    def lines(self, file: "Counting") -> Iterator[str]:
        """Decode a text line by line, strictly, so that what fails has an offset and a line; raises `Undecodable`."""
        wrapped: IO[str] = io.TextIOWrapper(cast("IO[bytes]", file), encoding=self.encoding, newline="")
        longest = self.limits.line_longest
        number = 0
        try:
            while line := wrapped.readline(longest):
                number += 1
                if "\0" in line:
                    raise holds_nul(self.name, line=number)
                if len(line) == longest:
                    raise boundless_line(self.name, line=number, longest=longest)
                yield line
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode(self.encoding, "ignore")
            line_number = number + 1 + (before.count("\n") or before.count("\r"))
            offset = file.given - len(error.object) + error.start
            raise Undecodable(self.encoding, offset=offset, line=line_number) from None


class Counting(io.BufferedIOBase):
    """A file that counts the bytes that it gave; closing it leaves the file to whoever opened it."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.given = 0

    @override
    def readable(self) -> bool:
        return True

    @override
    def read1(self, size: int = -1, /) -> bytes:
        chunk = self.file.read(size)
        self.given += len(chunk)
        return chunk


def encodings_to_try(start: bytes, declared: Sequence[Encoding]) -> tuple[Sequence[Encoding], tuple[Label, ...]]:
    """Which of the declared encodings a text may be in, by its mark, and why the others are not."""
    marked = next((encoding for mark, encoding in MARKS.items() if start.startswith(mark)), None)
    if marked is None:
        return [encoding for encoding in declared if encoding != "utf-16"], ()
    if marked in declared:
        return [marked], ()
    name = NAMES[marked]
    return [], (Label(f"文件以 {name} 标记（BOM）开头", f"it begins with the mark of {name} (BOM)"),)


def never_closed(name: str, line: int) -> SourceUnreadable:
    """The refusal of a file in which one cell would swallow the rows after it."""
    return SourceUnreadable(
        f"In {name}, a cell of the row beginning on line {line} does not end: its quotation mark is not closed,"
        f" or it is longer than {csv.field_size_limit()} characters. The file may be cut off; deliver it again.",
        f"{name} 自第 {line} 行起的单元格没有结束：引号未闭合，或超过 {csv.field_size_limit()} 个字符。"
        "文件可能不完整，请重新报送。",
    )


def holds_nul(name: str, *, line: int) -> SourceUnreadable:
    """The refusal of a file that is not text."""
    return SourceUnreadable(
        f"{name} holds a NUL on line {line}: it is not text, it was damaged, or it is UTF-16 without a byte order mark."
        " Export it anew, best as 'CSV UTF-8', and deliver it again.",
        f"{name} 第 {line} 行含空字符（NUL）：不是文本文件、已损坏，或是不带字节顺序标记的 UTF-16。"
        "请重新导出（宜选“CSV UTF-8”）后再送。",
    )


def boundless_line(name: str, *, line: int, longest: int) -> SourceUnreadable:
    """The refusal of a file that has no rows."""
    return SourceUnreadable(
        f"Line {line} of {name} has {longest} characters or more: it is no table of rows. Export it again.",
        f"{name} 第 {line} 行有 {longest} 个字符以上，不是按行排列的数据表。请重新导出。",
    )
