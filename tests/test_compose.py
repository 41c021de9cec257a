"""docker-compose.yml holds to the Compose specification, and to what the hub promises of it."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

COMPOSE = Path(__file__).parents[1] / "docker-compose.yml"


@pytest.fixture(scope="module")
def services() -> dict[str, dict[str, Any]]:
    declared: dict[str, dict[str, Any]] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))["services"]
    return declared


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


def test_a_secret_is_required_and_never_has_a_default() -> None:
    secrets = re.findall(r"\$\{(\w*PASSWORD\w*|\w*SECRET\w*|\w*KEY\w*)(.*?)\}", COMPOSE.read_text(encoding="utf-8"))

    assert secrets
    assert [name for name, rest in secrets if not rest.startswith(":?")] == []
