"""Answers by GET that may be kept: as long as they are asked for again, or are the public's (RFC 9110, RFC 9111)."""

import hashlib
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from hub.access.principals import Principal, Role
from hub.settings import Settings
from hub.web.answers import NOT_MODIFIED, OK, Answer

VARY: Final = "Origin, Accept, Authorization, Cookie"


class Told(msgspec.Struct):
    """What of an answer says that it is no whole one."""

    errors: list[Any] | None = None


def kept(answer: Answer, headers: Mapping[bytes, bytes], principal: Principal, settings: Settings) -> Answer:
    """An answer under its tag, or that it is the one that the caller has.

    What was answered in part is asked for again each time, whoever asks: an agency may have been away. It varies by
    whatever tells who asks.
    """
    if answer.status != OK:
        return answer
    tag = tag_of(answer)
    is_whole = msgspec.json.decode(answer.body, type=Told).errors is None
    seconds, certificate = settings.public_max_age_seconds, settings.certificate_header
    vary = f"{VARY}, {certificate}" if certificate else VARY
    named = {"ETag": tag, "Cache-Control": how_long(principal, seconds if is_whole else 0), "Vary": vary}
    if has(headers.get(b"if-none-match", b"").decode("latin-1"), tag):
        return Answer(b"", NOT_MODIFIED, answer.media_type, named, may_be_kept=True)
    return Answer(answer.body, answer.status, answer.media_type, named, may_be_kept=True)


def tag_of(answer: Answer) -> str:
    """The strong tag of an answer: another one for every other body, and for every other form of it."""
    return f'"{hashlib.sha256(answer.media_type.encode() + b":" + answer.body).hexdigest()[:32]}"'


def how_long(principal: Principal, seconds: int) -> str:
    """Who may keep an answer, and how long without asking again."""
    if principal.role is not Role.PUBLIC:
        return "private, no-cache"
    return f"public, max-age={seconds}" if seconds else "public, no-cache"


def has(if_none_match: str, tag: str) -> bool:
    """Whether a caller has the answer of a tag already; a weak tag of the same letters will do, as RFC 9110 says."""
    return if_none_match.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in if_none_match.split(","))
