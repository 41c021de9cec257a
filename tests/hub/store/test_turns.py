"""Turns: writers of one process come one after the other, in the order in which they asked."""

import threading
import time

import pytest

from hub.store.turns import TurnMissed, Turns


def test_who_waits_longest_comes_next() -> None:
    turns = Turns(5)
    came: list[int] = []

    def take(number: int) -> None:
        with turns:
            came.append(number)

    with turns:
        waiting = [threading.Thread(target=take, args=(number,)) for number in range(5)]
        for number, thread in enumerate(waiting, start=1):
            thread.start()
            wait_for(turns, number + 1)
    for thread in waiting:
        thread.join()

    assert came == [0, 1, 2, 3, 4]


def wait_for(turns: Turns, waiting: int) -> None:
    """Wait until so many have asked for their turn."""
    while len(turns._queue) < waiting:  # noqa: SLF001 - who waits shows nowhere else
        time.sleep(0.001)


def test_a_greedy_writer_leaves_the_others_their_turn() -> None:
    turns = Turns(5)
    stop = threading.Event()

    def again_and_again() -> None:
        while not stop.is_set():
            with turns:
                time.sleep(0.001)

    greedy = threading.Thread(target=again_and_again)
    greedy.start()
    begun = time.monotonic()
    for _ in range(5):
        with turns:
            pass
    waited = time.monotonic() - begun
    stop.set()
    greedy.join()

    assert waited < 1


def test_who_has_waited_too_long_gives_up_and_hinders_nobody() -> None:
    turns = Turns(0.01)

    def ask() -> None:
        with turns:
            pass

    with turns, pytest.raises(TurnMissed):
        ask()
    ask()


def test_a_turn_that_ends_badly_is_handed_on() -> None:
    turns = Turns(1)

    with pytest.raises(LookupError), turns:
        raise LookupError
    with turns:
        pass
