"""API keys: made once, shown once, and recognised without being kept."""

import hashlib
import hmac
import secrets
from datetime import datetime
from typing import Final

from uuid_utils.compat import uuid7

from hub.access.pepper import mark_of
from hub.access.principals import WITH_KEY, Principal, Role
from hub.domain.records.agency import HUB
from hub.errors import BadInput, Unauthenticated
from hub.store.engine import Store, Transaction
from hub.store.keys import StoredKey, add_key, find_key, known_agencies

PREFIX_BYTES: Final = 8
SECRET_BYTES: Final = 32
LONGEST: Final = 200
NOBODY: Final = StoredKey(prefix="", secret_hash=bytes(hashlib.sha256().digest_size), role="", agency=None)
"""Stands in for the key that is not there, so that an unknown prefix costs what a wrong secret costs."""


def create_key(store: Store, *, role: Role, agency: str | None, pepper: bytes, now: datetime) -> str:
    """Make a key and give its text `prefix.secret`, which nobody can ask for again.

    Raises `BadInput` where role and agency don't fit, or the store does not know the agency.
    """
    refuse_unfit(role, agency)
    prefix, secret = f"hub_{secrets.token_hex(PREFIX_BYTES)}", secrets.token_urlsafe(SECRET_BYTES)
    key = StoredKey(prefix, secret_hash(secret, pepper), role.name, agency)

    def work(tx: Transaction) -> None:
        refuse_unknown(tx, agency)
        add_key(tx, key, key_id=uuid7(), created_at=now, pepper_mark=mark_of(pepper))

    store.write(work)
    return f"{prefix}.{secret}"


def refuse_unfit(role: Role, agency: str | None) -> None:
    """Officers and agencies belong to an agency; a dashboard to none; the public has no key."""
    if role not in WITH_KEY:
        raise BadInput("The public has no key.", "公众无需密钥。")
    if role is Role.DASHBOARD and agency is not None:
        raise BadInput("A dashboard's key has no agency; leave it out.", "看板密钥不属于任何机关，请勿指定机关。")
    if role is not Role.DASHBOARD and not agency:
        raise BadInput(
            f"A key of role {role.name.lower()} needs an agency, by its code.",
            f"角色 {role.name.lower()} 的密钥须指定机关代码。",
        )


def refuse_unknown(tx: Transaction, agency: str | None) -> None:
    """A key stands for an agency that the store has heard of, or for the hub's operator."""
    known = [HUB, *(code for code in known_agencies(tx) if code != HUB)]
    if agency is not None and agency not in known:
        listed = ", ".join(known)
        raise BadInput(
            f"No agency '{agency}'. Known: {listed}.",
            f"没有机关“{agency}”。可用：{listed}。",
        )


def authenticate(store: Store, text: str, *, pepper: bytes) -> Principal:
    """Tell whose key this is; raises `Unauthenticated`, alike for an unknown prefix and a wrong secret."""
    prefix, _, secret = text.partition(".") if len(text) <= LONGEST and text.isascii() else ("", "", "")
    with store.read() as tx:
        found = find_key(tx, prefix)
    stored = found or NOBODY
    if not hmac.compare_digest(stored.secret_hash, secret_hash(secret, pepper)) or found is None:
        raise not_valid()
    return Principal(Role[found.role], found.agency, found.prefix)


def not_valid() -> Unauthenticated:
    """What everybody is told whose key or token is not taken, whatever the reason."""
    return Unauthenticated(
        "This key is not valid. Ask the hub's operator for one (`hub key create`).",
        "密钥无效，请向平台运维人员申请（`hub key create`）。",
    )


def bearer(authorization: str | None) -> str:
    """The key in an Authorization header; raises `Unauthenticated` where there is none."""
    scheme, _, text = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not text.strip():
        raise Unauthenticated(
            "This needs a key. Send it as `Authorization: Bearer KEY`.",
            "此请求需要密钥，请以 `Authorization: Bearer KEY` 发送。",
        )
    return text.strip()


def secret_hash(secret: str, pepper: bytes) -> bytes:
    """HMAC-SHA-256 of a secret under the pepper."""
    return hmac.digest(pepper, secret.encode(), "sha256")
