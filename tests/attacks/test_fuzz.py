"""Bodies that were made from sound ones by accident or malice: each is refused or answered, none breaks anything."""

import json
import random
from collections.abc import Iterator

import httpx
import pytest

from tests.attacks.attacking import GRAPHQL, INSIDE, JSON
from tests.hub.web.serving import Served

SEEDS = (
    {"query": "{ viewer { role } }"},
    {"query": "query Q($a: String!) { organizations(first: 3, where: {name: {eq: $a}}) { nodes { name } } }"},
    {"query": "query Q($n: Int) { organizations(first: $n) { totalCount } }", "variables": {"n": 2}},
    {"query": "query A { viewer { role } } query B { __typename }", "operationName": "B", "extensions": {}},
    {"query": 'mutation { recordsPush(input: {requestKey: "k", records: []}) { __typename } }'},
    {"query": "{ a: organizations(first: 1) { nodes { ...F } } } fragment F on Organization { id name }"},
    {"query": "query ($w: OrganizationWhere) { organizations(where: $w) { totalCount } }", "variables": {"w": {}}},
)
PIECES = (
    b"\x00", b"\xff", b"\xed\xa0\x80", b'"', b"\\", b"{", b"}", b"[" * 70, b"1e999", b"-", b"NaN", b"\\ud800",
    b"\\u0000", b"null", b"true", b",", b":", b'"query":', b'"variables":', b"@skip(if: true)", b"...F", b"$a",
    b"9" * 200, b"\r\n", "“名称”".encode(), b"fragment F on Query { __typename }", b"#", b'"""', b"query",
    b"\xef\xbb\xbf",
)  # fmt: skip
BREAKAGE = (*INSIDE, "Error:", "Exception", "object at 0x", 'File "', "NoneType", "invalid literal", "codec can't")


def mutated(chance: random.Random) -> bytes:
    """A sound body, changed in up to four places."""
    seed: dict[str, object] = dict(chance.choice(SEEDS))
    if chance.random() < 0.3:
        seed[chance.choice(["query", "variables", "operationName", "extensions"])] = any_value(chance, 3)
    body = json.dumps(seed, ensure_ascii=chance.random() < 0.5).encode()
    for _ in range(chance.randint(0, 4)):
        body = changed(body, chance)
    return body


def any_value(chance: random.Random, depth: int) -> object:
    """Any value that JSON has."""
    kind = chance.randrange(7 if depth else 5)
    if kind == 5:
        return [any_value(chance, depth - 1) for _ in range(chance.randrange(4))]
    if kind == 6:
        return {chance.choice(["a", "n", "w", ""]): any_value(chance, depth - 1) for _ in range(chance.randrange(4))}
    return chance.choice([None, True, -1, 10 ** chance.randrange(40), 1.5, "", "甲", "{ viewer { role } }", " "])


def changed(body: bytes, chance: random.Random) -> bytes:
    """A body with one change: something put in, left out, doubled, swapped, or another byte."""
    start, end = sorted(chance.randrange(len(body) + 1) for _ in range(2))
    match chance.randrange(5):
        case 0:
            return body[:start] + chance.choice(PIECES) + body[start:]
        case 1:
            return body[:start] + body[end:]
        case 2:
            return body[:end] + body[start:]
        case 3:
            return body[end:] + body[:start] if chance.random() < 0.2 else body[:start]
        case _:
            return body[:start] + bytes([chance.randrange(256)]) + body[start + 1 :]


@pytest.fixture(scope="module")
def caller(target: Served) -> Iterator[httpx.Client]:
    with target.client(**{"Content-Type": JSON}) as client:
        yield client


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.prove)], ids=["some", "many"])
def test_mutated_bodies_break_nothing(caller: httpx.Client, count: int) -> None:
    chance = random.Random(count)  # noqa: S311 - the same bodies each time
    broken, statuses = [], set()
    for _ in range(count):
        body = mutated(chance)
        response = caller.post("/graphql", content=body, headers={"Accept": chance.choice([GRAPHQL, JSON])})
        statuses.add(response.status_code)
        if response.status_code >= 500 or "INTERNAL" in response.text or breaks(response.text):
            broken.append((body, response.status_code, response.text))

    assert not broken
    assert statuses >= {200, 400}


def breaks(text: str) -> bool:
    """Whether a text tells of the inside."""
    return any(word.lower() in text.lower() for word in BREAKAGE)
