"""What is imported is declared: a package that comes only with another one may go with it."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
OWN = ("hub", "schema", "connectors")


def imported(folder: str) -> Iterator[str]:
    """The first names of all modules that the code of a package imports."""
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (one.name.split(".")[0] for one in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0]


def normal(name: str) -> str:
    """The name of a distribution as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_package_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normal(re.split(r"[\[=<>~! ]", stated)[0]) for stated in project["dependencies"]}
    known = packages_distributions()

    modules = {name for folder in OWN for name in imported(folder)} - {*OWN, *sys.stdlib_module_names}
    missing = {module for module in modules if not {normal(one) for one in known[module]} & declared}

    assert missing == set()
