"""Subscriptions of people: they end with the token or the session by which they began."""

import time

import pytest

from hub.access.tokens import LEEWAY_SECONDS
from tests.hub.web.people.providing import Provided, provided
from tests.hub.web.serving import Serve
from tests.hub.web.socketing import calling, known_caller

WHOLE = "schema:schema"


def test_a_socket_ends_when_its_token_expires(serve: Serve, database_url: str, provider: Provided) -> None:
    served = serve(database_url, **provider.settings(key_cache_seconds=1, graphql_schema=WHOLE))
    ends = time.time() + 3

    with known_caller(served, key=provider.sign({"exp": ends - LEEWAY_SECONDS})) as caller:
        caller.subscribe("all")
        code, reason = caller.end()

    # Whether it is looked at again just then or not.
    assert (code, reason.partition(".")[0]) in {(4403, "This key has expired"), (4403, "This key is not valid")}
    assert 0 <= time.time() - ends < 3


def test_an_event_stream_ends_when_its_token_expires(serve: Serve, database_url: str, provider: Provided) -> None:
    served = serve(database_url, **provider.settings(key_cache_seconds=1, graphql_schema=WHOLE))
    token = provider.sign({"exp": time.time() - LEEWAY_SECONDS + 3})

    with served.stranger(Authorization=f"Bearer {token}", Accept="text/event-stream") as caller:
        told = caller.post("/graphql", json={"query": "subscription { recordsChanged { number } }"}).text

    assert told.endswith("event: complete\ndata:\n\n")
    assert "UNAUTHENTICATED" in told


@pytest.mark.parametrize("claims", [{"roles": "visitor"}, {"agency": "NOWHERE"}, {"aud": "mail"}])
def test_a_socket_is_not_opened_to_whom_the_hub_has_no_place_for(
    serve: Serve, database_url: str, provider: Provided, claims: dict[str, str]
) -> None:
    served = serve(database_url, **provider.settings())

    with calling(served) as caller:
        caller.introduce(f"Bearer {provider.sign(claims)}")

        assert caller.end()[0] == 4403


def test_a_socket_is_told_to_try_again_while_the_provider_is_away(serve: Serve, database_url: str) -> None:
    with provided() as provider:
        served, token = serve(database_url, **provider.settings()), provider.sign()
        provider.stop()

        with calling(served) as caller:
            caller.introduce(f"Bearer {token}")

            assert caller.end()[0] == 1013
