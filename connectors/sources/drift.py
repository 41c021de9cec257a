"""Tell how the header of a file differs from a layout: which columns were renamed, removed or added."""

from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz.fuzz import ratio

from connectors.sources.values import folded
from hub.domain.records.problems import shown
from hub.domain.vocabulary import Label
from hub.errors import ColumnChange

DRIFTED: Final = 0.5
"""A header with at least this share of its columns in common with a layout is that layout, changed."""

ALIKE: Final = 42.0
"""From this likeness of two names on (0 to 100), the one is taken for the new name of the other …"""

SAME_PLACE: Final = ALIKE
"""… to which it adds if the column stands where it stood, in a header that is that layout, changed."""


def column_changes(agreed: Sequence[str], header: Sequence[str]) -> tuple[ColumnChange, ...]:
    """What became of the agreed columns, in their order, and then which columns are new."""
    agreed = list({folded(name): name for name in agreed}.values())
    missing = [name for name in agreed if folded(name) not in set(map(folded, header))]
    extra = [name for name in header if folded(name) not in set(map(folded, agreed))]
    renamed = dict(pairs(missing, extra, agreed, header))
    gone = [
        ColumnChange("RENAMED", name, renamed[name]) if name in renamed else ColumnChange("REMOVED", name)
        for name in missing
    ]
    added = [ColumnChange("ADDED", name) for name in extra if name not in renamed.values()]
    return (*gone, *added)


def pairs(
    missing: Sequence[str], extra: Sequence[str], agreed: Sequence[str], header: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Names that are missing with their likely new ones, the likeliest first; none is given twice.

    A place tells nothing in a header of which less than DRIFTED is as agreed: there anything stands anywhere.
    """
    drifted = in_common(agreed, header) >= DRIFTED
    scored = sorted(
        (-score(old, new, same_place=drifted and agreed.index(old) == header.index(new)), old, new)
        for old in missing
        for new in extra
    )
    given: set[str] = set()
    for negative, old, new in scored:
        if -negative >= ALIKE and not given & {f"old {old}", f"new {new}"}:
            given |= {f"old {old}", f"new {new}"}
            yield old, new


def in_common(agreed: Sequence[str], header: Sequence[str]) -> float:
    """Which share of all columns of two headers both have."""
    one, other = set(map(folded, agreed)), set(map(folded, header))
    return len(one & other) / max(1, len(one | other))


def score(old: str, new: str, *, same_place: bool) -> float:
    """How likely one name is the new one of the other, from 0 to 142."""
    return ratio(folded(old), folded(new)) + SAME_PLACE * same_place


def told_renamings(changes: Sequence[ColumnChange]) -> Label:
    """Say which columns were likely renamed; nothing where none was."""
    renamed = [(shown(one.column), shown(one.now)) for one in changes if one.change == "RENAMED"]
    if not renamed:
        return Label("", "")
    return Label(
        f"可能改名：{'、'.join(f'{old} 改为 {new}' for old, new in renamed)}。",
        f" Likely renamed: {', '.join(f'{old} to {new}' for old, new in renamed)}.",
    )
