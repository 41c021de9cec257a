"""Read a page of the documentation: its blocks of code, its tables, its headings, its links."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
CODE: Final = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: the language named beside the fence, and the text."""

    language: str
    text: str


def page(name: str) -> str:
    """The text of a page, by its path in the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def pages() -> list[Path]:
    """Every page that the repository shows its readers."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(language, body) for language, body in FENCE.findall(text)]


def block(text: str, language: str) -> str:
    """The first block of a language."""
    return next(one.text for one in blocks(text) if one.language == language)


def prose(text: str) -> str:
    """A page without its fenced blocks."""
    return FENCE.sub("", text)


def section(text: str, title: str) -> str:
    """What stands under a heading, down to the next one of its rank or higher; raises ValueError without it."""
    found = re.search(rf"^(#+) {re.escape(title)}$", text, re.MULTILINE)
    if found is None:
        message = f"no heading '{title}'"
        raise ValueError(message)
    rest = text[found.end() :]
    following = re.search(rf"^#{{1,{len(found.group(1))}}} ", rest, re.MULTILINE)
    return rest[: following.start()] if following else rest


def rows(text: str) -> list[list[str]]:
    """The rows of the first table in a text, header first, cells as written without their backticks."""
    lines = text.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith("|"))
    table = [line for line in lines[start:] if line.startswith("|")]
    length = next((place for place, line in enumerate(lines[start:]) if not line.startswith("|")), len(table))
    cells = [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in table[:length]]
    return [cells[0], *cells[2:]]


def first_cells(text: str) -> list[str]:
    """The first cell of every row of every table in a text, header rows left out."""
    lines = [line for line in prose(text).splitlines() if line.startswith("|")]
    ruled = {place for place, line in enumerate(lines) if set(line) <= set("|-: ")}
    return [
        line.strip("|").split("|")[0].strip().strip("`")
        for place, line in enumerate(lines)
        if place not in ruled and place + 1 not in ruled
    ]


def links(text: str) -> list[str]:
    """Where a page leads."""
    return LINK.findall(prose(text))


def anchors(text: str) -> set[str]:
    """The places of a page that can be linked to, as GitHub names them."""
    plain = (heading.replace("`", "").lower() for heading in HEADING.findall(prose(text)))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in plain}
