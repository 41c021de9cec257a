"""Who is meant: whatever order mentions come in, they end in the same parties."""

from collections.abc import Callable, Sequence
from itertools import count, permutations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.records.field_types import PartyReference
from hub.domain.records.mentions import Mention
from hub.identity.judge import Decision, Seen, Sightings, judge, on_several_parties
from tests.statements import NAMES, organization_code, uscc

Partition = frozenset[frozenset[int]]


def numbering() -> Callable[[], UUID]:
    """Party ids that order by age, as UUIDv7 does."""
    numbers = count(1)
    return lambda: UUID(int=next(numbers))


def seen(reference: PartyReference, *, agency: str = "STREETS", record: int = 0, itself: bool = False) -> Seen:
    """A mention in a record of an agency."""
    return Seen(Mention(reference, itself=itself), agency, UUID(int=record))


def partition(every: Sequence[Seen], order: Sequence[int] | None = None, *, portion: int = 1_000) -> Partition:
    """Which of the mentions speak of one party, when judged in an order, some at a time."""
    sightings, new_party = Sightings(), numbering()
    turns = list(order if order is not None else range(len(every)))
    decided: dict[int, UUID] = {}
    for start in range(0, len(turns), portion):
        turn = turns[start : start + portion]
        decisions = judge([every[at] for at in turn], sightings, new_party=new_party)
        decided |= {at: decision.party_id for at, decision in zip(turn, decisions, strict=True)}
    groups: dict[UUID, set[int]] = {}
    for at, party_id in decided.items():
        groups.setdefault(sightings.surviving(party_id), set()).add(at)
    return frozenset(frozenset(group) for group in groups.values())


def parties(*groups: set[int]) -> Partition:
    """A partition, written plainly."""
    return frozenset(frozenset(group) for group in groups)


names = st.sampled_from([*NAMES, NAMES[0] + "（分会）", NAMES[0][:-2] + "学会", NAMES[0][2:], "江干区花卉商会", "***"])
optional_codes = st.none() | st.sampled_from([uscc(1), uscc(2), uscc(1)[:-1] + "0", "9.11E+17"])
references = st.builds(
    PartyReference,
    name=names,
    uscc=optional_codes,
    organization_code=st.none() | st.sampled_from([organization_code(1), organization_code(3)]),
    registration_number=st.none() | st.sampled_from(["证1", "证2"]),
    filing_street=st.none() | st.sampled_from(["330104005"]),
    filing_number=st.none() | st.sampled_from(["备1"]),
)
mentions = st.builds(
    seen,
    references,
    agency=st.sampled_from(["STREETS", "COURT"]),
    record=st.integers(0, 3),
    itself=st.booleans(),
)


@given(st.lists(mentions, min_size=2, max_size=12), st.data(), st.integers(1, 12))
def test_any_order_of_mentions_ends_in_the_same_parties(every: list[Seen], data: st.DataObject, portion: int) -> None:
    order = data.draw(st.permutations(range(len(every))))

    assert partition(every, order, portion=portion) == partition(every)


def test_one_code_on_two_unlike_names_is_two_parties_and_a_finding_for_both() -> None:
    every = [seen(PartyReference(NAMES[0], uscc=uscc(1))), seen(PartyReference(NAMES[1], uscc=uscc(1)))]
    sightings = Sightings()

    decisions = judge(every, sightings, new_party=numbering())

    assert decisions == [Decision(UUID(int=1), None, "NEW"), Decision(UUID(int=2), None, "NEW")]
    assert on_several_parties(sightings) == {*every[0].marks, *every[1].marks}


def test_a_name_that_is_like_both_makes_them_one_party_in_every_order() -> None:
    ends = [seen(PartyReference(name, uscc=uscc(1))) for name in ("杭州江干花卉协会", "江干区花卉行业促进会")]
    bridge = seen(PartyReference("杭州江干区花卉行业协会", uscc=uscc(1)))
    assert partition(ends) == parties({0}, {1})

    every = [*ends, bridge]

    assert {partition(every, order) for order in permutations(range(3))} == {parties({0, 1, 2})}


