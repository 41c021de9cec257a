"""Write a drafted layout as the module that it would be, every guess with its reason beside it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz, process

from connectors.sources.files import Table, likeness, read_tables
from connectors.sources.suggest.match import Column, Guess, Match, column_of, guess
from connectors.sources.suggest.slots import has_codes, slots_of
from connectors.sources.values import folded
from connectors.sources.words import wordings
from hub.domain.connector import OfferedLayout
from hub.domain.records import KINDS
from hub.domain.records.field_types import CodesType, CodeType
from hub.domain.records.problems import shown
from hub.errors import BadInput, SourceUnreadable

SAMPLED: Final = 300
"""How many rows are looked at."""

WORDS_MOST: Final = 40
"""With more different words than this, a column is no code."""

NEAR: Final = 50
NOT_A_NAME: Final = re.compile(r"[^a-z0-9]+")
SEPARATORS: Final = re.compile("[;；、,，]")
MODULES: Final = {
    "amounts": ("count", "wan_yuan", "yuan"),
    "days": ("day", "day_first", "day_of_moment", "moment", "republic_day"),
}


def suggest(path: Path, *, kind: str | None, layouts: Sequence[OfferedLayout]) -> str:
    """Draft a layout for a file, as the text of a Python module.

    `layouts` are those that are known already: their columns are names that fields go by. Raises `BadInput` for
    an unknown kind, and where none is named and none is like the file; `SourceUnreadable` for a file without a column.
    """
    if kind is not None and kind not in KINDS:
        known = ", ".join(KINDS)
        raise BadInput(f"There is no record type '{kind}'. Known: {known}.", f"没有记录类型“{kind}”，可用：{known}。")
    table = fullest(path, layouts)
    rows = list(islice(table.rows, SAMPLED))
    columns = [column_of(name, [row.cells.get(name, "") for row in rows]) for name in table.header]
    found = guess(columns, layouts, kind)
    if kind is None and not found.matches:
        raise like_none(path, table)
    return module(path, table, columns, found)


def like_none(path: Path, table: Table) -> BadInput:
    """The refusal of a file whose columns say nothing of what its rows state."""
    seen = [shown(name) for name in table.header]
    return BadInput(
        f"No field of any record type is like a column of {path.name}: {', '.join(seen)}. "
        "Name the record type that its rows state (--kind).",
        f"{path.name} 的栏目与任何记录类型的字段都不相似：{'、'.join(seen)}。请用 --kind 指明其各行所述的记录类型。",
    )


def fullest(path: Path, layouts: Sequence[OfferedLayout]) -> Table:
    """The table of a file that has most rows; raises `SourceUnreadable` where none has a column."""
    known = [frozenset(folded(column.column) for column in layout.columns) for layout in layouts]
    tables = [table for table in read_tables(path, known=known) if table.header]
    if not tables:
        raise SourceUnreadable(f"{path.name} holds no table with a header.", f"{path.name} 中没有带表头的数据表。")
    return max(tables, key=lambda table: (table.total, likeness(frozenset(map(folded, table.header)), known)))


def module(path: Path, table: Table, columns: Sequence[Column], found: Guess) -> str:
    """The draft as a module."""
    by_column = {match.column.name: match for match in found.matches}
    lines = [line for column in columns for line in told(column, by_column.get(column.name), found)]
    required = [match.column.name for match in found.matches if match.slot.required]
    where = "".join(" " if sign in '"\\\n' else sign for sign in f"{path.name} {table.part}".strip())
    missing = [f"# Nothing is drafted into {slot.into} ({slot.names[0]}), which is required." for slot in found.missing]
    return "\n".join(
        [
            f'"""A draft for {where} ({table.total} rows): read every line before you use it."""',
            "",
            *imports(found, by_column, columns),
            "",
            *missing,
            "DRAFT = Layout(",
            f"    name={name_of(path, found.kind)!r},",
            f"    kind={found.kind!r},",
            '    source="(ASSUMED)",  # where is the form of this file published?',
            "    columns=(",
            *(f"        {line}" for line in lines),
            "    ),",
            f"    required={tuple(required)!r},",
            ")",
            "",
        ]
    )


def imports(found: Guess, taken: dict[str, Match], columns: Sequence[Column]) -> Iterator[str]:
    """The imports that the draft needs."""
    readers = {match.read.__name__ for match in found.matches if not has_codes(match.slot)}
    for name, words in MODULES.items():
        if used := sorted(readers & set(words)):
            yield f"from connectors.sources.{name} import {', '.join(used)}"
    left_over = any(column.name not in taken for column in columns)
    words_of_layouts = ["Layout", *(["ignore"] if left_over else []), *(["take"] if taken else [])]
    yield f"from connectors.sources.layouts import {', '.join(['NO_FIELD'] * left_over + words_of_layouts)}"
    coded = [match.slot.type for match in found.matches if isinstance(match.slot.type, CodeType | CodesType)]
    if coded:
        makers = sorted({"codes" if isinstance(kind, CodesType) else "code" for kind in coded})
        yield f"from connectors.sources.words import {', '.join([*makers, 'wordings'])}"
        yield f"from hub.domain.vocabulary import {', '.join(sorted({kind.codes.__name__ for kind in coded}))}"


def told(column: Column, match: Match | None, found: Guess) -> Iterator[str]:
    """The line of a column, and the reason beside it; of a code also its words."""
    example = f"e.g. {shown(column.values[0])}" if column.values else "no values"
    if match is None:
        yield f"ignore({column.name!r}, because=NO_FIELD),  # {nearest(column, found)}; {example}"
        return
    reason = f"{match.score:.0f} % like {match.slot.names[0]}; {example}"
    if isinstance(match.slot.type, CodeType | CodesType):
        yield from told_code(column, match, match.slot.type, reason)
        return
    read = "" if match.read.__name__ == "text" else f", read={match.read.__name__}"
    unread = f"; {1 - match.readable:.0%} of the values cannot be read so" if match.readable < 1 else ""
    yield f"take({column.name!r}, into={match.slot.into!r}{read}),  # {reason}{unread}"


def told_code(column: Column, match: Match, kind: CodeType | CodesType, reason: str) -> Iterator[str]:
    """The lines of a code: its own wordings, and a line for each other word in the column."""
    maker = "codes" if isinstance(kind, CodesType) else "code"
    lists = kind.codes.__name__
    others = other_words(column, kind)
    yield f"take({column.name!r}, into={match.slot.into!r}, read={maker}({{**wordings({lists}),  # {reason}"
    for word in others:
        best = process.extractOne(word, {member.name: member.zh for member in kind.codes}, scorer=fuzz.ratio)
        if best[1] >= NEAR:
            yield f"    {word!r}: {lists}.{best[2]},  # {best[1]:.0f} % like {best[0]}"
        else:
            yield f"    # {word!r}: {lists}.?,  which one? Rows with this word wait until it is said"
    yield "})),"


def other_words(column: Column, kind: CodeType | CodesType) -> list[str]:
    """The words of a column that the code list does not have, each once."""
    known = set(map(folded, wordings(kind.codes)))
    parts = (
        part
        for value in column.values
        for part in (SEPARATORS.split(value) if isinstance(kind, CodesType) else [value])
    )
    return [word for word in dict.fromkeys(map(folded, parts)) if word and word not in known][:WORDS_MOST]


def nearest(column: Column, found: Guess) -> str:
    """Which field a column is most like, though not enough."""
    names = {slot.into: slot.names[0] for slot in slots_of(KINDS[found.kind], ())}
    best = process.extractOne(folded(column.name), names, scorer=fuzz.ratio)
    return f"nearest is {best[2]} ({best[1]:.0f} %)"


def name_of(path: Path, kind: str) -> str:
    """A name for the layout."""
    return NOT_A_NAME.sub("_", path.stem.casefold()).strip("_") or f"{kind}_draft"
