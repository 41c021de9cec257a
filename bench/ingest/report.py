"""Show rates as a table."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from bench.ingest.rounds import Rate


def show(rates: Sequence[Rate], console: Console) -> None:
    """Print every rate, and how much of the bare one the hub reaches."""
    table = Table("database", "implementation", title="Records of a file a second")
    for name in ("records/s", "seconds", "rows", "peak MB", "of bare"):
        table.add_column(name, justify="right")
    for one in rates:
        bare = next(other for other in rates if (other.database, other.implementation) == (one.database, "bare"))
        table.add_row(
            one.database, one.implementation, f"{one.records_per_second:,.0f}", f"{one.seconds:,.1f}",
            f"{one.rows:,}", f"{one.peak_mb:.0f}", f"{one.records_per_second / bare.records_per_second:.3f}",
        )  # fmt: skip
    console.print(table)
