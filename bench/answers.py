"""Hold the implementations to one answer before anything is timed."""

import json
import statistics
import time
from collections.abc import Sequence
from typing import Any, Final

from bench.errors import CannotMeasure
from bench.implementations import Implementation
from bench.operations import Operation, Variables
from bench.servers import Server

COMPARED: Final = 20
"""How many sets of variables are asked of everybody."""

SHOWN: Final = 400


def require_equal(
    operation: Operation, sets: Sequence[Variables], asked: Sequence[tuple[Implementation, Server]]
) -> dict[str, float]:
    """Ask everybody the same, and give how many seconds an answer took each, the median.

    Raises CannotMeasure where an answer differs from the first one's, or is refused.
    """
    taken: dict[str, list[float]] = {one.name: [] for one, _ in asked}
    for variables in sets[:COMPARED]:
        found = []
        for one, server in asked:
            begun = time.perf_counter()
            found.append((one.name, answered(one, server, operation, variables)))
            taken[one.name].append(time.perf_counter() - begun)
        for name, answer in found:
            if answer != found[0][1]:
                raise CannotMeasure(
                    f"{operation.name} with {json.dumps(variables, ensure_ascii=False)[:SHOWN]}: {name} and "
                    f"{found[0][0]} answer differently at {difference(answer, found[0][1], 'data')}"
                )
    return {name: statistics.median(of) for name, of in taken.items()}


def answered(one: Implementation, server: Server, operation: Operation, variables: Variables) -> Any:
    """An answer in the form of the hub's."""
    return one.normal(operation.name, server.ask(one.request(operation, variables)))


def difference(left: Any, right: Any, path: str) -> str:
    """Where two answers begin to differ."""
    if isinstance(left, dict) and isinstance(right, dict) and left.keys() == right.keys():
        return next(difference(left[key], right[key], f"{path}.{key}") for key in left if left[key] != right[key])
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        pairs = enumerate(zip(left, right, strict=True))
        return next(difference(one, other, f"{path}[{place}]") for place, (one, other) in pairs if one != other)
    shown = (json.dumps(one, ensure_ascii=False)[:SHOWN] for one in (left, right))
    return f"{path}: {' / '.join(shown)}"
