"""Which ways are tried for what a caller shows."""

from datetime import timedelta
from typing import Any

import pytest

from hub.access.sessions import Lasting
from hub.access.shown import Shown
from hub.domain.clock import wall_clock
from hub.errors import Unauthenticated
from hub.web.recognising import SESSION, Recognising

NOBODY: Any = None


@pytest.fixture
def recognising() -> Recognising:
    """Ways that ask nobody until they are taken."""
    lasts = Lasting(timedelta(hours=8), timedelta(minutes=30))
    return Recognising(NOBODY, NOBODY, b"pepper", wall_clock, provider=None, lasts=lasts)


@pytest.mark.parametrize("shown", [Shown(), Shown(b"Basic x"), Shown(b"Basic x", b"cert")])
def test_what_cannot_be_a_credential_is_a_mistake_and_no_guess(recognising: Recognising, shown: Shown) -> None:
    with pytest.raises(Unauthenticated, match="This needs a key"):
        recognising.looks(shown)


@pytest.mark.parametrize(
    ("shown", "ways"),
    [
        (Shown(b"Bearer a.b"), 1),
        (Shown(SESSION + b"id"), 1),
        (Shown(b"", b"cert"), 1),
        (Shown(b"Bearer a.b", b"cert"), 2),
    ],
)
def test_everything_that_is_shown_is_looked_at(recognising: Recognising, shown: Shown, ways: int) -> None:
    assert len(recognising.looks(shown)) == ways
