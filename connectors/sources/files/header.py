"""Find the header of a table among its first rows: below banners, in one line or two, by the headers that are known."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, zip_longest
from typing import Final

from connectors.sources.files.records import Record, Span
from connectors.sources.values import folded, visible

Fingerprint = frozenset[str]
"""The folded names of all columns of a header."""

LOWEST: Final = 30
"""How many written rows may come before and with a header."""

ALIKE: Final = 0.5
"""From this likeness on, a header is taken for a changed one of the nearest known."""

WIDE: Final = 0.6
"""A header names at least this part of as many columns as the fullest of the first rows has."""

FIGURES: Final = re.compile(r"[-+]?[0-9][0-9,.:/\-年月日]*%?")


@dataclass(frozen=True, slots=True)
class Header:
    """A header where it stands: its one or two records, and a name for each column, '' for one without."""

    lines: tuple[Record, ...]
    cells: tuple[str, ...]

    @property
    def fingerprint(self) -> Fingerprint:
        """The names by which a layout is recognised."""
        named = zip(column_names(self.cells), self.cells, strict=True)
        return fingerprint(name for name, cell in named if visible(cell))


def fingerprint(names: Iterable[str]) -> Fingerprint:
    """Column names as headers are compared."""
    return frozenset(map(folded, names))


def find_header(
    rows: Sequence[Record], known: Collection[Fingerprint] = (), spans: Sequence[Span] | None = None
) -> Header | None:
    """The known header among the first rows, else the one most like a known one, else what looks like a header."""
    written = [record for record in rows if not record.blank][:LOWEST]
    candidates = list(possible_headers(written, spans))
    for header in candidates:
        if header.fingerprint in known:
            return header
    nearest = max(candidates, key=lambda header: likeness(header.fingerprint, known), default=None)
    if nearest is not None and likeness(nearest.fingerprint, known) >= ALIKE:
        return nearest
    return by_its_looks(written, candidates)


def possible_headers(written: Sequence[Record], spans: Sequence[Span] | None) -> Iterator[Header]:
    """Every row, and every row refined by the next one, as a header."""
    for place, record in enumerate(written):
        if record.broken is not None:
            continue
        yield Header((record,), record.cells)
        following = written[place + 1] if place + 1 < len(written) else None
        if following is not None and following.broken is None and following.number == record.number + 1:
            yield Header((record, following), refined(record, following, spans))


def refined(upper: Record, lower: Record, spans: Sequence[Span] | None) -> tuple[str, ...]:
    """The names of a header of two lines: what stands above a group of columns, and what each of them is called.

    Merged cells say how far a name reaches; where a form does not tell them, it reaches over the blank cells
    to its right under which something is written.
    """
    width = max(len(upper.cells), len(lower.cells))
    above = [*upper.cells, *[""] * (width - len(upper.cells))]
    below = [*lower.cells, *[""] * (width - len(lower.cells))]
    row = upper.number - 1
    reach = (
        None
        if spans is None
        else {
            column: first[1]
            for first, last in spans
            if first[0] <= row <= last[0]
            for column in range(first[1], min(last[1] + 1, width))
        }
    )
    names: list[str] = []
    group = ""
    for column, (over, under) in enumerate(zip(above, below, strict=True)):
        if visible(over):
            group = over
        elif reach is not None:
            group = above[reach[column]] if column in reach else ""
        elif not visible(under):
            group = ""
        names.append(f"{visible(group)} {visible(under)}".strip() if visible(over) or visible(under) else "")
    return tuple(names)


def likeness(found: Fingerprint, known: Collection[Fingerprint]) -> float:
    """How much of a header and the nearest known one is common to both, from 0 to 1."""
    return max((len(found & one) / len(found | one) for one in known if found | one), default=0.0)


def by_its_looks(written: Sequence[Record], candidates: Sequence[Header]) -> Header | None:
    """The first row that names most columns in words; of one that has groups, with the line below."""
    width = max((filled(record.cells) for record in written), default=0)
    usable = [header for header in candidates if filled(header.cells) >= WIDE * width and is_named(header)]
    if not usable:
        return candidates[0] if candidates else None
    return next(
        (header for header in usable if header.lines[0] is usable[0].lines[0] and len(header.lines) > 1), usable[0]
    )


def is_named(header: Header) -> bool:
    """Whether a header is of words alone; a second line must name what stands under groups, and nothing else."""
    if not all(words(line.cells) for line in header.lines):
        return False
    if len(header.lines) == 1:
        return True
    upper, lower = (map(visible, line.cells) for line in header.lines)
    pairs = [(bool(over), bool(under)) for over, under in zip_longest(upper, lower, fillvalue="")]
    heads = [pair == (False, True) for pair in pairs[1:]] + [False]
    fits = all(under == head for (over, under), head in zip(pairs, heads, strict=True) if over)
    return fits and any(heads) and (True, False) in pairs


def filled(cells: Sequence[str]) -> int:
    """How many cells hold something."""
    return sum(1 for cell in cells if visible(cell))


def words(cells: Sequence[str]) -> bool:
    """Whether no cell is a figure or a date."""
    return not any(FIGURES.fullmatch(folded(cell)) for cell in cells)


def column_names(cells: Sequence[str]) -> tuple[str, ...]:
    """Name every column legibly, and no two alike: one that comes again is 'name#2', one without is '#7', its place."""
    names: dict[str, str] = {}
    for place, cell in enumerate(cells, start=1):
        name = visible(cell) or f"#{place}"
        candidates = (name if time == 1 else f"{name}#{time}" for time in count(1))
        chosen = next(candidate for candidate in candidates if folded(candidate) not in names)
        names[folded(chosen)] = chosen
    return tuple(names.values())
