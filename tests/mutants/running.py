"""Run the tests of the policy once for each change: `python -m tests.mutants.running MODULE [FIRST LAST]`.

A change is made while the module is imported, in a process of its own; no file is written. Prints a line for every
change: its number, and the exit code of pytest, or less than 0 where the process was ended.
"""

import ast
import importlib
import importlib.abc
import importlib.machinery
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import CodeType, ModuleType
from typing import Final

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
UNCHANGED: Final = (
    "hypothesis",
    "strawberry",
    "asyncpg",
    "hub.ingest.push",
    "hub.sample.district",
    "hub.store.readers",
)
"""What takes long to import and depends on no code that is changed."""


class Changing(importlib.abc.MetaPathFinder):
    """Finds one module, and gives it other code."""

    def __init__(self, module: str, tree: ast.Module) -> None:
        self.module = module
        self.tree = tree

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The module from its own file, with a loader of ours."""
        if fullname != self.module:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None:
            spec.loader = Changed(fullname, spec.origin, self.tree)
        return spec


class Changed(importlib.machinery.SourceFileLoader):
    """Runs other code than the file's."""

    def __init__(self, fullname: str, path: str, tree: ast.Module) -> None:
        super().__init__(fullname, path)
        self.tree = tree

    def get_code(self, fullname: str) -> CodeType:
        """The changed code."""
        return compile(self.tree, self.get_filename(fullname), "exec")

    def exec_module(self, module: ModuleType) -> None:
        """Run it, with the names that a change may use."""
        module.__dict__.update(NAMESPACE)
        super().exec_module(module)


def tested(module: str, number: int | None) -> int:
    """The exit code of the tests with one change of a module, or with none."""
    tree = tree_of(module)
    if number is not None:
        sys.meta_path.insert(0, Changing(module, changed(tree, mutants(module, tree)[number].change)))
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
    for name in UNCHANGED:
        importlib.import_module(name)
    numbers = range(int(first), min(int(last or len(found)), len(found)))
    for number, code in results(module, numbers, os.cpu_count() or 1):
        sys.stdout.write(f"{number} {code}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
