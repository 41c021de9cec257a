"""Look into XLS workbooks before they are parsed: which are encrypted, and which cells show an error.

The records are those of [MS-XLS].
"""

import io
import struct
from typing import Final

from .refused import Refused

Errors = dict[tuple[int, int], str]
"""Cells that show an error, by row and column from 0: calamine gives nothing for them."""

ENCRYPTED: Final = 0x2F
BOUND_SHEET: Final = 0x85
BEGINNING: Final = 0x809
BOOLEAN_OR_ERROR: Final = 0x205
FORMULA: Final = 0x06
SHEET_NAME: Final = 8
"""Where the name begins in the record of a sheet."""

ERROR_CODES: Final = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


def old_errors(content: io.BytesIO) -> dict[str, Errors]:
    """The cells with errors of an XLS workbook, by sheet: two kinds of record ([MS-XLS] 2.4.24 and 2.4.127).

    Raises `Refused` where it is encrypted, or holds an encrypted XLSX ([MS-XLS] 2.4.117, [MS-OFFCRYPTO] 2.3.4.4):
    calamine tells either from a damaged one only where it knows the form before.
    """
    import olefile  # noqa: PLC0415 - the other forms do without

    with olefile.OleFileIO(content) as container:
        if container.exists("EncryptedPackage"):
            raise Refused("PASSWORD", which="")
        name = next((one for one in ("Workbook", "Book") if container.exists(one)), None)
        stream = container.openstream(name).read() if name else b""
    begins: dict[int, str] = {}
    found: dict[str, Errors] = {}
    sheet, place = "", 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        body = stream[place + 4 : place + 4 + length]
        if kind == ENCRYPTED:
            raise Refused("PASSWORD", which="")
        if kind == BOUND_SHEET and length > SHEET_NAME:
            begins[int.from_bytes(body[:4], "little")] = sheet_name(body)
        elif kind == BEGINNING:
            sheet = begins.get(place, "")
        elif kind in {BOOLEAN_OR_ERROR, FORMULA} and (code := error_code(kind, body)) is not None:
            row, column = struct.unpack_from("<HH", body)
            found.setdefault(sheet, {})[row, column] = ERROR_CODES.get(code, "#N/A")
        place += 4 + length
    return found


def sheet_name(body: bytes) -> str:
    """The name in the record of a sheet: two bytes a character where the flag says so, else one."""
    wide = body[7] & 1
    return body[SHEET_NAME : SHEET_NAME + body[6] * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")


def error_code(kind: int, body: bytes) -> int | None:
    """The error of a cell, or None for a cell without."""
    if kind == BOOLEAN_OR_ERROR:
        return body[6] if len(body) == 8 and body[7] else None  # noqa: PLR2004 - the length of the record
    is_error = len(body) >= 14 and body[6] == 2 and body[12:14] == b"\xff\xff"  # noqa: PLR2004 - the same
    return body[8] if is_error else None
