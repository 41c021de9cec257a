"""Write the tables of docs/files.md: `python -m tests.docs.files_page layouts`, `… accounts FOLDER`."""

import importlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from connectors import CONNECTORS
from connectors.sources.layouts import Layout
from hub.domain.records import KINDS
from hub.domain.records.read import read
from tests.databases import KINDS as DATABASES
from tests.databases import Databases
from tests.docs.markdown import ROOT
from tests.published import PUBLISHED, Published

FILE: Final = ROOT / "docs" / "files.md"
HUB: Final = ROOT / ".venv" / "bin" / "hub"
ON: Final = "2026-01-01"
KILOBYTES: Final = 1024
ACCOUNTS: Final = (
    "File",
    "Connector",
    "Layout",
    "Rows",
    "Outcomes",
    "Flags",
    "Reasons",
    "Null where the file says nothing",
    "Seconds, SQLite",
    "Peak MB",
    "Seconds, PostgreSQL",
    "Peak MB",
)
LAYOUTS: Final = ("Layout", "Connector", "States", "Columns", "Source")


@dataclass(frozen=True)
class Measured:
    """What `hub sync` said of a file, how long it took, and the most memory that its process had."""

    account: Mapping[str, Any]
    seconds: float
    peak_mb: int


def synced(file: Path, connector: str, url: str) -> Measured:
    """Take a file into an empty store by the command itself, in a process of its own."""
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "HUB_HOME": home, "HUB_DATABASE_URL": url, "HUB_TODAY": ON}
        command = [str(HUB), "sync", connector, "--from", str(file), "--json"]
        process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert process.stdout is not None
        account = json.loads(process.stdout.read())
        _, _, usage = os.wait4(process.pid, 0)
    return Measured(account, account["seconds"], usage.ru_maxrss // KILOBYTES)


def account_row(folder: Path, file: Published, databases: Databases) -> list[str]:
    """The row of a file."""
    measured = []
    for kind in DATABASES:
        url = databases.fresh(kind)
        measured.append(synced(folder / file.name, file.connector, url))
        databases.drop(url)
    account = measured[0].account
    figures = [figure for one in measured for figure in (f"{one.seconds:.1f}", str(one.peak_mb))]
    told = [listed(account[name]) for name in ("outcomes", "flags", "reasons")]
    return [
        f"`{file.name}`",
        file.connector,
        f"`{file.layout}`",
        f"{account['rows']:,}",
        *told,
        nulls(folder, file),
        *figures,
    ]


def listed(counts: Mapping[str, int]) -> str:
    """Counts by name."""
    return ", ".join(f"{name} {count:,}" for name, count in counts.items())


def nulls(folder: Path, file: Published) -> str:
    """How many of the rows taken say nothing of a field of which the record type tells why it may be null."""
    found: Counter[str] = Counter()
    for row in CONNECTORS[file.connector].read(folder / file.name).rows:
        if row.statement is not None:
            record = KINDS[row.statement.kind]
            values = read(record, row.statement.payload).values
            silent = [one for one in record.fields.values() if one.why_null is not None and values[one.name] is None]
            found.update(one.external for one in silent)
    return listed(found)


def accounts(folder: Path) -> Iterator[Sequence[str]]:
    """The table of every published file."""
    yield ACCOUNTS
    with tempfile.TemporaryDirectory() as work:
        databases = Databases(Path(work))
        for file in PUBLISHED:
            sys.stderr.write(f"{file.name}\n")
            yield account_row(folder, file, databases)
        databases.close()


def layouts() -> Iterator[Sequence[str]]:
    """The table of every layout."""
    yield LAYOUTS
    for name, connector in CONNECTORS.items():
        if connector.delivers:
            for layout in importlib.import_module(f"connectors.{name}.parse").LAYOUTS:
                yield layout_row(name, layout)


def layout_row(connector: str, layout: Layout) -> Sequence[str]:
    """The row of a layout."""
    columns = len(layout.fingerprint)
    ignored = len(layout.ignored)
    left = f"{columns}, of which {ignored} left over" if ignored else str(columns)
    return (f"`{layout.name}`", connector, layout.kind, left, layout.source)


def table(rows: Iterator[Sequence[str]]) -> str:
    """Rows as a table of the page."""
    header, *others = rows
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (header, ["---"] * len(header), *others))


def replaced(page: str, heading: str, text: str) -> str:
    """The page with another table under a heading."""
    return re.sub(
        rf"(?<=\n## {heading}\n)(.*?\n\n)\|.*?\n(?=\n)", lambda found: found[1] + text + "\n", page, flags=re.DOTALL
    )


if __name__ == "__main__":
    page = FILE.read_text(encoding="utf-8")
    match sys.argv[1:]:
        case ["layouts"]:
            page = replaced(page, "Layouts", table(layouts()))
        case ["accounts", folder]:
            page = replaced(page, "Published files", table(accounts(Path(folder))))
        case _:
            sys.exit(__doc__)
    FILE.write_text(page, encoding="utf-8")
