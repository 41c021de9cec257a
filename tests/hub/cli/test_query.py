"""`hub query`: answers without a server, as JSON and as tables."""

import getpass
import json
import os
from pathlib import Path
from typing import Any

import click
import pytest

from hub.access.principals import Role
from hub.access.purposes import Declared
from hub.cli.operator import operator
from hub.domain.access_codes import Purpose
from hub.query.engine import Engine
from tests.hub.cli.command_line import Cli, push_agencies

CODES = "{ agencies(orderBy: [{field: CODE}]) { nodes { code name source { agency { code } } } } }"


@pytest.fixture
def told(cli: Cli) -> Cli:
    """A store that knows two agencies."""
    push_agencies(cli, "CIVIL_AFFAIRS", "FIRE")
    return cli


def test_a_question_is_answered_from_the_store(told: Cli, tmp_path: Path) -> None:
    file = tmp_path / "question.graphql"
    file.write_bytes(b"\xef\xbb\xbf" + CODES.encode())

    result = told.run("query", str(file))

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["data"]["agencies"]["nodes"] == [
        {"code": code, "name": f"{code}局", "source": {"agency": None}} for code in ("CIVIL_AFFAIRS", "FIRE")
    ]


def test_the_first_list_is_a_table_with_dotted_columns(told: Cli) -> None:
    result = told.run("query", "-", "--format", "table", stdin=CODES)

    header, *_ = [line for line in result.stdout.splitlines() if "code" in line]
    assert [cell.strip() for cell in header.strip("┃").split("┃")] == ["code", "name", "source.agency"]
    assert "CIVIL_AFFAIRS局" in result.stdout


def test_variables_come_as_json_or_from_a_file(told: Cli, tmp_path: Path) -> None:
    question = "query ($first: Int!) { agencies(first: $first) { nodes { code } } }"
    file = tmp_path / "variables.json"
    file.write_text('{"first": 1}')

    results = [told.run("query", "-", "--variables", one, stdin=question) for one in ('{"first": 1}', str(file))]

    assert [len(json.loads(one.stdout)["data"]["agencies"]["nodes"]) for one in results] == [1, 1]


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ("absent.json", "neither JSON nor a file"),
        ("{", "The text is not JSON"),
        ('{"a": 1, "a": 2}', "stands twice"),
        (".", "neither JSON nor a file"),
        ("[]", "neither JSON nor a file"),
    ],
)
def test_variables_that_are_none_are_wrong_usage(bare: Cli, variables: str, said: str) -> None:
    result = bare.run("query", "-", "--variables", variables, stdin=CODES)

    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "--variables" in result.stderr


def test_a_file_of_variables_must_hold_an_object(bare: Cli, tmp_path: Path) -> None:
    file = tmp_path / "variables.json"
    file.write_text("[1]")

    result = bare.run("query", "-", "--variables", str(file), stdin=CODES)

    assert (result.exit_code, "Write an object" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("question", "args", "said"),
    [
        ("", (), "- is empty"),
        ("{", (), "This is not GraphQL: Expected Name, found <EOF>. (1:2)"),
        ("{ nothing }", (), "Cannot query field `nothing`"),
        ("query A { viewer { role } } query B { viewer { role } }", (), "Name the one that is meant: A, B."),
        ("query A { viewer { role } }", ("--operation", "C"), "no operation 'C'. Known: A."),
        ("query ($a: Int!) { agencies(first: $a) { totalCount } }", (), "`$a`"),
        (
            "query ($a: Int!) { agencies(first: $a) { nodes { code } } }",
            ("--variables", '{"a": 201}'),
            "may be 0 to 200",
        ),
        ('mutation { recordsPush(input: {requestKey: "a", records: []}) { userErrors { code } } }', (), "`hub push`"),
        ("{ viewer { role } }", ("--role", "agency", "--agency", "NOBODY"), "No agency 'NOBODY'. Known: HUB"),
        ("{ supervisionCases { totalCount } }", ("--role", "dashboard"), "error[FORBIDDEN]: "),
    ],
)
def test_where_nothing_is_answered_words_go_to_stderr(
    cli: Cli, question: str, args: tuple[str, ...], said: str
) -> None:
    result = cli.run("query", "-", *args, stdin=question)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("error[")
    assert said in result.stderr
    assert any("\u4e00" <= sign <= "\u9fff" for sign in result.stderr.splitlines()[1])


