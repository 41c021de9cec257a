"""The log gives every version of a record, or those that had come by an instant."""

from datetime import timedelta

from hub.domain.clock import TICK
from hub.store.engine import Store
from hub.store.log import versions_of
from hub.store.tables.log import record_version
from tests.pushing import MORNING, push_all, rows
from tests.statements import penalty, registration

HOUR = timedelta(hours=1)


def test_versions_are_those_that_had_come_by_an_instant_in_the_order_of_arrival(store: Store) -> None:
    push_all(store, registration(version=1), penalty(), at=MORNING)
    push_all(store, registration(version=2), at=MORNING + HOUR)
    keys = set(rows(store, record_version, "record_key"))

    with store.read() as tx:
        told = {
            instant: sorted([one.seq for one in of] for of in versions_of(tx, keys, known_at=instant).values())
            for instant in (MORNING - TICK, MORNING, MORNING + HOUR - TICK, MORNING + HOUR, None)
        }

    assert told == {
        MORNING - TICK: [],
        MORNING: [[1], [1]],
        MORNING + HOUR - TICK: [[1], [1]],
        MORNING + HOUR: [[1], [1, 2]],
        None: [[1], [1, 2]],
    }
