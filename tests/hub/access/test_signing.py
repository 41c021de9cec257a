"""Which key signed a token, and whether it did."""

import base64
import json
from typing import Any

import pytest
from joserfc import jws
from joserfc.errors import SecurityWarning
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey

from hub.access.signing import MOST_KEYS, Head, TokenRefused, key_for, read_head, read_keys, verified

RSA = RSAKey.generate_key(2048, {"kid": "rsa"})
EC = ECKey.generate_key("P-256", {"kid": "ec"})
ED = OKPKey.generate_key("Ed25519", {"kid": "ed"})
ALGORITHMS = frozenset({"RS256", "ES256"})


def public(*keys: Any, **more: object) -> dict[str, object]:
    return {"keys": [{**key.as_dict(private=False), **more} for key in keys]}


def signed(head: dict[str, Any], payload: bytes = b'{"sub": "li.na"}', key: Any = RSA) -> str:
    registry = jws.JWSRegistry(strict_check_header=False, algorithms=[head["alg"]])
    return jws.serialize_compact(head, payload, key, registry=registry)


def test_keys_that_verify_signatures_are_read_and_others_left_out() -> None:
    with pytest.warns(SecurityWarning):
        small, shared = RSAKey.generate_key(1024), OctKey.generate_key(256)
    odd: list[object] = [{"kty": "RSA", "n": "!", "e": "AQAB"}, {"kty": "AKP"}, {"kty": ["RSA"]}, {}, 7, None]
    stated = public(RSA, EC, small)["keys"]
    assert isinstance(stated, list)

    found = read_keys({"keys": [shared.as_dict(private=True), *odd, *stated]})

    assert [key.kid for key in found] == ["rsa", "ec"]


@pytest.mark.parametrize("stated", [None, [], {}, {"keys": None}, {"keys": "RSA"}, 7])
def test_what_is_no_key_set_holds_no_key(stated: object) -> None:
    assert read_keys(stated) == ()


def test_of_too_many_keys_the_first_are_read() -> None:
    assert len(read_keys({"keys": [RSA.as_dict(private=False)] * (MOST_KEYS + 1)})) == MOST_KEYS


@pytest.mark.parametrize(
    ("head", "kid"),
    [
        (Head("RS256", "rsa", None), "rsa"),
        (Head("PS256", "rsa", None), "rsa"),
        (Head("ES256", "ec", None), "ec"),
        (Head("EdDSA", "ed", None), "ed"),
        (Head("ES256", None, None), "ec"),
        (Head("ES256", "rsa", None), None),
        (Head("RS256", "ec", None), None),
        (Head("ES384", "ec", None), None),
        (Head("RS256", "other", None), None),
    ],
)
def test_a_key_has_its_name_and_fits_the_algorithm(head: Head, kid: str | None) -> None:
    found = key_for(head, read_keys(public(RSA, EC, ED)))

    assert (found.kid if found else None) == kid


def test_without_a_name_one_of_two_keys_is_none() -> None:
    keys = read_keys(public(RSA, RSAKey.generate_key(2048, {"kid": "other"})))

    assert key_for(Head("RS256", None, None), keys) is None


@pytest.mark.parametrize("more", [{"use": "enc"}, {"alg": "RS512"}, {"alg": "RSA-OAEP"}])
def test_a_key_for_something_else_fits_no_signature(more: dict[str, str]) -> None:
    assert key_for(Head("RS256", "rsa", None), read_keys(public(RSA, **more))) is None


def test_a_head_is_read_without_the_keys_that_it_brings() -> None:
    text = signed({"alg": "RS256", "kid": "rsa", "typ": "JWT", "jwk": {"kty": "oct", "k": "AA"}, "x5u": "https://x"})

    assert read_head(text, ALGORITHMS) == Head("RS256", "rsa", "JWT")


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ('{"alg": "none"}', "algorithm"),
        ('{"alg": "HS256"}', "algorithm"),
        ('{"alg": "ES384"}', "algorithm"),
        ('{"alg": ["RS256"]}', "algorithm"),
        ("{}", "algorithm"),
        ('{"alg": "RS256", "crit": []}', "crit"),
        ('{"alg": "RS256", "kid": 7}', "kid"),
        ('{"alg": "RS256", "typ": ["JWT"]}', "typ"),
        ('{"alg": "RS256", "alg": "none"}', "JSON"),
        ("[]", "object"),
        ("nonsense", "JSON"),
    ],
)
def test_a_head_that_says_what_is_not_allowed_is_refused(head: str, reason: str) -> None:
    changed = ".".join((part_of(head), *signed({"alg": "RS256"}).split(".")[1:]))

    with pytest.raises(TokenRefused, match=reason):
        read_head(changed, ALGORITHMS)


def part_of(text: str) -> str:
    return signed({"alg": "RS256"}, text.encode()).split(".")[1]


@pytest.mark.parametrize("text", ["", ".", "..", "a.b", "a.b.c.d.e", "a.b.c\n", "ä.b.c", "a.b.c=", "a..c", "x" * 9_000])
def test_what_has_not_the_form_is_refused(text: str) -> None:
    with pytest.raises(TokenRefused):
        read_head(text, ALGORITHMS)


@pytest.mark.parametrize(("algorithm", "key"), [("RS256", RSA), ("PS256", RSA), ("ES256", EC), ("Ed25519", ED)])
def test_what_a_key_signed_is_taken(algorithm: str, key: Any) -> None:
    text = signed({"alg": algorithm}, key=key)

    assert verified(text, Head(algorithm, None, None), key) == {"sub": "li.na"}


def test_the_old_name_of_ed25519_is_taken_without_a_warning() -> None:
    body = ".".join((part_of('{"alg": "EdDSA"}'), part_of('{"sub": "li.na"}')))
    signature = jws.JWSRegistry.algorithms["Ed25519"].sign(body.encode(), ED)
    text = f"{body}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"

    assert verified(text, Head("EdDSA", None, None), ED) == {"sub": "li.na"}


@pytest.mark.parametrize("payload", [b"[]", b"text", b'{"sub": "a", "sub": "b"}', b"\xff", b'{"exp": NaN}'])
def test_what_was_signed_must_be_one_object(payload: bytes) -> None:
    with pytest.raises(TokenRefused):
        verified(signed({"alg": "RS256"}, payload), Head("RS256", None, None), RSA)


def test_what_another_key_signed_is_refused() -> None:
    text = signed({"alg": "RS256"}, json.dumps({"sub": "li.na"}).encode())

    with pytest.raises(TokenRefused, match="signature"):
        verified(text, Head("RS256", None, None), RSAKey.generate_key(2048))
