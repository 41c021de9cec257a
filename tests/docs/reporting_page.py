"""Write which views there are into docs/reporting.md: `python -m tests.docs.reporting_page`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hub.query.reporting.view import View
from hub.query.reporting.views import views_of
from schema import schema
from tests.docs.markdown import ROOT

PAGE: Final = ROOT / "docs" / "reporting.md"
BEGIN: Final = "<!-- What follows is written by `python -m tests.docs.reporting_page`. -->\n"
HEADER: Final = "| Column | Type | What it is |\n|---|---|---|\n"


def listed() -> str:
    """Every view with its columns."""
    return "".join(piece for view in views_of(schema) for piece in pieces(view))


def pieces(view: View) -> Iterator[str]:
    """A view with its columns."""
    yield f"\n### `{view.name}`\n\n{view.title.en} ({view.title.zh}).\n\n{HEADER}"
    for one in view.columns:
        yield f"| `{one.name}` | {one.type} | {one.title.en} ({one.title.zh}) |\n"


def written(page: str) -> str:
    """The page with the list as it should be: it stands at the end."""
    before, begin, _ = page.partition(BEGIN)
    return f"{before}{begin}{listed()}"


if __name__ == "__main__":
    Path(PAGE).write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
