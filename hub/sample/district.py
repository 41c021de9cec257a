"""Load the sample district, agency by agency, through the path that real deliveries take."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID

from hub.access.principals import Role
from hub.errors import BadInput
from hub.ingest.receipts import Account, Receipt
from hub.ingest.run import Run, run
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.cast import everything
from hub.sample.crowd import crowd
from hub.sample.deliveries import SHANGHAI, SampleDelivery, deliveries
from hub.sample.extent import Extent
from hub.sample.places import KAIXUAN
from hub.sample.showcase import SHOWCASE_NAME, SHOWCASE_USCC
from hub.sample.telling import TODAY
from hub.store.engine import Store, Transaction
from hub.store.runs import ConnectorRun, layouts_taken, remember_run

__all__ = [
    "DEMO_KEYS",
    "SHOWCASE_NAME",
    "SHOWCASE_USCC",
    "TODAY",
    "Extent",
    "load_district",
    "loaded_extent",
    "refuse_another",
]

DEMO_KEYS: Final[tuple[tuple[Role, str | None], ...]] = (
    (Role.OFFICER, CIVIL_AFFAIRS.code),
    (Role.DASHBOARD, None),
    (Role.AGENCY, KAIXUAN.agency),
)
"""Whom `hub demo` gives a key: the role, and the agency for which it acts."""

CONNECTOR: Final = "sample"
"""Under this name the runs of the sample are remembered."""

Told = Callable[[int, int], None]
"""Told how many of how many rows are done."""


def load_district(store: Store, extent: Extent, *, progress: Told = lambda _done, _total: None) -> Receipt:
    """Load the sample into a migrated store, and give the account of what was loaded now.

    Each delivery is one transaction. What was loaded before is passed over, so that a second time changes nothing,
    and one that was interrupted is carried on. `progress` is told how many of how many rows are done. Raises
    `BadInput` where the store holds a sample of another extent, and `StoreUnavailable`; what was loaded stays.
    """
    with store.read() as tx:
        loaded = layouts_taken(tx, CONNECTOR)
    refuse_another(extent, loaded.values())
    account, done = Account(), 0
    with TemporaryDirectory(prefix="hub-sample-") as folder:
        every = sent(extent, Path(folder))
        total = sum(one.rows for one in every)
        for one in every:
            if one.name not in loaded:
                add(account, deliver(store, one, extent, Further(progress, done, total)))
            done += one.rows
            progress(done, total)
    return account.told()


def sent(extent: Extent, folder: Path) -> list[SampleDelivery]:
    """Every delivery of a district, in the order of arrival; what they state is written into a folder."""
    return deliveries(chain([everything()], crowd(extent)), folder)


def loaded_extent(store: Store) -> Extent | None:
    """The extent of the sample that a store holds, whole or in part; None where it holds none."""
    with store.read() as tx:
        found = layouts_taken(tx, CONNECTOR).values()
    return next((Extent.read(layout) for layout in found), None)


def refuse_another(extent: Extent, loaded: Iterable[str]) -> None:
    """Refuse to lay one sample over another."""
    for layout in loaded:
        if layout != extent.written():
            other = Extent.read(layout)
            raise BadInput(
                f"This store holds the sample of {other.organizations} organizations with the seed {other.seed}. "
                "For another one choose an empty store.",
                f"该数据库已装入 {other.organizations} 家组织的示例（种子 {other.seed}）；如需其他规模，请用空数据库。",
            )


def deliver(store: Store, delivery: SampleDelivery, extent: Extent, progress: Callable[[int], None]) -> Receipt:
    """Take one delivery on its day, by its clock, as a run that is remembered.

    Raises `BadInput` where somebody else has begun to load a sample of another extent meanwhile.
    """

    def close(tx: Transaction, receipt: Receipt) -> None:
        refuse_another(extent, layouts_taken(tx, CONNECTOR).values())
        run_id = UUID(receipt["batchId"])
        done = ConnectorRun(run_id, CONNECTOR, layout, delivery.name, delivery.rows, {}, delivery.at)
        remember_run(tx, done)

    layout = extent.written()
    task = Run(delivery.agency, delivery.name, layout, delivery, closing=close, synthetic=delivery.synthetic)
    today = delivery.at.astimezone(SHANGHAI).date()
    return run(store, task, clock=lambda: delivery.at, today=today, progress=progress)


def add(account: Account, receipt: Receipt) -> None:
    """Add the account of one delivery to that of all."""
    account.rows += receipt["rows"]
    account.outcomes.update(receipt["outcomes"])
    account.flags.update(receipt["flags"])
    account.reasons.update(receipt["reasons"])


@dataclass(frozen=True, slots=True)
class Further:
    """Tells the progress of one delivery as that of all."""

    progress: Told
    before: int
    total: int

    def __call__(self, rows: int) -> None:
        """So many rows of this one are done."""
        self.progress(self.before + rows, self.total)
