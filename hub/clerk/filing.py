"""File away what was taken or refused, with its reports beside it; nothing is ever written over, nothing is lost."""

import json
import os
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any, Final

from hub.clerk.whole import written_whole

DONE: Final = "done"
REFUSED: Final = "refused"

REPORT: Final = ".report.json"
READABLE: Final = ".report.md"
COPIES: Final = (".annotated.csv", ".annotated.xlsx")


def candidates(name: str) -> Iterator[str]:
    """A file's name, and its numbered ones: `a.csv`, `a-2.csv`, `a-3.csv` and so on."""
    yield name
    stem, suffix = Path(name).stem, Path(name).suffix
    yield from (f"{stem}-{number}{suffix}" for number in count(2))


def free_name(folder: Path, name: str, content_hash: str) -> str:
    """The first name that is free, or that an interrupted run has begun to use for the same content."""
    return next(
        one
        for one in candidates(name)
        if not os.path.lexists(folder / one) and begun_for(folder / one) in {None, content_hash}
    )


def begun_for(file: Path) -> str | None:
    """The hash of the content for which a name is used already; None where nothing that belongs to it lies there."""
    told = reported(file)
    copies = any(os.path.lexists(file.with_name(file.name + ending)) for ending in COPIES)
    return "" if told is None and copies else told


def reported(file: Path) -> str | None:
    """The content hash in the report beside a file; None where there is no report, '' where it holds none."""
    if not os.path.lexists(file.with_name(file.name + REPORT)):
        return None
    return read_report(file).get("sha256") or ""


def read_report(file: Path) -> dict[str, Any]:
    """The report beside a file; an empty one where somebody made it unreadable."""
    try:
        report = json.loads(file.with_name(file.name + REPORT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return report if isinstance(report, dict) else {}


def filed_before(folder: Path, name: str, content_hash: str) -> str | None:
    """Under which name a content lies in a folder with the report that it was taken; None where it doesn't."""
    for one in candidates(name):
        if not os.path.lexists(folder / one):
            return None
        report = read_report(folder / one)
        if report.get("sha256") == content_hash and report.get("state") == "TAKEN":
            return one
    raise AssertionError  # candidates never end


def same_file_in(folder: Path, file: Path) -> str | None:
    """The name under which this very file lies in a folder too: a move was interrupted halfway."""
    for one in candidates(file.name):
        if not os.path.lexists(folder / one):
            return None
        if (folder / one).samefile(file):
            return one
    raise AssertionError  # candidates never end


def move(file: Path, target: Path) -> None:
    """Give a file another name in one step, and never over another file; raises `FileExistsError`."""
    try:
        os.link(file, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a share without hard links, or a file of somebody else's
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        file.rename(target)
    else:
        file.unlink()


def file_away(file: Path, folder: Path, name: str, report: Mapping[str, Any], readable: str) -> None:
    """Write the reports of a file, and then move it beside them."""
    for ending, content in ((REPORT, json.dumps(report, ensure_ascii=False, indent=2) + "\n"), (READABLE, readable)):
        with written_whole(folder / (name + ending)) as unfinished:
            unfinished.write_text(content, encoding="utf-8")
    move(file, folder / name)
