"""Asking over HTTP: again only where that is safe, never too long, and only whole, sound JSON is taken."""

from collections.abc import Iterator
from typing import Any

import pytest

from connectors.sources.http import Bounds, http_source
from hub.errors import SourceUnavailable, SourceUnreadable
from tests.standing_agency import Agency, Manner, standing_agency

QUESTION = {"codes": ["A"]}


@pytest.fixture
def agency() -> Iterator[Agency]:
    with standing_agency() as standing:
        yield standing


async def ask(url: str, *, repeatable: bool = True, **bounds: Any) -> object:
    """Ask the agency once."""
    chosen = Bounds(**{"first_pause_seconds": 0.001, "longest_pause_seconds": 0.002, **bounds})
    async with http_source(url, chosen) as source:
        return await source.ask("anything", QUESTION, repeatable=repeatable)


async def test_the_json_of_an_answer_is_given(agency: Agency) -> None:
    agency.says(b'{"one": [1, null, "\xe6\x9d\xad"]}')

    assert await ask(agency.url) == {"one": [1, None, "杭"]}


async def test_an_agency_that_fails_for_a_moment_is_asked_again(agency: Agency) -> None:
    agency.fails_first = 2

    await ask(agency.url)

    assert len(agency.requests) == 3


async def test_the_attempts_come_to_an_end(agency: Agency) -> None:
    agency.manner = Manner.FAILING

    with pytest.raises(SourceUnavailable, match="HTTP 500"):
        await ask(agency.url)

    assert len(agency.requests) == 3


async def test_what_may_have_been_done_is_not_asked_twice(agency: Agency) -> None:
    agency.fails_first = 1

    with pytest.raises(SourceUnavailable):
        await ask(agency.url, repeatable=False)

    assert len(agency.requests) == 1


async def test_an_agency_that_asks_for_more_patience_than_we_have_is_left_alone(agency: Agency) -> None:
    agency.manner = Manner.BUSY

    with pytest.raises(SourceUnavailable, match="HTTP 503"):
        await ask(agency.url)

    assert len(agency.requests) == 1


async def test_an_agency_that_stalls_is_given_up(agency: Agency) -> None:
    agency.manner = Manner.SLOW

    with pytest.raises(SourceUnavailable):
        await ask(agency.url, read_seconds=0.05, attempts=1)


@pytest.mark.parametrize("repeatable", [True, False])
async def test_nobody_there_is_told_as_such(*, repeatable: bool) -> None:
    with pytest.raises(SourceUnavailable, match="cannot be reached") as caught:
        await ask("http://127.0.0.1:9", repeatable=repeatable)

    assert "127.0.0.1" not in caught.value.en + caught.value.zh


@pytest.mark.parametrize(
    ("manner", "said"),
    [
        (Manner.HTML, "is not application/json"),
        (Manner.HTML_AS_JSON, "is not whole, sound JSON"),
        (Manner.HALF, "is not whole, sound JSON"),
        (Manner.CUT, "ends in the middle"),
        (Manner.GARBAGE, "is not whole, sound JSON"),
        (Manner.TWICE, "is not whole, sound JSON"),
        (Manner.COMPRESSED, "is compressed"),
        (Manner.ENDLESS, "has more than 1048576 bytes"),
        (Manner.FORBIDDING, "has HTTP status 403 and not 200"),
        (Manner.MOVED, "has HTTP status 307 and not 200"),
    ],
)
async def test_what_is_no_answer_is_refused_at_once(agency: Agency, manner: Manner, said: str) -> None:
    agency.manner = manner

    with pytest.raises(SourceUnreadable, match=said):
        await ask(agency.url)

    assert len(agency.requests) == 1


async def test_a_password_in_the_address_is_sent_and_not_told(agency: Agency) -> None:
    agency.manner = Manner.FAILING

    with pytest.raises(SourceUnavailable) as caught:
        await ask(agency.url.replace("://", "://hub:secret@"), attempts=1)

    assert agency.authorizations == ["Basic aHViOnNlY3JldA=="]
    assert "secret" not in caught.value.en + caught.value.zh


async def test_proxies_of_the_environment_are_not_used(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")

    await ask(agency.url)

    assert len(agency.requests) == 1
