"""Tell one caller from all that it shows."""

from collections.abc import Sequence
from dataclasses import replace

from hub.access.principals import Principal
from hub.errors import CredentialsDisagree


def agreed(found: Sequence[Principal]) -> Principal:
    """The one caller whom several credentials stand for: the first, for what all were made for, until one ends.

    Raises `CredentialsDisagree` where they stand for different agencies: one of them is somebody else's.
    """
    first = found[0]
    if any(one.agency != first.agency for one in found):
        raise CredentialsDisagree(
            "The key and the client certificate stand for different agencies. Show those of one agency.",
            "密钥与客户端证书所属机关不一致，请使用同一机关的凭证。",
        )
    ends = [one.expires_at for one in found if one.expires_at is not None]
    may = frozenset.intersection(*(one.may for one in found))
    return replace(first, may=may, expires_at=min(ends, default=None))
