"""API keys: made once, shown once, and recognised without being kept."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from uuid_utils.compat import uuid7

from hub.access.lifetimes import State, earlier, end_of, state_of
from hub.access.pepper import mark_of
from hub.access.principals import Principal, Role, Scope
from hub.access.roles import chosen_scopes, kept_scopes, refuse_unfit, refuse_unknown, written_scopes
from hub.errors import BadInput, Unauthenticated
from hub.store.engine import Store, Transaction
from hub.store.keys import StoredKey, add_key, end_key, find_key, keys_in_line
from hub.store.revoking import revoke_credential

PREFIX_BYTES: Final = 8
SECRET_BYTES: Final = 32
LONGEST: Final = 200
MOST_LIVE: Final = 2
"""Keys of one line that are valid at once: the old one and its successor."""

LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)
NOBODY: Final = StoredKey("", bytes(hashlib.sha256().digest_size), "", None, LONG_AGO)
"""Stands in for the key that is not there, so that an unknown prefix costs what a wrong secret costs."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is agreed on a key: what it may be used for (None: all that its role may), until when, and what it is for.

    `expires_at` of None is never.
    """

    may: frozenset[Scope] | None = None
    expires_at: datetime | None = None
    purpose: str | None = None


USUAL: Final = Terms()


def create_key(  # noqa: PLR0913 - what a key is made of
    store: Store, *, role: Role, agency: str | None, pepper: bytes, now: datetime, terms: Terms = USUAL
) -> str:
    """Make a key and give its text `prefix.secret`, which nobody can ask for again.

    Raises `BadInput` where role, agency and terms don't fit, or the store does not know the agency.
    """
    refuse_unfit(role, agency)
    may = written_scopes(chosen_scopes(role, terms.may))
    draft = replace(NOBODY, role=role.name, agency=agency, may=may, purpose=terms.purpose, expires_at=terms.expires_at)
    key, secret = drawn(draft, pepper=pepper, now=now)

    def work(tx: Transaction) -> None:
        refuse_unknown(tx, agency)
        add_key(tx, replace(key, line=key.prefix), key_id=uuid7())

    store.write(work)
    return f"{key.prefix}.{secret}"


def drawn(draft: StoredKey, *, pepper: bytes, now: datetime) -> tuple[StoredKey, str]:
    """A new key like a draft, and its secret."""
    prefix, secret = f"hub_{secrets.token_hex(PREFIX_BYTES)}", secrets.token_urlsafe(SECRET_BYTES)
    mark, hashed = mark_of(pepper), secret_hash(secret, pepper)
    return replace(draft, prefix=prefix, secret_hash=hashed, pepper_mark=mark, created_at=now), secret


@dataclass(frozen=True, slots=True)
class Rotated:
    """The text of a key's successor, what both are, and so when the old one ends."""

    text: str
    successor: StoredKey
    old: StoredKey


def rotate_key(  # noqa: PLR0913 - what a rotation is made of
    store: Store, prefix: str, *, pepper: bytes, now: datetime, overlap: timedelta, expires: str | None = None
) -> Rotated:
    """Make a key's successor, which stands for the same; the old one ends after the overlap.

    The successor ends as `end_of` understands `expires`, else it lives as long as the old one was to live. Raises
    `BadInput` where there is no such key, it is not valid any more, or two of its line are valid already.
    """

    def work(tx: Transaction) -> Rotated:
        old = known_key(tx, prefix)
        line = old.line or old.prefix
        refuse_dead(old, now=now)
        refuse_third(keys_in_line(tx, line), now=now)
        expires_at = end_of(expires, now=now) if expires else end_of_successor(old, now=now)
        draft = replace(old, line=line, expires_at=expires_at, last_used_at=None)
        successor, secret = drawn(draft, pepper=pepper, now=now)
        ends = earlier(old.expires_at, now + overlap) or now
        add_key(tx, successor, key_id=uuid7())
        end_key(tx, old.prefix, expires_at=ends)
        return Rotated(f"{successor.prefix}.{secret}", successor, replace(old, expires_at=ends))

    return store.write(work)


def end_of_successor(old: StoredKey, *, now: datetime) -> datetime | None:
    """When a key ends that lives as long as another was to live."""
    return now + (old.expires_at - old.created_at) if old.expires_at else None


def refuse_dead(key: StoredKey, *, now: datetime) -> None:
    """Raise `BadInput` for a key that nobody can use any more."""
    state = state_of(key.expires_at, key.revoked_at, now=now)
    if state is not State.LIVE:
        raise BadInput(
            f"The key {key.prefix} is {state.name.lower()}. Make a new one: hub key create.",
            f"密钥 {key.prefix} 已失效（{state.name.lower()}），请重新创建：hub key create。",
        )


def refuse_third(line: Sequence[StoredKey], *, now: datetime) -> None:
    """Raise `BadInput` where the old key and its successor are valid both."""
    live = [one for one in line if state_of(one.expires_at, one.revoked_at, now=now) is State.LIVE]
    if len(live) >= MOST_LIVE:
        old, new = live[0].prefix, live[-1].prefix
        ends = f"{live[0].expires_at:%Y-%m-%d %H:%M} UTC" if live[0].expires_at else "never"
        raise BadInput(
            f"{old} and its successor {new} are both valid; a third is not made. {old} ends {ends}: wait for that, "
            f"or end it now with `hub key revoke {old}`.",
            f"{old} 及其接替密钥 {new} 均有效，不再生成第三个。{old} 的终止时间为 {ends}，"
            f"请届时再试，或以 `hub key revoke {old}` 立即停用。",
        )


def revoke(store: Store, prefix: str, *, now: datetime, because: str | None = None) -> StoredKey:
    """Let a key be valid no longer; one that is revoked stays as it is. Raises `BadInput` where there is none."""
    return store.write(lambda tx: revoke_credential(tx, known_key(tx, prefix), now=now, because=because))


def known_key(tx: Transaction, text: str) -> StoredKey:
    """The key of a prefix, behind which the secret may stand; raises `BadInput`."""
    prefix = text.partition(".")[0]
    found = find_key(tx, prefix)
    if found is None:
        raise BadInput(
            f"There is no key {prefix}. See `hub key list`.", f"没有密钥 {prefix}，请用 `hub key list` 查看。"
        )
    return found


def authenticate(store: Store, text: str, *, pepper: bytes, now: datetime) -> Principal:
    """Tell whose key this is.

    Raises `Unauthenticated`, alike for an unknown prefix, a wrong secret, and a key that expired or was revoked.
    """
    prefix, _, secret = text.partition(".") if len(text) <= LONGEST and text.isascii() else ("", "", "")
    with store.read() as tx:
        found = find_key(tx, prefix)
    stored = found or NOBODY
    is_right = hmac.compare_digest(stored.secret_hash, secret_hash(secret, pepper))
    is_live = state_of(stored.expires_at, stored.revoked_at, now=now) is State.LIVE
    if not (is_right and is_live) or found is None:
        raise not_valid()
    role = Role[found.role]
    return Principal(role, found.agency, found.prefix, kept_scopes(role, found.may), found.expires_at)


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
