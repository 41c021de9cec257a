"""Seal what a browser keeps for the hub: nobody can read or change it but hubs with the same pepper.

https://www.rfc-editor.org/rfc/rfc7516: AES-256-GCM under a key that is made from the pepper for this purpose alone.
"""

import hmac
from typing import Final

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

HEAD: Final = {"alg": "dir", "enc": "A256GCM"}
ALGORITHMS: Final = ("dir", "A256GCM")
PURPOSE: Final = b"what a browser keeps while its person logs in"


def seal(content: bytes, pepper: bytes) -> str:
    """A sealed text, which a cookie can hold."""
    return jwe.encrypt_compact(HEAD, content, key_of(pepper), ALGORITHMS)


def unseal(text: str, pepper: bytes) -> bytes | None:
    """What was sealed; None where it was not, or not under this pepper."""
    try:
        return jwe.decrypt_compact(text, key_of(pepper), ALGORITHMS).plaintext
    except (JoseError, ValueError):
        return None


def key_of(pepper: bytes) -> OctKey:
    """The key of the seal."""
    return OctKey.import_key(hmac.digest(pepper, PURPOSE, "sha256"))
