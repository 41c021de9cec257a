"""What the query engine asks of a database: the row of a statement, as bytes."""

from collections.abc import Sequence
from typing import Any, Protocol

from hub.errors import StoreUnavailable, TookTooLong

Cells = Sequence[bytes | None]
"""The values of one row: JSON text in UTF-8; None is null."""


class Reader(Protocol):
    """Runs statements that give one row."""

    @property
    def dialect_name(self) -> str:
        """The database's name, as SQLAlchemy has it."""

    @property
    def answers_at_once(self) -> bool:
        """Whether `fetch_at_once` ever gives a row."""

    def fetch_at_once(self, text: str, arguments: Sequence[Any]) -> Cells | None:
        """The row of a statement that keeps nobody waiting; None where it would, and where that is not known.

        Raises as `fetch` does.
        """

    async def fetch(self, text: str, arguments: Sequence[Any], *, steady: bool = False) -> Cells:
        """The row of a statement, from one snapshot; when the caller is cancelled, the statement is stopped.

        Where it is `steady`, how it is best run hangs on none of the arguments, and need not be thought of each time.
        Raises `StoreUnavailable` where the database is away or every connection stays busy, and `TookTooLong`.
        """

    async def close(self) -> None:
        """Close every connection."""


def away() -> StoreUnavailable:
    """The database cannot be reached, or has no connection left."""
    return StoreUnavailable(
        "The database is away or busy. Nothing was done; try again.",
        "数据库暂不可用或繁忙，未执行任何操作，请稍后重试。",
    )


def took_too_long(seconds: float) -> TookTooLong:
    """The statement was stopped."""
    return TookTooLong(
        f"This takes longer than {seconds:g} seconds (HUB_STATEMENT_SECONDS) and was stopped. "
        "Ask for less: a smaller page, a narrower filter.",
        f"查询超过 {seconds:g} 秒（HUB_STATEMENT_SECONDS）已被终止，请缩小范围：减少每页条数或收窄筛选条件。",
    )
