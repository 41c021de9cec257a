"""docs/files.md has every limit with its value."""

from dataclasses import asdict

from connectors.sources.files import USUAL
from tests.docs.markdown import page, rows, section

PAGE = page("docs/files.md")


def test_every_limit_has_its_row_with_its_value() -> None:
    shown = {row[0]: int(row[1].replace(",", "")) for row in rows(section(PAGE, "Limits"))[1:]}

    assert shown == asdict(USUAL)
