"""Sessions over HTTP: whom they let in, where they count, and how they end."""

from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import update

from hub.access import provider as asking
from hub.domain.clock import wall_clock
from hub.store.tables.sessions import person_session
from hub.web import credentials
from tests.hub.web.people.browsing import Browser, code_of
from tests.hub.web.people.providing import Provided, provided
from tests.hub.web.serving import Serve, Served
from tests.hub.web.socketing import calling
from tests.stores import open_store

WHOLE = "schema:schema"
PAGE = "https://dashboard.example"


@pytest.fixture
def browser(served: Served) -> Browser:
    """A browser whose person has logged in, at a hub on each database in turn."""
    logged_in = Browser(served)
    logged_in.log_in()
    return logged_in


@pytest.fixture
def fresh(serve: Serve, database_url: str, provider: Provided) -> Browser:
    """The same at a hub with the whole schema, which looks a session up each time, and lets pages of others ask."""
    chosen = provider.settings(key_cache_seconds=0, graphql_schema=WHOLE, origins=PAGE)
    logged_in = Browser(serve(database_url, **chosen))
    logged_in.log_in()
    return logged_in


def error_of(answer: httpx.Response) -> tuple[int, str]:
    """The status and the code of a refusal."""
    return answer.status_code, answer.json()["errors"][0]["extensions"]["code"]


def cookie(browser: Browser) -> str:
    """The session as a header has it."""
    return f"hub-session={browser.session}"


def age(browser: Browser, **by: float) -> None:
    """Let time pass for every session."""
    before = wall_clock() - timedelta(**by)
    store = open_store(browser.served.settings.store_url)
    store.write(lambda tx: tx.execute(update(person_session).values(seen_at=before)))
    store.close()


def test_a_session_asks_with_the_custom_header_alone(browser: Browser) -> None:
    without = browser.send("POST", "/graphql", json={"query": "{ viewer }"})

    assert browser.ask().json()["data"]["viewer"].startswith("OFFICER HUB oidc:li.na")
    assert error_of(without) == (403, "CUSTOM_HEADER_MISSING")


def test_a_key_beside_a_session_counts_more(browser: Browser) -> None:
    answer = browser.ask(Authorization=f"Bearer {browser.served.key}")

    assert answer.json()["data"]["viewer"].startswith("OFFICER HUB hub_")


def test_a_session_counts_for_no_page_of_another_origin(fresh: Browser) -> None:
    own = fresh.ask("{ viewer { role } }", Origin=fresh.served.url)
    others = fresh.ask("{ viewer { role } }", Origin=PAGE)

    assert own.json() == {"data": {"viewer": {"role": "OFFICER"}}}
    assert error_of(others) == (401, "UNAUTHENTICATED")
    assert "access-control-allow-credentials" not in others.headers


def test_a_session_is_shown_by_its_cookie_and_by_nothing_else(browser: Browser) -> None:
    session = browser.session or ""
    headers = (f"Bearer {session}", f"Session {session}", session)

    answers = [
        httpx.post(f"{browser.served.url}/graphql", json={"query": "{ viewer }"}, headers={"Authorization": one})
        for one in headers
    ]

    assert [answer.status_code for answer in answers] == [401] * 3


@pytest.mark.parametrize("line", ["hub-session=a; hub-session=b", "hub-session=", "hub-session", "Hub-Session={}"])
def test_a_cookie_that_is_not_the_one_lets_nobody_in(browser: Browser, line: str) -> None:
    with httpx.Client(base_url=browser.served.url) as client:
        headers = {"Cookie": line.format(browser.session), "X-Hub-Request": "1"}
        answer = client.post("/graphql", json={"query": "{ viewer }"}, headers=headers)

    assert error_of(answer) == (401, "UNAUTHENTICATED")


def test_a_session_that_is_not_used_ends(fresh: Browser) -> None:
    age(fresh, minutes=29)
    used = fresh.ask("{ viewer { role } }")
    age(fresh, minutes=31)
    unused = fresh.ask("{ viewer { role } }")

    assert used.status_code == 200
    assert error_of(unused) == (401, "UNAUTHENTICATED")
    assert "/auth/login" in unused.text
    assert code_of(fresh.get("/auth/me")) == (401, "UNAUTHENTICATED")


def test_a_session_ends_with_the_setting_that_gave_its_role(
    serve: Serve, database_url: str, provider: Provided
) -> None:
    before = Browser(serve(database_url, **provider.settings()))
    before.log_in()
    now = provider.settings(oidc_roles="somebody-else=officer")
    after = [Browser(serve(database_url, **chosen)) for chosen in (now, {}, provider.settings())]
    for browser in after:
        browser.hold("hub-session", before.session or "")

    answers = [error_of(browser.ask()) for browser in after]

    assert before.ask().status_code == 200
    assert answers == [(401, "UNAUTHENTICATED")] * 3


