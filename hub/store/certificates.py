"""Keep client certificates: the thumbprint of each, and for whom it stands; the certificate itself is not needed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import or_, select, update

from hub.store.engine import Transaction
from hub.store.rows import insert_rows, row_of
from hub.store.tables.certificates import client_certificate

SHORT: Final = 16
"""So many digits of a thumbprint a certificate is known by."""


@dataclass(frozen=True, slots=True)
class StoredCertificate:
    """A certificate as the store has it: the SHA-256 of its DER in hexadecimal, and whom it says that it is."""

    thumbprint: str
    subject: str
    role: str
    agency: str | None
    may: list[str]
    purpose: str | None
    expires_at: datetime
    created_at: datetime
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None
    revoked_because: str | None = None

    @property
    def name(self) -> str:
        """By what whoever shows it is known."""
        return f"cert:{self.thumbprint[:SHORT]}"


def add_certificate(tx: Transaction, one: StoredCertificate) -> None:
    """Keep a new certificate."""
    insert_rows(tx, client_certificate, [row_of(one)])


def find_certificate(tx: Transaction, thumbprint: str) -> StoredCertificate | None:
    """The certificate of a thumbprint, whether it is still valid or not."""
    found = select(client_certificate).where(client_certificate.c.thumbprint == thumbprint)
    row = tx.execute(found).mappings().one_or_none()
    return None if row is None else StoredCertificate(**row)


def all_certificates(tx: Transaction) -> list[StoredCertificate]:
    """Every certificate, in the order in which they were added."""
    order = (client_certificate.c.created_at, client_certificate.c.thumbprint)
    return [StoredCertificate(**row) for row in tx.execute(select(client_certificate).order_by(*order)).mappings()]


def note_certificates(tx: Transaction, uses: Mapping[str, datetime]) -> None:
    """Note when certificates were last used, by the names of who showed them, unless a later use is noted.

    Other names are left out.
    """
    for name, used_at in sorted(uses.items()):
        kind, _, digits = name.partition(":")
        if kind == "cert":
            one, last = client_certificate.c.thumbprint.startswith(digits), client_certificate.c.last_used_at
            is_news = or_(last.is_(None), last < used_at)
            tx.execute(update(client_certificate).where(one, is_news).values(last_used_at=used_at))
