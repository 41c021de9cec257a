"""A hub that serves the sample district, and the commands of a page run against it as a reader would."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import Any, Final, NoReturn

import pytest

from tests.docs.markdown import ROOT, Block, blocks

BIN: Final = Path(sys.executable).parent
WRITTEN_URL: Final = "http://127.0.0.1:8000/graphql"
MARK: Final = "@@ the next command @@"
NOT_RUN: Final = ("make ", "docker ", "hub demo")
"""Blocks with these start something that does not end, or take minutes; other tests run what they name."""


@dataclass(frozen=True, slots=True)
class Demo:
    """A running demo: where it answers, and its home."""

    url: str
    home: Path

    @property
    def keys(self) -> dict[str, str]:
        """The key of every role."""
        found: dict[str, str] = json.loads((self.home / "demo.json").read_text(encoding="utf-8"))["keys"]
        return found


@contextmanager
def served(home: Path, **env: str) -> Iterator[Demo]:
    """Serve the district from a home of its own, on a free port, until the end; with some settings."""
    with (home.parent / "demo.log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [BIN / "hub", "demo", "--port", "0"],
            env={**environment(home), **env},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        try:
            url = process.stdout.readline().strip() if process.stdout else ""
            assert url, (home.parent / "demo.log").read_text(encoding="utf-8")
            yield Demo(url, home)
        finally:
            process.terminate()
            process.communicate(timeout=30)


def environment(home: Path) -> dict[str, str]:
    """The environment of a reader: the project's programs, a home, and Python's compiled files, kept aside here."""
    ours = {"HUB_HOME": str(home), "COLUMNS": "80", "PYTHONPYCACHEPREFIX": str(home.parent / "compiled")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HUB_", "PYTHONDONTWRITE"))}
    return {**kept, **ours, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def steps(text: str) -> list[tuple[Block, Block | None]]:
    """The commands of a page that are run, each with the block that shows what it prints, where one follows."""
    every = blocks(text)
    following = [*every[1:], None]
    return [
        (block, shown if shown and shown.language in {"json", "text"} else None)
        for block, shown in zip(every, following, strict=True)
        if block.language == "sh" and not any(word in block.text for word in NOT_RUN)
    ]


def run(demo: Demo, commands: list[str], *, folder: Path) -> list[str]:
    """Run commands one after the other in one shell, as a reader does, and give what each printed on stdout.

    Where a page names the home, the address or a folder of its reader, the test has its own.
    """
    if shutil.which("curl") is None:
        do_without_curl()
    script = f"\necho '{MARK}'\n".join(commands)
    written = reduce(lambda text, place: text.replace(*place), places(demo, folder).items(), script)
    done = subprocess.run(
        ["/bin/sh", "-c", written],
        env=environment(demo.home),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    printed = done.stdout.split(f"{MARK}\n")
    assert len(printed) == len(commands), done.stderr
    return printed


def differing(text: str, folder: Path, **env: str) -> tuple[list[str], int]:
    """The commands of a page that print something else than it shows, and how many it shows the output of."""
    shown = steps(text)
    (folder / "tmp").mkdir()
    with served(folder / "home", **env) as demo:
        printed = run(demo, [command.text for command, _ in shown], folder=folder / "tmp")
    told = [(command, wanted, found) for (command, wanted), found in zip(shown, printed, strict=True) if wanted]
    wrong = [
        f"{command.text}\n{found}"
        for command, wanted, found in told
        if not fits(wanted.text, found, language=wanted.language)
    ]
    return wrong, len(told)


def do_without_curl() -> NoReturn:
    """Skip the test, or fail it where HUB_TEST_REQUIRE_ALL=1 says that nothing may be left out."""
    if os.environ.get("HUB_TEST_REQUIRE_ALL") == "1":
        pytest.fail("No curl here, which the pages ask their readers to have", pytrace=False)
    pytest.skip("No curl here, which the pages ask their readers to have")


def places(demo: Demo, folder: Path) -> dict[str, str]:
    """What a page writes for the places of its reader, and where the test has them."""
    return {
        "/tmp/": f"{folder}/",  # noqa: S108 - first, since the others may lie in it
        WRITTEN_URL: demo.url,
        ".venv/bin/": f"{BIN}/",
        ".hub/": f"{demo.home}/",
    }


def fits(shown: str, printed: str, *, language: str) -> bool:
    """Whether what was printed is what the page shows; `…` stands for whatever is different each time.

    Of JSON a page may show fewer members of the outermost object.
    """
    if language == "json":
        wanted, found = json.loads(shown), json.loads(printed)
        if isinstance(wanted, dict) and isinstance(found, dict):
            found = {name: value for name, value in found.items() if name in wanted}
        return alike(wanted, found)
    pattern = "\n".join(re.escape(line.rstrip()).replace("…", ".*") for line in shown.strip().splitlines())
    return re.fullmatch(pattern, "\n".join(line.rstrip() for line in printed.strip().splitlines())) is not None


def alike(shown: Any, found: Any) -> bool:
    """Whether a value is the one shown; the text `…` is any value."""
    if shown == "…":
        return True
    if isinstance(shown, dict) and isinstance(found, dict):
        return shown.keys() == found.keys() and all(alike(shown[name], found[name]) for name in shown)
    if isinstance(shown, list) and isinstance(found, list):
        return len(shown) == len(found) and all(map(alike, shown, found))
    return bool(shown == found)
