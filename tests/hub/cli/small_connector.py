"""A small connector: one other party a line, `name`; a line `?` states nothing readable."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hub.domain.connector import Connector, Delivery, SourceRow, Statement
from hub.domain.records.problems import Problem
from hub.domain.vocabulary import Label
from hub.errors import LayoutUnknown

BLANK = Problem("name", "REQUIRED", "name is required.", "缺少名称。")


def read(file: Path) -> Delivery:
    """Read a file whose first line is `name`."""
    header, *lines = file.read_text(encoding="utf-8").splitlines()
    if header != "name":
        raise LayoutUnknown(f"No layout has the header '{header}'.", f"没有表头为“{header}”的版式。")
    return Delivery("names", len(lines), {"remarks": Label("示例", "made up")}, rows(lines))


def rows(lines: list[str]) -> Iterator[SourceRow]:
    """Every line as a row."""
    for number, line in enumerate(lines, start=2):
        statement = Statement("other_party", {"name": line, "nature": "ENTERPRISE"}) if line != "?" else None
        yield SourceRow(number, {"name": line}, statement, () if statement else (BLANK,))


SMALL: Final = Connector("small", "SMALL", Label("小机关", "Small agency"), "none", "daily", ("other_party",), read)
CONNECTORS: Final = {"small": SMALL}
NOT_CONNECTORS: Final = {"small": read}
