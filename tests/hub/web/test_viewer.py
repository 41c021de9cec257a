"""Who asks, over HTTP: what its credential may, until when, for which purpose, and what is left to spend."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from hub.access.keys import Terms
from hub.access.principals import Role, Scope
from hub.web import paying
from tests.hub.web.serving import Serve, serving_all

WHO = """{ viewer { role may expiresAt purpose { code case }
  budget { requestsLeft costLeft resetsInSeconds } } }"""
LEFT = "{ viewer { budget { requestsLeft costLeft } } }"
ENDS = datetime(2100, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def ages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes so long that none ends during a test."""
    monkeypatch.setattr(paying, "SECONDS", 10**6)


@pytest.fixture
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Serve the whole schema."""
    with serving_all(tmp_path_factory.mktemp("viewer"), schema="schema:schema") as start:
        yield start


def viewer(caller: httpx.Client, query: str = WHO, **more: object) -> Any:
    return caller.post("/graphql", json={"query": query, **more}).json()["data"]["viewer"]


def test_a_key_is_told_all_that_it_may(serve: Serve, database_url: str) -> None:
    served = serve(database_url, requests_per_minute=500, cost_per_minute=9_000)
    key = served.key_for(Role.AGENCY, "HUB", Terms(may=frozenset({Scope.PUSH, Scope.READ}), expires_at=ENDS))
    purpose = {"code": "INSPECTION", "case": "查1"}

    with served.client(Authorization=f"Bearer {key}") as caller:
        found = viewer(caller, extensions={"purpose": purpose})

    assert 0 < found["budget"].pop("resetsInSeconds") <= 10**6
    assert found == {
        "role": "AGENCY",
        "may": ["READ", "PUSH"],
        "expiresAt": "2100-01-01T00:00:00+00:00",
        "purpose": purpose,
        "budget": {"requestsLeft": 499, "costLeft": 8_986},
    }


def test_what_is_left_is_what_questions_have_not_cost(serve: Serve, database_url: str) -> None:
    served = serve(database_url, requests_per_minute=100, cost_per_minute=2_000)

    with served.client() as caller:
        found = [viewer(caller, LEFT)["budget"] for _ in range(3)]

    assert [one["requestsLeft"] for one in found] == [99, 98, 97]
    assert found[0]["costLeft"] - found[1]["costLeft"] == found[1]["costLeft"] - found[2]["costLeft"] > 0


def test_the_schema_and_the_budget_are_told_together(serve: Serve, database_url: str) -> None:
    with serve(database_url).client() as caller:
        found = caller.post("/graphql", json={"query": f"{{ __schema {{ queryType {{ name }} }} {LEFT[1:-1]} }}"})

    data = found.json()["data"]
    assert data["__schema"] == {"queryType": {"name": "Query"}}
    assert data["viewer"]["budget"]["requestsLeft"] > 0
