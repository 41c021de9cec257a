"""Verify that an agency signed a request (RFC 9421), whole and just now, and that it is not sent again; and sign one.

The signature covers how, where and what is asked: `@method`, `@target-uri` (or `@path` and `@authority`) and
`content-digest` (RFC 9530), and states `created`, `nonce` and `keyid`.
"""

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import http_sf
from http_message_signatures import (
    HTTPMessageSignaturesException,
    HTTPMessageSigner,
    HTTPMessageVerifier,
    MappingKeyResolver,
)
from typing_extensions import override

from hub.access.evidence import Evidence
from hub.access.signing_keys import ALGORITHMS, PrivateKey, algorithm_of, key_id_of
from hub.domain.clock import Clock
from hub.errors import SignatureInvalid, SignatureReplayed, SignatureRequired
from hub.store.engine import Store, Transaction
from hub.store.nonces import spend_nonce, sweep_nonces
from hub.store.signing_keys import StoredSigningKey, find_signing_key

WITHIN: Final = timedelta(minutes=5)
"""So far `created` may lie from the hub's clock, either way."""

KEPT: Final = 2 * WITHIN
"""So long after `created` a nonce is kept: longer than any process of the hub takes it, if their clocks differ."""

LONGEST: Final = 2**12
"""Bytes of a Signature or Signature-Input header."""

LONGEST_NONCE: Final = 128
SHORTEST_NONCE: Final = 8
NONCE_BYTES: Final = 16
ALWAYS: Final = ("@method", "content-digest")
WHERE: Final = (frozenset({'"@target-uri"'}), frozenset({'"@path"', '"@authority"'}))
DIGEST: Final = '"content-digest"'

Lines = Iterable[tuple[str, str]]
"""The lines of a head, in order."""


class Head(dict[str, str]):
    """The headers of a message; a line that comes several times is one list."""

    @classmethod
    def of(cls, lines: Lines) -> "Head":
        """The headers of some lines, by their names in lower case."""
        head = cls()
        for name, value in lines:
            head[name] = f"{head[name]}, {value}" if name in head else value
        return head


@dataclass(frozen=True, slots=True)
class Message:
    """A request as it was signed: how and where it asks, and its headers, by their names in lower case."""

    method: str
    url: str
    headers: Head


class Verifier(HTTPMessageVerifier):
    """The library's, which leaves the time to us: the hub has a clock of its own."""

    @override
    def validate_created_and_expires(self, sig_input: Any, max_age: Any = None) -> None:
        """Nothing: `refuse_stale` has judged that."""


def verified(
    message: Message, body: bytes, key_of: Callable[[str], StoredSigningKey | None], now: datetime
) -> Evidence:
    """The signature of a message, which was made just now under a known key of this very body.

    Raises `SignatureInvalid`, and says what is wrong: whoever sends one has shown a credential before.
    """
    label, stated = stated_in(message.headers)
    created = refuse_stale(stated, now=now)
    nonce = refuse_weak(stated.get("nonce"))
    key_id = stated.get("keyid")
    key = key_of(key_id) if type(key_id) is str else None
    if key is None or key.revoked_at is not None:
        raise invalid(
            "its `keyid` is none under which this agency signs (`hub signing-key list`)",
            "`keyid` 不是本机关登记的签名公钥（`hub signing-key list`）",
        )
    keys = MappingKeyResolver(public_keys={key.key_id: key.public_key.encode()}, private_keys={})
    try:
        verifier = Verifier(signature_algorithm=ALGORITHMS[key.algorithm], key_resolver=keys)
        (found,) = verifier.verify(message, max_age=None, require_components=ALWAYS, body=body)
    except (HTTPMessageSignaturesException, ValueError):
        raise invalid(
            f"it is not that of this request: under the key, over at least {', '.join(ALWAYS)}, and of this very body",
            f"签名与本次请求不符：须以所登记公钥签署，至少涵盖 {'、'.join(ALWAYS)}，且与请求内容一致",
        ) from None
    covered = found.covered_components
    refuse_anywhere(covered)
    base = "\n".join(f"{name}: {value}" for name, value in covered.items())
    return Evidence(key.key_id, key.algorithm, created, nonce, covered[DIGEST], base, bytes_in(message.headers, label))


def refuse_anywhere(covered: Mapping[str, str]) -> None:
    """Raise `SignatureInvalid` where a signature would be good for another place as well."""
    if not any(where <= set(covered) for where in WHERE):
        raise invalid(
            "it covers neither `@target-uri` nor `@path` and `@authority`",
            "签名未涵盖 `@target-uri`，亦未涵盖 `@path` 与 `@authority`",
        )


def stated_in(headers: Mapping[str, str]) -> tuple[str, Mapping[str, Any]]:
    """The label of the one signature, and what it states; raises `SignatureInvalid`."""
    given = dictionary_in(headers, "signature-input")
    if len(given) == 1:
        ((label, member),) = given.items()
        if isinstance(member, tuple) and isinstance(member[0], list):
            return label, member[1]
    raise invalid(
        "`Signature-Input` must state one signature, as RFC 9421 writes it",
        "`Signature-Input` 应按 RFC 9421 载明一个签名",
    )


