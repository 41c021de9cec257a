"""Which rows of an ordered list are on a page, and whether others come before or after it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tests.witness.inputs import Refused
from tests.witness.orders import Key, Placed, comparison, place

Position = tuple[tuple[Any, ...], str]
"""What a cursor stands for: the values of the order, and the id."""

PositionOf = Callable[[str, Sequence[Key]], Position | None]
"""Reads a cursor of an order; None for what is no cursor of that order."""

DEFAULT_PAGE: Final = 20


@dataclass(frozen=True, slots=True)
class Cursor:
    """A cursor, which only the hub can write: the place for which it must stand."""

    at: Position


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list."""

    placed: Sequence[Placed]
    has_next: bool
    has_previous: bool
    total: int


def refuse_page(given: Mapping[str, Any], most: int) -> None:
    """Refuse sizes out of bounds, and pages that are cut from both ends."""
    first, last, after, before = (given.get(name) for name in ("first", "last", "after", "before"))
    if first is not None and last is not None:
        raise Refused("BAD_INPUT")
    if after is not None and before is not None:
        raise Refused("BAD_INPUT")
    if any(size is not None and not 0 <= size <= most for size in (first, last)):
        raise Refused("BAD_INPUT")


def page(
    every: Sequence[Placed], keys: Sequence[Key], given: Mapping[str, Any], most: int, position_of: PositionOf
) -> Page:
    """The page that the arguments ask for."""
    after, before = (read(given.get(name), keys, position_of) for name in ("after", "before"))
    behind = [one for one in every if after is None or comparison(keys, place(one), after) > 0]
    between = [one for one in behind if before is None or comparison(keys, place(one), before) < 0]
    start, stop = bounds(len(between), given, most)
    return Page(
        between[start:stop],
        has_next=stop < len(between)
        or (before is not None and any(comparison(keys, place(one), before) >= 0 for one in every)),
        has_previous=start > 0
        or (after is not None and any(comparison(keys, place(one), after) <= 0 for one in every)),
        total=len(every),
    )


def bounds(length: int, given: Mapping[str, Any], most: int) -> tuple[int, int]:
    """Where a page starts and stops in the rows between its cursors."""
    first, last = given.get("first"), given.get("last")
    if last is not None:
        return max(0, length - last), length
    return 0, min(length, min(DEFAULT_PAGE, most) if first is None else first)


def read(cursor: str | None, keys: Sequence[Key], position_of: PositionOf) -> Position | None:
    """The place for which a cursor stands; refuses one of another order, and garbage."""
    if cursor is None:
        return None
    found = position_of(cursor, keys)
    if found is None:
        raise Refused("BAD_INPUT")
    return found
