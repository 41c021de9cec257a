"""Rows 36 and 37: secrets and words of the database in errors, logs, and what operators are shown."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from sqlalchemy import make_url, text

from hub.access.keys import create_key
from hub.access.pepper import read_pepper
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.store.engine import Store
from tests.attacks.attacking import ask
from tests.databases import PostgresCluster, connect
from tests.hub.web.serving import Serve
from tests.stores import open_store

PLANTED = "pl@nted/secret:of?the#url"
PEPPER = "planted-pepper-of-the-test"
OF_COURTS = "planted-word-of-the-courts"
FORMS = (PLANTED, quote(PLANTED, safe=""), PEPPER, OF_COURTS)
PROGRAM = Path(sys.executable).with_name("hub")
ROOT = Path(__file__).parents[2]
SMALL = "tests.hub.web.small_schema:schema"
PUSH = """mutation($input: RecordsPushInput!) {
  recordsPush(input: $input) { receipt { __typename } userErrors { code } }
}"""

Environment = Mapping[str, str]


def leaks(*written: str) -> list[str]:
    """Which forms of the planted secrets stand in what was written."""
    return [form for form in FORMS if any(form in one for one in written)]


@pytest.fixture
def secrets(tmp_path: Path) -> dict[str, str]:
    """Settings with secrets that cannot be overlooked; the database is away."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("HUB_")},
        "HUB_HOME": str(tmp_path / "home"),
        "HUB_DATABASE_URL": f"postgresql+psycopg://hub:{quote(PLANTED, safe='')}@127.0.0.1:{unused_port()}/hub",
        "HUB_KEY_PEPPER": PEPPER,
        "HUB_LOOKUPS": f"courts.judgment_defaulter=https://hub:{OF_COURTS}@courts.example/v1",
        "PGPASSWORD": PLANTED,
        "PYTHONPATH": str(ROOT),
    }


def unused_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port


def run(*command: str, env: Environment, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [PROGRAM, *command], env=env, cwd=cwd, capture_output=True, text=True, timeout=60, check=False
    )


COMMANDS = (
    ("settings",),
    ("settings", "--json"),
    ("doctor",),
    ("doctor", "--json"),
    ("serve", "--port", "0"),
    ("migrate",),
    ("key", "create", "--role", "dashboard"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_36_no_command_tells_a_secret_while_the_database_is_away(
    secrets: dict[str, str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    done = run(*command, env=secrets, cwd=tmp_path)

    assert done.stdout + done.stderr
    assert leaks(done.stdout, done.stderr) == []
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://hub:{quote(PLANTED, safe='')}@db/hub",
        f"postgresql://db/hub?password={quote(PLANTED, safe='')}",
        f"postgresql://hub:{PLANTED}@db/hub",
        f"postgresql://hub@db:{PEPPER}/hub",
        PEPPER,
    ],
)
@pytest.mark.parametrize("command", ["doctor", "migrate", "settings"])
def test_36_no_command_tells_a_url_that_cannot_be_read(
    secrets: dict[str, str], tmp_path: Path, command: str, url: str
) -> None:
    done = run(command, env={**secrets, "HUB_DATABASE_URL": url}, cwd=tmp_path)

    assert leaks(done.stdout, done.stderr) == []
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["doctor", "settings", "serve"])
def test_36_no_command_tells_a_broken_file_of_settings(tmp_path: Path, secrets: dict[str, str], command: str) -> None:
    (tmp_path / "hub.toml").write_text(f'key_pepper = "{PEPPER}"\nport = "{OF_COURTS}"\nlookup = "{PLANTED}"\n')
    env = {name: value for name, value in secrets.items() if not name.startswith("HUB_")}

    done = run(command, env=env, cwd=tmp_path)

    assert done.returncode == 1
    assert leaks(done.stdout, done.stderr) == []


def test_36_a_wrong_password_is_told_to_nobody(
    secrets: dict[str, str], tmp_path: Path, postgres_cluster: PostgresCluster
) -> None:
    ask_for_passwords(postgres_cluster)
    url = make_url(postgres_cluster.url()).set(drivername="postgresql", password=PLANTED)
    env = {**secrets, "HUB_DATABASE_URL": url.render_as_string(hide_password=False)}

    done = [run(*command, env=env, cwd=tmp_path) for command in (("doctor",), ("migrate",), ("serve", "--port", "0"))]

    assert "password authentication failed" in done[0].stdout
    assert leaks(*(one.stdout for one in done), *(one.stderr for one in done)) == []


def ask_for_passwords(cluster: PostgresCluster) -> None:
    """Let nobody in without one."""
    with connect(cluster.url()) as connection:
        (cluster.folder / "data" / "pg_hba.conf").write_text("host all all 127.0.0.1/32 scram-sha-256\n")
        connection.execute("ALTER USER postgres PASSWORD 'another'")
        connection.execute("SELECT pg_reload_conf()")


def test_36_a_fault_that_quotes_secrets_reaches_neither_the_caller_nor_the_log(
    tmp_path: Path, secrets: dict[str, str]
) -> None:
    env = {
        **secrets,
        "HUB_DATABASE_URL": "",
        "HUB_GRAPHQL_SCHEMA": "tests.attacks.leaking_schema:schema",
        "HUB_LOOKUPS": "",
    }
    run("migrate", env=env, cwd=tmp_path)
    key = run("key", "create", "--role", "dashboard", env=env, cwd=tmp_path).stdout.strip()

    with subprocess.Popen(
        [PROGRAM, "serve", "--port", "0"],
        env=env,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        answer = httpx.post(url, json={"query": "{ leak }"}, headers={"Authorization": f"Bearer {key}"}, timeout=30)
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=30)

    [error] = answer.json()["errors"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert answer.headers["x-request-id"] in error["message"]
    assert answer.headers["x-request-id"] in log
    assert "RuntimeError" in log
    assert leaks(answer.text, log) == []


def test_36_a_fault_in_this_process_tells_a_number_and_nothing_else(serve: Serve, database_url: str) -> None:
    served = serve(database_url, graphql_schema=SMALL)

    reply = ask(served, "{ boom required: requiredBoom }")

    assert set(reply.codes) == {"INTERNAL"}
    assert reply.is_sober
    assert not [word for word in ("secret", "postgresql://", "SELECT", "ValueError", "KeyError") if word in reply.text]


def test_37_a_constraint_of_the_database_is_told_as_a_fault_with_a_stable_code(serve: Serve, database_url: str) -> None:
    served = serve(database_url)
    store = open_store(database_url)
    refuse_every_record(store)
    agency = create_key(store, role=Role.AGENCY, agency="HUB", pepper=read_pepper(served.settings), now=wall_clock())
    store.close()

    record = {"agency": {"code": "COURTS", "name": "人民法院"}}
    reply = ask(served, PUSH, key=agency, variables={"input": {"requestKey": "one", "records": [record]}})

    assert reply.codes == ["INTERNAL"]
    assert reply.is_sober
    assert not [word for word in ("constraint", "planted", "record_version", "INSERT") if word in reply.text]


def refuse_every_record(store: Store) -> None:
    """Have the database refuse every row of the log, in words of its own."""
    if store.dialect.name == "sqlite":
        how = "CREATE TRIGGER planted BEFORE INSERT ON record_version BEGIN SELECT RAISE(ABORT, 'planted'); END"
    else:
        how = "ALTER TABLE record_version ADD CONSTRAINT planted CHECK (seq < 0) NOT VALID"
    store.write(lambda tx: tx.execute(text(how)))
