"""Which keys can sign, and how they are called."""

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from hub.access.signing_keys import ALGORITHMS, algorithm_of, key_id_of, read_private_key, read_public_key
from hub.errors import BadInput
from tests.signing import KEYS, private_pem, public_pem

FOREIGN: dict[str, Any] = {
    "P-384": ec.generate_private_key(ec.SECP384R1()),
    "RSA": rsa.generate_private_key(65_537, 2_048),
    "X25519": X25519PrivateKey.generate(),
}


@pytest.mark.parametrize("algorithm", KEYS)
def test_both_halves_are_read_and_have_one_id_and_one_algorithm(algorithm: str) -> None:
    public, private = read_public_key(public_pem(KEYS[algorithm])), read_private_key(private_pem(KEYS[algorithm]))

    assert key_id_of(public) == key_id_of(private.public_key())
    assert algorithm_of(public) == algorithm_of(private) == algorithm


def test_there_are_keys_of_every_algorithm() -> None:
    assert set(KEYS) == set(ALGORITHMS)


@pytest.mark.parametrize("kind", FOREIGN)
def test_keys_of_other_kinds_are_refused(kind: str) -> None:
    private = FOREIGN[kind].private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    public = FOREIGN[kind].public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    with pytest.raises(BadInput, match="must hold a private key as PEM without a password"):
        read_private_key(private)
    with pytest.raises(BadInput, match="must hold a public key as PEM"):
        read_public_key(public)


def test_a_private_key_with_a_password_is_refused() -> None:
    locked = Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"password")
    )

    with pytest.raises(BadInput):
        read_private_key(locked)
