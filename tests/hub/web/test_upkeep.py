"""What is written down beside the answers: at the end too, and later where the store is away."""

from datetime import UTC, datetime

import pytest

from hub.access.uses import Uses
from hub.errors import StoreUnavailable
from hub.store.engine import Store
from hub.store.workers import Workers
from hub.web.upkeep import Upkeep

NOW = datetime(2020, 6, 30, tzinfo=UTC)


class Away(Store):
    """A store that is away."""

    def write_beside(self, _work: object) -> object:  # type: ignore[override]
        raise StoreUnavailable("Away.", "不可用。")


class Broken(Store):
    """A store that meets a defect."""

    def write_beside(self, _work: object) -> object:  # type: ignore[override]
        raise ValueError


def same(kind: type[Store], store: Store) -> Store:
    return kind(store.engine, store.dialect, store.turns)


async def test_where_the_store_is_away_the_next_time_has_it_too(store: Store) -> None:
    uses, workers = Uses(), Workers()
    uses.note(["hub_1"], NOW)

    async with Upkeep(same(Away, store), workers, uses).running():
        pass

    workers.close()
    assert uses.taken() == {"hub_1": NOW}


async def test_a_defect_is_told_and_ends_nothing(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    uses, workers = Uses(), Workers()
    uses.note(["hub_1"], NOW)

    async with Upkeep(same(Broken, store), workers, uses).running():
        pass

    workers.close()
    assert "upkeep" in capsys.readouterr().out
