"""What was said a moment ago is kept for a fixed time."""

from hub.domain.fresh import Fresh


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_an_entry_is_kept_for_its_time_however_often_it_is_asked_for() -> None:
    clock = Clock()
    fresh: Fresh[str, int] = Fresh(5, 10, now=clock)
    fresh.keep("a", 1)
    found = []

    for now in (100.0, 104.9, 105.0):
        clock.now = now
        found.append((fresh.find("a"), fresh.knew("a")))
    fresh.forget("a")

    assert found == [(1, True), (1, True), (None, True)]
    assert not fresh.knew("a")


def test_an_entry_is_late_when_most_of_its_time_is_over() -> None:
    clock = Clock()
    fresh: Fresh[str, int] = Fresh(10, 10, now=clock)
    fresh.keep("a", 1)
    found = []

    for now in (100.0, 106.9, 107.1, 110.0):
        clock.now = now
        found.append(fresh.look("a"))

    assert found == [(1, False), (1, False), (1, True), (None, False)]
    assert fresh.look("b") == (None, False)


def test_no_time_keeps_nothing() -> None:
    fresh: Fresh[str, int] = Fresh(0, 10)
    fresh.keep("a", 1)

    assert (fresh.find("a"), fresh.entries) == (None, {})


def test_the_oldest_makes_room_and_what_is_kept_anew_is_not_the_oldest() -> None:
    fresh: Fresh[int, int] = Fresh(60, 3)
    for number in (0, 1, 2, 0, 3):
        fresh.keep(number, number)

    assert [fresh.find(number) for number in range(4)] == [0, None, 2, 3]
    assert len(fresh.entries) == 3
