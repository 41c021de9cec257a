"""The hub's cookies: which one is read, and how they are given."""

import pytest

from hub.settings import read_settings
from hub.web.cookies import SESSION_COOKIE, cookie, given, shown, taken
from hub.web.recognising import SESSION

SETTINGS = read_settings(trusted_proxies="10.0.0.0/8")


def told(client: str = "127.0.0.1", scheme: str = "http", **headers: str) -> bytes | None:
    sent = {name.replace("_", "-").encode(): value.encode() for name, value in headers.items()}
    return shown({"type": "http", "scheme": scheme, "client": (client, 1)}, sent, SETTINGS)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("hub-session=a", "a"),
        ("other=x; hub-session=a; more", "a"),
        ("other=x,hub-session=a", "a"),
        ("hub-session=a=b", "a=b"),
        ("hub-session=a; hub-session=b", ""),
        ("xhub-session=a", ""),
        ("__Host-hub-session=a", ""),
        ("", ""),
    ],
)
def test_one_cookie_of_the_name_is_read(line: str, value: str) -> None:
    assert cookie({b"cookie": line.encode()}, SESSION_COOKIE, "http") == value


def test_under_https_only_the_one_that_is_bound_to_the_host_is_read() -> None:
    headers = {b"cookie": b"hub-session=planted; __Host-hub-session=a"}

    assert cookie(headers, SESSION_COOKIE, "https") == "a"


def test_cookies_are_given_and_taken() -> None:
    assert given("a", "b", "http") == "a=b; Path=/; HttpOnly; SameSite=Lax"
    assert given("a", "b", "https", seconds=9) == "__Host-a=b; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=9"
    assert taken("a", "https") == "__Host-a=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"authorization": "Bearer k"}, b"Bearer k"),
        ({"authorization": "Bearer k", "cookie": "hub-session=a"}, b"Bearer k"),
        ({"authorization": "", "cookie": "hub-session=a"}, b""),
        ({"cookie": "hub-session=a"}, SESSION + b"a"),
        ({"cookie": "other=a"}, None),
        ({"cookie": "hub-session=a", "host": "hub.example", "origin": "http://hub.example"}, SESSION + b"a"),
        ({"cookie": "hub-session=a", "host": "hub.example", "origin": "https://hub.example"}, None),
        ({"cookie": "hub-session=a", "host": "hub.example", "origin": "http://other.example"}, None),
        ({"cookie": "hub-session=a", "host": "hub.example", "origin": "null"}, None),
        ({"cookie": "hub-session=a", "x_forwarded_proto": "https"}, SESSION + b"a"),
    ],
)
def test_what_is_shown_is_the_header_else_the_session_of_the_hubs_own_pages(
    headers: dict[str, str], expected: bytes | None
) -> None:
    assert told(**headers) == expected


def test_the_word_of_a_trusted_proxy_tells_the_scheme() -> None:
    headers = {"cookie": "__Host-hub-session=a; hub-session=b", "x_forwarded_proto": "https"}

    assert told("10.1.1.1", **headers) == SESSION + b"a"
    assert told("203.0.113.7", **headers) == SESSION + b"b"
