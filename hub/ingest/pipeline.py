"""The one write path: every row goes through the STEPS, in this order, in one transaction."""

from collections.abc import Iterable
from functools import reduce
from typing import Final

from hub.domain.connector import Statement
from hub.ingest.rows import Context, Row, Rows, Step
from hub.ingest.steps.admit import admit
from hub.ingest.steps.append import append
from hub.ingest.steps.guard import guard
from hub.ingest.steps.identify import identify
from hub.ingest.steps.normalise import normalise
from hub.ingest.steps.project import project
from hub.ingest.steps.seal import seal
from hub.ingest.steps.validate import validate
from hub.ingest.steps.warn import warn

STEPS: Final[tuple[Step, ...]] = (admit, validate, seal, normalise, guard, identify, append, project, warn)


def take(statements: Iterable[tuple[int, Statement]], context: Context) -> Rows:
    """Take numbered statements through every step; each comes back with its outcome."""
    rows = [Row(position, statement) for position, statement in statements]
    return reduce(lambda taken, step: step(taken, context), STEPS, rows)
