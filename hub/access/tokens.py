"""Tokens of people: whether one is meant for this hub, now; pure.

A token is told from a key by its form, so that nobody has to be asked which of them it is. Whoever shows one that is
not taken is told what anybody with a wrong key is told; the reason stands in the log alone.

https://www.rfc-editor.org/rfc/rfc9068, https://www.rfc-editor.org/rfc/rfc8725,
https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
"""

from datetime import datetime
from typing import Any, Final

from hub.access.people import Claims, People
from hub.access.signing import Head, PublicKey, TokenRefused, verified

LEEWAY_SECONDS: Final = 10
"""So far a provider's clock may be from this computer's."""

LONGEST_SUBJECT: Final = 255
"""Characters, as OpenID Connect has it."""

JWT: Final = "jwt"
ACCESS_TOKEN: Final = "at+jwt"  # noqa: S105 - a kind of tokens
NOT_FOR_BEARERS: Final = ("events", "cnf")
"""Claims of what is no proof of who asks: a token that tells of an event, as a logout, and one that is worth nothing
without the key to which it is bound."""


def is_token(text: str) -> bool:
    """Whether a credential has the form of a token, signed or encrypted; a key has one dot."""
    return text.count(".") >= 2  # noqa: PLR2004 - between three parts


def seconds_left(claims: Claims, now: datetime) -> float:
    """How long a token that is taken lasts; below nothing within the leeway."""
    return float(claims["exp"]) - now.timestamp()


def read_bearer(text: str, head: Head, key: PublicKey, people: People, now: datetime) -> Claims:
    """What a token says that stands in the place of a key; raises `TokenRefused`."""
    require_type(head, JWT, ACCESS_TOKEN)
    claims = verified(text, head, key)
    require_for(claims, people.issuer, people.audience, now)
    for name in NOT_FOR_BEARERS:
        if name in claims:
            raise TokenRefused(f"claim {name}")
    return claims


def read_id_token(  # noqa: PLR0913 - what it is held against
    text: str, head: Head, key: PublicKey, people: People, *, nonce: str, now: datetime
) -> Claims:
    """What a token says of who has just logged in; raises `TokenRefused`."""
    require_type(head, JWT)
    claims = verified(text, head, key)
    require_for(claims, people.issuer, people.client_id, now)
    if claims.get("nonce") != nonce:
        raise TokenRefused("of another login (nonce)")
    others = len(claims["aud"]) > 1 if isinstance(claims["aud"], list) else False
    if ("azp" in claims or others) and claims.get("azp") != people.client_id:
        raise TokenRefused("made for another client (azp)")
    return claims


def require_type(head: Head, *types: str) -> None:
    """Raise `TokenRefused` for a token of another type; one that says none is a plain JWT (RFC 7519)."""
    stated = (JWT if head.type is None else head.type).lower().removeprefix("application/")
    if stated not in types:
        raise TokenRefused("of another type (typ)")


def require_for(claims: Claims, issuer: str, audience: str, now: datetime) -> None:
    """Raise `TokenRefused` unless a token is of this issuer, for this audience, for now, and about somebody."""
    if claims.get("iss") != issuer:
        raise TokenRefused("of another issuer")
    aud = claims.get("aud")
    if not audience or audience not in (aud if isinstance(aud, list) else [aud]):
        raise TokenRefused("for another audience")
    require_time(claims, now.timestamp())
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT or not subject.isprintable():
        raise TokenRefused("about nobody (sub)")


def require_time(claims: Claims, now: float) -> None:
    """Raise `TokenRefused` for a token that has expired, never does, or is not valid yet."""
    if not is_number(claims.get("exp")):
        raise TokenRefused("never expires")
    if claims["exp"] + LEEWAY_SECONDS <= now:
        raise TokenRefused("expired")
    for name in ("nbf", "iat"):
        if name in claims and not (is_number(claims[name]) and claims[name] <= now + LEEWAY_SECONDS):
            raise TokenRefused(f"not valid yet ({name})")


def is_number(value: Any) -> bool:
    """Whether a value is a number; to Python, truth is one too."""
    return isinstance(value, int | float) and not isinstance(value, bool)
