"""Signatures of requests: whole, just made, under a known key, of this very body, and taken once."""

import base64
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from http_message_signatures import HTTPMessageSigner, MappingKeyResolver
from http_message_signatures.algorithms import ED25519
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from hub.access.signatures import KEPT, WITHIN, Head, Message, Signatures, require_signed, signed, verified
from hub.access.signing_keys import PrivateKey, key_id_of, revoke
from hub.errors import SignatureInvalid, SignatureReplayed, SignatureRequired
from hub.store.engine import Store
from hub.store.signing_keys import StoredSigningKey
from hub.store.tables.signatures import signature_nonce
from tests.signing import KEYS, let_sign, public_pem

NOW = datetime(2020, 6, 30, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
URL = "https://hub.example/graphql"
BODY = b'{"query": "{ viewer { role } }"}'
KEY = KEYS["ed25519"]
KEY_ID = key_id_of(KEY.public_key())


def known(key: PrivateKey = KEY, algorithm: str = "ed25519") -> Callable[[str], StoredSigningKey | None]:
    """A store that has one key."""
    one = StoredSigningKey(key_id_of(key.public_key()), "HUB", algorithm, public_pem(key).decode(), None, NOW)
    return {one.key_id: one}.get


def made(key: PrivateKey = KEY, *, now: datetime = NOW) -> Message:
    return signed(Message("POST", URL, Head(host="hub.example")), BODY, key, now=now)


def with_headers(message: Message, **headers: str | None) -> Message:
    """A message with other headers; None takes one away."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    kept = {name: value for name, value in {**message.headers, **named}.items() if value is not None}
    return replace(message, headers=Head(kept))


def by_hand(*components: str, body: bytes | None = BODY, **parameters: object) -> Message:
    """A message that somebody signed in another way than the hub does."""
    message = Message("POST", URL, Head(host="hub.example"))
    keys = MappingKeyResolver(public_keys={}, private_keys={KEY_ID: KEY})
    stated: dict[str, object] = {"created": NOW, "nonce": "0123456789", "key_id": KEY_ID, **parameters}
    signer = HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=keys)
    signer.sign(message, covered_component_ids=components, body=body, **stated)  # type: ignore[arg-type]
    return replace(message, headers=Head.of((name.lower(), value) for name, value in message.headers.items()))


@pytest.mark.parametrize("algorithm", KEYS)
def test_a_signed_request_is_verified_and_what_is_kept_proves_it_again(algorithm: str) -> None:
    key = KEYS[algorithm]

    found = verified(made(key), BODY, known(key, algorithm), NOW)

    assert (found.key_id, found.algorithm, found.created_at) == (key_id_of(key.public_key()), algorithm, NOW)
    assert found.content_digest.startswith("sha-256=:")
    lines = found.base.split("\n")
    assert lines[:3] == ['"@method": POST', f'"@target-uri": {URL}', f'"content-digest": {found.content_digest}']
    assert f'keyid="{found.key_id}"' in lines[3]
    assert f'nonce="{found.nonce}"' in lines[3]


def test_what_is_kept_can_be_verified_without_the_hub() -> None:
    kept = verified(made(), BODY, known(), NOW).kept()

    public = load_pem_public_key(public_pem(KEY))
    public.verify(base64.b64decode(kept["signature"]), kept["base"].encode())  # type: ignore[union-attr,call-arg]

    assert set(kept) == {"keyId", "algorithm", "createdAt", "nonce", "contentDigest", "base", "signature"}


@pytest.mark.parametrize("apart", [WITHIN, -WITHIN])
def test_created_may_lie_five_minutes_from_the_hub_s_clock_and_no_further(apart: timedelta) -> None:
    further = apart + (SECOND if apart > timedelta() else -SECOND)

    assert verified(made(now=NOW + apart), BODY, known(), NOW).created_at == NOW + apart
    with pytest.raises(SignatureInvalid, match="within 5 minutes of the hub's clock, which says 1593518400"):
        verified(made(now=NOW + further), BODY, known(), NOW)


@pytest.mark.parametrize(
    "where", [("@method", "@target-uri"), ("@method", "@path", "@authority"), ("@method", "@target-uri", "host")]
)
def test_it_covers_how_where_and_what_in_either_way(where: tuple[str, ...]) -> None:
    assert verified(by_hand(*where), BODY, known(), NOW).nonce == "0123456789"


def stating(what: str, instead: str) -> Message:
    """A message that states something in another way than was signed."""
    message = made()
    stated = message.headers["signature-input"]
    assert what in stated
    return with_headers(message, signature_input=stated.replace(what, instead))


WRONG: Mapping[str, Message] = {
    "no method": by_hand("@target-uri"),
    "no place": by_hand("@method"),
    "path alone": by_hand("@method", "@path"),
    "no digest": by_hand("@method", "@target-uri", body=None),
    "no nonce": by_hand("@method", "@target-uri", nonce=None),
    "short nonce": by_hand("@method", "@target-uri", nonce="1234567"),
    "long nonce": by_hand("@method", "@target-uri", nonce="1" * 129),
    "expired": by_hand("@method", "@target-uri", expires=NOW - SECOND),
    "another method": replace(made(), method="PUT"),
    "another host": replace(made(), url="https://other.example/graphql"),
    "another scheme": replace(made(), url="http://hub.example/graphql"),
    "another path": replace(made(), url=f"{URL}?more=1"),
    "no host": replace(made(), url="https:///graphql"),
    "no signature": with_headers(made(), signature=None),
    "no input": with_headers(made(), signature_input=None),
    "no digest header": with_headers(made(), content_digest=None),
    "another digest": with_headers(made(), content_digest=f"sha-256=:{base64.b64encode(bytes(32)).decode()}:"),
    "another signature": with_headers(made(), signature=f"hub=:{base64.b64encode(bytes(64)).decode()}:"),
    "another label": with_headers(made(), signature=made().headers["signature"].replace("hub=", "other=")),
    "two signatures": with_headers(
        made(),
        signature_input=f"{made().headers['signature-input']}, b={made().headers['signature-input'][4:]}",
        signature=f"{made().headers['signature']}, b={made().headers['signature'][4:]}",
    ),
    "not a dictionary": with_headers(made(), signature_input="?"),
    "not a list": with_headers(made(), signature_input="hub=1"),
    "too long": with_headers(made(), signature_input=made().headers["signature-input"] + ";tag=" + '"x"' * 4_000),
    "no text": with_headers(made(), signature_input="签名"),
    "another key": made(Ed25519PrivateKey.generate()),
    "a key that is no string": stating(f'keyid="{KEY_ID}"', f'keyid=%"{KEY_ID}"'),
    "a nonce that is no string": stating('nonce="', 'nonce=%"'),
    "a date": stating("created=", "created=@"),
    "a decimal": stating(f"created={int(NOW.timestamp())}", f"created={int(NOW.timestamp())}.0"),
}


@pytest.mark.parametrize("message", WRONG.values(), ids=WRONG)
def test_whatever_is_missing_or_wrong_it_is_not_taken(message: Message) -> None:
    with pytest.raises(SignatureInvalid, match=r"^The signature of this request is not taken: .*Nothing was done"):
        verified(message, BODY, known(), NOW)


def test_an_altered_body_is_not_what_was_signed() -> None:
    with pytest.raises(SignatureInvalid):
        verified(made(), BODY + b" ", known(), NOW)


def test_the_algorithm_is_that_of_the_key_whatever_the_signature_says() -> None:
    claimed = made().headers["signature-input"].replace('alg="ed25519"', 'alg="hmac-sha256"')

    with pytest.raises(SignatureInvalid):
        verified(with_headers(made(), signature_input=claimed), BODY, known(), NOW)


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=100))
def test_no_header_makes_anything_but_a_refusal(stated: str, signature: str, digest: str) -> None:
    hostile = with_headers(made(), signature_input=stated, signature=signature, content_digest=digest)
    half = with_headers(made(), signature=signature, content_digest=digest)

    for message in (hostile, half):
        with pytest.raises(SignatureInvalid):
            verified(message, BODY, known(), NOW)


# --- each is taken once -----------------------------------------------------------------------


def count(store: Store) -> int:
    with store.read() as tx:
        return tx.execute(select(func.count()).select_from(signature_nonce)).scalar_one()


def test_a_signature_is_taken_once(store: Store) -> None:
    let_sign(store, KEY)
    message, signatures = made(), Signatures(store, lambda: NOW)

    first = signatures.accepted(message, BODY, agency="HUB")

    assert first.key_id == KEY_ID
    for process in (signatures, Signatures(store, lambda: NOW)):
        with pytest.raises(SignatureReplayed, match="sign anew, with another nonce"):
            process.accepted(message, BODY, agency="HUB")


def test_a_signature_that_is_not_taken_spends_no_nonce(store: Store) -> None:
    let_sign(store, KEY)

    with pytest.raises(SignatureInvalid):
        Signatures(store, lambda: NOW).accepted(made(), BODY + b" ", agency="HUB")

    assert count(store) == 0


@pytest.mark.parametrize("agency", ["COURTS", None])
def test_a_key_signs_for_its_own_agency_only(store: Store, agency: str | None) -> None:
    let_sign(store, KEY)

    with pytest.raises(SignatureInvalid, match="none under which this agency signs"):
        Signatures(store, lambda: NOW).accepted(made(), BODY, agency=agency)


def test_an_id_that_no_database_keeps_is_none_of_a_key(store: Store) -> None:
    hostile = stating(f'keyid="{KEY_ID}"', 'keyid=%"a%00b"')

    with pytest.raises(SignatureInvalid):
        Signatures(store, lambda: NOW).accepted(hostile, BODY, agency="HUB")


def test_a_revoked_key_signs_no_more(store: Store) -> None:
    let_sign(store, KEY)
    revoke(store, KEY_ID, now=NOW)

    with pytest.raises(SignatureInvalid):
        Signatures(store, lambda: NOW).accepted(made(), BODY, agency="HUB")


def test_nonces_are_forgotten_once_no_process_would_take_them(store: Store) -> None:
    let_sign(store, KEY)
    times = [NOW, NOW + KEPT, NOW + KEPT + SECOND, NOW + 2 * KEPT + WITHIN + 2 * SECOND]
    signatures, counted = Signatures(store, lambda: times[0]), []

    while times:
        signatures.accepted(made(now=times[0]), BODY, agency="HUB")
        counted.append(count(store))
        del times[0]

    assert counted == [1, 2, 3, 1]


def test_an_agency_that_must_sign_is_refused_without() -> None:
    require_signed("HUB", None, ())
    require_signed("HUB", None, ("COURTS",))
    require_signed("COURTS", verified(made(), BODY, known(), NOW), ("COURTS",))

    with pytest.raises(SignatureRequired, match="COURTS signs what it pushes"):
        require_signed("COURTS", None, ("HUB", "COURTS"))
