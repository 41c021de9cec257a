"""Tables as agencies send them, in every container and encoding, written for tests."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

import xlwt

Cell = str | int | float | bool | None
Rows = Sequence[Sequence[Cell]]

MAIN: Final = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
TYPES: Final = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
ENCODINGS: Final[Mapping[str, tuple[bytes, str]]] = {
    "utf-8": (b"", "utf-8"),
    "utf-8 with mark": (b"\xef\xbb\xbf", "utf-8"),
    "utf-16 le": (b"\xff\xfe", "utf-16-le"),
    "utf-16 be": (b"\xfe\xff", "utf-16-be"),
    "gb18030": (b"", "gb18030"),
}


def as_text(rows: Rows, encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    """A delimited text in one of the encodings."""
    content = io.StringIO(newline="")
    csv.writer(content, delimiter=delimiter).writerows(rows)
    mark, codec = ENCODINGS[encoding]
    return mark + content.getvalue().encode(codec)


def as_xlsx(sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """A workbook of Office Open XML; `merged` are ranges by sheet. A cell that begins with '#' shows an error."""
    names = list(sheets)
    listed = "".join(f'<sheet name={quoteattr(name)} sheetId="{i}" r:id="r{i}"/>' for i, name in enumerate(names, 1))
    related = "".join(
        f'<Relationship Id="r{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(names) + 1)
    )
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships {PACKAGE}><Relationship Id="r1" Type="{RELATIONS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {PACKAGE}>{related}</Relationships>",
    }
    for i, name in enumerate(names, 1):
        members[f"xl/worksheets/sheet{i}.xml"] = worksheet(sheets[name], (merged or {}).get(name, ()))
    return as_zip({name: content.encode() for name, content in members.items()})


def worksheet(rows: Rows, merged: Sequence[str] = ()) -> str:
    """The XML of a sheet."""
    written = "".join(
        f'<row r="{r}">{"".join(xlsx_cell(f"{column(c)}{r}", value) for c, value in enumerate(row, 1))}</row>'
        for r, row in enumerate(rows, 1)
    )
    spans = f"<mergeCells>{''.join(f'<mergeCell ref={one!r}/>' for one in merged)}</mergeCells>" if merged else ""
    return f"<worksheet {MAIN}><sheetData>{written}</sheetData>{spans}</worksheet>"


def xlsx_cell(place: str, value: Cell) -> str:
    """The XML of a cell."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{value:d}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    if value.startswith("#"):
        return f'<c r="{place}" t="e"><f>A1/0</f><v>{escape(value)}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def column(number: int) -> str:
    """A column's letters."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def as_xls(sheets: Mapping[str, Rows]) -> bytes:
    """An old Excel workbook."""
    workbook = xlwt.Workbook(encoding="utf-8")
    for name, rows in sheets.items():
        sheet = workbook.add_sheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, str) and value.startswith("#"):
                    sheet.row(r).set_cell_error(c, "#N/A!" if value == "#N/A" else value)
                elif value not in {None, ""}:
                    sheet.write(r, c, value)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def as_ods(sheets: Mapping[str, Rows]) -> bytes:
    """A workbook of OpenDocument."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in {"office": "office", "table": "table", "text": "text"}.items()
    )
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets.items()
    )
    content = (
        f'<office:document-content {spaces} office:version="1.2"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return as_zip(
        {"mimetype": kind.encode(), "content.xml": content.encode(), "META-INF/manifest.xml": manifest.encode()}
    )


def ods_cell(value: Cell) -> str:
    """The XML of a cell."""
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, bool):
        word = str(value).lower()
        return f'<table:table-cell office:value-type="boolean" office:boolean-value="{word}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'


def as_zip(members: Mapping[str, bytes]) -> bytes:
    """An archive; the same content gives the same bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=zipfile.ZIP_DEFLATED)
    return content.getvalue()
