"""Rows 20 to 31: bodies that are too large, or no sound JSON."""

import gzip
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.attacks.attacking import JSON, ask, connected, credential, is_answered, post, read_reply, watched
from tests.attacks.programs import Program, resident, started
from tests.databases import Databases
from tests.hub.web.serving import Served

MIB = 2**20
QUESTION = b'{"query": "{ viewer { role } }"}'
PIECE = b" " * MIB


def refused(target: Served, body: bytes, *, status: int = 400, code: str = "BAD_INPUT", **headers: str) -> bool:
    """Whether a body is refused in both forms by one coded error, and nothing was asked."""
    with watched() as seen:
        replies = [post(target, body, **headers), post(target, body, accept=JSON, **headers)]
    return (
        [(reply.status, reply.codes) for reply in replies] == [(status, [code])] * 2
        and all(reply.is_refused for reply in replies)
        and seen.nothing
    )


def with_variable(text: str) -> bytes:
    """A request whose variable is a text of JSON, as it stands."""
    return f'{{"query": "query Q($a: String) {{ viewer {{ role }} }}", "variables": {{"a": {text}}}}}'.encode()


# --- too large -------------------------------------------------------------------------------


def test_20_a_query_of_10_mb(target: Served) -> None:
    with watched() as seen:
        reply = ask(target, "{ viewer { role } }" + " " * 10 * MIB)

    assert (reply.status, reply.codes, reply.is_refused) == (413, ["PAYLOAD_TOO_LARGE"], True)
    assert seen.nothing


@pytest.fixture(scope="module")
def program(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A real `hub serve`."""
    with started(databases.fresh("sqlite"), tmp_path_factory.mktemp("program")) as running:
        yield running


def head(program: Program, more: str) -> bytes:
    """The head of a request with the key of an agency, which may send the most."""
    return (
        f"POST /graphql HTTP/1.1\r\nHost: {urlsplit(program.url).netloc}\r\nAuthorization: Bearer {program.key}\r\n"
        f"Content-Type: application/json\r\n{more}\r\n\r\n"
    ).encode()


@pytest.mark.parametrize("chunked", [False, True], ids=["announced", "chunked"])
def test_21_a_body_of_200_mb_is_not_buffered(program: Program, *, chunked: bool) -> None:
    before, most = resident(program.pid), 0
    more = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {200 * MIB}"
    piece = b"%x\r\n%b\r\n" % (MIB, PIECE) if chunked else PIECE

    with connected(program.url) as connection:
        connection.sendall(head(program, more))
        for _ in range(200):
            # Not a byte of the answer is read before all is sent, as simple clients do it.
            connection.sendall(piece)
            most = max(most, resident(program.pid))
        reply = read_reply(connection)

    assert (reply.status, reply.codes) == (413, ["PAYLOAD_TOO_LARGE"])
    assert reply.headers["connection"] == "close"
    # Of 16 MiB that an agency may send, up to twice as much is there for a moment while the pieces are joined.
    assert most - before < (48 if chunked else 20) * MIB


def test_22_a_body_without_length_ends_at_the_cap(target: Served) -> None:
    sent = 0
    with watched() as seen, connected(target.url) as connection:
        connection.sendall(unended_head(target))
        while sent < 64 and not is_answered(connection):
            connection.sendall(b"%x\r\n%b\r\n" % (MIB // 4, PIECE[: MIB // 4]))
            sent += 1
        reply = read_reply(connection)

    assert (reply.status, reply.codes) == (413, ["PAYLOAD_TOO_LARGE"])
    assert seen.nothing


def test_22_chunks_that_are_hardly_anything_but_frames(target: Served) -> None:
    with watched() as seen, connected(target.url) as connection:
        connection.sendall(unended_head(target))
        connection.sendall(b"1;" + b"x" * 8 * MIB + b"\r\n \r\n")
        reply = read_reply(connection)

    assert (reply.status, reply.codes) == (400, ["BAD_REQUEST"])
    assert seen.nothing


def unended_head(target: Served) -> bytes:
    """The head of a request in chunks."""
    return (
        f"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: {credential(target, None)['Authorization']}\r\n"
        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    ).encode()


# --- no sound JSON ---------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "identity, gzip"])
def test_23_a_compressed_body(target: Served, encoding: str) -> None:
    assert refused(
        target, gzip.compress(QUESTION), status=415, code="UNSUPPORTED_MEDIA_TYPE", content_encoding=encoding
    )


@pytest.mark.parametrize("body", [b"null", b"1", b'"{ __typename }"'])
def test_24_a_body_that_is_no_object(target: Served, body: bytes) -> None:
    assert refused(target, body)


@pytest.mark.parametrize("body", [b"\xff", b'{"query": "\xc3\x28"}', b'{"query": "\xed\xa0\x80"}', b"\xfe\xff\x00{"])
def test_25_invalid_utf8(target: Served, body: bytes) -> None:
    assert refused(target, body)


def test_26_an_integer_of_5000_digits(target: Served) -> None:
    assert refused(target, with_variable("1" * 5_000))


@pytest.mark.parametrize("body", [b"[" * 100_000, with_variable('{"a":' * 50_000 + "1" + "}" * 50_000)])
def test_27_json_of_100000_levels(target: Served, body: bytes) -> None:
    assert refused(target, body)


@pytest.mark.parametrize("text", ['"\\ud800"', '"\\udfff\\ud800"', '{"\\ud800": 1}', '["a", "\\udc00"]'])
def test_28_half_a_character(target: Served, text: str) -> None:
    assert refused(target, with_variable(text))


@pytest.mark.parametrize("text", ['"\\u0000"', '"a\\u0000b"', '{"\\u0000": 1}', '"\0"'])
def test_29_a_nul(target: Served, text: str) -> None:
    assert refused(target, with_variable(text))


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e99999", "-1e400"])
def test_30_what_is_no_number(target: Served, text: str) -> None:
    assert refused(target, with_variable(text))


@pytest.mark.parametrize(
    "body",
    [
        b'{"query": "{ viewer { role } }", "query": "{ __typename }"}',
        with_variable('{"b": 1, "b": 2}'),
        b'{"query": "{ viewer { role } }", "variables": {"a": 1}, "variables": {"a": 2}}',
        b'{"query": "{ viewer { role } }", "\\u0071uery": "{ __typename }"}',
    ],
)
def test_31_a_name_that_stands_twice(target: Served, body: bytes) -> None:
    assert refused(target, body)


def test_a_sound_body_is_seen_to_resolve(target: Served) -> None:
    with watched() as seen:
        reply = post(target, QUESTION)

    assert reply.status == 200
    assert not seen.nothing