def test_a_part_is_given_and_what_is_missing_is_told_with_its_place(told: Cli) -> None:
    question = "{ agencies { totalCount } supervisionCases { totalCount } }"

    result = told.run("query", "-", "--role", "dashboard", stdin=question)

    answer: dict[str, Any] = json.loads(result.stdout)
    assert (result.exit_code, answer["data"]) == (0, {"agencies": {"totalCount": 2}, "supervisionCases": None})
    assert "may not see: Supervision case. (supervisionCases)\n角色" in result.stderr


@pytest.mark.parametrize(
    ("role", "agency", "acts_for"),
    [
        ("officer", None, "HUB"),
        ("officer", "FIRE", "FIRE"),
        ("agency", "FIRE", "FIRE"),
        ("reviewer", None, "HUB"),
        ("dashboard", None, None),
        ("admin", None, None),
    ],
)
def test_a_question_is_asked_as_the_role_that_is_named(
    told: Cli, role: str, agency: str | None, acts_for: str | None
) -> None:
    chosen = ["--agency", agency] if agency else []

    result = told.run("query", "-", "--role", role, *chosen, stdin="{ viewer { role agency } }")

    assert json.loads(result.stdout)["data"]["viewer"] == {"role": Role[role.upper()].name, "agency": acts_for}


def test_logs_stand_beside_the_answer(told: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    async def others(*_: object) -> tuple[list[bytes], list[object]]:
        click.echo("a log")
        return [b"null"], []

    monkeypatch.setattr(Engine, "others", others)

    result = told.run("query", "-", stdin="{ viewer { role } agencies { totalCount } }")

    assert json.loads(result.stdout)["data"] == {"viewer": None, "agencies": {"totalCount": 2}}
    assert result.stderr == "a log\n"


def test_a_document_that_is_no_utf_8_is_refused(bare: Cli) -> None:
    result = bare.run("query", "-", stdin="{ 机关 }".encode("gb18030"))

    assert (result.exit_code, "- is not UTF-8: byte 3" in result.stderr) == (1, True)


def test_without_tables_it_is_told_how_to_make_them(bare: Cli) -> None:
    result = bare.run("query", "-", stdin=CODES)

    assert (result.exit_code, result.stderr.startswith("error[STORE_OUTDATED]: ")) == (1, True)


def test_a_purpose_is_declared_by_its_code_and_case(told: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    answer = Engine.answer

    async def spy(self: Engine, asked: Any, *given: Any, **named: Any) -> Any:
        seen.append(asked.purpose)
        return await answer(self, asked, *given, **named)

    monkeypatch.setattr(Engine, "answer", spy)
    results = [
        told.run("query", "-", *options, stdin=CODES)
        for options in ((), ("--purpose", "INSPECTION", "--case", "检1"), ("--purpose", "INSPECTION"), ("--case", "1"))
    ]

    assert seen == [None, Declared(Purpose.INSPECTION, "检1")]
    assert [one.exit_code for one in results] == [0, 0, 1, 2]
    assert "needs the number of its case" in results[2].stderr
    assert "--case goes with --purpose" in results[3].stderr


def test_the_access_log_says_whose_user_of_the_computer_asked(told: Cli) -> None:
    told.run("query", "-", "--role", "dashboard", stdin="{ supervisionCases { totalCount } }")
    denied = "{ accessLog { nodes { act principal role } } }"

    result = told.run("query", "-", "--role", "admin", stdin=denied)

    assert json.loads(result.stdout)["data"]["accessLog"]["nodes"] == [
        {"act": "DENIED", "principal": f"os:{getpass.getuser()}", "role": "DASHBOARD"}
    ]


def test_a_user_without_a_name_is_called_by_its_number() -> None:
    assert operator(os.getuid()) == f"os:{getpass.getuser()}"
    assert operator(2**31 - 7) == "os:2147483641"


def test_the_public_has_no_name(told: Cli) -> None:
    result = told.run("query", "-", "--role", "public", stdin="{ viewer { name } }")

    assert json.loads(result.stdout)["data"]["viewer"] == {"name": ""}
