"""Every command: help with examples in two languages, docs, errors in words, and how it ends."""

import re
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from hub.cli import main
from hub.cli.commands import COMMANDS
from tests.hub.cli.command_line import Cli

DOCS = Path(__file__).parents[3] / "docs" / "commands.md"
CHINESE = re.compile("[\u4e00-\u9fff]")


def walk(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    """Every command below one, by its full name."""
    yield " ".join(path), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from walk(found, (*path, name))


EVERY = {name: command for name, command in walk(main, ("hub",)) if name != "hub"}


def test_the_registry_is_walked_to_its_end() -> None:
    assert set(EVERY) == {f"hub {name}" for name in COMMANDS} | {
        "hub certificate add",
        "hub certificate list",
        "hub certificate revoke",
        "hub documents add",
        "hub documents list",
        "hub documents retire",
        "hub documents show",
        "hub key create",
        "hub key list",
        "hub key revoke",
        "hub key rotate",
        "hub policy explain",
        "hub policy table",
        "hub reporting apply",
        "hub reporting check",
        "hub reporting sql",
        "hub signing-key add",
        "hub signing-key list",
        "hub signing-key revoke",
        "hub layout list",
        "hub layout show",
        "hub layout suggest",
    }


@pytest.mark.parametrize("name", EVERY)
def test_every_command_has_help_in_two_languages_with_examples_of_itself(name: str) -> None:
    text = EVERY[name].help or ""
    english, chinese, *_ = text.split("\n\n")
    examples = text.partition("\b\nExamples 示例:\n")[2].split("\n\n")[0].splitlines()

    assert not CHINESE.search(english)
    assert CHINESE.search(chinese)
    assert [example for example in examples if name in example]
    assert all("hub " in example for example in examples)
    assert "Exit codes" in text
    assert CHINESE.search(EVERY[name].short_help or "")


@pytest.mark.parametrize("name", EVERY)
def test_every_option_is_explained_in_two_languages(name: str) -> None:
    options = [one for one in EVERY[name].params if isinstance(one, click.Option)]

    assert [one.name for one in options if not CHINESE.search(one.help or "")] == []


@pytest.mark.parametrize("name", EVERY)
def test_every_example_uses_options_that_exist(name: str) -> None:
    known = {form for command in EVERY.values() for one in command.params for form in one.opts} | {"--help"}
    examples = (EVERY[name].help or "").partition("Examples 示例:\n")[2].split("\n\n")[0]

    assert set(re.findall(r"--[a-z-]+", examples)) <= known


def test_every_command_has_its_heading_in_the_docs_and_every_option_its_mention() -> None:
    text = DOCS.read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## `(hub [a-z -]+)`\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))

    assert set(sections) == {name for name, command in EVERY.items() if not isinstance(command, click.Group)}
    missing = {
        (name, form)
        for name, section in sections.items()
        for one in EVERY[name].params
        for form in (one.opts if isinstance(one, click.Option) else [one.human_readable_name])
        if form not in section
    }
    assert missing == set()


@pytest.mark.parametrize("name", EVERY)
def test_help_is_printed_and_ends_well(bare: Cli, name: str) -> None:
    result = bare.run(*name.split()[1:], "--help")

    assert (result.exit_code, result.stderr) == (0, "")
    assert "Examples 示例:" in result.stdout


@pytest.mark.parametrize(
    "args",
    [
        ("nothing",),
        ("serve", "--port", "65536"),
        ("serve", "--port", "http"),
        ("serve", "extra"),
        ("demo", "--port", "-1"),
        ("demo", "--nothing"),
        ("migrate", "extra"),
        ("rebuild", "--force"),
        ("schema", "--check", "extra"),
        ("key",),
        ("key", "create"),
        ("key", "create", "--role", "clerk"),
        ("key", "create", "--role", "public"),
        ("key", "create", "--role", "OFFICER"),
        ("key", "create", "--role", "officer"),
        ("key", "create", "--role", "agency"),
        ("key", "create", "--role", "dashboard", "--agency", "HUB"),
        ("sync",),
        ("sync", "enforcement"),
        ("sync", "enforcement", "--from", "absent.csv"),
        ("push",),
        ("push", "absent.json", "--key", "x"),
        ("push", "-"),
        ("push", "-", "--key", "x", "--on-error", "ignore"),
        ("query",),
        ("query", "absent.graphql"),
        ("query", "-", "--format", "csv"),
        ("query", "-", "--role", "agency"),
        ("query", "-", "--role", "dashboard", "--agency", "HUB"),
        ("query", "-", "--role", "public", "--agency", "HUB"),
        ("documents",),
        ("documents", "add"),
        ("documents", "add", "absent.graphql"),
        ("documents", "add", __file__, "--role", "clerk"),
        ("documents", "add", __file__, "--max-page", "0"),
        ("documents", "add", __file__, "--max-page", "10001"),
        ("documents", "add", __file__, "--max-cost", "2147483648"),
        ("documents", "add", __file__, __file__, "--name", "two"),
        ("documents", "show"),
        ("documents", "retire"),
        ("explain",),
        ("explain", "absent.graphql"),
        ("explain", "-", "--format", "table"),
        ("explain", "-", "--role", "agency"),
        ("--nothing",),
        ("synk",),
        ("sync", "enforcement", "--form", "x.csv"),
        ("sync", "nobody", "--from", "/"),
        ("sync", "enforcement", "--from", "/", "--annotated", "/"),
        ("watch", __file__),
        ("watch", "absent"),
        ("template", "nothing", "-o", "/"),
        ("layout", "lost"),
        ("layout", "suggest", "/"),
        ("divisions", "--before", "/dev/null", "--after", "/dev/null", "--by", "tomorrow"),
        ("sample", "--organizations", "1.5"),
        ("schema", "--record", "nothing"),
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_writes_nothing(bare: Cli, args: tuple[str, ...]) -> None:
    result = bare.run(*args)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: hub" in result.stderr
    assert CHINESE.search(result.stderr.rpartition("\nError: ")[2])
    assert not bare.home.exists()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (
            ("sync", "--form", "x"),
            "Error: No such option '--form'. Did you mean '--from'?\n错误：没有选项 '--form'。是否为 '--from'？\n",
        ),
        (
            ("sync", "enforcement", "--from"),
            "Error: Option '--from' requires an argument.\n错误：选项 '--from' 须带取值。\n",
        ),
        (
            ("sync", "x", "--from", "/", "--json=yes"),
            "Error: Option '--json' does not take a value.\n错误：选项 '--json' 不带取值。\n",
        ),
        (
            ("serve", "--port", "http"),
            (
                "Error: Invalid value for '--port': 'http' is not a valid integer range.\n"
                "错误：'--port' 的取值无效：'http' 不是整数。\n"
            ),
        ),
        (
            ("sync", "x", "--from", "缺.csv"),
            (
                "Error: Invalid value for '--from': Path '缺.csv' does not exist.\n"
                "错误：'--from' 的取值无效：'缺.csv' 不存在。\n"
            ),
        ),
        (
            ("key", "create"),
            (
                "Error: Missing option '--role'. Choose from:\n"
                "\tofficer,\n\tdashboard,\n\tagency,\n\treviewer,\n\tadmin\n"
                "错误：缺少选项 '--role'。可选：officer, dashboard, agency, reviewer, admin\n"
            ),
        ),
        (
            ("template",),
            "Error: Name a KIND and -o FILE.xlsx, or --list. 请给出 KIND 和 -o 文件，或 --list。\n",
        ),
    ],
    ids=["option", "no value", "a value", "number", "path", "choice", "our own words"],
)
def test_wrong_usage_is_told_in_both_languages_once(bare: Cli, args: tuple[str, ...], told: str) -> None:
    result = bare.run(*args)

    assert (result.exit_code, result.stderr[result.stderr.index("Error:") :]) == (2, told)


@pytest.mark.parametrize(
    "args",
    [
        ("serve",),
        ("rebuild",),
        ("key", "create", "--role", "dashboard"),
        ("sync", "enforcement", "--from", "{file}"),
        ("push", "{file}", "--key", "x"),
    ],
    ids=" ".join,
)
def test_without_tables_a_command_says_how_to_make_them(bare: Cli, args: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "file.csv"
    file.write_text("[]")

    result = bare.run(*(one.format(file=file) for one in args))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error[STORE_OUTDATED]: ")
    assert "`hub migrate`" in result.stderr
    assert CHINESE.search(result.stderr.splitlines()[1])


@pytest.mark.parametrize(
    ("env", "reason"),
    [
        ({"HUB_PORT": "many"}, "HUB_PORT"),
        ({"HUB_TODAY": "2020-02-30"}, "HUB_TODAY"),
        ({"HUB_DATABASE_URL": "mysql://db/hub"}, "HUB_DATABASE_URL"),
        ({"HUB_DATABASE_URL": "nonsense"}, "HUB_DATABASE_URL"),
        ({"HUB_HOME": "/dev/null/home"}, "HUB_HOME"),
    ],
    ids=str,
)
def test_a_wrong_setting_is_told_by_its_name(bare: Cli, env: dict[str, str], reason: str) -> None:
    result = bare.run("migrate", **env)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error[SETTINGS]: ")
    assert reason in result.stderr


def test_a_broken_settings_file_is_told(bare: Cli, tmp_path: Path) -> None:
    (tmp_path / "hub.toml").write_text("port = ")

    result = bare.run("migrate")

    assert (result.exit_code, result.stderr.startswith("error[SETTINGS]: hub.toml cannot be read")) == (1, True)


def test_a_password_in_a_refused_url_is_not_shown(bare: Cli) -> None:
    result = bare.run("migrate", HUB_DATABASE_URL="mysql://hub:secret@db/hub")

    assert "secret" not in result.stderr


def test_a_reader_that_has_had_enough_ends_a_command_quietly(bare: Cli) -> None:
    with bare.start("schema") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()
        process.wait(60)

    assert (process.returncode, complaint) == (141, "")


@pytest.fixture
def ctrl_c_counts() -> Iterator[None]:
    """Programs started now heed Ctrl-C, even where the tests run in a shell's background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c_counts")
def test_ctrl_c_ends_a_server_cleanly_with_130(started: Callable[..., subprocess.Popen[str]], bare: Cli) -> None:
    bare.run("migrate")
    process = started("serve", "--port", "0")
    assert process.stdout is not None
    process.stdout.readline()

    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=30)

    assert process.returncode == 130
    assert "Traceback" not in complaint


def test_the_version_is_told(bare: Cli) -> None:
    assert re.fullmatch(r"hub, version \d+\.\d+\.\d+\S*\n", bare.run("--version").stdout)
