"""Which division stands on a day for one that a row names, found by trying every way through time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from hub.domain.vocabulary import DivisionLevel
from tests.witness.rows import Row
from tests.witness.visible import World, ended


def stands_for(world: World, code: str | None, on: date | None, level: DivisionLevel | None) -> str | None:
    """The one division to which a code leads: on another day, and up to a level; None for several, and for none."""
    meant = None if code is None else last_begun(world, code)
    if meant is None:
        return None
    there = world if on is None else replace(world, day=on)
    found = [meant] if on is None else held(there, meant)
    reached = found if level is None else [above for one in found for above in upward(there, one, level)]
    codes = {one["code"] for one in reached}
    return codes.pop() if len(codes) == 1 else None


def versions(world: World, code: str) -> list[Row]:
    """The versions of a division, in their order."""
    return sorted(world.snapshot.where("division", "code", code), key=lambda one: int(one["version"]))


def last_begun(world: World, code: str) -> Row | None:
    """The version of a division that was last begun by the day, else its first."""
    every = versions(world, code)
    begun = [one for one in every if not is_ahead(world, one)]
    return begun[-1] if begun else next(iter(every), None)


def is_ahead(world: World, version: Row) -> bool:
    """Whether a version has not begun by the day."""
    return version["valid_from"] is not None and version["valid_from"] > world.day


def held(world: World, meant: Row) -> list[Row]:
    """The versions that hold on the day, of all to which another one leads."""
    if is_ahead(world, meant):
        return [one for before in preceding(world, meant) for one in held_before(world, before)]
    if ended(world, meant):
        return [one for after in following(world, meant) for one in held_after(world, after)]
    return [meant]


def held_after(world: World, version: Row) -> list[Row]:
    """What holds on the day, going forward."""
    return [] if is_ahead(world, version) else held(world, version)


def held_before(world: World, version: Row) -> list[Row]:
    """What holds on the day, going back."""
    return [] if ended(world, version) else held(world, version)


def following(world: World, version: Row) -> list[Row]:
    """What follows on a version: where its division was abolished then, the successors, else its next version."""
    if version["abolished_on"] is None or version["abolished_on"] > version["valid_to"]:
        return [one for one in versions(world, version["code"]) if one["version"] == version["version"] + 1]
    return [one for code in successors(world, version) for one in first_beyond(world, code, version["valid_to"])]


def successors(world: World, version: Row) -> Iterator[str]:
    """The codes of the divisions to which an abolished one went."""
    for part in world.snapshot.where("division_successors", "id", version["id"]):
        if part["version"] == version["version"]:
            yield part["division"]


def first_beyond(world: World, code: str, day: date) -> list[Row]:
    """The first version of a division that lasts beyond a day, if there is one."""
    return [one for one in versions(world, code) if one["valid_to"] is None or one["valid_to"] > day][:1]


def preceding(world: World, version: Row) -> list[Row]:
    """The versions on which this one follows."""
    every = (one for one in world.snapshot.tables["division"] if one["valid_to"] is not None)
    return [one for one in every if any(after is version for after in following(world, one))]


def upward(world: World, version: Row, level: DivisionLevel) -> list[Row]:
    """The division of a level in which one lies on the day, if it lies in one."""
    above = version
    while above["level"] is not level:
        higher = None if above["parent"] is None else last_begun(world, above["parent"])
        if higher is None:
            return []
        above = higher
    return [above]
