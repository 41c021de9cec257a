"""Show results as tables."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from bench.results import Result, ratios


def show(results: Sequence[Result], console: Console) -> None:
    """Print every result, and what they say beside each other."""
    table = Table(
        "", "database", "organizations", "conn.", "implementation", title="Requests a second, medians of rounds"
    )
    for name in ("req/s", "p50 ms", "p99 ms", "RSS MB", "growth MB", "private MB", "growth MB", "503", "start s"):
        table.add_column(name, justify="right")
    for before, one in zip((None, *results), results, strict=False):
        if before is not None and before.place != one.place:
            table.add_section()
        table.add_row(
            one.operation, one.database, f"{one.organizations:,}", str(one.connections), one.implementation,
            f"{one.rps:,.1f}", f"{one.p50_ms:.2f}", f"{one.p99_ms:.2f}", f"{one.rss_mb:.0f}",
            f"{one.rss_growth_mb:+.0f}", f"{one.private_mb:.0f}", f"{one.private_growth_mb:+.0f}",
            str(one.refused or ""), f"{one.cold_start_s:.1f}",
        )  # fmt: skip
    console.print(table)
    found = ratios(results)
    if not found:
        return
    compared = Table("database", "conn.", "ratio", title="How many times as many requests (geometric means)")
    for name in ("mean", "least", "at"):
        compared.add_column(name, justify="right")
    for ratio in found:
        pair = f"{ratio.of} / {ratio.to}"
        compared.add_row(
            ratio.database, str(ratio.connections), pair, f"{ratio.mean:.2f}", f"{ratio.least:.2f}", ratio.least_at
        )
    console.print(compared)
