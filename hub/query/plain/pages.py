"""Cut a page out of an ordered list (Relay's connections)."""

import base64
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hub.errors import BadInput
from hub.query.declare import Entity
from hub.query.generated import Connection, Edge, PageInfo
from hub.query.plain.nodes import Node, shown

DEFAULT_PAGE = 20


def page(  # noqa: PLR0913 - Relay's four arguments, the rows and their limit
    entity: Entity,
    rows: Sequence[Mapping[str, Any]],
    day: date,
    *,
    first: int | None,
    after: str | None,
    last: int | None,
    before: str | None,
    most: int,
) -> Connection[Any]:
    """The page that the arguments ask for; raises `BadInput` for arguments that contradict each other."""
    check(first, last, after, before, most=most)
    cursors = [cursor(row) for row in rows]
    start = position(cursors, after) + 1 if after is not None else 0
    stop = position(cursors, before) if before is not None else len(rows)
    size = (first if first is not None else min(DEFAULT_PAGE, most)) if last is None else last
    start, stop = (start, min(stop, start + size)) if last is None else (max(start, stop - size), stop)
    edges = [Edge(node=shown(Node(entity, rows[at], day)), cursor=cursors[at]) for at in range(start, max(start, stop))]
    info = PageInfo(
        has_next_page=stop < len(rows),
        has_previous_page=start > 0,
        start_cursor=edges[0].cursor if edges else None,
        end_cursor=edges[-1].cursor if edges else None,
    )
    return Connection(nodes=[edge.node for edge in edges], edges=edges, page_info=info, total_count=len(rows))


def check(first: int | None, last: int | None, after: str | None, before: str | None, *, most: int) -> None:
    """Refuse pages that are too large, empty of sense, or cut from both ends."""
    if (first is not None and last is not None) or (after is not None and before is not None):
        raise BadInput(
            "Ask for a page from one end: first and after, or last and before.",
            "分页只能从一端取：first 与 after，或 last 与 before。",
        )
    for name, size in (("first", first), ("last", last)):
        if size is not None and not 0 <= size <= most:
            raise BadInput(f"'{name}' is {size}; it may be 0 to {most}.", f"“{name}”为 {size}，应在 0 到 {most} 之间。")


def cursor(row: Mapping[str, Any]) -> str:
    """The place of a row."""
    return base64.urlsafe_b64encode(f"{row['id']}".encode()).decode()


def position(cursors: Sequence[str], wanted: str) -> int:
    """Where a cursor stands in the list; raises `BadInput` where it does not."""
    try:
        return cursors.index(wanted)
    except ValueError:
        raise BadInput(
            "The cursor is not of this list: take it from `pageInfo` of the same query.",
            "游标不属于本列表：请使用同一查询 pageInfo 中的游标。",
        ) from None
