"""Draw an outline as a flowchart in Mermaid: a box for every object, its values named in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from hub.query.explaining.outline import Entry

DRAWN: Final = frozenset({"from", "link", "first", "last", "group", "limit", "known at"})
"""Notes short enough for a box; the text of the plan has the others."""

LONGEST: Final = 60
SPECIAL: Final = frozenset('#"&<>`;{}[]()|\\')


@dataclass(slots=True)
class Drawing:
    """A flowchart being drawn: its lines, and how many boxes there are."""

    lines: list[str] = field(default_factory=lambda: ["flowchart TD"])
    boxes: int = 0

    def box(self, entry: Entry) -> str:
        """Draw an entry, and what hangs on it; gives the name of its box."""
        name = f"n{self.boxes}"
        self.boxes += 1
        self.lines.append(f'  {name}["{"<br/>".join(map(escaped, told(entry)))}"]')
        for one in entry.inside:
            if has_box(one):
                self.lines.append(f"  {name} --> {self.box(one)}")
        return name


def picture(top: Entry) -> str:
    """The flowchart of an outline."""
    drawing = Drawing()
    drawing.box(top)
    return "\n".join(drawing.lines) + "\n"


def has_box(entry: Entry) -> bool:
    """Whether an entry is more than a value."""
    return bool(entry.inside) or any(name in DRAWN for name, _ in entry.notes)


def told(entry: Entry) -> Iterator[str]:
    """The lines of a box."""
    yield entry.key
    yield entry.what
    yield from (cut(f"{name} {text}") for name, text in entry.notes if name in DRAWN)
    values = [one.key for one in entry.inside if not has_box(one)]
    if values:
        yield cut(", ".join(values))


def cut(text: str) -> str:
    """A line of a box, not longer than it should be."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def escaped(text: str) -> str:
    """Text without what means something to Mermaid."""
    return "".join(f"#{ord(sign)};" if sign in SPECIAL else sign for sign in text)
