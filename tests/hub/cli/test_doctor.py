"""`hub doctor`: what it says of sound and broken deployments, on both databases."""

import json
import re
import socket
from pathlib import Path

import pytest
from sqlalchemy import text

from hub.access.pepper import FILE
from tests.databases import Databases
from tests.hub.cli.command_line import Cli, push_agencies
from tests.pushing import push_all
from tests.register_statements import social_worker
from tests.signing import KEYS, public_pem
from tests.stores import open_store

DOCS = Path(__file__).parents[3] / "docs" / "commands.md"
Findings = dict[str, tuple[str, str]]


def findings(cli: Cli, *, exits: int, **env: str) -> Findings:
    """Level and message of each subject; of several, the worst."""
    result = cli.run("doctor", "--json", **{"HUB_PORT": "0", **env})
    assert result.exit_code == exits, result.stdout
    found: Findings = {}
    for one in sorted(json.loads(result.stdout), key=lambda one: ("OK", "WARNING", "PROBLEM").index(one["level"])):
        found[one["subject"]] = (one["level"], one["message"])
        assert re.search("[\u4e00-\u9fff]", one["messageZh"])
    return found


def bad(found: Findings) -> Findings:
    return {subject: told for subject, told in found.items() if told[0] != "OK"}


def test_a_sound_deployment_has_no_problem(cli: Cli) -> None:
    push_agencies(cli, "COURTS")

    found = findings(cli, exits=1 if cheap_server(cli) else 0)

    known = {"look-ups", "rights", "durability"}
    assert set(bad(found)) <= known
    assert found["tables"][0] == found["pepper"][0] == found["agencies"][0] == found["clock"][0] == "OK"
    assert {"database", "database encoding", "keys"} <= set(found)


def cheap_server(cli: Cli) -> bool:
    """The tests' PostgreSQL does not wait for the disk, which is a problem."""
    return cli.env["HUB_DATABASE_URL"].startswith("postgresql")


def test_a_server_that_does_not_wait_for_the_disk_is_a_problem(bare: Cli, databases: Databases) -> None:
    found = findings(bare, exits=1, HUB_DATABASE_URL=databases.fresh("postgresql"))

    assert found["durability"][1].startswith("PostgreSQL runs with fsync and full_page_writes off")
    assert found["rights"] == (
        "WARNING",
        "The hub connects as a superuser. Give it a role that owns its database and nothing else.",
    )


def test_outdated_tables_are_told_with_what_is_missing(cli: Cli) -> None:
    store = open_store(cli.env["HUB_DATABASE_URL"])
    store.write(lambda tx: tx.execute(text("UPDATE alembic_version SET version_num = '0010'")))
    store.close()

    level, message = findings(cli, exits=1)["tables"]

    assert level == "PROBLEM"
    assert message.startswith("The tables are at version 0010; missing: 0011 (An index of all that dashboards group")
    assert message.endswith("Run `hub migrate`.")


