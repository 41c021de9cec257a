"""Heads that a connection has sent before."""

import pytest

from hub.web.heads import LONGEST, MOST, Heads

SCOPE = {"type": "http"}
HEAD = b"POST /graphql HTTP/1.1\r\nContent-Length: 2\r\n\r\n"


def knowing(*requests: bytes, length: int = 2) -> Heads:
    """The heads of some requests."""
    heads = Heads()
    for one in requests:
        heads.keep(one, SCOPE, length)
    return heads


def test_a_head_is_known_with_another_body_of_its_length() -> None:
    found = knowing(HEAD + b"{}").find(HEAD + b"[]")

    assert found == (SCOPE, len(HEAD), len(HEAD) + 2)


@pytest.mark.parametrize("data", [HEAD, HEAD + b"{", HEAD + b"{} ", HEAD[1:] + b"{}", b"", b"{}", HEAD.lower() + b"{}"])
def test_nothing_else_is_known(data: bytes) -> None:
    assert knowing(HEAD + b"{}").find(data) is None


@pytest.mark.parametrize(
    ("data", "length"),
    [
        (HEAD + b"{}", 1),
        (HEAD + b"{}", 3),
        (b"\r\n\r\n" + HEAD + b"{}", 2),
        (HEAD.replace(b"\r\n", b"\n") + b"{}", 2),
        (b"GET" + HEAD[4:] + b"{}", 2),
        (HEAD[:-2] + b"X: " + b"x" * LONGEST + b"\r\n\r\n{}", 2),
    ],
)
def test_what_may_not_be_the_head_is_not_kept(data: bytes, length: int) -> None:
    assert knowing(data, length=length).kept == {}


def test_only_so_many_are_kept() -> None:
    heads = knowing(*(HEAD[:-2] + b"X: %d\r\n\r\n{}" % number for number in range(MOST + 3)))

    assert len(heads.kept) == 3
