"""Find Node, and the packages that a folder of the tests names in its lock."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final, NoReturn

import pytest

WITHOUT_NODE: Final = "No Node here"
HOW_TO_GET_NODE: Final = (
    "apt-get install nodejs npm (Node 18 or newer); "
    "its packages come from registry.npmjs.org, or the mirror that npm is told of"
)
OLDEST: Final = 18
"""The first with `fetch`."""

INSTALL: Final = ("ci", "--ignore-scripts", "--no-audit", "--no-fund")


def node_with_packages(folder: Path) -> str:
    """The program, once `folder/node_modules` holds what the lock names; skips, or fails, where that cannot be."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None or major(node) < OLDEST:
        do_without_node("no node and npm on the PATH, or too old")
    lock, installed = folder / "package-lock.json", folder / "node_modules" / ".installed-lock.json"
    if not installed.exists() or installed.read_bytes() != lock.read_bytes():
        done = subprocess.run([npm, *INSTALL], cwd=folder, capture_output=True, text=True, timeout=300, check=False)
        if done.returncode:
            do_without_node(f"npm ci failed: {done.stderr.strip()[-300:]}")
        shutil.copyfile(lock, installed)
    return node


def major(node: str) -> int:
    """The first number of Node's version, which looks like v20.20.2."""
    told = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=True).stdout
    return int(told.lstrip("v").partition(".")[0])


def do_without_node(reason: str) -> NoReturn:
    """Skip the test, or fail it where HUB_TEST_REQUIRE_ALL=1 says that nothing may be left out."""
    if os.environ.get("HUB_TEST_REQUIRE_ALL") == "1":
        pytest.fail(f"{WITHOUT_NODE}: {reason}. To get it: {HOW_TO_GET_NODE}", pytrace=False)
    pytest.skip(f"{WITHOUT_NODE}: {reason}")
