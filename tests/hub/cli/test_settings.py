"""`hub settings`: every setting, who says so, and no secret."""

import json
from pathlib import Path

import pytest

from hub.cli.settings_zh import IN_CHINESE
from hub.settings import SECRETS, Settings
from tests.hub.cli.command_line import Cli

SECRET = "planted-secret-of-settings"


def told(cli: Cli, **env: str) -> dict[str, dict[str, object]]:
    result = cli.run("settings", "--json", **env)
    assert result.exit_code == 0, result.stderr
    return {one["name"]: one for one in json.loads(result.stdout)["settings"]}


def test_every_setting_is_told_in_order_and_in_two_languages(bare: Cli) -> None:
    found = told(bare)

    assert list(found) == [f"HUB_{name.upper()}" for name in Settings.model_fields]
    assert list(IN_CHINESE) == list(Settings.model_fields)
    assert [one for one in found.values() if not one["description"] or not one["descriptionZh"]] == []


def test_each_setting_says_where_it_comes_from(bare: Cli) -> None:
    Path("hub.toml").write_text('max_page = 7\nport = 1\nkey_pepper_file = "pepper"\n')
    Path("pepper").write_text(SECRET)

    found = told(bare, HUB_PORT="8080", hub_graphql_get="on")

    assert {name: (found[name]["value"], found[name]["source"]) for name in SHOWN} == {
        "HUB_PORT": (8080, "environment"),
        "HUB_MAX_PAGE": (7, "hub.toml"),
        "HUB_GRAPHQL_GET": (True, "environment"),
        "HUB_HOST": ("127.0.0.1", "default"),
        "HUB_KEY_PEPPER": ("set", "secret file"),
        "HUB_DATABASE_URL": ("not set", "default"),
        "HUB_TODAY": (None, "default"),
    }


SHOWN = (
    "HUB_PORT",
    "HUB_MAX_PAGE",
    "HUB_GRAPHQL_GET",
    "HUB_HOST",
    "HUB_KEY_PEPPER",
    "HUB_DATABASE_URL",
    "HUB_TODAY",
)


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_a_secret_is_only_told_to_be_set(bare: Cli, name: str, as_json: tuple[str, ...]) -> None:
    value = f"courts.one=https://hub:{SECRET}@courts.example" if name == "lookups" else SECRET * 2

    result = bare.run("settings", *as_json, **{f"HUB_{name.upper()}": value})

    assert result.exit_code == 0
    assert SECRET not in result.output
    assert "set" in result.stdout


def test_a_variable_that_is_no_setting_is_named_with_the_nearest_one(bare: Cli) -> None:
    result = bare.run("settings", HUB_MAX_PAGES="7", HUB_NOTHING_LIKE_IT="1", HUB_KEY="mine")

    near, far = result.stderr.splitlines()
    assert near == (
        "HUB_MAX_PAGES is no setting of the hub and was ignored. Is HUB_MAX_PAGE meant? "
        "HUB_MAX_PAGES 不是本平台的设置，已忽略。是否为 HUB_MAX_PAGE？"
    )
    assert far == (
        "HUB_NOTHING_LIKE_IT is no setting of the hub and was ignored. HUB_NOTHING_LIKE_IT 不是本平台的设置，已忽略。"
    )


def test_settings_that_cannot_be_read_are_told(bare: Cli) -> None:
    result = bare.run("settings", HUB_PORT="many")

    assert result.exit_code == 1
    assert result.stderr.startswith("error[SETTINGS]: These settings cannot be used: HUB_PORT")


def test_whoever_serves_is_told_of_a_variable_that_is_no_setting(cli: Cli) -> None:
    result = cli.program("serve", HUB_MAX_PAGES="7", HUB_GRAPHQL_SCHEMA="nowhere:schema")

    assert result.stderr.splitlines()[0].startswith("HUB_MAX_PAGES is no setting of the hub and was ignored.")
