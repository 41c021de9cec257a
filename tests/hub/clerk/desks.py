"""Drop folders in tests: a desk over a store, and files of a small connector."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from hub.clerk.choosing import always
from hub.clerk.folder import Choose, Desk
from hub.cli.progress import quiet
from hub.ingest.drift import Accepted
from hub.store.engine import Store
from tests.hub.cli.small_connector import SMALL

NOON = datetime(2020, 6, 30, 4, tzinfo=UTC)


def desk(
    store: Store, *, choose: Choose | None = None, accepted: Accepted | None = None, dry_run: bool = False
) -> Desk:
    """A desk at noon of 2020-06-30."""
    return Desk(
        store, choose or always(SMALL), lambda: NOON, lambda: date(2020, 6, 30), quiet, accepted or Accepted(), dry_run
    )


def drop(folder: Path, name: str, *lines: str, header: str = "name") -> Path:
    """Drop a file of the small connector."""
    file = folder / name
    file.write_text("\n".join([header, *lines]), encoding="utf-8")
    return file


def listing(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if not file.is_dir())


def told(report: dict[str, Any]) -> tuple[str, str | None]:
    """What became of a file, and where it lies."""
    return report["state"], report.get("filedAs")


def with_reports(*names: str) -> list[str]:
    """Files with their reports."""
    return sorted(name + ending for name in names for ending in ("", ".report.json", ".report.md"))
