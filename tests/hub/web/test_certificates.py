"""Client certificates over HTTP and WebSocket: from a trusted proxy, and from nobody else."""

import time
from collections.abc import Callable
from datetime import datetime

import httpx
import pytest
from cryptography import x509

from hub.access.certificates import register, revoke
from hub.access.keys import USUAL, Terms
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from hub.store.certificates import all_certificates
from hub.store.engine import Store
from hub.web import upkeep
from tests.certifying import certificate, escaped, fingerprint, pem, structured
from tests.hub.web.serving import Serve, Served
from tests.hub.web.socketing import calling
from tests.stores import open_store

ONE = certificate()
OTHER = certificate("other")
WHO = "{ viewer }"
HEADER = "X-Client-Cert"
PROXIED: dict[str, object] = {"certificate_header": HEADER, "trusted_proxies": "127.0.0.1"}


@pytest.fixture
def proxied(serve: Serve, database_url: str) -> Served:
    """A hub behind a proxy, which this computer is, that knows one certificate of its operator's agency."""
    served = serve(database_url, **PROXIED)
    add(served)
    return served


def add(served: Served, role: Role = Role.AGENCY, agency: str | None = "HUB", terms: Terms = USUAL) -> None:
    store = open_store(served.settings.store_url)
    register(store, pem(ONE), role=role, agency=agency, terms=terms, now=wall_clock())
    store.close()


def ask(served: Served, *headers: tuple[str, str]) -> httpx.Response:
    return httpx.post(f"{served.url}/graphql", json={"query": WHO}, headers=list(headers))


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["errors"][0]["extensions"]["code"]


@pytest.mark.parametrize("form", [escaped, structured, fingerprint])
def test_a_caller_is_whom_its_certificate_stands_for(proxied: Served, form: Callable[[x509.Certificate], str]) -> None:
    answers = [ask(proxied, (HEADER, form(ONE))) for _ in range(2)]

    assert {one.json()["data"]["viewer"] for one in answers} == {
        f"AGENCY HUB cert:{fingerprint(ONE)[:16]} {proxied.settings.today}"
    }


def test_a_certificate_that_nobody_registered_opens_nothing(proxied: Served) -> None:
    assert code(ask(proxied, (HEADER, escaped(OTHER)))) == (401, "CERTIFICATE_INVALID")


def test_an_empty_header_is_no_certificate(proxied: Served) -> None:
    assert code(ask(proxied, (HEADER, ""))) == (401, "UNAUTHENTICATED")
    assert ask(proxied, (HEADER, ""), ("Authorization", f"Bearer {proxied.key}")).status_code == 200


def test_two_values_are_refused_though_both_are_alike(proxied: Served) -> None:
    twice = ask(proxied, (HEADER, escaped(ONE)), (HEADER.lower(), escaped(ONE)))
    forged = ask(proxied, (HEADER, escaped(ONE)), (HEADER, escaped(OTHER)))

    assert [code(twice), code(forged)] == [(401, "CERTIFICATE_INVALID")] * 2


@pytest.mark.parametrize("trusted", ["", "192.0.2.0/24"])
def test_from_anybody_but_a_trusted_proxy_the_header_is_ignored(serve: Serve, database_url: str, trusted: str) -> None:
    served = serve(database_url, certificate_header=HEADER, trusted_proxies=trusted)
    add(served)

    with_key = ask(served, (HEADER, escaped(OTHER)), ("Authorization", f"Bearer {served.key}"))

    assert code(ask(served, (HEADER, escaped(ONE)))) == (401, "UNAUTHENTICATED")
    assert with_key.json()["data"]["viewer"].startswith("OFFICER HUB hub_")


def test_where_no_header_is_set_none_is_read(serve: Serve, database_url: str) -> None:
    served = serve(database_url, trusted_proxies="127.0.0.1")
    add(served)

    assert code(ask(served, ("Client-Cert", structured(ONE)))) == (401, "UNAUTHENTICATED")


def test_a_key_beside_a_certificate_of_its_agency_speaks(proxied: Served) -> None:
    answer = ask(proxied, (HEADER, escaped(ONE)), ("Authorization", f"Bearer {proxied.key}"))

    assert answer.json()["data"]["viewer"].startswith("OFFICER HUB hub_")


def test_a_key_of_another_agency_is_refused_and_so_is_one_that_is_wrong(proxied: Served) -> None:
    key = proxied.key_for(Role.DASHBOARD, None)
    said = (HEADER, escaped(ONE))

    assert code(ask(proxied, said, ("Authorization", f"Bearer {key}"))) == (401, "CREDENTIALS_DISAGREE")
    assert code(ask(proxied, said, ("Authorization", f"Bearer {key}x"))) == (401, "UNAUTHENTICATED")
    assert ask(proxied, ("Authorization", f"Bearer {key}")).status_code == 200


def test_a_revoked_certificate_stops_within_the_time_set(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=1, **PROXIED)
    add(served)
    before = ask(served, (HEADER, escaped(ONE))).status_code
    store = open_store(database_url)
    revoke(store, fingerprint(ONE), now=wall_clock())
    store.close()
    time.sleep(1.1)

    assert [before, ask(served, (HEADER, escaped(ONE))).status_code] == [200, 401]


def test_certificates_are_guessed_no_oftener_than_keys(serve: Serve, database_url: str) -> None:
    served = serve(database_url, failed_keys_per_minute=3, **PROXIED)

    found = [code(ask(served, (HEADER, f"{number:064x}"))) for number in range(5)]

    assert found == [(401, "CERTIFICATE_INVALID")] * 3 + [(429, "FAILED_TOO_OFTEN")] * 2


def test_the_last_use_of_a_certificate_is_written_down_also_beside_a_key(
    serve: Serve, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "EVERY_SECONDS", 0.2)
    served = serve(database_url, **PROXIED)
    add(served)
    ask(served, (HEADER, escaped(ONE)), ("Authorization", f"Bearer {served.key}"))
    store = open_store(database_url)
    deadline = time.monotonic() + 20

    while not (used := last_use(store)) and time.monotonic() < deadline:
        time.sleep(0.1)
    store.close()

    assert used is not None


def last_use(store: Store) -> datetime | None:
    with store.read() as tx:
        (found,) = all_certificates(tx)
    return found.last_used_at


def test_a_socket_is_opened_with_a_certificate_and_ends_with_it(serve: Serve, database_url: str) -> None:
    served = serve(database_url, key_cache_seconds=1, **PROXIED)
    add(served)
    with calling(served, headers={HEADER: escaped(ONE)}) as caller:
        caller.tell({"type": "connection_init"})
        welcomed = caller.hear()
        store = open_store(database_url)
        revoke(store, fingerprint(ONE), now=wall_clock())
        store.close()

        assert (welcomed, caller.end()[0]) == ({"type": "connection_ack"}, 4403)


def test_an_introduction_cannot_bring_a_certificate(proxied: Served) -> None:
    with calling(proxied) as caller:
        caller.introduce(f"Bearer x\n{escaped(ONE)}")

        assert caller.end()[0] == 4403
