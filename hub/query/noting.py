"""Write down who is shown personal values, before they leave, and what a caller was denied, soon."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar

import structlog
from graphql import ExecutionResult

from hub.access.notebook import Notebook
from hub.access.recording import Act, Reading, denied, looked_up, read
from hub.errors import AccessNotRecorded, Forbidden
from hub.query.request import Asked, Request
from hub.store.access_log import add_entries
from hub.store.engine import Transaction
from hub.store.personal import opened_values
from hub.store.workers import Workers

log = structlog.get_logger()

T = TypeVar("T")


def act_of(asked: Asked, request: Request, operation: str | None) -> Act:
    """An operation, as the access log tells of it."""
    return Act(request.clock(), request.principal, asked.purpose, operation, asked.query, request.request_id)


async def record(
    workers: Workers, request: Request, act: Act, readings: Sequence[Reading], values: Sequence[tuple[str, str]]
) -> AccessNotRecorded | Mapping[str, str | None]:
    """Write down that personal values are read, and open them, in one transaction; gives what they say.

    Where it fails, gives why they may not be shown. When whoever waits is cancelled, it is written down all the same:
    rather once too often.
    """
    if not readings:
        return {}
    entries = read(act, readings)

    def written(tx: Transaction) -> Mapping[str, str | None]:
        add_entries(tx, entries)
        return opened_values(tx, values)

    return await written_down(workers, request, written)


async def record_look_up(
    workers: Workers, request: Request, act: Act, coordinates: Sequence[str]
) -> AccessNotRecorded | None:
    """Write down that somebody is looked up by personal numbers; gives why nobody may be, if it fails."""
    entry = looked_up(act, coordinates)
    return await written_down(workers, request, lambda tx: add_entries(tx, [entry]))


async def written_down(workers: Workers, request: Request, work: Callable[[Transaction], T]) -> T | AccessNotRecorded:
    """Do what writes an access down, in one transaction; gives why nothing may be shown, if it fails."""
    try:
        return await workers.work(lambda: request.store.write(work))
    except Exception:
        log.exception("access was not written down", request_id=request.request_id)
        return AccessNotRecorded(
            "Who reads this could not be written down, so it is not shown. Try again in a few seconds.",
            "未能登记本次访问，因此不予显示，请数秒后重试。",
        )


def note_denied(notebook: Notebook | None, act: Act, coordinates: Collection[str]) -> None:
    """Have it written down that some fields were denied, if any were."""
    if notebook is not None and coordinates:
        notebook.note(denied(act, coordinates))


def forbidden_acts(result: ExecutionResult) -> set[str]:
    """The acts of a mutation that the caller may not do."""
    errors = (one for one in result.errors or () if isinstance(one.original_error, Forbidden))
    return {f"Mutation.{node.name.value}" for one in errors for node in one.nodes or () if hasattr(node, "name")}
