"""The keys with which an identity provider signs, and whether it signed a token; pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.util import urlsafe_b64decode
from typing_extensions import override

from hub.domain.json_text import NotJson, read_json

LONGEST: Final = 8_192
"""Characters of a token; one with more is not looked at."""

FORM: Final = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*")
"""What is signed, and nothing else: an encrypted token has two parts more."""

MOST_KEYS: Final = 100
SMALLEST_RSA: Final = 2_048
"""Bits; RFC 7518 forbids smaller ones."""

PublicKey = RSAKey | ECKey | OKPKey
KINDS: Final[Mapping[str, type[PublicKey]]] = MappingProxyType({"RSA": RSAKey, "EC": ECKey, "OKP": OKPKey})
"""Kinds of keys of which only one half signs. A shared secret is none: whoever could verify could sign."""


class TokenRefused(Exception):
    """This token is not taken; the reason is for the log, callers are told what anybody is told."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a token says of its own signature. A key or an address that it brings along is not read at all."""

    algorithm: str
    kid: str | None
    type: str | None


class Registry(jws.JWSRegistry):
    """The algorithms of joserfc, without its warning of the name EdDSA, under which providers sign with Ed25519."""

    max_header_length = LONGEST

    @override
    def get_alg(self, name: str) -> Any:
        return self.algorithms[name]


REGISTRY: Final = Registry(strict_check_header=False)


def read_head(text: str, algorithms: frozenset[str]) -> Head:
    """Read what a token says of itself; raises `TokenRefused`."""
    if len(text) > LONGEST:
        raise TokenRefused("too long")
    if not FORM.fullmatch(text):
        raise TokenRefused("no signed token")
    head = object_in(text.partition(".")[0])
    algorithm, kid, kind = head.get("alg"), head.get("kid"), head.get("typ")
    if not isinstance(algorithm, str) or algorithm not in algorithms:
        raise TokenRefused("algorithm not allowed")
    if "crit" in head:
        raise TokenRefused("demands an extension (crit)")
    if not isinstance(kid, str | None) or not isinstance(kind, str | None):
        raise TokenRefused("kid or typ is no text")
    return Head(algorithm, kid, kind)


def object_in(part: str) -> dict[str, Any]:
    """The JSON object in a part of a token; raises `TokenRefused`."""
    try:
        found = read_json(urlsafe_b64decode(part.encode()))
    except (NotJson, ValueError) as error:
        raise TokenRefused("a part is no JSON") from error
    if not isinstance(found, dict):
        raise TokenRefused("a part is no object")
    return found


def verified(text: str, head: Head, key: PublicKey) -> dict[str, Any]:
    """What a token claims, if this key signed it; raises `TokenRefused`."""
    try:
        jws.deserialize_compact(text, key, [head.algorithm], REGISTRY)
    except (JoseError, ValueError) as error:
        raise TokenRefused(f"signature: {type(error).__name__}") from error
    return object_in(text.split(".")[1])


def read_keys(stated: object) -> Sequence[PublicKey]:
    """The keys of a JWK Set that can verify a signature; what is of another kind, or cannot be read, is left out."""
    listed = stated.get("keys") if isinstance(stated, dict) else None
    return tuple(keys_in(listed[:MOST_KEYS])) if isinstance(listed, list) else ()


def keys_in(listed: Sequence[Any]) -> Iterator[PublicKey]:
    """The keys in a list that can be read."""
    for one in listed:
        kind = KINDS.get(str(one.get("kty"))) if isinstance(one, dict) else None
        try:
            if kind is not None and not (kind is RSAKey and is_small(one["n"])):
                yield kind.import_key(one)
        except (JoseError, ValueError, TypeError, KeyError, AttributeError):
            continue


def is_small(modulus: str) -> bool:
    """Whether an RSA key is smaller than is allowed; joserfc would take it with a warning."""
    return int.from_bytes(urlsafe_b64decode(modulus.encode())).bit_length() < SMALLEST_RSA


def key_for(head: Head, keys: Sequence[PublicKey]) -> PublicKey | None:
    """The key that a token names and that can have signed it so; one without a name only where no other could be."""
    fitting = [key for key in keys if fits(key, head.algorithm) and head.kid in {None, key.kid}]
    return fitting[0] if len(fitting) == 1 or (fitting and head.kid is not None) else None


def fits(key: PublicKey, algorithm: str) -> bool:
    """Whether a key is one for this algorithm, and for signatures."""
    try:
        REGISTRY.get_alg(algorithm).check_key(key)
    except JoseError:
        return False
    return True
