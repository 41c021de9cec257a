"""`hub documents`: what is registered can run, who may run it is told, and what is retired stays known."""

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import Result

from hub.access.documents import trusted_document
from hub.store.documents import StoredDocument
from tests.hub.cli.command_line import Cli
from tests.stores import open_store

LIST = "query List($n: Int) { agencies(first: $n) { nodes { code } } }\nquery Who { viewer { role } }\n"
PUSH = "mutation Push($in: RecordsPushInput!) { recordsPush(input: $in) { receipt { __typename } } }"


def written(folder: Path, text: str = LIST, name: str = "清单.graphql") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    return file


def in_store(cli: Cli, one: str) -> StoredDocument | None:
    store = open_store(cli.env["HUB_DATABASE_URL"])
    try:
        return trusted_document(store, one)
    finally:
        store.close()


def added(cli: Cli, file: Path, *more: str) -> str:
    result = cli.run("documents", "add", str(file), *more)
    assert result.exit_code == 0, result.stderr
    return result.stdout.strip()


def refusal(result: Result) -> str:
    """The English words of a refusal, which must be the only thing told."""
    assert (result.exit_code, result.stdout) == (1, "")
    return result.stderr.splitlines()[0]


def test_the_id_is_the_hash_of_the_file(cli: Cli, tmp_path: Path) -> None:
    file = written(tmp_path)

    result = cli.run("documents", "add", str(file))

    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert (result.exit_code, result.stdout) == (0, f"sha256:{digest}\n")
    assert result.stderr.startswith("清单 is registered, for all with a key")
    # A list costs 2, and each of at most 200 agencies 2 with 1 for its code; who asks costs 2, with 1 for the role.
    assert "  query List: cost 成本 <= 602\n  query Who: cost 成本 <= 3\n" in result.stderr


def test_limits_roles_and_name_are_kept(cli: Cli, tmp_path: Path) -> None:
    limits = ("--max-page", "1000", "--max-cost", "20000", "--max-aliases", "0")

    one = added(cli, written(tmp_path), *limits, "--role", "public", "--role", "dashboard", "--name", "名录")

    kept = in_store(cli, one)
    assert kept is not None
    assert (kept.name, kept.roles, kept.text) == ("名录", ["DASHBOARD", "PUBLIC"], LIST)
    assert (kept.page, kept.cost, kept.aliases, kept.tokens, kept.depth, kept.directives) == (
        1_000,
        20_000,
        0,
        None,
        None,
        None,
    )


def test_as_json_everything_is_told(cli: Cli, tmp_path: Path) -> None:
    result = cli.run("documents", "add", str(written(tmp_path)), "--role", "officer", "--max-page", "500", "--json")

    [told] = json.loads(result.stdout)
    assert told.pop("registeredAt")
    assert told.pop("id").startswith("sha256:")
    assert told == {
        "name": "清单",
        "roles": ["OFFICER"],
        "limits": {"tokens": None, "depth": None, "aliases": None, "directives": None, "cost": None, "page": 500},
        "retiredAt": None,
        "operations": [
            {"name": "List", "kind": "QUERY", "mostCost": 1_502},
            {"name": "Who", "kind": "QUERY", "mostCost": 3},
        ],
    }


def test_the_same_twice_is_no_error(cli: Cli, tmp_path: Path) -> None:
    file = written(tmp_path)

    first, again = (cli.run("documents", "add", str(file)) for _ in range(2))
    changed = cli.run("documents", "add", str(file), "--role", "officer")

    assert first.stdout == again.stdout == changed.stdout
    assert (again.exit_code, changed.exit_code) == (0, 0)
    assert "is registered already" in again.stderr
    assert "is registered anew" in changed.stderr
    kept = in_store(cli, first.stdout.strip())
    assert kept is not None
    assert kept.roles == ["OFFICER"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{ agencies { nope } }", "(1:14)"),
        ("{ agencies", "Expected Name, found <EOF>. (1:11)"),
        ("fragment A on Agency { code }", "Fragment `A` is never used"),
        ('{ organization(by: {uscc: "\x00"}) { id } }', ""),
        (" \n", "is empty"),
    ],
    ids=["a field", "syntax", "no operation", "a NUL", "nothing"],
)
def test_what_cannot_run_is_refused_with_its_file_and_place(cli: Cli, tmp_path: Path, text: str, told: str) -> None:
    file = written(tmp_path, text)

    words = refusal(cli.run("documents", "add", str(file)))

    assert words.startswith("error[BAD_INPUT]: ")
    assert str(file) in words
    assert told.replace('"', "'") in words.replace('"', "'")