def test_a_mention_with_both_numbers_makes_two_parties_one_and_the_older_survives() -> None:
    sightings = Sightings()
    every = [
        seen(PartyReference(NAMES[0], registration_number="证1")),
        seen(PartyReference(NAMES[0], business_registration_number="商1")),
        seen(PartyReference(NAMES[0], registration_number="证1", business_registration_number="商1")),
    ]

    decisions = judge(every, sightings, new_party=numbering())

    assert decisions[2] == Decision(UUID(int=1), 100.0, "REGISTRATION_NUMBER")
    assert (sightings.merged, sightings.surviving(UUID(int=2))) == ({UUID(int=2): UUID(int=1)}, UUID(int=1))
    assert on_several_parties(sightings) == set()


def test_a_code_with_a_wrong_check_digit_still_joins_alike_names() -> None:
    wrong = uscc(1)[:-1] + "0"
    every = [seen(PartyReference(NAMES[0], uscc=wrong)), seen(PartyReference(f"{NAMES[0]}（杭州）", uscc=wrong))]

    assert partition(every) == parties({0, 1})


def test_a_damaged_code_joins_nobody() -> None:
    every = [
        seen(PartyReference(NAMES[0], uscc="9.11E+17"), agency="STREETS"),
        seen(PartyReference(NAMES[0], uscc="9.11E+17"), agency="COURT"),
    ]

    assert partition(every) == parties({0}, {1})


def test_the_organization_code_within_a_unified_code_joins() -> None:
    every = [
        seen(PartyReference(NAMES[0], uscc=uscc(1))),
        seen(PartyReference(NAMES[0], organization_code=organization_code(1))),
    ]

    assert partition(every) == parties({0, 1})


def test_equal_bare_names_are_one_party_within_an_agency_only() -> None:
    every = [
        seen(PartyReference("棒棒堂社區托管學校"), agency="STREETS"),
        seen(PartyReference("棒棒堂社区（托管）学校"), agency="STREETS"),
        seen(PartyReference("棒棒堂社区托管学校"), agency="COURT"),
        seen(PartyReference("棒棒堂社区托管学校二分校"), agency="STREETS"),
    ]

    assert partition(every) == parties({0, 1}, {2}, {3})


def test_a_bare_name_never_joins_a_party_with_a_number() -> None:
    every = [seen(PartyReference(NAMES[0], uscc=uscc(1))), seen(PartyReference(NAMES[0]))]

    assert partition(every) == parties({0}, {1})


def test_equal_names_in_two_streets_are_two_parties() -> None:
    every = [seen(PartyReference("广场舞队", filing_street=street)) for street in ("330104005", "330104006")]

    assert partition([*every, every[0]]) == parties({0, 2}, {1})


def test_a_renaming_within_one_describing_record_stays_one_party() -> None:
    every = [
        seen(PartyReference(NAMES[0], uscc=uscc(1)), record=1, itself=True),
        seen(PartyReference(NAMES[1], uscc=uscc(1)), record=1, itself=True),
        seen(PartyReference(NAMES[2], uscc=uscc(1)), record=2, itself=True),
    ]

    assert {partition(every, order) for order in permutations(range(3))} == {parties({0, 1}, {2})}


def test_a_decision_tells_the_likeness_and_by_what() -> None:
    every = [
        seen(PartyReference("杭州凯旋餐饮有限公司", uscc=uscc(1))),
        seen(PartyReference("杭州凯旋餐饮管理有限公司", uscc=uscc(1))),
    ]

    _, second = judge(every, Sightings(), new_party=numbering())

    assert (second.party_id, second.reason) == (UUID(int=1), "USCC")
    assert second.score == pytest.approx(85.71, abs=0.01)
