"""Make the rows of a store: the same at every run, in portions that depend on nothing but their number."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from bench.store.party_rows import Organization, add_organization
from bench.store.portion import Portion
from bench.store.record_rows import (
    add_agreement,
    add_case,
    add_inspection,
    add_joint_operation,
    add_list_entry,
    add_party_unit,
    add_penalty,
)
from hub.sample.telling import TODAY

SEED: Final = "Concord bench"
ORGANIZATIONS_AT_ONCE: Final = 2_000

PENALTIES: Final = 250 / 160
CASES: Final = 150 / 160
INSPECTIONS: Final = 200 / 160
JOINT_OPERATIONS: Final = 40 / 160
LIST_ENTRIES: Final = 16 / 160
PARTY_UNITS: Final = 6 / 160
"""How many of them there are for each organization."""


def portions(organizations: int) -> Iterator[Portion]:
    """All rows of a store with so many organizations, portion by portion."""
    for start in range(0, organizations, ORGANIZATIONS_AT_ONCE):
        made = portion(start, min(start + ORGANIZATIONS_AT_ONCE, organizations))
        if not start:
            add_agreement(made)
        yield made


def portion(start: int, stop: int) -> Portion:
    """The rows of some organizations and of the records that speak of them."""
    made = Portion(Random(f"{SEED}: {start}"), TODAY)  # noqa: S311 - repeats itself on purpose, hides nothing
    known = [add_organization(made, number) for number in range(start, stop)]
    for number in numbers(start, stop, PENALTIES):
        add_penalty(made, number, made.chance.choice(known))
    for number in numbers(start, stop, CASES):
        add_case(made, number, some(made, known, 1, 1, 1, 2))
    for number in numbers(start, stop, INSPECTIONS):
        add_inspection(made, number, made.chance.choice(known))
    for number in numbers(start, stop, PARTY_UNITS):
        add_party_unit(made, number, some(made, known, 1, 1, 3))
    for number in numbers(start, stop, JOINT_OPERATIONS):
        add_joint_operation(made, number, some(made, known, 1, 2, 3))
    for number in numbers(start, stop, LIST_ENTRIES):
        add_list_entry(made, number, made.chance.choice(known))
    return made


def numbers(start: int, stop: int, share: float) -> range:
    """The numbers of the records that belong to some organizations, so that portions meet without a gap."""
    return range(int(start * share), int(stop * share))


def some(made: Portion, known: Sequence[Organization], *counts: int) -> list[Organization]:
    """One organization or several, as many as one of the counts says."""
    return made.chance.sample(known, made.chance.choice(counts))
