"""Decisions about whom records speak of: dated, closed, never erased."""

from datetime import timedelta
from uuid import UUID

import pytest

from hub.domain.clock import TICK
from hub.store.engine import Store
from hub.store.links import Link, append_links, links_of, mentions_of, move_links
from hub.store.tables.log import record_link
from tests.pushing import MORNING, rows

RECORD, MENTION, OTHER_MENTION = UUID(int=1), UUID(int=2), UUID(int=3)
OLD, YOUNG = UUID(int=10), UUID(int=11)
COLUMNS = ("record_key", "mention", "from_at", "party_id", "to_at", "decided_by", "score", "reason")
HOUR = timedelta(hours=1)


@pytest.fixture
def linked(store: Store) -> Store:
    """A store in which two mentions of a record speak of a young party."""
    links = [Link(RECORD, mention, MORNING, YOUNG, "test", 80.0, "USCC") for mention in (MENTION, OTHER_MENTION)]
    store.write(lambda tx: append_links(tx, links))
    return store


def test_a_decision_in_force_is_found_by_its_record(linked: Store) -> None:
    with linked.read() as tx:
        assert links_of(tx, [RECORD, UUID(int=99)]) == {(RECORD, MENTION): YOUNG, (RECORD, OTHER_MENTION): YOUNG}


def test_a_merged_party_leaves_a_closed_decision_and_an_open_one(linked: Store) -> None:
    at = MORNING + HOUR

    moved = linked.write(lambda tx: move_links(tx, {YOUNG: OLD}, at=at, decided_by="test"))

    assert moved == {RECORD}
    assert rows(linked, record_link, *COLUMNS) == sorted(
        [(RECORD, mention, MORNING, YOUNG, at, "test", 80.0, "USCC") for mention in (MENTION, OTHER_MENTION)]
        + [(RECORD, mention, at, OLD, None, "test", 80.0, "MERGED") for mention in (MENTION, OTHER_MENTION)],
        key=repr,
    )


def test_a_decision_holds_from_its_instant_up_to_but_not_including_that_of_the_next(linked: Store) -> None:
    at = MORNING + HOUR
    linked.write(lambda tx: move_links(tx, {YOUNG: OLD}, at=at, decided_by="test"))
    both = {(RECORD, MENTION), (RECORD, OTHER_MENTION)}

    with linked.read() as tx:
        told = {
            instant: (mentions_of(tx, YOUNG, instant), mentions_of(tx, OLD, instant))
            for instant in (MORNING - TICK, MORNING, at - TICK, at)
        }

    assert told == {
        MORNING - TICK: (set(), set()),
        MORNING: (both, set()),
        at - TICK: (both, set()),
        at: (set(), both),
    }


@pytest.mark.parametrize("behind", [timedelta(0), HOUR])
def test_a_decision_follows_the_one_it_replaces_though_the_clock_stands_still_or_goes_back(
    linked: Store, behind: timedelta
) -> None:
    linked.write(lambda tx: move_links(tx, {YOUNG: OLD}, at=MORNING - behind, decided_by="test"))

    assert set(rows(linked, record_link, "from_at", "to_at", "party_id")) == {
        (MORNING, MORNING + TICK, YOUNG),
        (MORNING + TICK, None, OLD),
    }


def test_nothing_moves_where_nothing_was_linked(linked: Store) -> None:
    nobody = UUID(int=12)

    assert linked.write(lambda tx: move_links(tx, {nobody: OLD}, at=MORNING, decided_by="test")) == set()
    assert len(rows(linked, record_link, "mention")) == 2
