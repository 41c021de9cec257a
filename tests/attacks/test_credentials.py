"""Rows 59 to 61: credentials that are forged, used twice, or guessed."""

import statistics

import pytest

from hub.access.keys import Terms, revoke
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.store.engine import open_store
from tests.attacks.attacking import ask
from tests.hub.web.serving import Serve, Served

ROUNDS = 60
"""Requests of either kind: few enough for a test, enough for the medians of a wrong and of an unknown key."""

AS_MUCH = 2.0
"""How many times as long one may take as the other: a hash of one block is far below what a request takes."""


@pytest.mark.xfail(strict=True, reason="Tokens of people are not taken yet.")
def test_59_tokens_that_nobody_signed_are_refused_as_such(target: Served) -> None:
    unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."

    reply = ask(target, "{ viewer { role } }", key=unsigned)

    assert (reply.status, reply.codes) == (401, ["TOKEN_INVALID"])


@pytest.mark.xfail(strict=True, reason="Requests are not signed yet.")
def test_60_a_signed_request_that_is_sent_again_is_refused_or_gets_the_saved_reply(target: Served) -> None:
    reply = ask(target, "{ viewer { signed } }")

    assert reply.status == 200


def test_61_whatever_is_wrong_with_a_key_cannot_be_told_apart(serve: Serve, database_url: str) -> None:
    attacked = serve(database_url, failed_keys_per_minute=10 * ROUNDS)
    prefix = attacked.key.partition(".")[0]
    wrong, unknown = f"{prefix}.{'x' * 43}", f"hub_{'0' * 16}.{'x' * 43}"
    expired = attacked.key_for(Role.OFFICER, "HUB", Terms(expires_at=wall_clock()))
    revoked = attacked.key_for(Role.OFFICER, "HUB")
    store = open_store(database_url)
    revoke(store, revoked, now=wall_clock())
    store.close()

    replies = [
        [ask(attacked, "{ viewer { role } }", key=key) for key in (wrong, unknown, expired, revoked)]
        for _ in range(ROUNDS)
    ]

    assert {(one.status, *one.codes, one.text) for each in replies for one in each} == {
        (401, "UNAUTHENTICATED", replies[0][0].text)
    }
    seconds = [statistics.median(one.seconds for one in each) for each in zip(*replies, strict=True)]
    assert max(seconds) < AS_MUCH * min(seconds)
