"""What one document may ask for at the most."""

import sys
from typing import Final

import msgspec

from hub.settings import Settings

UNBOUNDED: Final = sys.maxsize


class Limits(msgspec.Struct, frozen=True):
    """The most that a document may hold, and that one answer to it may cost.

    `tokens` are counted in its text; `depth`, `aliases` and `directives` in each operation with its fragments in
    place. `cost` is counted as the schema declares it, `page` in rows of one page of a list.
    """

    tokens: int
    depth: int
    aliases: int
    directives: int
    cost: int
    page: int


def limits_of(settings: Settings) -> Limits:
    """The limits of whoever comes with a document of their own."""
    return Limits(
        tokens=settings.max_tokens,
        depth=settings.max_depth,
        aliases=settings.max_aliases,
        directives=settings.max_directives,
        cost=settings.max_cost,
        page=settings.max_page,
    )


def only_pages(most: int) -> Limits:
    """No limit but that of a page: for whoever works on the hub's own machine."""
    return Limits(UNBOUNDED, UNBOUNDED, UNBOUNDED, UNBOUNDED, UNBOUNDED, most)
