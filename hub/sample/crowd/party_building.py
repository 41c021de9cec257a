"""Which party branches cover the crowd: those of the text in its own district, further ones in a larger one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from hub.sample.crowd.block import Block
from hub.sample.party_units import Unit, branches, covering_the_cast, told_of
from hub.sample.places import WITH_OFFICE
from hub.sample.telling import Told

CHECKED_ON: Final = date(2017, 6, 30)
"""From that day on the branches cover the crowd too."""


def covering(block: Block) -> Iterator[Told]:
    """Every branch of the block with whom it covers: those of its street who exist, one branch after the other."""
    own = list(branches())
    standing = block.standing_on(CHECKED_ON)
    before = covering_the_cast() if block.number == 0 else {}
    for place, unit in enumerate(own):
        turn, at = divmod(place, len(WITH_OFFICE))
        turns = len(range(at, len(own), len(WITH_OFFICE)))
        near = [one.reference for one in standing if one.street == WITH_OFFICE[at]][turn::turns]
        told = told_of(of_block(unit, block), [*before.get(unit.code, ()), *near])
        yield replace(told, on=CHECKED_ON, statement=replace(told.statement, effective_on=CHECKED_ON))


def of_block(unit: Unit, block: Block) -> Unit:
    """The branch of a further block that stands beside one of the first."""
    if block.number == 0:
        return unit
    return replace(unit, code=f"{unit.code}-{block.number}", name=f"{unit.name}（{block.number}）")
