"""Run the tests of the policy once for each change: `python -m tests.mutants.running MODULE [FIRST LAST]`.

The tests are collected, and the store that they ask is filled, once. Each change is made in the loaded module, in a
process forked for it; no file is written. Prints a line for every change: its number, and the exit code of pytest, or
less than 0 where the process was ended. First and last comes no change: two lines `control`.
"""

import ast
import importlib
import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, Final, TextIO

import pytest
from sqlalchemy import make_url

import tests.district
import tests.policy.store
from hub.query import documents
from hub.store.engine import Store
from tests.databases import Databases
from tests.mutants.changes import FUNCTIONS, changed
from tests.mutants.places import Mutant, mutants, tree_of
from tests.mutants.unguarded import NAMESPACE
from tests.stores import open_store

ASKING: Final = (
    "tests/hub/query/planning",
    "tests/policy/test_kept_back.py",
    "tests/policy/test_everything.py",
    "tests/hub/query/test_leaks.py",
    "tests/hub/query/test_access.py",
    "tests/hub/query/test_sharing.py",
    "tests/hub/query/test_small_groups.py",
    "tests/hub/query/test_purpose.py",
    "tests/hub/query/test_numbers.py",
    "tests/hub/query/test_access_log.py",
    "tests/hub/query/test_sharing_by_day.py",
    "tests/hub/access/test_seals.py",
)
"""The fast tests that ask as whoever may not see everything; last those that fill a store for each of them."""

TESTS: Final[Mapping[str, tuple[str, ...]]] = {
    "hub.access.policy": ("tests/hub/access/test_policy.py",),
    "hub.access.recording": ("tests/hub/access/test_recording.py", *ASKING),
    "hub.access.purposes": ("tests/hub/access/test_purposes.py",),
    "hub.query.noting": (
        "tests/hub/query/test_noting.py",
        "tests/hub/query/test_numbers.py",
        "tests/hub/query/test_access_log.py",
        "tests/hub/query/test_purpose.py",
    ),
    "hub.query.holes": ("tests/hub/query/test_holes.py", "tests/hub/query/test_look_up.py", *ASKING),
    "hub.query.declaring.contradictions": (
        "tests/schema/test_agreement.py",
        "tests/hub/query/declaring",
    ),
    "hub.query.planning.counting": (*ASKING, "tests/policy/test_referred.py"),
    "hub.query.writing.grouping": (*ASKING, "tests/hub/query/test_statistics.py"),
    "hub.query.writing.compile": (*ASKING, "tests/hub/query/test_holes.py"),
    "hub.query.planning.planner": (
        *ASKING,
        "tests/hub/query/test_holes.py",
        "tests/hub/query/test_valid_on.py",
        "tests/policy/test_shown.py",
    ),
}
"""The tests of a module that has some of its own."""

PLAIN: Final = ("-x", "-q", "-p", "no:cacheprovider", "-k", "not postgresql", "-W", "ignore")
PROCESSOR_SECONDS: Final = 300
PATIENCE_SECONDS: Final = 1_800
"""How long a change may compute, and how long it may take in all where it waits for ever."""
CONTROL: Final = "control"


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
        for module in ours():
            if vars(module).get(name) is before:
                vars(module)[name] = made[name]


def ours() -> list[ModuleType]:
    """The modules of the hub, of its schema and of the tests that are loaded."""
    return [module for name, module in sys.modules.items() if name.startswith(("hub.", "schema.", "tests."))]


def name_of(statement: ast.stmt) -> str:
    """What a statement of a module names; raises `TypeError` for what can't be changed in a loaded module."""
    if isinstance(statement, FUNCTIONS) and not statement.decorator_list:
        return statement.name
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return statement.target.id
    raise TypeError(ast.unparse(statement))


def forget() -> None:
    """Empty what the hub has kept of earlier calls: it was right before the change."""
    for module in ours():
        for one in vars(module).values():
            if hasattr(one, "cache_clear"):
                one.cache_clear()


class EachChange:
    """A plugin of pytest: what was collected runs once for every change, a few changes at once."""

    def __init__(self, module: str, numbers: Iterable[int], told: TextIO) -> None:
        """The changes of a module, by their numbers, and where to tell how they end."""
        self.tree = tree_of(module)
        self.found = mutants(module, self.tree)
        self.numbers = numbers
        self.told = told
        self.running: dict[int, tuple[str, int]] = {}
        self.parent: int | None = None

    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """In this process, run nothing but others (`True`); in each of those, go on (`None`)."""
        for number in (None, *self.numbers, None):
            if len(self.running) >= (os.cpu_count() or 1):
                self.wait(session)
            reading, writing = os.pipe()
            child = os.fork()
            if not child:
                self.parent = writing
                self.begin(number)
                return None
            os.close(writing)
            self.running[child] = (CONTROL if number is None else str(number), reading)
        while self.running:
            self.wait(session)
        return True

    def begin(self, number: int | None) -> None:
        """Make a change; say nothing, and take no longer than a change may."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        signal.alarm(PATIENCE_SECONDS)
        resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
        if number is not None:
            change(self.found[number], self.tree)
        forget()

    def wait(self, session: pytest.Session) -> None:
        """Tell how one has ended; the test that noticed is asked first about the next changes."""
        child, status = os.wait()
        name, reading = self.running.pop(child)
        with os.fdopen(reading) as parent:
            noticed = parent.read()
        session.items.sort(key=lambda item: item.nodeid != noticed)
        self.told.write(f"{name} {os.waitstatus_to_exitcode(status)}\n")
        self.told.flush()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Tell which test noticed a change."""
        if report.failed and self.parent is not None:
            os.write(self.parent, report.nodeid.encode())

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_sessionfinish(self, exitstatus: int) -> Iterator[None]:
        """End a forked process behind its last test."""
        yield
        if self.parent is not None:
            os._exit(exitstatus)


def keep(folder: Path) -> None:
    """Make once what every process would make, or do without: tables, both districts, and being refused.

    Whether a document fits the schema hangs on nothing that is changed, and is a third of what a question costs.
    """
    vars(documents)["faults_of"] = lambda *_: ()
    databases = Databases(folder)
    empty = databases.fresh("sqlite")
    tests.district.fill = kept(databases, tests.district.fill)
    tests.policy.store.fill = kept(databases, tests.policy.store.fill)
    Databases._migrated = lambda self, kind: self._copy(kind, empty)  # type: ignore[method-assign] # noqa: SLF001


def kept(databases: Databases, fill: Callable[..., None]) -> Callable[..., None]:
    """Fill a store now, and later copy it into others to which nobody has connected yet."""
    full = databases.fresh("sqlite")
    store = open_store(full)
    fill(store)
    store.close()

    def copy(store: Store, *otherwise: object) -> None:
        """Copy what was filled; whoever wants it otherwise fills a store as ever."""
        if otherwise:
            fill(store, *otherwise)
        else:
            shutil.copyfile(str(make_url(full).database), str(store.engine.url.database))

    return copy


def main(module: str, first: str = "0", last: str = "") -> int:
    """Test the changes of a module, or some of them; gives pytest's exit code."""
    count = len(mutants(module, tree_of(module)))
    with os.fdopen(os.dup(1), "w") as told, tempfile.TemporaryDirectory() as folder:
        os.dup2(2, 1)
        keep(Path(folder))
        plugin = EachChange(module, range(int(first), min(int(last or count), count)), told)
        return pytest.main([*PLAIN, *TESTS.get(module, ASKING)], plugins=[plugin])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
