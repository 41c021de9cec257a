"""Client certificates: registered by their thumbprint, and recognised by what a trusted proxy says of them.

The thumbprint is the SHA-256 of the certificate's DER, as in RFC 8705. Whether the certificate is sound, and whether
the caller has its private key, the proxy has found out: it ended TLS.
"""

import binascii
import hashlib
import re
from dataclasses import replace
from datetime import datetime
from typing import Final
from urllib.parse import unquote_to_bytes

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from hub.access.keys import Terms
from hub.access.lifetimes import State, state_of
from hub.access.principals import Principal, Role
from hub.access.roles import chosen_scopes, kept_scopes, refuse_unfit, refuse_unknown, written_scopes
from hub.errors import BadInput, CertificateInvalid
from hub.store.certificates import (
    StoredCertificate,
    add_certificate,
    all_certificates,
    find_certificate,
)
from hub.store.engine import Store, Transaction
from hub.store.revoking import revoke_credential

FEWEST: Final = 8
"""So many digits of a thumbprint an operator has to write."""

FINGERPRINT: Final = re.compile(rb"[0-9A-Fa-f]{64}|[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){31}")
BINARY: Final = re.compile(rb":([A-Za-z0-9+/=]+):")
PEM: Final = re.compile(
    rb"\s*-----BEGIN CERTIFICATE-----\s([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*",
)


def thumbprint_of(said: bytes) -> str:
    """The thumbprint of the certificate of which a proxy says something; raises `CertificateInvalid`.

    A SHA-256 fingerprint in hexadecimal, with colons or without; the certificate as RFC 9440 has it (`:base64 of the
    DER:`); or as PEM, URL-encoded (nginx: `$ssl_client_escaped_cert`). A list of several is none of these.
    """
    if FINGERPRINT.fullmatch(said):
        return said.replace(b":", b"").lower().decode("ascii")
    inside = BINARY.fullmatch(said) or PEM.fullmatch(unquote_to_bytes(said))
    try:
        der = binascii.a2b_base64(b"".join(inside[1].split()), strict_mode=True) if inside else b""
    except binascii.Error:
        der = b""
    if not der:
        raise CertificateInvalid(
            "What the proxy says of the client certificate cannot be read: one certificate, as a SHA-256 fingerprint, "
            "as RFC 9440 has it, or as URL-encoded PEM (HUB_CERTIFICATE_HEADER).",
            "无法读取代理所述的客户端证书：应为单个证书的 SHA-256 指纹、RFC 9440 形式或 URL 编码的 PEM"
            "（HUB_CERTIFICATE_HEADER）。",
        )
    return hashlib.sha256(der).hexdigest()


def certified(store: Store, said: bytes, *, now: datetime) -> Principal:
    """Whose certificate this is.

    Raises `CertificateInvalid`, alike for one that nobody registered, that expired or was revoked.
    """
    thumbprint = thumbprint_of(said)
    with store.read() as tx:
        found = find_certificate(tx, thumbprint)
    if found is None or state_of(found.expires_at, found.revoked_at, now=now) is not State.LIVE:
        raise CertificateInvalid(
            "This client certificate is not valid here. Ask the hub's operator to add it (`hub certificate add`).",
            "此客户端证书无效，请向平台运维人员申请登记（`hub certificate add`）。",
        )
    role = Role[found.role]
    return Principal(role, found.agency, found.name, kept_scopes(role, found.may), found.expires_at)


def register(  # noqa: PLR0913 - what a registration is made of
    store: Store, file: bytes, *, role: Role, agency: str | None, terms: Terms, now: datetime
) -> StoredCertificate:
    """Let a certificate stand for a role and an agency; it ends when it says so itself.

    Raises `BadInput` where the file holds no single certificate that is valid, it is registered already, or role,
    agency and terms don't fit.
    """
    refuse_unfit(role, agency)
    one = replace(
        read_certificate(file, now=now),
        role=role.name,
        agency=agency,
        may=written_scopes(chosen_scopes(role, terms.may)),
        purpose=terms.purpose,
    )

    def work(tx: Transaction) -> None:
        refuse_unknown(tx, agency)
        if find_certificate(tx, one.thumbprint) is not None:
            raise BadInput(
                f"The certificate {one.thumbprint} is registered already. See `hub certificate list`.",
                f"证书 {one.thumbprint} 已登记，请用 `hub certificate list` 查看。",
            )
        add_certificate(tx, one)

    store.write(work)
    return one


def read_certificate(file: bytes, *, now: datetime) -> StoredCertificate:
    """The one certificate of a PEM file, which stands for nobody yet; raises `BadInput`."""
    try:
        found = x509.load_pem_x509_certificates(file)
    except ValueError:
        found = []
    if len(found) != 1:
        raise BadInput(
            "The file must hold one certificate as PEM: the client's own, without those that signed it.",
            "文件应为 PEM 格式的单个证书：客户端自身证书，不含签发者证书。",
        )
    (one,) = found
    if one.not_valid_after_utc <= now:
        raise BadInput(
            f"The certificate was valid until {one.not_valid_after_utc:%Y-%m-%d}. Get a new one first.",
            f"证书有效期至 {one.not_valid_after_utc:%Y-%m-%d}，请先换取新证书。",
        )
    subject = "".join(sign if sign.isprintable() else "?" for sign in one.subject.rfc4514_string())
    thumbprint = one.fingerprint(hashes.SHA256()).hex()
    return StoredCertificate(thumbprint, subject, "", None, [], None, one.not_valid_after_utc, now)


def revoke(store: Store, beginning: str, *, now: datetime, because: str | None = None) -> StoredCertificate:
    """Let a certificate be valid no longer; one that is revoked stays as it is.

    Raises `BadInput` where none is meant, or several.
    """
    return store.write(lambda tx: revoke_credential(tx, meant(tx, beginning), now=now, because=because))


def meant(tx: Transaction, beginning: str) -> StoredCertificate:
    """The one certificate whose thumbprint begins so, with colons or without, `cert:` left out or not."""
    digits = beginning.removeprefix("cert:").replace(":", "").lower()
    found = [one for one in all_certificates(tx) if len(digits) >= FEWEST and one.thumbprint.startswith(digits)]
    if len(found) != 1:
        raise BadInput(
            f"No single certificate has a thumbprint that begins with '{beginning}'; write at least {FEWEST} digits. "
            "See `hub certificate list`.",
            f"没有唯一以“{beginning}”开头的证书指纹；请至少写出 {FEWEST} 位，并用 `hub certificate list` 查看。",
        )
    return found[0]
