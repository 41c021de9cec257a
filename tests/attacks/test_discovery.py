"""Rows 1 to 4: to learn the schema without being shown it."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from graphql import get_introspection_query

from schema import schema
from tests.attacks.attacking import JSON, ask, watched
from tests.attacks.conftest import WHOLE
from tests.databases import Databases
from tests.hub.web.serving import Served, serving_all

DEEP = f"{{ __schema {{ types {{ {'fields { type { ' * 30} name {'} } ' * 30} }} }} }}"
WRONG = (
    "{ organisation { name } }",
    "{ organizations { nodes { nmae } } }",
    "{ organizations(were: {}) { totalCount } }",
    '{ organizations(where: {nmae: {eq: "x"}}) { totalCount } }',
    "{ organizations(where: {kind: {eq: FUNDATION}}) { totalCount } }",
    "query ($where: OrganisationFilter) { organizations(where: $where) { totalCount } }",
    "{ organizations { nodes } }",
    "{ organizations { totalCount { x } } }",
    "{ node { id } }",
)


@pytest.fixture(scope="module")
def closed(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A hub that shows its schema to nobody."""
    with serving_all(tmp_path_factory.mktemp("closed"), schema=WHOLE) as start:
        yield start(databases.fresh("sqlite"), introspection=())


def test_01_introspection_by_a_stranger(closed: Served) -> None:
    query = get_introspection_query()

    with watched() as seen:
        anonymous = ask(closed, query, key="")
        refused = [ask(closed, one) for one in (query, '{ __type(name: "Query") { name } }')]
        hidden = ask(closed, "{ ...F } fragment F on Query { shown: __schema { queryType { name } } }")
        old = ask(closed, query, accept=JSON)

    assert (anonymous.status, anonymous.codes) == (401, ["UNAUTHENTICATED"])
    assert all((reply.status, reply.codes) == (400, ["INTROSPECTION_REFUSED"]) for reply in (*refused, hidden))
    assert (old.status, old.codes) == (200, ["INTROSPECTION_REFUSED"])
    assert all(reply.is_refused for reply in (anonymous, *refused, hidden, old))
    assert seen.nothing


def test_01_a_type_name_is_free_and_a_hub_may_show_its_schema(closed: Served, target: Served) -> None:
    assert ask(closed, "{ __typename }").text == '{"data":{"__typename":"Query"}}'
    assert ask(target, get_introspection_query()).status == 200


@pytest.mark.parametrize("which", ["closed", "target"])
def test_02_deep_introspection(which: str, request: pytest.FixtureRequest) -> None:
    with watched() as seen:
        reply = ask(request.getfixturevalue(which), DEEP)

    assert (reply.status, reply.is_refused) == (400, True)
    assert reply.codes == ["INTROSPECTION_REFUSED" if which == "closed" else "GRAPHQL_VALIDATION_FAILED"]
    assert reply.seconds < 2
    assert seen.nothing


def test_03_a_misspelt_name(closed: Served) -> None:
    with watched() as seen:
        replies = [ask(closed, document) for document in WRONG]

    assert [(reply.status, reply.codes) for reply in replies] == [(400, ["GRAPHQL_VALIDATION_FAILED"])] * len(WRONG)
    assert len({reply.text for reply in replies}) == 1
    assert "mean" not in replies[0].text
    assert "rganiz" not in replies[0].text
    assert seen.nothing


def test_03_a_misspelt_name_inside_a_variable(closed: Served, target: Served) -> None:
    document = "query ($where: OrganizationFilter) { organizations(where: $where) { totalCount } }"
    values: dict[str, Any] = {"variables": {"where": {"nmae": {"eq": "x"}}}}

    with watched() as seen:
        twice = [ask(closed, document, **values) for _ in range(2)]
        told = ask(target, document, **values)

    assert [(reply.status, reply.codes) for reply in twice] == [(400, ["BAD_INPUT"])] * 2
    assert not any("nmae" in reply.text or "mean" in reply.text for reply in twice)
    assert "Did you mean" in told.text
    assert seen.nothing


def test_03_one_role_is_not_told_what_another_is(closed: Served, target: Served) -> None:
    known, unknown = ask(target, WRONG[0]), ask(closed, WRONG[0])

    assert "Did you mean" in known.text
    assert "Did you mean" not in unknown.text


@pytest.mark.skipif(find_spec("clairvoyance") is None, reason="installed by uv, which pip stands in for here")
def test_04_recovery_by_a_list_of_words(
    closed: Served, target: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    every, few = tmp_path / "every.txt", tmp_path / "few.txt"
    every.write_text("\n".join(sorted(every_name())), encoding="utf-8")
    few.write_text("organizations\nviewer\nusers\n", encoding="utf-8")

    assert recovered(closed, every, tmp_path / "closed.json") == []
    assert recovered(closed, few, tmp_path / "closed-again.json") == []
    # The tool knows graphql-core by its words, which the hub does not use: here it may, and finds what is told.
    monkeypatch.setattr("hub.query.errors.in_our_words", str)
    assert {"organizations", "viewer"} <= set(recovered(target, few, tmp_path / "open.json"))


def every_name() -> set[str]:
    """The names of all roots, and some that are none: nobody has a better list."""
    return {*schema.core.type_map["Query"].fields, "users", "login", "admin", "secret"}  # type: ignore[attr-defined]


def recovered(hub: Served, words: Path, found: Path) -> list[str]:
    """The fields that clairvoyance finds of a hub's roots."""
    command = [sys.executable, "-m", "clairvoyance", f"{hub.url}/graphql", "-w", str(words), "-o", str(found)]
    headers = ["-H", f"Authorization: Bearer {hub.key}", "-H", "Content-Type: application/json"]
    with subprocess.Popen([*command, *headers, "-p", "fast"], stderr=subprocess.DEVNULL) as attacker:
        # It writes what it has found before it goes on to the next type, and would go on for hours.
        deadline = time.monotonic() + 60
        while not (found.exists() and found.stat().st_size) and attacker.poll() is None and time.monotonic() < deadline:
            time.sleep(0.1)
        attacker.terminate()
    types = json.loads(found.read_text(encoding="utf-8"))["data"]["__schema"]["types"] if found.exists() else []
    return [field["name"] for kind in types for field in kind.get("fields") or () if kind["name"] == "Query"]