def test_using_a_session_keeps_it(fresh: Browser) -> None:
    age(fresh, minutes=29)
    fresh.ask("{ viewer { role } }")

    store = open_store(fresh.served.settings.store_url)
    with store.read() as tx:
        seen = tx.execute(person_session.select()).one().seen_at
    store.close()
    assert wall_clock() - seen < timedelta(minutes=1)


def test_logging_out_ends_a_session_everywhere(serve: Serve, database_url: str, provider: Provided) -> None:
    one = Browser(serve(database_url, **provider.settings(key_cache_seconds=1)))
    one.log_in()
    other = Browser(serve(database_url, **provider.settings(key_cache_seconds=0)))
    other.hold("hub-session", one.session or "")
    copy = Browser(one.served)
    copy.hold("hub-session", one.session or "")
    before = [each.ask().status_code for each in (one, other, copy)]

    asked_first = one.get("/auth/logout")
    end = one.follow(one.post("/auth/logout"))

    assert before == [200, 200, 200]
    assert '<form method="post" action="/auth/logout">' in asked_first.text
    assert (str(end.url), "You are not logged in." in end.text) == (f"{one.served.url}/auth/logout", True)
    assert one.session is None
    assert [each.ask().status_code for each in (other, copy)] == [401, 401]


def test_no_other_page_logs_anybody_out(fresh: Browser) -> None:
    copy = Browser(fresh.served)
    copy.hold("hub-session", fresh.session or "")

    by_link = fresh.get("/auth/logout")
    by_stranger = fresh.post("/auth/logout", Origin="https://attacker.example")
    by_guest = fresh.post("/auth/logout", Origin=PAGE)

    assert (by_link.status_code, by_guest.status_code) == (200, 303)
    assert error_of(by_stranger) == (403, "ORIGIN_REFUSED")
    assert copy.ask("{ viewer { role } }").status_code == 200


def test_logging_out_while_the_provider_is_away_ends_the_session(
    serve: Serve, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with provided() as provider:
        served = serve(database_url, **provider.settings(key_cache_seconds=0))
        browser = Browser(served)
        browser.log_in()
        copy = Browser(served)
        copy.hold("hub-session", browser.session or "")
        monkeypatch.setattr(asking, "FRESH_SECONDS", 0)
        monkeypatch.setattr(asking, "STALE_SECONDS", 0)
        provider.stop()

        end = browser.post("/auth/logout")

        assert (end.status_code, "You are logged out." in end.text) == (200, True)
        assert copy.ask().status_code == 401


@pytest.fixture
def stand_alone() -> Iterator[Provided]:
    """A provider that ends no sessions of its own."""
    with provided() as found:
        found.behave(about={"end_session_endpoint": ""})
        yield found


def test_where_the_provider_ends_no_session_logging_out_ends_here(
    serve: Serve, database_url: str, stand_alone: Provided
) -> None:
    browser = Browser(serve(database_url, **stand_alone.settings()))
    browser.log_in()

    end = browser.post("/auth/logout")

    assert (end.status_code, "You are logged out." in end.text, browser.session) == (200, True, None)


def test_logging_out_without_a_session_is_no_mistake(served: Served) -> None:
    browser = Browser(served)

    assert "You are not logged in." in browser.get("/auth/logout").text
    assert browser.post("/auth/logout").status_code == 303


def test_a_socket_opens_by_the_session_to_a_page_of_the_hub(fresh: Browser) -> None:
    with calling(fresh.served, origin=fresh.served.url, headers={"Cookie": cookie(fresh)}) as caller:
        caller.tell({"type": "connection_init"})

        assert caller.hear() == {"type": "connection_ack"}


@pytest.mark.parametrize("origin", [None, PAGE])
def test_a_socket_opens_to_nobody_else_by_it(fresh: Browser, origin: str | None) -> None:
    with calling(fresh.served, origin=origin, headers={"Cookie": cookie(fresh)}) as caller:
        caller.tell({"type": "connection_init"})

        assert caller.end()[0] == 4403


def test_a_session_is_shown_in_no_introduction(fresh: Browser) -> None:
    with calling(fresh.served) as caller:
        caller.introduce(f"\n{fresh.session}")

        assert caller.end()[0] == 4403


def test_a_socket_closes_when_its_person_logs_out(fresh: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials, "LONGEST_SECONDS", 1)
    with calling(fresh.served, origin=fresh.served.url, headers={"Cookie": cookie(fresh)}) as caller:
        caller.tell({"type": "connection_init"})
        caller.hear()
        caller.subscribe("all")
        fresh.post("/auth/logout")

        assert caller.end()[0] == 4403


def test_an_event_stream_opens_by_the_session(fresh: Browser) -> None:
    headers = {"Accept": "text/event-stream", "X-Hub-Request": "1", "Cookie": cookie(fresh)}
    body = {"query": "subscription { recordsChanged { number } }"}

    with httpx.stream("POST", f"{fresh.served.url}/graphql", json=body, headers=headers, timeout=30) as stream:
        first = next(stream.iter_raw())

    assert (stream.status_code, first) == (200, b":\n\n")
