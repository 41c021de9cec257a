"""How long a credential lives, and where in its life it stands; pure."""

import enum
import re
from datetime import date, datetime, time, timedelta
from typing import Final

from hub.domain.calendar import SHANGHAI
from hub.errors import BadInput

NEVER: Final = "never"
MOST_DAYS: Final = 36_500
SOON: Final = timedelta(days=30)
"""So long before its end an operator is told."""


class State(enum.Enum):
    """Where a credential stands: revoked counts more than expired."""

    LIVE = "LIVE"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"


def state_of(expires_at: datetime | None, revoked_at: datetime | None, *, now: datetime) -> State:
    """Where a credential stands at an instant."""
    if revoked_at is not None:
        return State.REVOKED
    return State.EXPIRED if expires_at is not None and expires_at <= now else State.LIVE


def ends_soon(expires_at: datetime | None, *, now: datetime) -> bool:
    """Whether a credential that lives will end within thirty days."""
    return expires_at is not None and expires_at - now <= SOON


def earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    """The earlier of two ends; None is no end."""
    ends = [end for end in (one, other) if end is not None]
    return min(ends, default=None)


def end_of(text: str, *, now: datetime) -> datetime | None:
    """When a credential ends, as an operator says it: after so many days, with a day (in Shanghai), or never.

    Raises `BadInput` for anything else, and for an end that is past.
    """
    if text.strip().lower() == NEVER:
        return None
    end = end_after(text.strip(), now=now)
    if end is None or end <= now:
        raise BadInput(
            f"'{text}' is no end of a credential. Write a number of days, up to {MOST_DAYS}, a day to come such as "
            f"{now.year + 1}-12-31, or never.",
            f"“{text}”不是有效期限。请写天数（不超过 {MOST_DAYS}）、今后的日期（如 {now.year + 1}-12-31），或 never。",
        )
    return end


def end_after(text: str, *, now: datetime) -> datetime | None:
    """The instant that is meant; None where it is none."""
    if re.fullmatch(r"[0-9]{1,5}", text):
        return now + timedelta(days=int(text)) if int(text) <= MOST_DAYS else None
    try:
        return datetime.combine(date.fromisoformat(text) + timedelta(days=1), time(), SHANGHAI)
    except (ValueError, OverflowError):
        return None
