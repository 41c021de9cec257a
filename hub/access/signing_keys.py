"""The keys under which agencies sign: read, named, registered and revoked."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from http_message_signatures import HTTPSignatureAlgorithm
from http_message_signatures.algorithms import ECDSA_P256_SHA256, ED25519

from hub.access.roles import refuse_unknown
from hub.errors import BadInput
from hub.store.engine import Store, Transaction
from hub.store.revoking import revoke_credential
from hub.store.signing_keys import StoredSigningKey, add_signing_key, find_signing_key

PublicKey = Ed25519PublicKey | EllipticCurvePublicKey
PrivateKey = Ed25519PrivateKey | EllipticCurvePrivateKey

DIGITS: Final = 16
ALGORITHMS: Final[Mapping[str, type[HTTPSignatureAlgorithm]]] = MappingProxyType(
    {one.algorithm_id: one for one in (ED25519, ECDSA_P256_SHA256)}
)
"""The algorithms that are taken, by their names in RFC 9421."""


def key_id_of(key: PublicKey) -> str:
    """The id of a key, which is made from it: 16 digits of the SHA-256 of its SubjectPublicKeyInfo."""
    described = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return f"sig_{hashlib.sha256(described).hexdigest()[:DIGITS]}"


def algorithm_of(key: object) -> str | None:
    """The algorithm under which a public or private key signs; None where it is none of ours."""
    if isinstance(key, Ed25519PublicKey | Ed25519PrivateKey):
        return ED25519.algorithm_id
    is_p256 = isinstance(key, EllipticCurvePublicKey | EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1)
    return ECDSA_P256_SHA256.algorithm_id if is_p256 else None


def read_public_key(file: bytes) -> PublicKey:
    """The public key in a PEM; raises `BadInput`, also for a private one, which is not to be handed out."""
    try:
        found: Any = load_pem_public_key(file)
    except (ValueError, UnsupportedAlgorithm):
        found = None
    if algorithm_of(found) is None:
        raise BadInput(
            "The file must hold a public key as PEM, of Ed25519 or of ECDSA on P-256: "
            "openssl pkey -in key.pem -pubout.",
            "文件应为 PEM 格式的公钥（Ed25519 或 P-256 上的 ECDSA）：openssl pkey -in key.pem -pubout。",
        )
    key: PublicKey = found
    return key


def read_private_key(file: bytes) -> PrivateKey:
    """The private key in a PEM without a password; raises `BadInput`."""
    try:
        found: Any = load_pem_private_key(file, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        found = None
    if algorithm_of(found) is None:
        raise BadInput(
            "The file must hold a private key as PEM without a password, of Ed25519 or of ECDSA on P-256: "
            "openssl genpkey -algorithm ed25519.",
            "文件应为无口令的 PEM 私钥（Ed25519 或 P-256 上的 ECDSA）：openssl genpkey -algorithm ed25519。",
        )
    key: PrivateKey = found
    return key


def register(store: Store, file: bytes, *, agency: str, purpose: str | None, now: datetime) -> StoredSigningKey:
    """Let a public key sign for an agency; raises `BadInput` where it cannot, or signs for somebody already."""
    key = read_public_key(file)
    text = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode("ascii")
    one = StoredSigningKey(key_id_of(key), agency, algorithm_of(key) or "", text, purpose, now)

    def work(tx: Transaction) -> None:
        refuse_unknown(tx, agency)
        if find_signing_key(tx, one.key_id) is not None:
            raise BadInput(
                f"The key {one.key_id} is registered already. See `hub signing-key list`.",
                f"公钥 {one.key_id} 已登记，请用 `hub signing-key list` 查看。",
            )
        add_signing_key(tx, one)

    store.write(work)
    return one


def revoke(store: Store, key_id: str, *, now: datetime, because: str | None = None) -> StoredSigningKey:
    """Let nothing more be signed under a key; one that is revoked stays as it is. Raises `BadInput` for none."""
    return store.write(lambda tx: revoke_credential(tx, known_signing_key(tx, key_id), now=now, because=because))


def known_signing_key(tx: Transaction, key_id: str) -> StoredSigningKey:
    """The public key of an id; raises `BadInput`."""
    found = find_signing_key(tx, key_id)
    if found is None:
        raise BadInput(
            f"There is no signing key {key_id}. See `hub signing-key list`.",
            f"没有签名公钥 {key_id}，请用 `hub signing-key list` 查看。",
        )
    return found
