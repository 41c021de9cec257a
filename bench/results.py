"""What was measured, as rows, and what they say beside each other."""

import math
from collections.abc import Iterable, Sequence

import msgspec


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """One operation on one database under so many connections, answered by one implementation: medians of rounds."""

    operation: str
    database: str
    organizations: int
    connections: int
    implementation: str
    rps: float
    p50_ms: float
    p99_ms: float
    rss_mb: float
    rss_growth_mb: float
    private_mb: float
    """What of the memory is the processes' own; the rest are pages of files that are mapped."""
    private_growth_mb: float
    cold_start_s: float
    refused: int = 0
    """Requests that were answered by 503; they count in no rate."""
    timeouts: int = 0

    @property
    def place(self) -> tuple[str, int, str, int]:
        """What it is compared within."""
        return self.database, self.organizations, self.operation, self.connections


class Ratio(msgspec.Struct, frozen=True, kw_only=True):
    """How many times as many requests one implementation answers as another; the mean is geometric."""

    database: str
    connections: int
    of: str
    to: str
    mean: float
    least: float
    least_at: str


COMPARED = (
    ("concord", "unguarded"),
    ("concord", "all-seeing"),
    ("concord", "floor"),
    ("concord", "postgraphile"),
    ("concord", "strawberry"),
    ("floor", "pgbench"),
)


def ratios(results: Sequence[Result]) -> list[Ratio]:
    """Every ratio that the results allow."""
    rows = {(*one.place, one.implementation): one.rps for one in results}
    groups = dict.fromkeys((one.database, one.connections) for one in results)
    return [
        found
        for database, connections in groups
        for of, to in COMPARED
        if (found := ratio(of, to, database, connections, rows))
    ]


def ratio(
    of: str, to: str, database: str, connections: int, rows: dict[tuple[str, int, str, int, str], float]
) -> Ratio | None:
    """The ratio of two implementations over the operations that both answered."""
    pairs = {
        key[2]: rows[key] / rows[(*key[:4], to)]
        for key in rows
        if key[0] == database and key[3] == connections and key[4] == of and rows.get((*key[:4], to))
    }
    if not pairs:
        return None
    least_at = min(pairs, key=pairs.__getitem__)
    mean = geometric_mean(pairs.values())
    return Ratio(
        database=database, connections=connections, of=of, to=to, mean=mean, least=pairs[least_at], least_at=least_at
    )


def geometric_mean(values: Iterable[float]) -> float:
    """The geometric mean; 0 where a value is 0."""
    listed = list(values)
    return 0.0 if min(listed) == 0 else math.exp(sum(map(math.log, listed)) / len(listed))
