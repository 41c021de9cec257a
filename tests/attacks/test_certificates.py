"""Beside the rows: headers that tell of a client certificate, written so that a proxy and the hub read them apart."""

import json

import pytest

from hub.access.certificates import register
from hub.access.keys import USUAL
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from tests.attacks.attacking import raw, watched
from tests.certifying import certificate, escaped, fingerprint, pem
from tests.hub.web.serving import Serve, Served
from tests.stores import open_store

HEADER = "X-Client-Cert"
MINE = certificate("mine")
THEIRS = certificate("theirs")
BODY = json.dumps({"query": "{ viewer { agency } }"}).encode()


@pytest.fixture
def proxied(serve: Serve, database_url: str) -> Served:
    """A hub that takes this computer for its proxy, and knows one certificate."""
    served = serve(database_url, certificate_header=HEADER, trusted_proxies="127.0.0.1")
    store = open_store(database_url)
    register(store, pem(THEIRS), role=Role.AGENCY, agency="HUB", terms=USUAL, now=wall_clock())
    store.close()
    return served


def sent(*lines: str, body: bytes = b"Content-Length: %d\r\n\r\n%b" % (len(BODY), BODY)) -> bytes:
    """A request with some lines in its head."""
    head = "".join(f"{line}\r\n" for line in ("POST /graphql HTTP/1.1", "Host: 127.0.0.1", *lines))
    return f"{head}Content-Type: application/json\r\nConnection: close\r\n".encode() + body


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def test_the_proxy_s_own_word_is_taken(proxied: Served) -> None:
    assert status(raw(proxied, sent(f"{HEADER}: {escaped(THEIRS)}"))) == 200


FORGED = {
    "a line before the proxy's": (f"{HEADER}: {escaped(THEIRS)}", f"{HEADER}: {escaped(MINE)}"),
    "a line behind it": (f"{HEADER}: {escaped(MINE)}", f"{HEADER}: {escaped(THEIRS)}"),
    "in other letters": (f"{HEADER}: {escaped(MINE)}", f"{HEADER.upper()}: {escaped(THEIRS)}"),
    "a list in one line": (f"{HEADER}: {fingerprint(THEIRS)}, {fingerprint(MINE)}",),
    "beside an empty one": (f"{HEADER}: {escaped(THEIRS)}", f"{HEADER}:"),
    "two blocks in one": (f"{HEADER}: {escaped(THEIRS)}{escaped(MINE)}",),
    "underscores for hyphens": (f"X_Client_Cert: {escaped(THEIRS)}",),
    "another name for it": (f"Client-Cert: {escaped(THEIRS)}",),
    "in the key's place": (f"Authorization: Bearer x%0A{HEADER}: {fingerprint(THEIRS)}",),
    "a space before the colon": (f"{HEADER} : {escaped(THEIRS)}",),
}


@pytest.mark.parametrize("lines", FORGED.values(), ids=FORGED)
def test_whatever_else_is_written_opens_nothing(proxied: Served, lines: tuple[str, ...]) -> None:
    with watched() as seen:
        answer = raw(proxied, sent(*lines))

    assert status(answer) in {400, 401}
    assert seen.nothing


def test_a_trailer_is_no_header(proxied: Served) -> None:
    chunked = b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n%b: %b\r\n\r\n"
    body = chunked % (len(BODY), BODY, HEADER.encode(), escaped(THEIRS).encode())

    assert status(raw(proxied, sent(body=body))) == 401
