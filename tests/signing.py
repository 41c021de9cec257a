"""Keys of agencies that sign, and requests that they signed."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from hub.access.signatures import Head, Message, signed
from hub.access.signing_keys import PrivateKey, register
from hub.domain.clock import wall_clock
from hub.store.engine import Store

KEYS: Final[Mapping[str, PrivateKey]] = {
    "ed25519": Ed25519PrivateKey.generate(),
    "ecdsa-p256-sha256": generate_private_key(SECP256R1()),
}


def public_pem(key: PrivateKey) -> bytes:
    """The public key as a file."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def private_pem(key: PrivateKey) -> bytes:
    """The private key as a file."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def let_sign(store: Store, key: PrivateKey, agency: str = "HUB", *, now: datetime | None = None) -> str:
    """Register the public key of an agency."""
    return register(store, public_pem(key), agency=agency, purpose=None, now=now or wall_clock()).key_id


def signed_request(
    url: str, body: bytes, key: PrivateKey, *, now: datetime | None = None, method: str = "POST"
) -> dict[str, str]:
    """The headers that sign a request."""
    return dict(signed(Message(method, url, Head()), body, key, now=now or wall_clock()).headers)


def pushing(request_key: str, *records: Mapping[str, Any]) -> bytes:
    """The body of a push, which asks for the signature on its receipt."""
    query = (
        "mutation ($input: RecordsPushInput!) { recordsPush(input: $input) { receipt { batchId requestKey rows "
        "signature { keyId createdAt contentDigest } } userErrors { code } } }"
    )
    variables = {"input": {"requestKey": request_key, "records": list(records)}}
    return json.dumps({"query": query, "variables": variables}).encode()
