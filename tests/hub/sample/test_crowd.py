"""The crowd is drawn as large as it is asked for, always alike, and in the same shape."""

from collections import Counter
from datetime import date
from itertools import chain

import pytest

from hub.domain.identifiers import examine_uscc
from hub.domain.vocabulary import GradeLevel
from hub.errors import BadInput
from hub.sample.crowd import crowd
from hub.sample.crowd.block import Block
from hub.sample.crowd.names import FIRST, SECOND
from hub.sample.extent import LARGEST, SMALLEST, Extent
from hub.sample.organizations import BRANDS, registered
from hub.sample.telling import TODAY, Told

THREE = Extent(5_000)


def members(extent: Extent) -> list[Block]:
    return [Block(extent, number) for number in range(extent.blocks)]


def spoken(extent: Extent) -> list[Told]:
    return list(chain.from_iterable(crowd(extent)))


@pytest.mark.parametrize("organizations", [193, 200, 1_000, 1_596, 1_597, 5_000, 20_000])
def test_so_many_exist_as_are_asked_for(organizations: int) -> None:
    extent = Extent(organizations)

    blocks = members(extent)

    standing = sum(len(block.standing_on(TODAY)) for block in blocks)
    filed = sum(club.ended_on is None for block in blocks for club in block.clubs)
    assert (standing, filed) == (extent.registered, extent.filed)
    assert standing + filed + SMALLEST == organizations


def test_blocks_are_alike_in_size() -> None:
    sizes = [(len(block.members), len(block.clubs)) for block in members(THREE)]

    assert max(sizes)[0] - min(sizes)[0] <= 1
    assert max(one for _, one in sizes) - min(one for _, one in sizes) <= 1


def test_one_seed_tells_one_story_and_another_another() -> None:
    assert spoken(Extent(400, seed=1)) == spoken(Extent(400, seed=1))
    assert spoken(Extent(400, seed=1)) != spoken(Extent(400, seed=2))


def test_names_and_numbers_are_of_one_each() -> None:
    extent = Extent(20_000)
    organizations = [one.organization for block in members(extent) for one in block.members]
    clubs = [one.filed for block in members(extent) for one in block.clubs]

    assert len({one.name for one in organizations}) == len(organizations)
    assert len({one.uscc[8:17] for one in (*organizations, *registered())}) == len(organizations) + len(registered())
    assert max(Counter((one.street.code, one.filing_number) for one in clubs if one.filing_number).values()) == 1
    assert max(Counter((one.street.code, one.name) for one in clubs).values()) == 1


def test_the_last_of_a_million_has_a_name_and_a_number() -> None:
    extent = Extent(LARGEST)

    last = Block(extent, extent.blocks - 1)

    assert last.members[-1].organization.number < 1_000_000
    assert last.clubs[-1].filed.name


def test_no_syllables_make_a_name_of_the_cast() -> None:
    assert not {a + b for a in FIRST for b in SECOND} & set(BRANDS)


def test_one_in_a_hundred_codes_is_wrong() -> None:
    organizations = [one.organization for block in members(THREE) for one in block.members]

    wrong = [one for one in organizations if not examine_uscc(one.uscc).outer_check_ok]

    assert 0.005 < len(wrong) / len(organizations) < 0.015


def test_only_further_blocks_have_grades_of_3a_that_hold() -> None:
    high = {level.name for level in GradeLevel if level.rank >= GradeLevel.A3.rank}
    found = [
        sum(
            one.statement.payload.get("grade") in high and one.statement.payload.get("validUntil", "") > str(TODAY)
            for one in block
            if one.statement.kind == "grade"
        )
        for block in crowd(THREE)
    ]

    assert found[0] == 0
    assert all(found[1:])


def test_nothing_is_heard_after_the_samples_day_or_before_it_happened() -> None:
    told = spoken(THREE)

    assert max(one.on for one in told) <= TODAY
    assert min(one.statement.effective_on or TODAY for one in told) >= date(2012, 1, 1)


@pytest.mark.parametrize("organizations", [SMALLEST - 1, LARGEST + 1])
def test_fewer_than_the_cast_and_more_than_there_are_numbers_for_are_refused(organizations: int) -> None:
    with pytest.raises(BadInput):
        Extent(organizations)


def test_an_extent_is_read_as_it_was_written() -> None:
    assert Extent.read(THREE.written()) == THREE
