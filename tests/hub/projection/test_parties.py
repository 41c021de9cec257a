"""Projected parties: their periods, numbers, search keys, conflicts, and by what they are recognised."""

import random
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import hypothesis
from hypothesis import given
from hypothesis import strategies as st

from hub.domain.records.field_types import PartyReference
from hub.domain.records.mentions import mention_key, record_key
from hub.domain.vocabulary import IdentifierScheme, IdentifierValidity, PartyClass
from hub.projection.parties import evidence_of
from hub.projection.party_rows import Evidence, Spoken, evidence_in
from hub.store.engine import Store
from hub.store.rows import insert_rows
from hub.store.tables.log import record_link
from hub.store.tables.parties import bygone_involvement, conflict, identifier, involvement, name_key, party, sighting
from tests.pushing import empty, push_all, rows
from tests.statements import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    NAMES,
    filing,
    inspection,
    list_entry,
    organization_code,
    penalty,
    registration,
    uscc,
    withdrawn,
)


def test_a_party_is_found_by_every_number_under_which_it_was_named(store: Store) -> None:
    wrong = uscc(1)[:-1] + "0"
    push_all(store, registration(registrationNumber="证1"), penalty(party={"name": NAMES[0], "uscc": uscc(1)}))
    push_all(store, inspection(party={"name": NAMES[0], "uscc": wrong, "registrationNumber": "证1"}))

    assert len(set(rows(store, identifier, "party_id"))) == 1
    assert rows(store, identifier, "scheme", "issuer", "value", "validity") == sorted(
        [
            (IdentifierScheme.USCC, "", uscc(1), IdentifierValidity.VALID),
            (IdentifierScheme.USCC, "", wrong, IdentifierValidity.BAD_CHECK_DIGIT),
            (IdentifierScheme.ORGANIZATION_CODE, "", organization_code(1), IdentifierValidity.VALID),
            (IdentifierScheme.REGISTRATION_NUMBER, "", "证1", IdentifierValidity.UNCHECKED),
        ],
        key=repr,
    )


def test_a_filing_number_counts_within_its_street(store: Store) -> None:
    push_all(store, filing("备1"), filing("备1", street="330104006"))

    assert len(set(rows(store, party, "id"))) == 2
    assert sorted(rows(store, identifier, "issuer", "value")) == [("330104005", "备1"), ("330104006", "备1")]


def test_a_party_is_found_by_the_keys_of_every_name_that_it_was_given(store: Store) -> None:
    push_all(store, registration(name="书画院"), penalty(party={"name": "書畫院", "uscc": uscc(1)}))

    assert rows(store, name_key, "kind", "key") == [
        ("BIGRAM", "书画"),
        ("BIGRAM", "画院"),
        ("FOLDED", "书画院"),
        ("INITIALS", "shy"),
        ("PINYIN", "shuhuayuan"),
    ]


def test_the_longest_name_and_number_that_are_taken_are_kept_on_both_databases(store: Store) -> None:
    rare = "".join(chr(0x20000 + number * 7) for number in range(500))
    wide = "".join(chr(0x3300 + number % 0x58) for number in range(0, 500 * 37, 37))
    number = "".join(chr(0x20000 + number * 11) for number in range(200))

    receipt = push_all(
        store,
        penalty("罚1", party={"name": rare}),
        penalty("罚2", party={"name": wide}),
        penalty("罚3", party={"name": rare, "registrationNumber": number}),
        filing(number, name=rare, street=rare[:200]),
        penalty("罚4", party={"name": rare, "filingStreet": rare[:200]}),
        registration(name=wide, address="长" * 500),
    )

    assert receipt["outcomes"] == {"CREATED": 6}


def test_what_agencies_disagree_on_is_kept_with_the_rule_that_chose(store: Store) -> None:
    push_all(store, registration(foundedOn="2010-03-01", legalRepresentative="王一"))
    push_all(store, registration(foundedOn="2010-03-01", legalRepresentative="张三"), agency=MARKET_SUPERVISION)

    ((party_id, field, rule, statements),) = rows(store, conflict, "party_id", "field", "rule", "statements")
    assert (party_id, field, rule) == (rows(store, party, "id")[0], "legalRepresentative", "COMPETENT_AGENCY")
    assert statements == [
        {
            "value": value,
            "agency": agency,
            "recordKey": str(record_key(agency, "registration", uscc(1))),
            "seq": 1,
            "effectiveOn": "2010-03-01",
        }
        for value, agency in (("王一", CIVIL_AFFAIRS), ("张三", MARKET_SUPERVISION))
    ]


def test_every_value_names_its_source_under_the_name_that_callers_know(store: Store) -> None:
    push_all(store, registration(foundedOn="2010-03-01", registrationNumber="证1"))

    ((provenance,),) = [(row,) for row in rows(store, party, "provenance")]
    assert sorted(provenance) == [
        "foundedOn",
        "kind",
        "name",
        "partyClass",
        "registration",
        "registrationNumber",
        "status",
        "uscc",
    ]


def test_a_conflict_that_is_settled_is_gone(store: Store) -> None:
    push_all(store, registration(legalRepresentative="王一"))
    push_all(store, registration(version=1, legalRepresentative="张三"), agency=MARKET_SUPERVISION)
    push_all(store, registration(version=2, legalRepresentative="王一"), agency=MARKET_SUPERVISION)

    assert rows(store, conflict, "field") == []