def test_all_are_registered_or_none(cli: Cli, tmp_path: Path) -> None:
    good, bad = written(tmp_path), written(tmp_path, "{ nope }", "bad.graphql")

    words = refusal(cli.run("documents", "add", str(good), str(bad)))

    assert str(bad) in words
    assert cli.run("documents", "list").stdout == ""


def test_the_public_may_be_given_queries_only(cli: Cli, tmp_path: Path) -> None:
    file = written(tmp_path, PUSH)

    words = refusal(cli.run("documents", "add", str(file), "--role", "public"))
    by_agencies = cli.run("documents", "add", str(file), "--role", "agency")

    assert words == f"error[BAD_INPUT]: {file}: The public may be given queries only."
    assert (by_agencies.exit_code, "  mutation Push: " in by_agencies.stderr) == (0, True)


def test_what_is_retired_stays_in_the_list_and_comes_back(cli: Cli, tmp_path: Path) -> None:
    file = written(tmp_path)
    one = added(cli, file, "--role", "dashboard")

    retired = cli.run("documents", "retire", one.removeprefix("sha256:")[:12])
    listed = cli.run("documents", "list")
    gone = in_store(cli, one)
    added(cli, file, "--role", "dashboard")

    assert (retired.exit_code, retired.stdout) == (0, f"{one}\n")
    assert listed.stdout == f"{one}  清单  DASHBOARD  retired 已停用\n"
    assert gone is None
    assert cli.run("documents", "list").stdout == f"{one}  清单  DASHBOARD\n"


def test_a_document_is_shown_as_it_was_written(cli: Cli, tmp_path: Path) -> None:
    one = added(cli, written(tmp_path), "--max-page", "1000")

    shown, as_json = cli.run("documents", "show", one), cli.run("documents", "show", one[:20], "--json")

    assert shown.stdout == LIST
    assert "own limits: page 1000." in shown.stderr
    told = json.loads(as_json.stdout)
    assert (told["id"], told["text"], told["roles"]) == (one, LIST, None)


def test_what_costs_more_than_it_may_is_refused_until_it_may(cli: Cli, tmp_path: Path) -> None:
    file = written(tmp_path, "{ agencies(first: 1000) { nodes { code name } } }")

    too_much = refusal(cli.run("documents", "add", str(file), "--max-page", "1000", "--max-cost", "3999"))
    result = cli.run("documents", "add", str(file), "--max-page", "1000", "--max-cost", "5000")

    assert "4002" in too_much
    assert result.exit_code == 0
    assert "cost 成本 <= 4002" in result.stderr


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        ("tokens", "{ a: viewer { role } }"),
        ("depth", "{ agencies { nodes { code } } }"),
        ("aliases", "{ a: viewer { b: role } }"),
        ("directives", "{ viewer @skip(if: false) { role @skip(if: false) } }"),
    ],
)
def test_every_limit_of_its_own_counts(cli: Cli, tmp_path: Path, limit: str, text: str) -> None:
    file = written(tmp_path, text)

    words = refusal(cli.run("documents", "add", str(file), f"--max-{limit}", "1"))

    assert cli.run("documents", "add", str(file)).exit_code == 0
    assert str(file) in words


def test_what_asks_for_the_schema_is_for_those_to_whom_it_is_shown(cli: Cli, tmp_path: Path) -> None:
    file = written(tmp_path, "{ __schema { queryType { name } } }")

    words = refusal(cli.run("documents", "add", str(file), "--role", "public", "--role", "officer"))

    assert "is not shown to public (HUB_INTROSPECTION)" in words
    assert cli.run("documents", "add", str(file)).exit_code == 0


@pytest.mark.parametrize("command", ["show", "retire"])
@pytest.mark.parametrize("beginning", ["1234", "0123456789"])
def test_an_id_that_means_none_is_refused(cli: Cli, command: str, beginning: str) -> None:
    words = refusal(cli.run("documents", command, beginning))

    assert words.startswith("error[BAD_INPUT]: ")
    assert beginning in words


def test_the_list_as_json_has_no_text(cli: Cli, tmp_path: Path) -> None:
    one = added(cli, written(tmp_path))

    [told] = json.loads(cli.run("documents", "list", "--json").stdout)

    assert told["id"] == one
    assert "text" not in told