def test_tables_of_a_newer_program_are_told(cli: Cli) -> None:
    store = open_store(cli.env["HUB_DATABASE_URL"])
    store.write(lambda tx: tx.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    store.close()

    assert findings(cli, exits=1)["tables"][1].startswith("The tables are at version 9999, of a newer program")


@pytest.mark.parametrize(
    "url", ["postgresql://hub:planted@127.0.0.1:1/hub", "sqlite:////nowhere/at/all/hub.db", "nonsense"]
)
def test_a_database_that_is_away_is_told_and_the_rest_is_looked_at(bare: Cli, url: str) -> None:
    found = findings(bare, exits=1, HUB_DATABASE_URL=url)

    assert found["database"][0] == "PROBLEM"
    assert "planted" not in str(found)
    assert {"home", "disk", "port", "schema", "connectors", "holidays"} <= set(found)


def test_nothing_is_made_where_nothing_is_yet(bare: Cli) -> None:
    found = findings(bare, exits=1)

    assert found["database"][1].endswith("hub.db. Run `hub migrate`.")
    assert found["home"][0] == "WARNING"
    assert not bare.home.exists()


@pytest.mark.parametrize("text", ["port = \n", "prot = 1\n", 'key_pepper_file = "nowhere"\n'])
def test_broken_settings_are_told_and_the_rest_is_looked_at(bare: Cli, text: str) -> None:
    Path("hub.toml").write_text(text)
    result = bare.run("doctor", "--json")

    found = {one["subject"]: one["level"] for one in json.loads(result.stdout)}
    assert result.exit_code == 1
    assert found == {"settings": "PROBLEM", "variables": "OK", "encoding": "OK", "holidays": "OK"}


def test_a_lost_or_changed_pepper_is_told_with_how_many_keys_it_costs(cli: Cli) -> None:
    cli.key("officer", "HUB")
    sound = findings(cli, exits=1 if cheap_server(cli) else 0)["pepper"]
    changed = findings(cli, exits=1, HUB_KEY_PEPPER="another pepper of the tests")["pepper"]
    (cli.home / FILE).unlink()
    lost = findings(cli, exits=1)["pepper"]

    assert sound[0] == "OK"
    assert changed[1].startswith("1 of 1 keys were made under another pepper, and are not valid.")
    assert lost[1].startswith(f"{cli.home / FILE} is missing, and 1 keys were made under it")


def test_a_lost_or_changed_secret_of_personal_values_is_told(cli: Cli) -> None:
    store = open_store(cli.env["HUB_DATABASE_URL"])
    push_all(store, social_worker())
    store.close()

    sound = findings(cli, exits=1 if cheap_server(cli) else 0)["personal key"]
    changed = findings(cli, exits=1, HUB_PERSONAL_KEY="another secret of the tests")["personal key"]
    lost = findings(cli, exits=1, HUB_PERSONAL_KEY="")["personal key"]

    assert [one[0] for one in (sound, changed, lost)] == ["OK", "PROBLEM", "PROBLEM"]
    assert changed[1].startswith("The store's personal values are sealed under another secret")
    assert "personal-key is missing" in lost[1]


def test_an_open_pepper_and_an_open_home_are_told(cli: Cli) -> None:
    cli.key("officer", "HUB")
    cli.home.chmod(0o777)
    (cli.home / FILE).chmod(0o644)

    found = findings(cli, exits=1)

    assert found["home"] == ("WARNING", f"HUB_HOME={cli.home} is open to others. Close it: chmod 750 {cli.home}")
    assert found["pepper"] == (
        "PROBLEM",
        f"{cli.home / FILE} can be read by others. Close it: chmod 600 {cli.home / FILE}",
    )


def test_what_is_set_amiss_is_told(bare: Cli) -> None:
    found = findings(
        bare,
        exits=1,
        HUB_MAX_PAGES="7",
        HUB_TODAY="2020-06-30",
        HUB_COST_PER_MINUTE="100",
        HUB_HOST="0.0.0.0",  # noqa: S104
        HUB_CONNECTORS="nowhere:CONNECTORS",
        HUB_GRAPHQL_SCHEMA="hub.settings:Settings",
    )

    assert {subject: level for subject, (level, _) in bad(found).items()} == {
        "variables": "WARNING",
        "today": "PROBLEM",
        "budgets": "WARNING",
        "address": "WARNING",
        "connectors": "PROBLEM",
        "schema": "PROBLEM",
        "check": "PROBLEM",
        "database": "PROBLEM",
        "home": "WARNING",
    }


def test_a_port_of_another_program_is_told(bare: Cli) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        found = findings(bare, exits=1, HUB_PORT=str(number))

    assert found["port"][1].startswith(f"Port {number} is taken by another program.")


def test_a_port_on_which_a_hub_serves_is_well(cli: Cli) -> None:
    process = cli.start("serve", "--port", "0", HUB_GRAPHQL_SCHEMA="schema:schema")
    try:
        assert process.stdout is not None
        number = process.stdout.readline().rpartition(":")[2].partition("/")[0]
        result = cli.run("doctor", HUB_PORT=number)
    finally:
        process.terminate()
        process.communicate(timeout=30)

    assert f"OK      port: A hub serves on port {number}." in result.stdout


def test_every_subject_is_told_in_the_docs(cli: Cli) -> None:
    section = DOCS.read_text(encoding="utf-8").partition("## `hub doctor`")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([^`]+)`", row)} - {"--json"}

    seen = set(findings(cli, exits=1 if cheap_server(cli) else 0)) | {"check"}
    assert seen <= told
    assert told - seen <= {"sqlite", "database disk", "rights", "durability", "connections", "reporting"}


def test_keys_that_end_soon_and_keys_that_never_end_are_told(cli: Cli) -> None:
    soon, never, usual, revoked = (
        cli.run("key", "create", "--role", "dashboard", "--expires", end).stdout.partition(".")[0]
        for end in ("7", "never", "365", "never")
    )
    cli.run("key", "revoke", revoked)
    told = json.loads(cli.run("doctor", "--json", HUB_PORT="0").stdout)

    found = [(one["level"], one["message"]) for one in told if one["subject"] == "key lifetimes"]
    assert [level for level, _ in found] == ["WARNING", "WARNING"]
    assert found[0][1].startswith(f"Within 30 days ends: {soon} (")
    assert found[1][1] == f"This never ends: {never}. Replace it by one that does: hub key rotate PREFIX --expires 365."
    assert usual not in str(found)


def test_an_agency_that_must_sign_and_has_no_key_is_told(cli: Cli, tmp_path: Path) -> None:
    without = findings(cli, exits=1 if cheap_server(cli) else 0, HUB_SIGNED_PUSHES="HUB")["signatures"]
    file = tmp_path / "key.pem"
    file.write_bytes(public_pem(KEYS["ed25519"]))
    cli.run("signing-key", "add", str(file), "--agency", "HUB")
    with_one = findings(cli, exits=1 if cheap_server(cli) else 0, HUB_SIGNED_PUSHES="HUB")["signatures"]

    assert without[0] == "WARNING"
    assert without[1].startswith("HUB_SIGNED_PUSHES: HUB can push nothing")
    assert with_one[0] == "OK"


def test_a_key_that_has_a_successor_is_being_replaced_already(cli: Cli) -> None:
    old = cli.run("key", "create", "--role", "dashboard", "--expires", "7").stdout.strip()
    cli.run("key", "rotate", old, "--expires", "365")

    assert findings(cli, exits=1 if cheap_server(cli) else 0)["key lifetimes"] == ("OK", "Of 1 none ends soon.")
