"""The software bill of materials names all that is installed with the hub, and nothing of its builders' tools."""

import json
import re
from importlib.metadata import requires, version
from typing import Any

import pytest
from packaging.requirements import Requirement

from supply.locked import requirements, sbom


@pytest.fixture(scope="module")
def listed() -> dict[str, str]:
    """Versions by name, as the list has them."""
    found: dict[str, Any] = json.loads(sbom())
    assert (found["bomFormat"], found["metadata"]["component"]["name"]) == ("CycloneDX", "concord-hub")
    return {one["name"]: one["version"] for one in found["components"]}


def normal(name: str) -> str:
    """A name as indexes have it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(name: str, extras: frozenset[str] = frozenset()) -> dict[str, str]:
    """Everything that is installed with a package here, with its version."""
    found: dict[str, str] = {}
    waiting = [(name, extras)]
    while waiting:
        one, wanted = waiting.pop()
        for text in requires(one) or ():
            requirement = Requirement(text)
            marker = requirement.marker
            if marker is not None and not any(marker.evaluate({"extra": extra}) for extra in (*wanted, "")):
                continue
            if normal(requirement.name) not in found or requirement.extras:
                found[normal(requirement.name)] = version(requirement.name)
                waiting.append((requirement.name, frozenset(requirement.extras)))
    return found


def test_every_dependency_of_the_wheel_is_named(listed: dict[str, str]) -> None:
    direct = {normal(Requirement(text).name) for text in requires("concord-hub") or ()}

    assert direct
    assert direct - set(listed) == set()


def test_every_package_that_is_installed_with_the_hub_is_named_in_its_version(listed: dict[str, str]) -> None:
    installed = needed("concord-hub")

    assert {name: found for name, found in installed.items() if listed.get(name) != found} == {}


def test_the_tools_of_builders_are_not_named(listed: dict[str, str]) -> None:
    assert {"pytest", "ruff", "mypy", "pip-audit", "clairvoyance"} & set(listed) == set()


def test_what_is_audited_is_what_is_listed(listed: dict[str, str]) -> None:
    pinned = dict(re.findall(r"^([a-z0-9-]+)(?:\[.*\])?==([^ ;\\]+)", requirements(), re.MULTILINE))

    assert pinned == listed
