"""The command line over stores of every kind, and servers that are stopped in the end."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hub.cli.command_line import Cli
from tests.stores import PERSONAL_KEY


@pytest.fixture
def cli(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line over a migrated store, on each database in turn."""
    monkeypatch.chdir(tmp_path)
    return Cli({"HUB_PERSONAL_KEY": PERSONAL_KEY, "HUB_HOME": str(tmp_path / "home"), "HUB_DATABASE_URL": database_url})


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line over an empty home, as on the first day."""
    monkeypatch.chdir(tmp_path)
    return Cli({"HUB_PERSONAL_KEY": PERSONAL_KEY, "HUB_HOME": str(tmp_path / "home")})


@pytest.fixture
def started(bare: Cli) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start programs that serve; whatever still runs after the test is stopped."""
    running: list[subprocess.Popen[str]] = []

    def start(*args: str, **env: str) -> subprocess.Popen[str]:
        running.append(bare.start(*args, **env))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()
