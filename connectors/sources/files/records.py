"""What every form of table is read as: records of cells, numbered as a spreadsheet numbers its rows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hub.domain.identifiers import trimmed

Span = tuple[tuple[int, int], tuple[int, int]]
"""Merged cells: the first and the last, each as row and column from 0."""


@dataclass(frozen=True, slots=True)
class Record:
    """A row with its number; `broken` is its text where the quotation marks do not pair."""

    number: int
    cells: tuple[str, ...]
    broken: str | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is written in any cell."""
        return self.broken is None and not any(trimmed(cell) for cell in self.cells)


Records = Callable[[], Iterator[Record]]
"""Gives the records of a table, as often as it is asked."""
