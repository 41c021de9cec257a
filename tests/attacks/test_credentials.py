"""Rows 59 to 61: credentials that are forged, used twice, or guessed."""

import base64
import hmac
import json
import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import httpx
import pytest
from joserfc.jwk import RSAKey
from joserfc.jws import JWSRegistry

from hub.access.keys import Terms, revoke
from hub.access.principals import Role
from hub.domain.clock import wall_clock
from tests.attacks.attacking import ask, post, watched
from tests.databases import Databases
from tests.hub.web.people.identity_provider import encoded
from tests.hub.web.people.providing import Provided, provided
from tests.hub.web.serving import Serve, Served, serving_all
from tests.signing import KEYS, let_sign, pushing, signed_request
from tests.stores import open_store

ROUNDS = 60
"""Requests of either kind: few enough for a test, enough for the medians of a wrong and of an unknown key."""

AS_MUCH = 2.0
"""How many times as long one may take as the other: a hash of one block is far below what a request takes."""


@pytest.fixture(scope="module")
def provider() -> Iterator[Provided]:
    """The identity provider of the hub that is attacked."""
    with provided() as found:
        yield found


@pytest.fixture(scope="module")
def for_people(databases: Databases, tmp_path_factory: pytest.TempPathFactory, provider: Provided) -> Iterator[Served]:
    """A hub to which people come with tokens; it lets whoever attacks it guess on."""
    with serving_all(tmp_path_factory.mktemp("people"), schema="schema:schema") as start:
        yield start(databases.fresh("sqlite"), **provider.settings(failed_keys_per_minute=1_000))


def json_part(said: dict[str, Any]) -> str:
    """A part of a token."""
    return encoded(json.dumps(said).encode())


def unsigned(token: str, algorithm: str) -> str:
    """The same claims without a signature."""
    return f"{json_part({'alg': algorithm, 'typ': 'JWT'})}.{token.split('.')[1]}."


def confused(token: str, provider: Provided, algorithm: str) -> str:
    """The same claims under a signature that anybody can make who takes the public key for a shared secret."""
    [key] = httpx.get(f"{provider.issuer}/jwks").json()["keys"]
    head = json_part({"alg": algorithm, "typ": "JWT", "kid": key["kid"]})
    signed = f"{head}.{token.split('.')[1]}"
    secrets = (RSAKey.import_key(key).as_pem(private=False), json.dumps(key).encode())
    digest = {"HS256": "sha256", "HS512": "sha512"}[algorithm]
    return f"{signed}.{encoded(hmac.digest(secrets[algorithm == 'HS512'], signed.encode(), digest))}"


def altered(token: str) -> str:
    """The claims of a director under the signature of somebody else's."""
    head, payload, signature = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(payload + "=="))
    return f"{head}.{json_part({**claims, 'sub': 'director'})}.{signature}"


def own(token: str, **head: Any) -> str:
    """The same claims, signed by whoever attacks, with the key or where it is to be found in the header."""
    key = RSAKey.generate_key(2048)
    public = key.as_dict(private=False)
    embedded = {"jwk": public, **head}
    payload = token.split(".")[1]
    signed = f"{json_part({'alg': 'RS256', 'typ': 'JWT', **embedded})}.{payload}"
    return f"{signed}.{encoded(JWSRegistry.algorithms['RS256'].sign(signed.encode(), key))}"


def forgeries(provider: Provided) -> Iterator[tuple[str, str]]:
    """Every token that must not open anything, by its kind."""
    good, now = provider.sign(), time.time()
    kid = json.loads(base64.urlsafe_b64decode(good.split(".")[0] + "=="))["kid"]
    for algorithm in ("none", "None", "NONE", "nOnE", ""):
        yield f"alg {algorithm}", unsigned(good, algorithm)
    for algorithm in ("HS256", "HS512"):
        yield f"{algorithm} under the public key", confused(good, provider, algorithm)
    yield "altered", altered(good)
    yield "without its signature", good.rpartition(".")[0] + "."
    yield "cut", good[:-4]
    yield "padded", good + "="
    yield "of a key of its own", own(good)
    yield "of a key of its own under a known name", own(good, kid=kid)
    for name in ("jku", "x5u"):
        yield f"that says where its key is ({name})", own(good, kid=kid, **{name: "https://attacker.example/keys"})
    yield "with an unknown kid", provider.sign(kid="../../etc/passwd")
    yield "encrypted", f"{json_part({'alg': 'dir', 'enc': 'A256GCM'})}..a.b.c"
    yield "that demands an extension", provider.sign(crit=["b64"], b64=False)
    yield "of a logout", provider.sign({"events": {"http://schemas.openid.net/event/backchannel-logout": {}}})
    yield "of a logout, by its type", provider.sign(typ="logout+jwt")
    yield "bound to a key", provider.sign({"cnf": {"jkt": "thumbprint"}})
    yield "too long", provider.sign({"more": "x" * 8_192})
    yield "about nobody", provider.sign({"sub": None})
    for audience in ("mail", ["mail", "web"], "concord ", "CONCORD", None, []):
        yield f"for the audience {audience}", provider.sign({"aud": audience})
    for issuer in ("https://attacker.example", f"{provider.issuer}/", None):
        yield f"of the issuer {issuer}", provider.sign({"iss": issuer})
    for exp in (now - 60, None, "never", True):
        yield f"that expires {exp}", provider.sign({"exp": exp})
    for name in ("nbf", "iat"):
        yield f"not valid yet ({name})", provider.sign({name: now + 60})


