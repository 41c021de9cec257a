import pytest

from bench.results import Result, ratios


def result(operation: str, implementation: str, rps: float) -> Result:
    return Result(
        operation=operation,
        database="postgresql",
        organizations=160_000,
        connections=16,
        implementation=implementation,
        rps=rps,
        p50_ms=1.0,
        p99_ms=2.0,
        rss_mb=40.0,
        rss_growth_mb=1.0,
        private_mb=30.0,
        private_growth_mb=1.0,
        cold_start_s=0.5,
    )


def test_a_ratio_is_the_geometric_mean_over_the_operations_that_both_answered() -> None:
    results = [
        result("Q1", "concord", 200),
        result("Q1", "floor", 100),
        result("Q2", "concord", 50),
        result("Q2", "floor", 100),
        result("Q3", "concord", 70),
    ]

    (found,) = ratios(results)

    assert (found.of, found.to, found.least, found.least_at) == ("concord", "floor", 0.5, "Q2")
    assert found.mean == pytest.approx(1.0)
