"""Load the sample district, agency by agency, through the path that real deliveries take."""

from collections.abc import Callable
from typing import Final

from hub.access.principals import Role
from hub.ingest.push import Batch, OnError, push
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.deliveries import SHANGHAI, SampleDelivery, deliveries
from hub.sample.places import KAIXUAN
from hub.sample.showcase import SHOWCASE_NAME, SHOWCASE_USCC
from hub.sample.telling import TODAY
from hub.store.engine import Store

__all__ = ["DEMO_KEYS", "SHOWCASE_NAME", "SHOWCASE_USCC", "TODAY", "load_district"]

DEMO_KEYS: Final[tuple[tuple[Role, str | None], ...]] = (
    (Role.OFFICER, CIVIL_AFFAIRS.code),
    (Role.DASHBOARD, None),
    (Role.AGENCY, KAIXUAN.agency),
)
"""Whom `hub demo` gives a key: the role, and the agency for which it acts."""


def load_district(store: Store, *, progress: Callable[[int, int], None] = lambda _done, _total: None) -> None:
    """Load the sample into a migrated store; a second time changes nothing.

    `progress` is told how many of how many statements are done. Raises `StoreUnavailable`; what was loaded
    up to then stays, and loading again goes on from there.
    """
    every = deliveries()
    total = sum(len(delivery.statements) for delivery in every)
    done = 0
    for delivery in every:
        deliver(store, delivery)
        done += len(delivery.statements)
        progress(done, total)


def deliver(store: Store, delivery: SampleDelivery) -> None:
    """Push one delivery on its day, by its clock."""
    batch = Batch(
        agency=delivery.agency,
        request_key=delivery.request_key,
        statements=delivery.statements,
        on_error=OnError.REJECT_FAILED_ROWS,
        synthetic=delivery.synthetic,
    )
    push(store, batch, clock=lambda: delivery.at, today=delivery.at.astimezone(SHANGHAI).date())
