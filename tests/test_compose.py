"""docker-compose.yml holds to the Compose specification, and to what the hub promises of it."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from hub.settings import Settings

COMPOSE = Path(__file__).parents[1] / "docker-compose.yml"


@pytest.fixture(scope="module")
def declared() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def services(declared: dict[str, Any]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = declared["services"]
    return found


def test_the_file_is_valid_by_the_schema_of_compose() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]

    done = subprocess.run(check, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_service_runs_as_root_or_writes_outside_its_volumes(services: dict[str, dict[str, Any]]) -> None:
    loose = {
        name: service
        for name, service in services.items()
        if service.get("user", "root") in ("root", "0")
        or service.get("read_only") is not True
        or service.get("cap_drop") != ["ALL"]
        or service.get("security_opt") != ["no-new-privileges:true"]
    }

    assert loose == {}


def test_every_lasting_service_says_whether_it_is_well(services: dict[str, dict[str, Any]]) -> None:
    silent = [name for name, service in services.items() if "restart" in service and "healthcheck" not in service]

    assert silent == []


def test_who_depends_on_another_waits_until_it_is_ready(services: dict[str, dict[str, Any]]) -> None:
    conditions = {
        (name, other, how["condition"])
        for name, service in services.items()
        for other, how in service.get("depends_on", {}).items()
    }

    assert conditions == {
        ("migrate", "postgres", "service_healthy"),
        ("hub", "postgres", "service_healthy"),
        ("hub", "migrate", "service_completed_successfully"),
    }


def test_secrets_come_from_files_and_stand_in_no_environment(declared: dict[str, Any]) -> None:
    environments = {name: service.get("environment", {}) for name, service in declared["services"].items()}
    in_files = {value for one in environments.values() for key, value in one.items() if key.endswith("_FILE")}
    named = {
        (name, key)
        for name, one in environments.items()
        for key in one
        if re.search("PASSWORD|SECRET|PEPPER|KEY|URL", key) and not key.endswith("_FILE")
    }

    assert in_files == {f"/run/secrets/{name}" for name in declared["secrets"]}
    assert {one["file"] for one in declared["secrets"].values()} == {f"secrets/{name}" for name in declared["secrets"]}
    assert named == set()
    assert "${" not in str(environments)


def test_each_service_sees_the_secrets_that_it_needs_and_no_others(declared: dict[str, Any]) -> None:
    assert {name: service["secrets"] for name, service in declared["services"].items()} == {
        "postgres": ["postgres-password"],
        "migrate": ["database-url", "key-pepper", "personal-key"],
        "hub": ["database-url", "key-pepper", "personal-key"],
    }


def test_every_setting_of_the_hub_is_one(declared: dict[str, Any]) -> None:
    environment = declared["services"]["hub"]["environment"]

    assert {name.removeprefix("HUB_").lower() for name in environment} <= set(Settings.model_fields)


def test_the_hub_is_well_when_it_is_ready(services: dict[str, dict[str, Any]]) -> None:
    assert "/readyz" in str(services["hub"]["healthcheck"]["test"])


def test_the_commands_at_the_head_make_every_secret(tmp_path: Path, declared: dict[str, Any]) -> None:
    head = COMPOSE.read_text(encoding="utf-8").partition("\n\n")[0]
    commands = "\n".join(line.removeprefix("#   ") for line in head.splitlines() if line.startswith("#   "))

    subprocess.run(["/bin/sh", "-ec", commands], cwd=tmp_path, check=True)

    made = {f"secrets/{file.name}": file.read_text(encoding="utf-8") for file in (tmp_path / "secrets").iterdir()}
    password = made["secrets/postgres-password"]
    assert set(made) == {one["file"] for one in declared["secrets"].values()}
    assert made["secrets/database-url"] == f"postgresql+psycopg://hub:{password}@postgres:5432/hub"
    assert len(password) == 48
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700
