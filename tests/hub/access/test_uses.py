"""When credentials were last used: noted, handed over, taken back."""

from datetime import UTC, datetime, timedelta

from hub.access.uses import Uses

NOW = datetime(2020, 6, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def test_the_last_use_counts_and_is_handed_over_once() -> None:
    uses = Uses()
    uses.note(["hub_1"], NOW)
    uses.note(["hub_1"], LATER)

    assert [uses.taken(), uses.taken()] == [{"hub_1": LATER}, {}]


def test_what_is_taken_back_gives_way_to_what_came_meanwhile() -> None:
    uses = Uses()
    uses.note(["hub_1"], NOW)
    uses.note(["hub_2"], NOW)
    taken = uses.taken()
    uses.note(["hub_1"], LATER)

    uses.put_back(taken)

    assert uses.taken() == {"hub_1": LATER, "hub_2": NOW}
