"""Write the annotated copy of a text: the same cells in the same encoding, and two columns for what to mend."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from hub.clerk.marks import Mark, Marks, reasons, suggestions
from hub.domain.connector import TablePlace, added_titles
from hub.domain.formulas import guarded

ENCODINGS: Final[Mapping[bytes, tuple[str, str]]] = {
    b"\xef\xbb\xbf": ("utf-8-sig", "utf-8-sig"),
    b"\xff\xfe": ("utf-16", "utf-16-le"),
    b"\xfe\xff": ("utf-16", "utf-16-be"),
}
"""Byte order mark → the encoding in which to read, and that in which to write."""

UTF_16: Final = "utf-16"
ORDER_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class Form:
    """How a text is written: the encodings to read and to write it, the byte order mark to write, the end of a line."""

    read: str
    write: str
    mark: str
    end: str


def annotate_text(file: Path, copy: Path, table: TablePlace, found: Marks) -> None:
    """Write the copy of a text with its marks; every cell that begins like a formula comes behind an apostrophe."""
    form = form_of(file, table)
    with (
        file.open(encoding=form.read, newline="") as source,
        copy.open("w", encoding=form.write, newline="") as target,
    ):
        target.write(form.mark)
        writer = csv.writer(target, delimiter=table.delimiter or ",", lineterminator=form.end)
        width = 0
        for number, cells in records(source, table.delimiter or ","):
            width = len(cells) if number == table.header_row else width
            added = added_cells(number, table, found) if cells else ()
            padding = [""] * (width - len(cells)) if added else []
            writer.writerow(map(guarded, [*cells, *padding, *added]))


def added_cells(number: int, table: TablePlace, found: Marks) -> tuple[str, ...]:
    """What stands in the two columns of a record: their titles in the header, nothing above it."""
    if number < table.header_row:
        return ()
    return added_titles() if number == table.header_row else of_row(found.get(number, ()))


def of_row(found: Sequence[Mark]) -> tuple[str, str]:
    """What stands in the two columns of a row."""
    return reasons(found), suggestions(found)


def form_of(file: Path, table: TablePlace) -> Form:
    """How a text is written."""
    with file.open("rb") as opened:
        start = opened.read(2**16)
    mark = next((mark for mark in ENCODINGS if start.startswith(mark)), b"")
    declared = "utf-8" if table.encoding in {None, "utf-8-sig"} else str(table.encoding)
    read, write = ENCODINGS.get(mark, (declared, declared))
    text = start.decode(read, "ignore")
    end = "\r\n" if "\r\n" in text else "\n" if "\n" in text or "\r" not in text else "\r"
    return Form(read, write, ORDER_MARK if read == UTF_16 else "", end)


def records(source: IO[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The records of a text with their numbers, as the reader of files counts them.

    One whose quotation marks do not pair is given as it is, in one cell.
    """
    lines: list[str] = []

    def noted() -> Iterator[str]:
        for line in source:
            lines.append(line)
            yield line

    parser = csv.reader(noted(), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        lines.clear()
        try:
            yield number, next(parser)
        except StopIteration:
            return
        except csv.Error:
            yield number, ["".join(lines).rstrip("\r\n")]