def test_of_equal_wordings_at_one_agency_one_stands_for_all(store: Store) -> None:
    push_all(store, *(penalty(f"罚{number}") for number in range(20)))

    assert len(rows(store, involvement, "record_key")) == 20
    assert len(rows(store, sighting, "value")) == 2
    ((provenance,),) = [(row,) for row in rows(store, party, "provenance")]
    assert provenance["name"][1] == min(map(str, rows(store, involvement, "record_key")))


def test_a_party_known_by_mentions_alone_begins_with_the_earliest_whatever_came_first(store: Store) -> None:
    begins = []
    for day in ("2019-05-01", "2017-03-01", "2018-01-01"):
        push_all(store, penalty(f"罚{day}", decidedOn=day))
        begins += rows(store, party, "valid_from")
    push_all(store, withdrawn("penalty", f"罚2017-03-01|USCC::{uscc(1)}"))
    begins += rows(store, party, "valid_from")
    push_all(store, list_entry(listedOn=None))
    begins += rows(store, party, "valid_from")

    assert begins == [date(2019, 5, 1), date(2017, 3, 1), date(2017, 3, 1), date(2018, 1, 1), None]


def test_a_merged_party_disappears_and_leaves_a_closed_decision(store: Store) -> None:
    push_all(store, penalty("罚1", party={"name": NAMES[2], "registrationNumber": "证1"}))
    push_all(store, penalty("罚2", party={"name": NAMES[2], "businessRegistrationNumber": "商1"}))
    older, younger = sorted(set(rows(store, party, "id")))
    both = {"name": NAMES[2], "registrationNumber": "证1", "businessRegistrationNumber": "商1"}
    push_all(store, penalty("罚3", party=both))

    assert rows(store, party, "id", "name") == [(older, NAMES[2])]
    decisions = rows(store, record_link, "party_id", "reason", "from_at", "to_at")
    open_ones = [(party_id, reason) for party_id, reason, _, to_at in decisions if to_at is None]
    closed = [(party_id, reason, to_at) for party_id, reason, _, to_at in decisions if to_at is not None]
    assert sorted(open_ones) == [(older, "MERGED"), (older, "NEW"), (older, "REGISTRATION_NUMBER")]
    ((loser, reason, to_at),) = closed
    assert (loser, reason) == (younger, "NEW")
    assert [from_at for _, why, from_at, _ in decisions if why == "MERGED"] == [to_at]


def test_another_party_becomes_an_organization_when_its_registration_arrives(store: Store) -> None:
    push_all(store, penalty(), agency="ENFORCEMENT")
    before = rows(store, party, "id", "party_class", "valid_from", "valid_to")
    push_all(store, registration(foundedOn="2020-05-01"))

    ((party_id, *known),) = before
    assert known == [PartyClass.OTHER, date(2020, 3, 2), None]
    assert rows(store, party, "version", "id", "party_class", "valid_from", "valid_to") == [
        (1, party_id, PartyClass.OTHER, date(2020, 3, 2), date(2020, 5, 1)),
        (2, party_id, PartyClass.ORGANIZATION, date(2020, 5, 1), None),
    ]


SPEAKING = (
    ("penalty", "inspection", "registration", "grade"),
    ("CIVIL_AFFAIRS", "STREETS"),
    ("书画院", "书画院（分部）", "武术协会"),
    (None, date(2015, 3, 1), date(2016, 3, 1), date(2017, 3, 1)),
)
"""Kinds of which two are heard whole, and the agencies, names and days of what is spoken of two parties."""

one_store_for_all = hypothesis.settings(
    max_examples=40, deadline=None, suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture]
)


def speaking(number: int, said: tuple[str, str, str, date | None, int]) -> dict[str, Any]:
    """A row of `involvement`."""
    kind, agency, name, from_on, party_number = said
    reference = PartyReference(name=name)
    return {
        "record_key": UUID(int=number),
        "mention": mention_key(reference),
        "party_id": UUID(int=party_number),
        "agency": agency,
        "kind": kind,
        "reference": reference.words,
        "from_on": from_on,
    }


@one_store_for_all
@given(
    told=st.lists(st.tuples(*map(st.sampled_from, SPEAKING), st.integers(1, 2)), max_size=14),
    order=st.randoms(use_true_random=False),
)
def test_what_the_store_tells_of_parties_is_what_the_rows_tell_that_are_not_written_yet(
    store: Store, told: list[tuple[str, str, str, date | None, int]], order: random.Random
) -> None:
    every = [speaking(number, said) for number, said in enumerate(told, start=1)]
    order.shuffle(every)
    parties = {UUID(int=1), UUID(int=2)}
    empty(store)
    store.write(lambda tx: insert_rows(tx, involvement, every))

    with store.read() as tx:
        read = evidence_of(tx, parties)
    unwritten = evidence_in({involvement: every, bygone_involvement: []}, parties)

    assert spoken_of(read) == spoken_of(unwritten)


def spoken_of(evidence: Mapping[UUID, Evidence]) -> dict[UUID, list[Spoken]]:
    """What speaks of each party, in one order."""
    return {party_id: sorted(one.spoken, key=repr) for party_id, one in evidence.items()}
