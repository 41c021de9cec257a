"""Two programs that serve one database share the budgets of its callers."""

import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.hub.cli.command_line import Cli

BUDGET = 40
SMALL = "tests.hub.web.small_schema:schema"
MOST_TRIES = 5


@pytest.fixture
def limited(cli: Cli) -> Cli:
    """The command line with a small schema and a small budget."""
    more = {"HUB_GRAPHQL_SCHEMA": SMALL, "PYTHONPATH": str(Path(__file__).parents[3])}
    return Cli({**cli.env, **more, "HUB_REQUESTS_PER_MINUTE": str(BUDGET)})


@pytest.fixture
def urls(limited: Cli) -> Iterator[list[str]]:
    """Where two programs serve the store."""
    running = [limited.start("serve", "--port", "0") for _ in range(2)]
    try:
        yield [address(one) for one in running]
    finally:
        for one in running:
            one.send_signal(signal.SIGTERM)
            one.communicate(timeout=30)


def address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def ask(url: str, key: str, times: int) -> list[httpx.Response]:
    with httpx.Client(headers={"Authorization": f"Bearer {key}"}, timeout=30) as caller:
        return [caller.post(url, json={"query": "{ hello }"}) for _ in range(times)]


def within_a_minute(limited: Cli, work: Callable[[str], list[httpx.Response]]) -> int:
    """How many requests pass, with a key of its own, where no minute ended meanwhile; else it is tried again."""
    for _ in range(MOST_TRIES):
        key, begun = limited.key("officer", "HUB"), minute()
        answers = work(key)
        if minute() == begun:
            return sum(one.status_code == 200 for one in answers)
    pytest.fail("every minute ended too soon")


def minute() -> int:
    """The minute by this computer's clock, which is the databases' too."""
    return int(time.time()) // 60


def test_together_they_let_through_exactly_the_budget(limited: Cli, urls: list[str]) -> None:
    def both_at_once(key: str) -> list[httpx.Response]:
        with ThreadPoolExecutor(2) as threads:
            first, second = threads.map(lambda url: ask(url, key, BUDGET + 5), urls)
        return first + second

    assert within_a_minute(limited, both_at_once) == BUDGET


def test_one_alone_lets_through_all_but_what_the_other_holds(limited: Cli, urls: list[str]) -> None:
    def one_after_the_other(key: str) -> list[httpx.Response]:
        ask(urls[0], key, 1)
        return ask(urls[1], key, BUDGET + 5)

    assert within_a_minute(limited, one_after_the_other) == BUDGET - BUDGET // 10


def test_who_is_refused_is_told_to_come_within_a_minute(limited: Cli, urls: list[str]) -> None:
    answers = ask(urls[0], limited.key("officer", "HUB"), 2 * BUDGET + 1)

    [last] = {one.status_code: one for one in answers if one.status_code == 429}.values()
    assert last.json()["errors"][0]["extensions"]["code"] == "BUDGET_SPENT"
    assert 1 <= int(last.headers["retry-after"]) <= 60
