"""People log in by a browser, as a browser would do it; and everything that goes wrong is told on a page."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import msgspec
import pytest

from hub.access.flow import Login
from hub.access.pepper import read_pepper
from hub.access.sealing import seal
from hub.errors import SettingsError
from hub.settings import read_settings
from hub.web.app import create_app
from tests.hub.web.people.browsing import Browser, code_of
from tests.hub.web.people.providing import Provided, provided
from tests.hub.web.serving import SMALL, Serve, Served

STALE = (400, "LOGIN_STALE")
USUAL: dict[str, object] = {
    "about": {},
    "id_token": {},
    "refuses": "",
    "token_answer": None,
    "status": 200,
    "person": {"sub": "li.na", "roles": ["case-worker"], "agency": "HUB"},
}


@pytest.fixture
def browser(shared: Served, provider: Provided) -> Iterator[Browser]:
    """A browser at a hub for whose people all is well when the test begins."""
    provider.behave(**USUAL)
    yield Browser(shared)
    provider.behave(**USUAL)


def test_a_person_logs_in_and_comes_to_where_it_wanted(served: Served, provider: Provided) -> None:
    browser = Browser(served)
    before = provider.asked("/token")

    end = browser.log_in("/auth/login?next=/readyz%3Fa=b")

    assert (str(end.url), end.status_code) == (f"{served.url}/readyz?a=b", 200)
    assert browser.ask().json() == {"data": {"viewer": "OFFICER HUB oidc:li.na 2020-06-30"}}
    assert provider.asked("/token") == before + 1


def test_without_a_place_to_go_the_person_is_told_who_it_is(browser: Browser) -> None:
    end = browser.log_in()

    assert str(end.url).endswith("/auth/me")
    assert "You are logged in as oidc:li.na, role officer, agency HUB." in end.text
    assert "您已登录" in end.text


def test_the_way_to_the_provider_has_state_nonce_and_challenge(browser: Browser, provider: Provided) -> None:
    answer = browser.get("/auth/login")

    place = urlsplit(answer.headers["location"])
    query = {name: value[0] for name, value in parse_qs(place.query).items()}
    assert answer.status_code == 303
    assert f"{place.scheme}://{place.netloc}" == provider.issuer
    assert query["redirect_uri"] == f"{browser.served.url}/auth/callback"
    assert (query["response_type"], query["scope"], query["code_challenge_method"]) == ("code", "openid", "S256")
    assert {len(query[name]) for name in ("state", "nonce", "code_challenge")} == {43}


def test_cookies_are_for_the_hub_alone_and_no_script(browser: Browser) -> None:
    begun = browser.get("/auth/login")
    ended = browser.get(browser.to_callback())

    [login] = begun.headers.get_list("set-cookie")
    session, forgotten = ended.headers.get_list("set-cookie")
    assert re.fullmatch(r"hub-login=[\w.-]+; Path=/; HttpOnly; SameSite=Lax; Max-Age=600", login)
    assert forgotten == "hub-login=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
    assert re.fullmatch(r"hub-session=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax", session)
    assert len(login) < 1_000


def test_behind_https_the_cookies_are_secure_and_bound_to_the_host(
    serve: Serve, database_url: str, provider: Provided
) -> None:
    served = serve(database_url, **provider.settings(trusted_proxies="127.0.0.1/32", hosts="hub.example"))
    proxied = {"Host": "hub.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"}

    with httpx.Client(base_url=served.url, headers=proxied) as client:
        begun = client.get("/auth/login")
        sealed = begun.headers["set-cookie"].partition(";")[0]
        back = httpx.get(begun.headers["location"]).headers["location"]
        ended = client.get(back.removeprefix("https://hub.example"), headers={"Cookie": sealed})
        session = ended.headers.get_list("set-cookie")[0]
        told = client.get("/auth/me", headers={"Cookie": session.partition(";")[0]})
        plain = client.get("/auth/me", headers={"Cookie": session.partition(";")[0].removeprefix("__Host-")})

    assert back.startswith("https://hub.example/auth/callback?")
    assert re.fullmatch(
        r"__Host-hub-login=[\w.-]+; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600", begun.headers["set-cookie"]
    )
    assert re.fullmatch(r"__Host-hub-session=[\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure", session)
    assert (told.status_code, plain.status_code) == (200, 401)


@pytest.mark.parametrize(
    "path",
    [
        "https://attacker.example",
        "//attacker.example",
        "/\\attacker.example",
        "\\\\attacker.example",
        "/\tattacker.example",
        "/\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "attacker",
        "",
        "/" + "x" * 2_000,
        "/\u2028",
    ],
)
def test_no_login_ends_at_another_host(browser: Browser, path: str) -> None:
    answer = browser.send("GET", "/auth/login", params={"next": path})

    assert code_of(answer) == (400, "BAD_INPUT")
    assert "set-cookie" not in answer.headers


def test_pages_are_kept_by_nobody_and_tell_nobody_where_one_was(browser: Browser) -> None:
    pages = [browser.get("/auth/login"), browser.get("/auth/callback"), browser.log_in(), browser.get("/auth/logout")]

    for page in pages:
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert page.headers["referrer-policy"] in {"no-referrer", "same-origin"}
        assert "x-request-id" in page.headers
    assert {page.headers["referrer-policy"] for page in pages[1:]} == {"same-origin"}


def test_a_session_that_was_there_before_is_not_taken_over(browser: Browser) -> None:
    browser.hold("hub-session", "chosen-by-an-attacker")

    browser.log_in()

    assert browser.session not in {None, "chosen-by-an-attacker"}
    attacker = Browser(browser.served)
    attacker.hold("hub-session", "chosen-by-an-attacker")
    assert attacker.ask().status_code == 401


def test_the_session_of_an_earlier_login_ends_with_the_next(browser: Browser) -> None:
    browser.log_in()
    first = browser.session
    browser.log_in()

    old = Browser(browser.served)
    old.hold("hub-session", first or "")
    assert first != browser.session
    assert (old.ask().status_code, browser.ask().status_code) == (401, 200)


def test_a_login_ends_once(browser: Browser) -> None:
    place = browser.to_callback()
    sealed = browser.cookies["hub-login"]
    assert browser.get(place).status_code == 303

    again = browser.get(place)
    browser.hold("hub-login", sealed)
    with_its_cookie = browser.get(place)

    assert [code_of(again), code_of(with_its_cookie)] == [STALE, STALE]


def test_a_login_that_began_in_another_browser_does_not_end_here(browser: Browser) -> None:
    attackers = Browser(browser.served).to_callback()
    mine = browser.to_callback()

    answer = browser.get(attackers)

    assert code_of(answer) == STALE
    assert browser.session is None
    assert browser.get(mine).status_code == 303


@pytest.mark.parametrize("query", ["", "?code=a", "?state=", "?code=a&state=b", "?error=access_denied", "?state=%00"])
def test_a_callback_that_nobody_began_is_told(browser: Browser, query: str) -> None:
    assert code_of(browser.get(f"/auth/callback{query}")) == STALE


def test_a_stolen_code_is_worth_nothing_in_another_login(browser: Browser) -> None:
    stolen = parse_qs(urlsplit(Browser(browser.served).to_callback()).query)["code"][0]
    mine = parse_qs(urlsplit(browser.to_callback()).query)["state"][0]

    answer = browser.get(f"/auth/callback?code={stolen}&state={mine}")

    assert code_of(answer) == STALE
    assert browser.session is None


def test_a_login_that_took_too_long_or_was_altered_is_told(browser: Browser) -> None:
    pepper = read_pepper(browser.served.settings)
    late = Login("state", "nonce", "verifier", "/", datetime(2026, 1, 1, tzinfo=UTC))
    sealed = (
        seal(msgspec.json.encode(late), pepper),
        seal(b'{"of": "another version"}', pepper),
        seal(msgspec.json.encode(late), b"another pepper of the tests"),
        "nonsense",
    )

    answers = [browser.get("/auth/callback?state=state&code=a", Cookie=f"hub-login={one}") for one in sealed]

    assert [code_of(answer) for answer in answers] == [STALE] * 4


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ("access_denied", (403, "LOGIN_DENIED")),
        ("temporarily_unavailable", (503, "PROVIDER_UNAVAILABLE")),
        ("server_error", (503, "PROVIDER_UNAVAILABLE")),
        ("invalid_scope", (502, "PROVIDER_FAULTY")),
        ("<script>alert(1)</script>", (502, "PROVIDER_FAULTY")),
    ],
)
def test_what_the_provider_says_against_a_login_is_told(
    browser: Browser, provider: Provided, error: str, expected: tuple[int, str]
) -> None:
    provider.behave(refuses=error)

    end = browser.log_in()

    assert code_of(end) == expected
    assert "script" not in end.text
    assert re.search("[\u4e00-\u9fff]", end.text)
    assert browser.session is None


def test_the_answer_of_another_provider_is_not_taken(browser: Browser) -> None:
    place = browser.to_callback()

    assert code_of(browser.get(re.sub("iss=[^&]*", "iss=https://attacker.example", place))) == STALE


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"token_answer": {}}, (502, "PROVIDER_FAULTY")),
        ({"token_answer": {"id_token": 7}}, (502, "PROVIDER_FAULTY")),
        ({"token_answer": {"id_token": "a.b.c"}}, (502, "PROVIDER_FAULTY")),
        ({"token_answer": {"error": "invalid_client"}}, (502, "PROVIDER_FAULTY")),
        ({"token_answer": {"error": "invalid_grant"}}, STALE),
        ({"status": 500}, (503, "PROVIDER_UNAVAILABLE")),
        ({"id_token": {"nonce": "another"}}, (502, "PROVIDER_FAULTY")),
        ({"id_token": {"aud": "mail"}}, (502, "PROVIDER_FAULTY")),
        ({"id_token": {"iss": "https://attacker.example"}}, (502, "PROVIDER_FAULTY")),
        ({"id_token": {"exp": 1}}, (502, "PROVIDER_FAULTY")),
        ({"id_token": {"roles": ["visitor"]}}, (403, "ROLE_MISSING")),
        ({"id_token": {"agency": None}}, (403, "AGENCY_UNKNOWN")),
        ({"id_token": {"agency": "NOWHERE"}}, (403, "AGENCY_UNKNOWN")),
    ],
)
def test_what_the_provider_says_of_a_code_is_judged(
    browser: Browser, provider: Provided, changed: dict[str, object], expected: tuple[int, str]
) -> None:
    place = browser.to_callback()
    provider.behave(**changed)

    answer = browser.get(place)

    assert code_of(answer) == expected
    assert browser.session is None
    assert "hub-login" not in browser.cookies


def test_codes_that_are_tried_count_as_keys(serve: Serve, database_url: str, provider: Provided) -> None:
    browser = Browser(serve(database_url, **provider.settings(failed_keys_per_minute=2)))
    answers = []

    for _ in range(3):
        place = browser.to_callback()
        answers.append(browser.get(re.sub("code=[^&]*", "code=guessed", place)))

    assert [code_of(answer) for answer in answers] == [STALE, STALE, (429, "FAILED_TOO_OFTEN")]
    assert int(answers[-1].headers["retry-after"]) > 0


def test_errors_that_are_made_up_count_too(serve: Serve, database_url: str, provider: Provided) -> None:
    browser = Browser(serve(database_url, **provider.settings(failed_keys_per_minute=1)))
    answers = []

    for _ in range(2):
        place = browser.to_callback()
        answers.append(browser.get(re.sub("code=[^&]*", "error=made-up", place)))

    assert [code_of(answer) for answer in answers] == [(502, "PROVIDER_FAULTY"), (429, "FAILED_TOO_OFTEN")]


def test_a_hub_to_which_nobody_could_come_does_not_start(tmp_path: Path, provider: Provided) -> None:
    settings = read_settings(home=tmp_path, graphql_schema=SMALL, **provider.settings(oidc_roles={}))

    with pytest.raises(SettingsError, match="HUB_OIDC_ROLES"):
        create_app(settings)


def test_while_the_provider_is_away_nobody_logs_in(serve: Serve, database_url: str) -> None:
    with provided() as provider:
        browser = Browser(serve(database_url, **provider.settings()))
        place = browser.to_callback()
        provider.stop()
        ended = browser.get(place)
        other = Browser(serve(database_url, **provider.settings()))

        assert code_of(ended) == code_of(other.get("/auth/login")) == (503, "PROVIDER_UNAVAILABLE")
        assert ended.headers["retry-after"] == "2"


def test_where_people_do_not_log_in_there_is_nothing(serve: Serve, database_url: str, provider: Provided) -> None:
    served = serve(database_url, **provider.settings(oidc_client_id=""))

    answers = [httpx.get(f"{served.url}/auth/{name}") for name in ("login", "callback", "me", "logout")]

    assert [answer.status_code for answer in answers] == [404] * 4


def test_the_paths_are_told_where_people_log_in(browser: Browser) -> None:
    answer = browser.get("/nothing")

    assert answer.status_code == 404
    assert answer.json()["errors"][0]["message"].endswith("/auth/login, /auth/callback, /auth/me, /auth/logout.")
