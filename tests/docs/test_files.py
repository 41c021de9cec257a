"""docs/files.md has every limit, every layout, and the account of every published file."""

from dataclasses import asdict

from connectors.sources.files import USUAL
from tests.docs.files_page import FILE, layouts, listed
from tests.docs.markdown import rows, section
from tests.published import PUBLISHED

PAGE = FILE.read_text(encoding="utf-8")


def test_every_limit_has_its_row_with_its_value() -> None:
    shown = {row[0]: int(row[1].replace(",", "")) for row in rows(section(PAGE, "Limits"))[1:]}

    assert shown == asdict(USUAL)


def test_every_layout_has_its_row() -> None:
    assert rows(section(PAGE, "Layouts")) == [[cell.strip("`") for cell in row] for row in layouts()]


def test_every_published_file_has_the_account_that_tests_hold_it_to() -> None:
    shown = [row[:7] for row in rows(section(PAGE, "Published files"))[1:]]

    told = ("outcomes", "flags", "reasons")
    expected = [
        [file.name, file.connector, file.layout, f"{file.rows:,}", *(listed(file.account[name]) for name in told)]
        for file in PUBLISHED
    ]
    assert shown == expected
