"""The safe: seals personal values under a key of each subject, and these keys under the hub's own.

Values and keys are sealed by AES-256-SIV (https://www.rfc-editor.org/rfc/rfc5297): what is sealed twice under one key
looks the same, so that a statement that is repeated is known as one, and nothing is told beyond that. Keys are derived
from the hub's secret by HKDF (https://www.rfc-editor.org/rfc/rfc5869). Whoever destroys a subject's key has erased what
is sealed under it, wherever copies of it lie.
"""

import hmac
from dataclasses import dataclass, field
from typing import Final, Self
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BITS: Final = 512
"""AES-256-SIV takes two keys of 256 bits."""
BLIND_BYTES: Final = 16
MARK_BYTES: Final = 8


@dataclass(frozen=True, slots=True)
class SubjectKey:
    """The key of one subject, a record: by it the subject's values are sealed. None of it is left once destroyed."""

    id: UUID
    record_key: UUID
    secret: bytes | None = field(repr=False)

    @classmethod
    def drawn(cls, record_key: UUID) -> Self:
        """A new key of a subject."""
        return cls(uuid4(), record_key, AESSIV.generate_key(KEY_BITS))

    @property
    def is_destroyed(self) -> bool:
        """Whether what was sealed under it is erased."""
        return self.secret is None

    def seal(self, field: str, text: str) -> bytes:
        """Seal the value of a field of the subject."""
        return AESSIV(self.of_use()).encrypt(text.encode(), [field.encode()])

    def open(self, field: str, sealed: bytes) -> str:
        """What was sealed for that field; raises `SafeClosed` for what was not."""
        try:
            return AESSIV(self.of_use()).decrypt(sealed, [field.encode()]).decode()
        except InvalidTag:
            raise SafeClosed(self.record_key) from None

    def of_use(self) -> bytes:
        """The secret; raises `SafeClosed` where it was destroyed."""
        if self.secret is None:
            raise SafeClosed(self.record_key)
        return self.secret


class SafeClosed(Exception):
    """A key, or what was sealed under it, does not open: the hub's secret is another one, or it was changed."""

    def __init__(self, record_key: UUID) -> None:
        super().__init__(f"what is kept of {record_key} does not open under this hub's HUB_PERSONAL_KEY")


class Safe:
    """Wraps subjects' keys, and seals what has no subject, under keys that are derived from the hub's secret."""

    def __init__(self, secret: bytes) -> None:
        self.secret = secret
        self.wrapping = AESSIV(derived(secret, b"keys of subjects", KEY_BITS // 8))
        self.plain = AESSIV(derived(secret, b"what has no subject", KEY_BITS // 8))
        self.index_key = derived(secret, b"blind index", 32)
        self.mark = derived(secret, b"mark", MARK_BYTES)
        """What tells this secret from another, and nothing else of it."""

    def wrap(self, key: SubjectKey) -> bytes:
        """A subject's key as the store keeps it."""
        return self.wrapping.encrypt(key.of_use(), [key.id.bytes, key.record_key.bytes])

    def unwrap(self, key_id: UUID, record_key: UUID, wrapped: bytes | None) -> SubjectKey:
        """A subject's key as the store kept it; raises `SafeClosed` where it was wrapped under another secret."""
        if wrapped is None:
            return SubjectKey(key_id, record_key, None)
        try:
            return SubjectKey(key_id, record_key, self.wrapping.decrypt(wrapped, [key_id.bytes, record_key.bytes]))
        except InvalidTag:
            raise SafeClosed(record_key) from None

    def seal(self, content: bytes, place: UUID) -> bytes:
        """Seal what has no subject; it opens in its place alone."""
        return self.plain.encrypt(content, [place.bytes])

    def open(self, sealed: bytes, place: UUID) -> bytes:
        """What was sealed so; raises `SafeClosed`."""
        try:
            return self.plain.decrypt(sealed, [place.bytes])
        except InvalidTag:
            raise SafeClosed(place) from None

    def blind(self, field: str, text: str) -> str:
        """By what the value of a field is looked up: HMAC-SHA-256 of it, which nobody makes without the secret."""
        return hmac.digest(self.index_key, f"{field}\x00{text}".encode(), "sha256")[:BLIND_BYTES].hex()


def derived(secret: bytes, purpose: bytes, length: int) -> bytes:
    """A key for one purpose."""
    return HKDF(SHA256(), length, salt=None, info=b"concord: " + purpose).derive(secret)
