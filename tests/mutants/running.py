"""Run the tests of the policy once for each change: `python -m tests.mutants.running MODULE [FIRST LAST]`.

A change is made in the loaded module, in a process forked for it; no file is written. Prints a line for every change:
its number, and the exit code of pytest, or less than 0 where the process was ended.
"""

import ast
import importlib
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping
from types import FunctionType
from typing import Any, Final

import pytest

from tests.mutants.changes import changed
from tests.mutants.places import Mutant, mutants, tree_of
from tests.mutants.unguarded import NAMESPACE

ASKING: Final = (
    "tests/hub/query/planning",
    "tests/hub/query/test_asked_by.py",
    "tests/hub/query/test_leaks.py",
    "tests/hub/query/test_access.py",
)
"""The fast tests that ask as whoever may not see everything."""

TESTS: Final[Mapping[str, tuple[str, ...]]] = {
    "hub.access.policy": ("tests/hub/access/test_policy.py",),
    "hub.query.declaring.contradictions": ("tests/hub/query/declaring/test_declarations.py",),
}
"""The tests of a module that has some of its own."""

PLAIN: Final = ("-x", "-q", "-p", "no:cacheprovider", "-k", "not postgresql", "-W", "ignore")
SECONDS: Final = 180
LOADED: Final = ("hypothesis", "strawberry", "asyncpg", "hub.ingest.push", "hub.sample.district", "schema")
"""What is imported once, before the first change."""


def change(mutant: Mutant, tree: ast.Module) -> None:
    """Change one thing in a module that is loaded: whoever has its functions and tables has the changed ones."""
    place = next(place for place, one in enumerate(tree.body) if mutant.change.node in ast.walk(one))
    name = name_of(tree.body[place])
    loaded = vars(importlib.import_module(mutant.module))
    before = loaded[name]
    alone = ast.Module([changed(tree, mutant.change).body[place]], [])
    made: dict[str, Any] = {}
    loaded.update(NAMESPACE)
    exec(compile(alone, loaded["__file__"], "exec"), loaded, made)  # noqa: S102 - the code is ours
    if isinstance(before, FunctionType):
        before.__code__ = made[name].__code__
    elif isinstance(before, dict):
        before.update(made[name])
    else:
        loaded[name] = made[name]


def name_of(statement: ast.stmt) -> str:
    """What a statement of a module names; raises `TypeError` for what can't be changed in a loaded module."""
    if isinstance(statement, ast.FunctionDef) and not statement.decorator_list:
        return statement.name
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return statement.target.id
    raise TypeError(ast.unparse(statement))


def tested(module: str, number: int | None) -> int:
    """The exit code of the tests with one change of a module, or with none."""
    if number is not None:
        tree = tree_of(module)
        change(mutants(module, tree)[number], tree)
    return pytest.main([*PLAIN, *TESTS.get(module, ASKING)])


def begun(module: str, number: int | None) -> int:
    """Test a change in a process of its own; gives its id."""
    child = os.fork()
    if child:
        return child
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    signal.alarm(SECONDS)
    os._exit(tested(module, number))


def results(module: str, numbers: Iterable[int | None], at_once: int) -> Iterator[tuple[int | None, int]]:
    """How the tests of every change end, a few changes at once."""
    running: dict[int, int | None] = {}
    for number in numbers:
        running[begun(module, number)] = number
        if len(running) >= at_once:
            yield ended(running)
    while running:
        yield ended(running)


def ended(running: dict[int, int | None]) -> tuple[int | None, int]:
    """The next change whose tests have ended."""
    child, status = os.wait()
    return running.pop(child), os.waitstatus_to_exitcode(status)


def main(module: str, first: str = "0", last: str = "") -> None:
    """Test the changes of a module, or some of them."""
    found: list[Mutant] = mutants(module, tree_of(module))
    for name in LOADED:
        importlib.import_module(name)
    numbers = range(int(first), min(int(last or len(found)), len(found)))
    for number, code in results(module, numbers, os.cpu_count() or 1):
        sys.stdout.write(f"{number} {code}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
