"""`hub demo`: an empty folder becomes a hub that answers, and stays one."""

import json
import re
import signal
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from hub.cli import demo
from hub.domain.clock import wall_clock
from hub.domain.connector import Statement
from hub.ingest.push import Batch, OnError, push
from hub.sample.district import DEMO_KEYS, TODAY, Extent, load_district, loaded_extent
from hub.settings import Settings
from hub.store.engine import Store
from tests.hub.cli.command_line import Cli, push_agencies
from tests.pushing import fingerprint
from tests.stores import open_store

Start = Callable[..., subprocess.Popen[str]]


def url_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def stopped(process: subprocess.Popen[str]) -> str:
    """Stop a server, and give what it said."""
    process.send_signal(signal.SIGTERM)
    return process.communicate(timeout=30)[1]


def written(home: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((home / "demo.json").read_text(encoding="utf-8"))
    return found


def asked(url: str, key: str) -> int:
    headers = {"Authorization": f"Bearer {key}", "Accept": "application/graphql-response+json"}
    return httpx.post(url, json={"query": "{ __typename }"}, headers=headers).status_code


def test_an_empty_folder_becomes_a_hub_and_the_next_start_keeps_its_keys(started: Start, bare: Cli) -> None:
    first = started("demo", "--port", "0", "--organizations", "192")
    url = url_of(first)
    keys = written(bare.home)["keys"]
    answers = [asked(url, key) for key in keys.values()]
    said = stopped(first)
    second = started("demo", "--port", "0", "--organizations", "192")
    again = url_of(second)
    said_again = stopped(second)

    assert set(keys) == {role.name.lower() for role, _ in DEMO_KEYS}
    assert answers == [200] * 3
    assert written(bare.home) == {"url": again, "today": TODAY.isoformat(), "keys": keys}
    assert stat.S_IMODE((bare.home / "demo.json").stat().st_mode) == 0o600
    assert "Loading the synthetic district" in said
    assert "Loading the synthetic district" not in said_again
    assert not (bare.home / "demo.loading").exists()


def test_the_first_question_that_is_shown_can_be_asked(started: Start, bare: Cli) -> None:
    process = started("demo", "--port", "0", "--organizations", "192")
    url = url_of(process)

    shown = written(bare.home)
    body = json.loads((bare.home / "first-query.json").read_text(encoding="utf-8"))
    answer = httpx.post(url, json=body, headers={"Authorization": f"Bearer {shown['keys']['officer']}"})
    said = stopped(process)

    command = re.search(r"curl -s (\S+) .*Bearer (\S+)' --data @(\S+)$", said, re.MULTILINE | re.DOTALL)
    assert command is not None
    assert command.groups() == (url, shown["keys"]["officer"], str(bare.home / "first-query.json"))
    assert (answer.status_code, answer.json().get("errors")) == (200, None)


@pytest.fixture
def served_days(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Instead of serving, note with which day; instead of the district, load one agency of every key."""
    days: list[object] = []

    def start(settings: Settings, **_announce: object) -> None:
        days.append(settings.today)

    monkeypatch.setattr(demo, "start", start)
    return days


def a_district(monkeypatch: pytest.MonkeyPatch, *, fails: bool = False) -> list[int]:
    """Load a district of agencies alone; tells how often."""
    loaded: list[int] = []

    def load(store: Store, _extent: Extent, *, progress: Callable[[int, int], None]) -> None:
        codes = sorted({agency for _, agency in DEMO_KEYS if agency})
        statements = [Statement("agency", {"code": code, "name": code}) for code in codes]
        loaded.append(len(codes))
        push(store, Batch("HUB", "district", statements, OnError.REJECT_ALL), clock=wall_clock, today=TODAY)
        progress(1, 2)
        if fails:
            raise KeyboardInterrupt

    monkeypatch.setattr(demo, "load_district", load)
    return loaded


def test_the_district_has_its_own_day(cli: Cli, served_days: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    a_district(monkeypatch)

    result = cli.run("demo")

    assert (result.exit_code, served_days) == (0, [TODAY])


def test_an_interrupted_first_start_is_carried_on(
    cli: Cli, served_days: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    a_district(monkeypatch, fails=True)
    interrupted = cli.run("demo")
    loaded = a_district(monkeypatch)
    resumed = cli.run("demo")
    third = cli.run("demo")

    assert [result.exit_code for result in (interrupted, resumed, third)] == [130, 0, 0]
    assert len(loaded) == 1
    assert len(served_days) == 2


def test_keys_that_no_longer_fit_the_store_are_made_anew(
    cli: Cli, served_days: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    a_district(monkeypatch)
    cli.run("demo")
    kept = written(cli.home)
    broken = {**kept, "keys": {**kept["keys"], "officer": "hub_00.x", "agency": kept["keys"]["dashboard"]}}
    (cli.home / "demo.json").write_text(json.dumps(broken))

    cli.run("demo")

    keys = written(cli.home)["keys"]
    assert keys["dashboard"] == kept["keys"]["dashboard"]
    assert len({*keys.values(), *kept["keys"].values(), "hub_00.x"}) == 6
    assert served_days == [TODAY, TODAY]


@pytest.mark.parametrize("text", ["", "[]", '{"keys": 5}', '{"keys": null}', "\x00"])
def test_a_demo_file_that_is_none_is_written_anew(
    cli: Cli, served_days: list[object], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    a_district(monkeypatch)
    cli.run("demo")
    (cli.home / "demo.json").write_text(text)

    result = cli.run("demo")

    assert (result.exit_code, len(served_days)) == (0, 2)
    assert set(written(cli.home)["keys"]) == {"officer", "dashboard", "agency"}


def test_a_store_with_records_of_its_own_is_left_alone(cli: Cli, served_days: list[object]) -> None:
    push_agencies(cli, "CIVIL_AFFAIRS")

    result = cli.run("demo")

    assert (result.exit_code, served_days) == (1, [])
    assert result.stderr.startswith("error[BAD_INPUT]: This store holds records, but no demo was started")
    assert not (cli.home / "demo.json").exists()


def test_a_start_with_the_district_that_is_there_serves_it_and_one_with_another_is_refused(
    cli: Cli, served_days: list[object]
) -> None:
    first = cli.run("demo", "--organizations", "192")
    store = open_store(cli.env["HUB_DATABASE_URL"])
    before = fingerprint(store)

    same = [cli.run("demo", *options) for options in ((), ("--organizations", "192"), ("--seed", "330104"))]
    others = [cli.run("demo", *options) for options in (("--organizations", "193"), ("--seed", "7"))]

    assert [one.exit_code for one in (first, *same, *others)] == [0, 0, 0, 0, 1, 1]
    assert all(
        one.stderr.startswith("error[BAD_INPUT]: This store holds the sample of 192 organizations with the seed 330104")
        for one in others
    )
    assert len(served_days) == 4
    assert fingerprint(store) == before
    store.close()


def test_a_start_that_was_cut_short_is_carried_on_with_its_own_district_alone(
    cli: Cli, served_days: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_short(store: Store, extent: Extent, *, progress: Callable[[int, int], None]) -> None:
        def told(done: int, total: int) -> None:
            progress(done, total)
            if done > 100:
                raise KeyboardInterrupt

        load_district(store, extent, progress=told)

    with monkeypatch.context() as patched:
        patched.setattr(demo, "load_district", cut_short)
        interrupted = cli.run("demo", "--organizations", "192")
    another = cli.run("demo", "--organizations", "193")
    resumed = cli.run("demo")

    store = open_store(cli.env["HUB_DATABASE_URL"])
    assert [one.exit_code for one in (interrupted, another, resumed)] == [130, 1, 0]
    assert loaded_extent(store) == Extent(192)
    assert len(served_days) == 1
    store.close()