def test_59_tokens_that_are_forged_or_for_others_are_wrong_keys(for_people: Served, provider: Provided) -> None:
    question = "{ viewer { role } }"
    wrong = ask(for_people, question, key=f"hub_{'0' * 16}.{'x' * 43}")

    with watched() as seen:
        replies = {kind: ask(for_people, question, key=token) for kind, token in forgeries(provider)}

    assert {kind: (one.status, one.text) for kind, one in replies.items() if one.text != wrong.text} == {}
    assert (wrong.status, wrong.codes, len(replies)) == (401, ["UNAUTHENTICATED"], 38)
    assert seen.nothing
    assert ask(for_people, question, key=provider.sign()).status == 200


def signed_push(attacked: Served) -> tuple[str, bytes, dict[str, str]]:
    """The key of an agency, a push of it, and the headers that sign it."""
    store = open_store(attacked.settings.store_url)
    let_sign(store, KEYS["ed25519"])
    store.close()
    body = pushing("60", {"agency": {"code": "COURTS", "name": "江干区人民法院"}})
    return attacked.key_for(Role.AGENCY, "HUB"), body, signed_request(f"{attacked.url}/graphql", body, KEYS["ed25519"])


def test_60_a_signed_request_that_is_sent_again_is_refused(attacked: Served) -> None:
    key, body, headers = signed_push(attacked)

    first = post(attacked, body, key=key, **headers)
    with watched() as seen:
        again = [post(attacked, body, key=key, **headers) for _ in range(3)]

    assert (first.status, first.codes) == (200, [])
    assert [(one.status, one.codes) for one in again] == [(401, ["SIGNATURE_REPLAYED"])] * 3
    assert all(one.is_refused for one in again)
    assert seen.nothing


def test_60_of_many_that_are_sent_at_once_one_is_taken(attacked: Served) -> None:
    key, body, headers = signed_push(attacked)

    with ThreadPoolExecutor(8) as senders:
        replies = list(senders.map(lambda _: post(attacked, body, key=key, **headers), range(8)))

    assert sorted((one.status, *one.codes) for one in replies) == [(200,)] + [(401, "SIGNATURE_REPLAYED")] * 7


@pytest.mark.parametrize("later", [timedelta(minutes=-6), timedelta(minutes=6)])
def test_60_one_that_was_caught_is_stale_or_not_yet_made(attacked: Served, later: timedelta) -> None:
    key, body, _ = signed_push(attacked)
    headers = signed_request(f"{attacked.url}/graphql", body, KEYS["ed25519"], now=wall_clock() + later)

    reply = post(attacked, body, key=key, **headers)

    assert (reply.status, reply.codes) == (401, ["SIGNATURE_INVALID"])
    assert reply.is_refused


def test_60_under_another_target_or_with_another_nonce_it_is_no_signature(attacked: Served) -> None:
    key, body, headers = signed_push(attacked)
    stated = headers["signature-input"]
    nonce = stated.partition('nonce="')[2].partition('"')[0]
    forged = {**headers, "signature-input": stated.replace(nonce, nonce[::-1])}
    later = {**headers, "signature-input": stated.replace("created=1", "created=2")}

    replies = [post(attacked, body, key=key, **one) for one in (forged, later)]

    assert [(one.status, one.codes) for one in replies] == [(401, ["SIGNATURE_INVALID"])] * 2


def test_61_whatever_is_wrong_with_a_key_cannot_be_told_apart(serve: Serve, database_url: str) -> None:
    attacked = serve(database_url, failed_keys_per_minute=10 * ROUNDS)
    prefix = attacked.key.partition(".")[0]
    wrong, unknown = f"{prefix}.{'x' * 43}", f"hub_{'0' * 16}.{'x' * 43}"
    expired = attacked.key_for(Role.OFFICER, "HUB", Terms(expires_at=wall_clock()))
    revoked = attacked.key_for(Role.OFFICER, "HUB")
    store = open_store(database_url)
    revoke(store, revoked, now=wall_clock())
    store.close()

    replies = [
        [ask(attacked, "{ viewer { role } }", key=key) for key in (wrong, unknown, expired, revoked)]
        for _ in range(ROUNDS)
    ]

    assert {(one.status, *one.codes, one.text) for each in replies for one in each} == {
        (401, "UNAUTHENTICATED", replies[0][0].text)
    }
    seconds = [statistics.median(one.seconds for one in each) for each in zip(*replies, strict=True)]
    assert max(seconds) < AS_MUCH * min(seconds)
