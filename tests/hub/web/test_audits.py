"""The audits of GraphQL over HTTP (npm's graphql-http), against `hub serve` as it is deployed."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.hub.cli.command_line import Cli
from tests.node import node_with_packages

AUDITS = Path(__file__).parent / "audits"
GET_ONLY = {"5A70", "D6D5", "6A70"}
"""The audits of what a server MAY do: answer queries by GET."""


@contextmanager
def hub_serving(cli: Cli, **env: str) -> Iterator[str]:
    """The URL of a hub that serves as a program."""
    with cli.start("serve", "--port", "0", **env) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
            process.communicate(timeout=30)


def audited(home: Path, **env: str) -> list[dict[str, Any]]:
    """What every audit says of a new hub."""
    node = node_with_packages(AUDITS)
    cli = Cli({"HUB_HOME": str(home)})
    cli.run("migrate")
    key = cli.key("officer", "HUB")
    with hub_serving(cli, **env) as url:
        done = subprocess.run(
            [node, "audit.mjs", url],
            cwd=AUDITS,
            env={**os.environ, "HUB_KEY": key},
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_every_audit_passes_but_those_of_get_which_is_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    results = audited(tmp_path / "home")

    others = [one for one in results if one["status"] != "ok"]
    assert len(results) == 61
    assert {one["id"]: one["status"] for one in others} == dict.fromkeys(GET_ONLY, "notice")


def test_with_get_every_audit_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    results = audited(tmp_path / "home", HUB_GRAPHQL_GET="on")

    assert len(results) == 61
    assert [one for one in results if one["status"] != "ok"] == []
