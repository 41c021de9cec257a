"""Cut a page out of an ordered list (Relay's connections): its size, its end, and its cursors."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement

from hub.errors import BadInput
from hub.query.declaring.costs import PAGE
from hub.query.given import Given, Written
from hub.query.plan import Page
from hub.query.planning.context import Planning
from hub.query.planning.sorting import SortKey, before_cursor, beyond_cursor, cursor_values

ARGUMENTS: Final = ("first", "last", "after", "before")


def page_of(plan: Planning, keys: Sequence[SortKey], called: str, given: Mapping[str, Given]) -> Page:
    """The page that the arguments ask for."""
    first, last, after, before = (given.get(name) for name in ARGUMENTS)
    return Page(
        size=size_of(plan, "first" if last is None else "last", first if last is None else last),
        most=plan.max_page,
        backward=last is not None,
        after=None if after is None else beyond_cursor(keys, cursor_values(plan, keys, called, after)),
        before=None if before is None else before_cursor(keys, cursor_values(plan, keys, called, before)),
    )


def check_page(plan: Planning, given: Mapping[str, Given]) -> None:
    """Refuse a page that makes no sense, whoever asks; raises `BadInput`."""
    first, last, after, before = (given.get(name) for name in ARGUMENTS)
    if (first is not None and last is not None) or (after is not None and before is not None):
        raise BadInput(
            "Ask for a page from one end: first and after, or last and before.",
            "分页只能从一端取：first 与 after，或 last 与 before。",
        )
    for name, size in (("first", first), ("last", last)):
        if size is not None:
            checked(name, size.read(plan.values), plan.max_page)


def size_of(plan: Planning, name: str, given: Given) -> int | ColumnElement[int]:
    """How many entries a page has: written into the statement where it stands in the document."""
    if given is None:
        return min(PAGE, plan.max_page)
    most = plan.max_page
    if isinstance(given, Written):
        return checked(name, given.value, most)
    return plan.bind(given, BigInteger(), lambda value: checked(name, value, most))


def checked(name: str, size: Any, most: int) -> int:
    """A size that is allowed; raises `BadInput`."""
    if not 0 <= size <= most:
        raise BadInput(f"'{name}' is {size}; it may be 0 to {most}.", f"“{name}”为 {size}，应在 0 到 {most} 之间。")
    return int(size)
