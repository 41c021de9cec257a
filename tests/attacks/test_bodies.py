"""Rows 20 to 31: bodies that are too large, or no sound JSON."""

import pytest

from tests.attacks.attacking import JSON, post, watched
from tests.hub.web.serving import Served


@pytest.mark.parametrize("body", [b"null", b"1", b'"{ __typename }"'])
def test_24_a_body_that_is_no_object(target: Served, body: bytes) -> None:
    with watched() as seen:
        replies = [post(target, body), post(target, body, accept=JSON)]

    assert [(reply.status, reply.codes) for reply in replies] == [(400, ["BAD_INPUT"])] * 2
    assert all(reply.is_sober for reply in replies)
    assert seen.nothing


def test_a_sound_body_is_seen_to_resolve(target: Served) -> None:
    with watched() as seen:
        reply = post(target, b'{"query": "{ viewer { role } }"}')

    assert reply.status == 200
    assert not seen.nothing
