"""Write down who is shown personal values, before they leave, and what a caller was denied, soon."""

from collections.abc import Collection, Sequence

import structlog
from graphql import ExecutionResult

from hub.access.notebook import Notebook
from hub.access.recording import Act, Reading, denied, read
from hub.errors import AccessNotRecorded, Forbidden
from hub.query.request import Asked, Request
from hub.store.access_log import add_entries
from hub.store.workers import Workers

log = structlog.get_logger()


def act_of(asked: Asked, request: Request, operation: str | None) -> Act:
    """An operation, as the access log tells of it."""
    return Act(request.clock(), request.principal, asked.purpose, operation, asked.query, request.request_id)


async def record(workers: Workers, request: Request, act: Act, readings: Sequence[Reading]) -> AccessNotRecorded | None:
    """Write down that personal values are read, in one transaction; gives why they may not be shown, if it fails.

    When whoever waits is cancelled, it is written down all the same: rather once too often.
    """
    if not readings:
        return None
    entries = read(act, readings)
    try:
        await workers.work(lambda: request.store.write(lambda tx: add_entries(tx, entries)))
    except Exception:
        log.exception("access was not written down", request_id=request.request_id)
        return AccessNotRecorded(
            "Who reads this could not be written down, so it is not shown. Try again in a few seconds.",
            "未能登记本次访问，因此不予显示，请数秒后重试。",
        )
    return None


def note_denied(notebook: Notebook | None, act: Act, coordinates: Collection[str]) -> None:
    """Have it written down that some fields were denied, if any were."""
    if notebook is not None and coordinates:
        notebook.note(denied(act, coordinates))


def forbidden_acts(result: ExecutionResult) -> set[str]:
    """The acts of a mutation that the caller may not do."""
    errors = (one for one in result.errors or () if isinstance(one.original_error, Forbidden))
    return {f"Mutation.{node.name.value}" for one in errors for node in one.nodes or () if hasattr(node, "name")}
