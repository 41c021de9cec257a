"""An agency that stands, a clock that is moved by hand, and look-ups that are opened on both."""

from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import Any

import pytest

from connectors.courts import COURTS, JUDGMENT_DEFAULTER
from hub.lookup.services import Services, open_services
from tests.standing_agency import Agency, HandClock, standing_agency

Open = Callable[..., AbstractAsyncContextManager[Services]]
"""Opens the courts' look-up, with some of its terms changed."""


@pytest.fixture
def agency() -> Iterator[Agency]:
    """An agency of our own."""
    with standing_agency() as standing:
        yield standing


@pytest.fixture
def clock() -> HandClock:
    """A clock that stands."""
    return HandClock()


@pytest.fixture
def opened(agency: Agency, clock: HandClock) -> Open:
    """Open the courts' look-up at the agency."""

    def open_with(**terms: Any) -> AbstractAsyncContextManager[Services]:
        offer = replace(JUDGMENT_DEFAULTER, **terms)
        return open_services([replace(COURTS, look_ups=(offer,))], {offer.name: agency.url}, clock=clock)

    return open_with
