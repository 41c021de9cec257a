"""Client certificates for tests, and what proxies say of them."""

import base64
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import quote

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from hub.domain.clock import wall_clock

DAY: Final = timedelta(days=1)


def certificate(name: str = "registry", *, days: int = 90, now: datetime | None = None) -> x509.Certificate:
    """A certificate that signs itself, valid from yesterday for so many days."""
    key, at = Ed25519PrivateKey.generate(), now or wall_clock()
    called = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    draft = x509.CertificateBuilder().subject_name(called).issuer_name(called).public_key(key.public_key())
    dated = draft.not_valid_before(at - 400 * DAY).not_valid_after(at + days * DAY)
    return dated.serial_number(x509.random_serial_number()).sign(key, None)


def pem(one: x509.Certificate) -> bytes:
    """A certificate as a file."""
    return one.public_bytes(Encoding.PEM)


def fingerprint(one: x509.Certificate) -> str:
    """Its SHA-256 fingerprint."""
    return one.fingerprint(hashes.SHA256()).hex()


def escaped(one: x509.Certificate) -> str:
    """As nginx sends it: `$ssl_client_escaped_cert`."""
    return quote(pem(one).decode("ascii"), safe="")


def structured(one: x509.Certificate) -> str:
    """As RFC 9440 has it."""
    return f":{base64.b64encode(one.public_bytes(Encoding.DER)).decode('ascii')}:"