def bytes_in(headers: Mapping[str, str], label: str) -> bytes:
    """The bytes of a signature that was verified."""
    found: bytes = dictionary_in(headers, "signature")[label][0]
    return found


def dictionary_in(headers: Mapping[str, str], name: str) -> dict[str, Any]:
    """A header that holds a dictionary; an empty one where it does not."""
    text = headers.get(name, "")
    try:
        found: Any = http_sf.parse(text.encode("ascii"), tltype="dictionary") if len(text) <= LONGEST else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def refuse_stale(stated: Mapping[str, Any], *, now: datetime) -> datetime:
    """When a signature was made; raises `SignatureInvalid` where that was not just now, or it has expired."""
    created, expires = stated.get("created"), stated.get("expires")
    moment = now.timestamp()
    if type(created) is not int or abs(moment - created) > WITHIN.total_seconds():
        raise invalid(
            f"`created` must be within {WITHIN.seconds // 60} minutes of the hub's clock, which says {int(moment)}",
            f"`created` 须与平台时钟（{int(moment)}）相差不超过 {WITHIN.seconds // 60} 分钟",
        )
    if expires is not None and (type(expires) is not int or expires < moment):
        raise invalid("it has expired", "签名已过期")
    return datetime.fromtimestamp(created, UTC)


def refuse_weak(nonce: object) -> str:
    """The nonce; raises `SignatureInvalid` where it is missing, or of another length than one that was drawn."""
    if type(nonce) is not str or not SHORTEST_NONCE <= len(nonce) <= LONGEST_NONCE:
        raise invalid(
            f"`nonce` must be text of {SHORTEST_NONCE} to {LONGEST_NONCE} characters, another one each time",
            f"`nonce` 应为 {SHORTEST_NONCE} 至 {LONGEST_NONCE} 个字符，且每次不同",
        )
    return nonce


def invalid(en: str, zh: str) -> SignatureInvalid:
    """Refuse a signature, and say why."""
    return SignatureInvalid(
        f"The signature of this request is not taken: {en}. Nothing was done; sign it anew (docs/credentials.md).",
        f"本次请求的签名未被接受：{zh}。未执行任何操作，请重新签名（docs/credentials.md）。",
    )


class Signatures:
    """Takes each signature once; used by several threads."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.swept_at = datetime.min.replace(tzinfo=UTC)

    def accepted(self, message: Message, body: bytes, *, agency: str | None) -> Evidence:
        """The verified signature of an agency's message, which cannot be sent again from now on.

        Raises `SignatureInvalid`, also for a key of another agency, and `SignatureReplayed`.
        """
        now = self.clock()

        def key_of(key_id: str) -> StoredSigningKey | None:
            with self.store.read() as tx:
                found = find_signing_key(tx, key_id)
            return found if found is not None and found.agency == agency else None

        evidence = verified(message, body, key_of, now)
        if not self.store.write_beside(lambda tx: self.spent(tx, evidence, now)):
            raise SignatureReplayed(
                "This signature was sent before. Nothing was done; sign anew, with another nonce. "
                "A push under the same requestKey then gets its receipt.",
                "此签名已使用过，未执行任何操作。请换用新的 nonce 重新签名；以同一 requestKey 重发可取得回执。",
            )
        return evidence

    def spent(self, tx: Transaction, evidence: Evidence, now: datetime) -> bool:
        """Whether the nonce was not spent before; it is now. Every few minutes old ones are forgotten."""
        if now - self.swept_at > WITHIN:
            sweep_nonces(tx, now=now)
            self.swept_at = now
        return spend_nonce(tx, evidence.key_id, evidence.nonce, expires_at=evidence.created_at + KEPT)


def require_signed(agency: str, evidence: Evidence | None, signing: Iterable[str]) -> None:
    """Raise `SignatureRequired` where an agency must sign what it pushes, and did not."""
    if evidence is None and agency in signing:
        raise SignatureRequired(
            f"{agency} signs what it pushes (HUB_SIGNED_PUSHES), and this is not signed. Nothing was done.",
            f"{agency} 的报送须签名（HUB_SIGNED_PUSHES），本次未签名，未执行任何操作。",
        )


def signed(message: Message, body: bytes, key: PrivateKey, *, now: datetime) -> Message:
    """A message that is signed: Content-Digest, Signature-Input and Signature are among its headers."""
    key_id = key_id_of(key.public_key())
    keys = MappingKeyResolver(public_keys={}, private_keys={key_id: key})
    draft = replace(message, headers=Head(message.headers))
    HTTPMessageSigner(signature_algorithm=ALGORITHMS[algorithm_of(key) or ""], key_resolver=keys).sign(
        draft,
        key_id=key_id,
        created=now,
        nonce=secrets.token_urlsafe(NONCE_BYTES),
        label="hub",
        covered_component_ids=("@method", "@target-uri"),
        body=body,
    )
    return replace(draft, headers=Head.of((name.lower(), value) for name, value in draft.headers.items()))
