"""What a file is, told from its first bytes and never from its name."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from connectors.sources.files.refusals import cannot_open
from hub.domain.vocabulary import Label
from hub.errors import SourceUnreadable

Form = Literal["text", "xlsx", "xls", "ods", "zip"]

UTF_8_MARK: Final = b"\xef\xbb\xbf"
PACKED: Final = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"PK\x05\x06")
START_LENGTH: Final = 512

SAVE_AS: Final = Label(
    "请打开后另存为“Excel 工作簿（XLSX）”或“CSV UTF-8”再送",
    "Open it and save it as an Excel workbook (XLSX) or 'CSV UTF-8'",
)
UNPACK: Final = Label("请先解压，或改用 ZIP", "Unpack it, or pack it as ZIP")

OTHER_FORMS: Final[Mapping[bytes, tuple[Label, Label]]] = {
    b"\x1f\x8b": (Label("GZIP 压缩文件", "a GZIP archive"), UNPACK),
    b"Rar!": (Label("RAR 压缩文件", "a RAR archive"), UNPACK),
    b"7z\xbc\xaf": (Label("7z 压缩文件", "a 7z archive"), UNPACK),
    b"%PDF": (Label("PDF 文件", "a PDF document"), Label("请送原始数据表", "Deliver the table it was made from")),
    b"<html": (Label("HTML 网页", "an HTML page"), SAVE_AS),
    b"<!doctype": (Label("HTML 网页", "an HTML page"), SAVE_AS),
    b"<table": (Label("HTML 网页", "an HTML page"), SAVE_AS),
    b"<?xml": (Label("XML 文件", "an XML document"), SAVE_AS),
}


def beginning(path: Path) -> bytes:
    """The first bytes of a file; raises `SourceUnreadable`."""
    try:
        with path.open("rb") as file:
            return file.read(START_LENGTH)
    except OSError as error:
        raise cannot_open(path, error) from None


def is_packed(start: bytes) -> bool:
    """Whether a file is a workbook or an archive."""
    return start.startswith(PACKED)


def refuse_other_forms(name: str, start: bytes) -> None:
    """Say what a file really is where its first bytes tell that it is no table; raises `SourceUnreadable`."""
    plain = start.removeprefix(UTF_8_MARK).lstrip().lower()
    for mark, (form, remedy) in OTHER_FORMS.items():
        if start.startswith(mark) or plain.startswith(mark):
            raise SourceUnreadable(
                f"{name} is neither a CSV file nor a workbook but {form.en}. {remedy.en}.",
                f"{name} 既不是 CSV 文件也不是工作簿，而是{form.zh}。{remedy.zh}。",
            )
