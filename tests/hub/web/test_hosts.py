"""Under which names the hub is served, and the pages of which origins may ask it."""

import socket
from pathlib import Path

import pytest

from hub.errors import SettingsError
from hub.settings import read_settings
from hub.web.errors import HostUnknown, OriginRefused
from hub.web.hosts import MOST_SEEN, Hosts, hosts_of


@pytest.fixture
def hosts(tmp_path: Path) -> Hosts:
    return hosts_of(
        read_settings(home=tmp_path, hosts="Hub.example, hub.internal", origins="https://dashboard.example")
    )


@pytest.mark.parametrize(
    "host",
    [
        "hub.example",
        "HUB.example.",
        "hub.example:8000",
        "hub.internal:1",
        "localhost",
        "localhost:8000",
        "127.0.0.1",
        "203.0.113.7:8000",
        "[::1]",
        "[2001:db8::1]:8000",
    ],
)
def test_the_names_of_the_hub_and_all_addresses_are_served(hosts: Hosts, host: str) -> None:
    hosts.require_host(host.encode())

    assert hosts.was_served(host.encode())


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "hub.example.evil.example",
        "evil-hub.example",
        "hub.example:",
        "hub.example:x",
        "hub.example:123456",
        "hub.example@evil.example",
        "hub.example, evil.example",
        "127.0.0.1.evil.example",
        "0x7f.1",
        "2130706433",
        "[::1",
        "[::1]x",
        "[hub.example]",
        "::1",
        "a" * 301,
        "hüb.example",
    ],
)
def test_any_other_name_is_refused(hosts: Hosts, host: str) -> None:
    with pytest.raises(HostUnknown):
        hosts.require_host(host.encode())

    assert not hosts.was_served(host.encode())


def test_without_names_it_is_the_machines_own(tmp_path: Path) -> None:
    hosts = hosts_of(read_settings(home=tmp_path))

    assert hosts.is_served(socket.gethostname().encode())
    assert not hosts.is_served(b"hub.example")


def test_only_so_many_hosts_are_remembered(hosts: Hosts) -> None:
    for number in range(MOST_SEEN * 2):
        hosts.require_host(f"localhost:{number}".encode())

    assert hosts.seen.usage.entries == MOST_SEEN


@pytest.mark.parametrize(
    ("origin", "host", "scheme"),
    [
        ("https://dashboard.example", "hub.example", "http"),
        ("http://hub.example", "hub.example", "http"),
        ("http://hub.example", "Hub.example:80", "http"),
        ("https://hub.example", "hub.example:443", "https"),
        ("http://localhost:8000", "localhost:8000", "http"),
        ("http://[::1]:8000", "[::1]:8000", "http"),
    ],
)
def test_pages_of_the_hub_itself_and_those_that_are_named_may_ask(
    hosts: Hosts, origin: str, host: str, scheme: str
) -> None:
    hosts.require_origin(origin.encode(), host=host.encode(), scheme=scheme)


@pytest.mark.parametrize(
    ("origin", "host", "scheme"),
    [
        ("null", "hub.example", "http"),
        ("", "hub.example", "http"),
        ("https://hub.example", "hub.example", "http"),
        ("http://hub.example:8000", "hub.example", "http"),
        ("http://hub.internal", "hub.example", "http"),
        ("http://dashboard.example", "hub.example", "http"),
        ("https://dashboard.example.evil.example", "hub.example", "http"),
        ("https://evil.example", "hub.example", "https"),
        # The page's own name leads to the hub's address: host and origin agree, and neither is the hub's.
        ("http://evil.example", "evil.example", "http"),
        ("\xff", "hub.example", "http"),
    ],
)
def test_pages_of_any_other_origin_may_not(hosts: Hosts, origin: str, host: str, scheme: str) -> None:
    with pytest.raises(OriginRefused):
        hosts.require_origin(origin.encode("latin-1"), host=host.encode(), scheme=scheme)


@pytest.mark.parametrize(
    "chosen",
    [
        {"hosts": "https://hub.example"},
        {"hosts": "hub.example:8000"},
        {"hosts": "*"},
        {"origins": "*"},
        {"origins": "null"},
        {"origins": "hub.example"},
        {"origins": "https://hub.example/"},
        {"origins": "https://Hub.example"},
        {"origins": "https://hub.example:443"},
        {"origins": "http://hub.example:80"},
        {"trusted_proxies": "10.0.0.1/8"},
        {"trusted_proxies": "proxy"},
    ],
)
def test_a_setting_that_can_never_fit_is_told_at_once(tmp_path: Path, chosen: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match=f"HUB_{next(iter(chosen)).upper()}"):
        read_settings(home=tmp_path, **chosen)


@pytest.mark.parametrize("origin", ["http://hub.example:443", "https://hub.example:8443", "http://[::1]:8080"])
def test_an_origin_with_a_port_of_its_own_is_taken(tmp_path: Path, origin: str) -> None:
    assert read_settings(home=tmp_path, origins=origin).origins == (origin,)
