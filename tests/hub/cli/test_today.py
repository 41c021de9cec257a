"""Which day it is for the commands that write."""

import json
from datetime import date
from pathlib import Path

import pytest

from hub.cli.today import demo_day, today_of
from hub.domain.calendar import today_in_shanghai
from hub.domain.clock import wall_clock
from hub.settings import Settings
from tests.hub.cli.command_line import Cli, push_agencies

DEMO = '{"url": "http://127.0.0.1:8000/graphql", "today": "2020-06-30", "keys": {}}'
AFTER_THE_DEMO = {
    "penalty": {
        "documentNumber": "罚1",
        "party": {"name": "花卉协会"},
        "decidedOn": "2020-07-01",
        "kinds": ["WARNING"],
        "authorityName": "江干区民政局",
    }
}


def test_the_setting_comes_first_then_the_demo_then_the_clock(tmp_path: Path) -> None:
    clock = today_of(Settings(home=tmp_path))
    (tmp_path / "demo.json").write_text(DEMO)

    assert clock == today_in_shanghai(wall_clock())
    assert today_of(Settings(home=tmp_path)) == date(2020, 6, 30)
    assert today_of(Settings(home=tmp_path, today=date(2021, 1, 1))) == date(2021, 1, 1)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"today": null}', '{"today": "soon"}', '{"today": 20200630}'])
def test_a_file_without_a_day_tells_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "demo.json").write_text(text)

    assert demo_day(tmp_path / "demo.json") is None


def test_a_push_beside_a_demo_lives_on_its_day_and_says_so(cli: Cli) -> None:
    push_agencies(cli, "CIVIL_AFFAIRS")
    key = cli.key("agency", "CIVIL_AFFAIRS")
    (cli.home / "demo.json").write_text(DEMO)

    result = cli.run("push", "-", "--key", key, "--dry-run", "--json", stdin=json.dumps([AFTER_THE_DEMO]))

    assert json.loads(result.stdout)["flags"] == {"FUTURE_DATE": 1}
    assert "Today is 2020-06-30, as in the demo. 与示例一致，今天为 2020-06-30。" in result.stderr


def test_a_sync_beside_a_demo_lives_on_its_day_and_says_so(cli: Cli, tmp_path: Path) -> None:
    (cli.home).mkdir(exist_ok=True)
    (cli.home / "demo.json").write_text(DEMO)
    (tmp_path / "names.txt").write_text("name\n杭州甲公司", encoding="utf-8")
    connectors = "tests.hub.cli.small_connector:CONNECTORS"

    result = cli.run("sync", "small", "--from", str(tmp_path / "names.txt"), HUB_CONNECTORS=connectors)

    assert result.exit_code == 0
    assert "Today is 2020-06-30" in result.stderr
