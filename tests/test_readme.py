"""The README is right: its commands run, its query gets the printed answer, its links lead somewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.docs.demo import Demo, fits, run, served, steps
from tests.docs.markdown import ROOT, block, page, prose

README = page("README.md")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A demo of our own."""
    with served(tmp_path_factory.mktemp("readme") / "home") as running:
        yield running


def asked(demo: Demo, role: str) -> Any:
    """The README's query as a role."""
    headers = {"Authorization": f"Bearer {demo.keys[role]}"}
    answer = httpx.post(demo.url, json={"query": block(README, "graphql")}, headers=headers)
    assert answer.status_code == 200
    return answer.json()


def test_the_first_query_gets_the_printed_answer(demo: Demo) -> None:
    assert asked(demo, "officer") == json.loads(block(README, "json"))


def test_a_dashboard_gets_the_rest_of_it(demo: Demo) -> None:
    answer = asked(demo, "dashboard")

    refused = {error["path"][-1]: error["extensions"]["code"] for error in answer["errors"]}
    assert refused == {"cases": "FORBIDDEN", "jointOperations": "FORBIDDEN"}
    whole = json.loads(block(README, "json"))["data"]["organization"]
    assert answer["data"]["organization"] == {**whole, "cases": None, "jointOperations": None}


def test_the_file_beside_it_is_the_same_query() -> None:
    assert page("docs/first-query.graphql") == block(README, "graphql")


def test_its_commands_print_what_it_shows(demo: Demo, tmp_path: Path) -> None:
    shown = steps(README)

    printed = run(demo, [command.text for command, _ in shown], folder=tmp_path)

    for (command, wanted), found in zip(shown, printed, strict=True):
        assert wanted is None or fits(wanted.text, found, language=wanted.language), f"{command.text}\n{found}"


def test_a_rebuild_gives_the_digest_that_it_had(demo: Demo, tmp_path: Path) -> None:
    rebuild = next(command.text for command, _ in steps(README) if "hub rebuild" in command.text)

    first, second = (json.loads(text) for text in run(demo, [rebuild, rebuild], folder=tmp_path))

    assert first == second


def test_every_target_that_it_names_is_in_the_makefile() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)", README))
    targets = set(re.findall(r"^([a-z]+):", page("Makefile"), re.MULTILINE))

    assert named >= {"demo", "test", "check", "prove"}
    assert named <= targets


def test_every_room_that_it_names_is_there() -> None:
    rooms = re.findall(r"`((?:hub|tests|connectors|schema)/[\w/.]+)`", prose(README))

    assert [room for room in rooms if not (ROOT / room).exists()] == []
