"""What was known of a party at an instant is what the projection held then."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from hub.domain.records import RECORDS
from hub.domain.records.mentions import speaks_of_parties
from hub.domain.vocabulary import Registration
from hub.projection.known import KNOWN_TABLES, known_rows
from hub.projection.rebuild import PROJECTED
from hub.store.engine import Store
from hub.store.tables.parties import party
from hub.store.tables.projected import PARTS_TABLES, parts_fields
from tests.hub.ingest.mixed import Said
from tests.knowing import HISTORIES, NEW_NAME, RENAMED, Known, in_order, merged, renamed, tell
from tests.pushing import MORNING, push_all, rows
from tests.statements import NAMES, supervision_case

NOTHING = in_order(dict.fromkeys(KNOWN_TABLES, ()))


def known(store: Store, party_id: UUID, at: datetime) -> Known:
    """What was known of a party at an instant."""
    with store.read() as tx:
        return in_order(known_rows(tx, party_id, at))


def values(rows_known: Known, table: str, *columns: str) -> list[tuple[object, ...]]:
    """Some columns of the rows of one table."""
    return [tuple(row[name] for name in columns) for row in rows_known[table]]


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES.keys())
def test_what_was_known_at_an_instant_is_what_the_projection_held_then(
    store: Store, history: Sequence[Sequence[Said]]
) -> None:
    moments = tell(store, history)
    today = merged(store)
    everybody = {party_id for moment in moments for party_id in moment.held}

    for moment in moments:
        for party_id in everybody:
            held = moment.held.get(party_id, NOTHING)
            assert known(store, party_id, moment.at) == renamed(held, party_id, today)


def test_before_its_renaming_was_heard_of_a_party_had_its_old_name_on_every_day(store: Store) -> None:
    before, after, _ = tell(store, HISTORIES["renaming"])
    (party_id,) = before.held

    names = ("valid_from", "valid_to", "name")
    founded = date(2010, 3, 1)
    assert values(known(store, party_id, before.at), "party", *names) == [(founded, None, NAMES[0])]
    assert values(known(store, party_id, after.at), "party", *names) == [
        (founded, RENAMED, NAMES[0]),
        (RENAMED, None, NEW_NAME),
    ]


def test_nothing_is_known_of_a_party_before_it_was_heard_of_and_after_all_was_withdrawn(store: Store) -> None:
    first, *_, gone, again = tell(store, HISTORIES["withdrawal"])
    (party_id,) = first.held

    assert known(store, party_id, first.at - timedelta(hours=9)) == NOTHING
    assert known(store, party_id, gone.at) == NOTHING
    assert len(known(store, party_id, again.at)["penalty"]) == 1


def test_an_instant_knows_what_came_at_that_very_instant(store: Store) -> None:
    first, *_ = tell(store, HISTORIES["conflict"])
    (party_id,) = first.held

    assert known(store, party_id, first.at - timedelta(microseconds=1)) == NOTHING
    assert len(known(store, party_id, first.at)["party"]) == 1


def test_a_party_that_was_merged_away_is_known_as_it_was(store: Store) -> None:
    _, two, three, one, _ = tell(store, HISTORIES["merging"])
    (younger, older), *_ = merged(store).items()

    documents = [known(store, who, two.at)["penalty"][0]["document_number"] for who in (older, younger)]
    assert documents == ["罚1", "罚2"]
    assert len(known(store, younger, three.at)["joint_operation"]) == 1
    assert known(store, younger, one.at) == NOTHING
    assert values(known(store, older, one.at), "penalty", "party_id") == [(older,)] * 3


def test_a_record_names_other_parties_as_they_are_called_today(store: Store) -> None:
    _, _, before, *_ = tell(store, HISTORIES["merging"])
    (younger, older), *_ = merged(store).items()
    (other,) = set(rows(store, party, "id")) - {older}

    subjects = known(store, other, before.at)["joint_operation_subjects"]

    assert [row["party_id"] for row in subjects] == [older, other]
    assert [row["party_id"] for row in before.held[other]["joint_operation_subjects"]] == [younger, other]


def test_an_organization_that_registers_was_known_as_filed(store: Store) -> None:
    filed, _, registered, _ = tell(store, HISTORIES["registration after a filing"])
    (party_id,) = set(rows(store, party, "id"))

    registrations = [values(known(store, party_id, one.at), "party", "registration") for one in (filed, registered)]
    assert registrations == [
        [(Registration.FILED,)],
        [(Registration.FILED,), (Registration.REGISTERED,)],
    ]


def test_a_party_that_is_only_mentioned_was_known_from_the_earliest_day_then_heard_of(store: Store) -> None:
    moments = tell(store, HISTORIES["mentions alone"])
    (party_id,) = moments[0].held

    days = [values(known(store, party_id, moment.at), "party", "valid_from") for moment in moments]

    assert days == [[(date(year, 3, 4),)] for year in (2015, 2012, 2012, 2015)]


def test_a_conflict_was_known_from_the_second_word_until_it_was_settled(store: Store) -> None:
    moments = tell(store, HISTORIES["conflict"])
    (party_id, *_) = moments[0].held

    fields = [values(known(store, party_id, moment.at), "conflict", "field") for moment in moments]

    assert fields == [[], [("legalRepresentative",)], [("legalRepresentative",)], [], []]


def test_a_record_that_speaks_of_a_party_no_longer_is_known_only_of_before(store: Store) -> None:
    first, *_, before, after = tell(store, HISTORIES["conflict"])
    (party_id,) = first.held

    assert [len(known(store, party_id, one.at)["supervision_case"]) for one in (before, after)] == [1, 0]


def test_a_clock_that_was_behind_leaves_what_was_known_before_answerable(store: Store) -> None:
    one, two = (NAMES[0], 1), (NAMES[1], 2)
    ahead, behind = MORNING + timedelta(hours=1), MORNING + timedelta(seconds=1)
    push_all(store, supervision_case(version=1, parties=(one,)), at=MORNING)
    push_all(store, supervision_case(version=2, parties=(one, two)), at=ahead)
    push_all(store, supervision_case(version=3, parties=(two, one)), at=behind)
    first, second = (
        who for name, _ in (one, two) for who, called in rows(store, party, "id", "name") if called == name
    )

    parties = values(known(store, first, behind), "supervision_case_parties", "position", "party_id")

    assert parties == [(1, second), (2, first)]
    assert known(store, second, behind) == NOTHING


def test_of_nobody_nothing_is_known(store: Store) -> None:
    assert known(store, UUID(int=1), MORNING) == NOTHING


def test_every_projected_table_belongs_to_parties_but_those_of_records_that_speak_of_none() -> None:
    others = {table.name for table in PROJECTED} - {table.name for table in KNOWN_TABLES}

    silent = [record for record in RECORDS if not speaks_of_parties(record)]
    parts = {PARTS_TABLES[item].name for record in silent for _, item in parts_fields(record)}
    assert others == {
        *(record.about.kind for record in silent),
        *parts,
        "involvement",
        "bygone_involvement",
        "sighting",
    }
