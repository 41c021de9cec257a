"""Show how far something is: a bar for who watches, a line now and then for who keeps a log."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from hub.cli.words import on_a_terminal, say

Told = Callable[[int, int], None]
"""Told how many of how many are done."""

LINES: Final = 4
"""Lines that a log gets, at most."""


@contextmanager
def quiet(_en: str, _zh: str) -> Iterator[Told]:
    """Show nothing, for a command that tells of each task when it is done."""
    yield lambda _done, _total: None


@contextmanager
def progress(en: str, zh: str) -> Iterator[Told]:
    """Show the progress of one task on stderr."""
    if not on_a_terminal():
        yield lines(en, zh)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(f"{en} {zh}", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def lines(en: str, zh: str) -> Told:
    """Tell the progress in a few plain lines."""
    reached = 0

    def told(done: int, total: int) -> None:
        nonlocal reached
        part = LINES * done // total if total else LINES
        if part > reached:
            say(f"{en} {zh}:", f"{done}/{total}")
        reached = part

    return told
