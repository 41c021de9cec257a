"""Lay SQL out over lines for people: white space changes, and nothing else, and never inside quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 100
STEP: Final = "  "
TOKEN: Final = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|[(),]|[^\s'"(),]+|\s+""")
CLAUSES: Final = frozenset(
    {"FROM", "GROUP", "HAVING", "JOIN", "LEFT", "LIMIT", "ORDER", "SELECT", "UNION", "WHERE", "WITH"}
)
"""Words that begin a line of their own."""

PARTS: Final = frozenset({"AND", "ELSE", "OR", "WHEN"})
"""Words that begin a line inside a clause."""

CARRIED_ON: Final = frozenset({("OUTER", "JOIN"), ("DISTINCT", "FROM"), ("UNION", "SELECT")})
"""Words that begin no line after these."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a quoted text or a comma; `apart` where white space stands before it."""

    text: str
    apart: bool

    @property
    def flat(self) -> str:
        """The text."""
        return self.text


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between parentheses."""

    items: tuple["Token | Group", ...]
    apart: bool

    @property
    def flat(self) -> str:
        """The group on one line."""
        return f"({flat(self.items)})"


Item = Token | Group


def laid_out(text: str) -> str:
    """A statement over lines, deeper by two spaces for every level; each line as long as it may, up to `WIDTH`."""
    return "\n".join(lines(read(text), ""))


def one_line(text: str) -> str:
    """A statement or an expression on one line."""
    return flat(read(text))


# --- reading ----------------------------------------------------------------------------------


def read(text: str) -> tuple[Item, ...]:
    """The items of a text; raises `ValueError` where its parentheses or quotes do not close."""
    if "".join(TOKEN.findall(text)) != text:
        raise ValueError(text)
    open_groups: list[list[Item]] = [[]]
    opened_apart: list[bool] = []
    apart = False
    for piece in TOKEN.findall(text):
        if piece == "(":
            open_groups.append([])
            opened_apart.append(apart)
        elif piece == ")":
            items = open_groups.pop()
            if not opened_apart:
                raise ValueError(text)
            open_groups[-1].append(Group(tuple(items), opened_apart.pop()))
        elif not piece.isspace():
            open_groups[-1].append(Token(piece, apart))
        apart = piece.isspace()
    if opened_apart:
        raise ValueError(text)
    return tuple(open_groups[0])


# --- writing ----------------------------------------------------------------------------------


def flat(items: Sequence[Item]) -> str:
    """Items on one line."""
    return "".join(f"{' ' if place and item.apart else ''}{item.flat}" for place, item in enumerate(items))


def lines(items: Sequence[Item], indent: str) -> Iterator[str]:
    """Items over lines: on one where they fit, else a line for each clause and each part of it."""
    if len(indent) + len(flat(items)) <= WIDTH:
        yield indent + flat(items)
        return
    for segment, deeper in segments(items):
        yield from segment_lines(segment, indent + STEP if deeper else indent)


def segments(items: Sequence[Item]) -> Iterator[tuple[list[Item], bool]]:
    """The lines of items; where they are clauses, what goes on inside one is deeper than what begins one."""
    segment: list[Item] = []
    has_clauses = isinstance(items[0], Token) and items[0].text in CLAUSES
    deeper, before = False, ""
    for item in items:
        begins_clause, begins_part = begins(item, before)
        if segment and (begins_clause or begins_part or (item.apart and before == ",")):
            yield segment, deeper
            segment, deeper = [], has_clauses and not begins_clause
        segment.append(item)
        before = item.flat
    yield segment, deeper


def begins(item: Item, before: str) -> tuple[bool, bool]:
    """Whether an item begins a clause, or a part of one."""
    if isinstance(item, Group) or not item.apart or (before, item.text) in CARRIED_ON:
        return False, False
    return item.text in CLAUSES, item.text in PARTS


def segment_lines(segment: Sequence[Item], indent: str) -> Iterator[str]:
    """A line, its groups broken where it is too long."""
    line = indent
    for place, item in enumerate(segment):
        line += " " if place and item.apart else ""
        if isinstance(item, Token) or len(line) + len(item.flat) <= WIDTH:
            line += item.flat
            continue
        yield f"{line}("
        yield from lines(item.items, indent + STEP)
        line = f"{indent})"
    yield line
