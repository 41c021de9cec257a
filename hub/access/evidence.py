"""A verified signature of a request, as it is kept with what the request pushed."""

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Evidence:
    """What proves who sent a body: whoever has the public key and the body can verify it again.

    `base` is the text that was signed (RFC 9421, 2.5), which holds the digest of the body; `signature` are its bytes
    under the algorithm, as RFC 9421 writes them.
    """

    key_id: str
    algorithm: str
    created_at: datetime
    nonce: str
    content_digest: str
    base: str
    signature: bytes

    def told(self) -> dict[str, str]:
        """What the sender is told of it."""
        return {
            "keyId": self.key_id,
            "createdAt": self.created_at.isoformat(),
            "contentDigest": self.content_digest,
        }

    def kept(self) -> dict[str, Any]:
        """All of it, as JSON."""
        signature = base64.b64encode(self.signature).decode("ascii")
        more = {"algorithm": self.algorithm, "nonce": self.nonce, "base": self.base, "signature": signature}
        return {**self.told(), **more}
