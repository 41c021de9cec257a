"""A party has the grades that hold: each from its day to its end, of several the one that the rules choose."""

from datetime import date

from hub.domain.vocabulary import GradeLevel, PartyClass
from hub.projection.fold import Folded
from hub.projection.on_party import with_told
from hub.store.engine import Store
from hub.store.tables.parties import conflict, party
from tests.hub.projection.versions import Spoken, folded, heard, said, timeline
from tests.pushing import push_all, rows
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, NAMES, grade, registration, uscc, withdrawn

FOUNDED = date(2010, 3, 1)


def laid(described: Folded, *spoken: Spoken) -> Folded:
    """A party with the grades that agencies state."""
    return with_told(described, [one for agency, said in spoken for one in timeline(*said, agency=agency)])


def grades(found: Folded, field: str = "assessment_grade") -> list[tuple[date | None, date | None, GradeLevel | None]]:
    """From when, until when, and which grade."""
    return [(row.valid_from, row.valid_to, row.values.get(field)) for row in found.rows]


def organization() -> Folded:
    """An organization without a grade."""
    return folded(said(CIVIL_AFFAIRS, registration(foundedOn="2010-03-01")))


def test_an_assessment_holds_for_five_years() -> None:
    found = laid(organization(), said(CIVIL_AFFAIRS, grade()))

    assert grades(found) == [
        (FOUNDED, date(2015, 12, 10), None),
        (date(2015, 12, 10), date(2020, 12, 10), GradeLevel.A3),
        (date(2020, 12, 10), None, None),
    ]


def test_a_new_grading_replaces_the_one_before() -> None:
    found = laid(organization(), said(CIVIL_AFFAIRS, grade(), grade(gradedOn="2019-03-01", asWritten="4A", grade="A4")))

    assert grades(found)[1:] == [
        (date(2015, 12, 10), date(2019, 3, 1), GradeLevel.A3),
        (date(2019, 3, 1), date(2024, 3, 1), GradeLevel.A4),
        (date(2024, 3, 1), None, None),
    ]


def test_the_same_grade_again_begins_no_period_of_its_own_but_has_its_own_source() -> None:
    again = laid(organization(), said(CIVIL_AFFAIRS, grade(), grade(gradedOn="2019-03-01")))

    assert [
        (level, row.provenance.get("assessment_grade", ("", "", 0))[2])
        for row, (_, _, level) in zip(again.rows, grades(again), strict=True)
    ] == [(None, 0), (GradeLevel.A3, 1), (GradeLevel.A3, 2), (None, 0)]


def test_the_credit_grade_is_kept_apart_and_another_scheme_is_neither() -> None:
    other = grade("OTHER", schemeName="诚信商户", gradedOn="2012-01-01")
    found = laid(
        organization(),
        said(CIVIL_AFFAIRS, grade()),
        said(CIVIL_AFFAIRS, grade("CREDIT", gradedOn="2012-01-01", grade="A1", asWritten="1A")),
        said(MARKET_SUPERVISION, other),
    )

    assert [level for _, _, level in grades(found, "credit_grade")] == [
        None,
        GradeLevel.A1,
        GradeLevel.A1,
        GradeLevel.A1,
    ]
    assert [level for _, _, level in grades(found)] == [None, None, GradeLevel.A3, None]


def test_a_grade_that_maps_to_none_fills_nothing() -> None:
    found = laid(organization(), said(CIVIL_AFFAIRS, grade(grade=None, asWritten="优秀")))

    assert grades(found) == [(FOUNDED, None, None)]


def test_the_competent_agency_comes_first_and_the_other_is_kept() -> None:
    found = laid(
        organization(),
        said(MARKET_SUPERVISION, grade(gradedOn="2018-01-01", grade="A5", asWritten="5A")),
        said(CIVIL_AFFAIRS, grade()),
    )

    assert grades(found)[1:] == [
        (date(2015, 12, 10), date(2020, 12, 10), GradeLevel.A3),
        (date(2020, 12, 10), date(2023, 1, 1), GradeLevel.A5),
        (date(2023, 1, 1), None, None),
    ]
    [disagreement] = found.conflicts
    assert (disagreement.field, disagreement.rule) == ("assessment_grade", "COMPETENT_AGENCY")
    assert [(one.value, one.agency) for one in disagreement.statements] == [
        (GradeLevel.A3, CIVIL_AFFAIRS),
        (GradeLevel.A5, MARKET_SUPERVISION),
    ]


def test_a_party_known_by_mentions_alone_has_its_grade_too() -> None:
    mentioned = folded(heard=(heard(NAMES[0], from_on=date(2015, 12, 10)),))

    found = laid(mentioned, said(CIVIL_AFFAIRS, grade()))

    assert [row.values["party_class"] for row in found.rows] == [PartyClass.OTHER, PartyClass.OTHER]
    assert [level for _, _, level in grades(found)] == [GradeLevel.A3, None]


def test_without_anything_told_a_party_is_as_it_was() -> None:
    assert with_told(organization(), []) == organization()


def test_a_grade_is_told_of_a_party_whatever_came_first_and_is_withdrawn(store: Store) -> None:
    columns = ("valid_from", "valid_to", "party_class", "assessment_grade")
    receipt = push_all(store, grade())
    assert rows(store, party, *columns) == [
        (date(2015, 12, 10), date(2020, 12, 10), PartyClass.OTHER, GradeLevel.A3),
        (date(2020, 12, 10), None, PartyClass.OTHER, None),
    ]

    push_all(store, registration(foundedOn="2010-03-01"))
    assert rows(store, party, *columns) == [
        (FOUNDED, date(2015, 12, 10), PartyClass.ORGANIZATION, None),
        (date(2015, 12, 10), date(2020, 12, 10), PartyClass.ORGANIZATION, GradeLevel.A3),
        (date(2020, 12, 10), None, PartyClass.ORGANIZATION, None),
    ]

    push_all(store, withdrawn("grade", receipt["results"][0]["nativeId"]))
    assert rows(store, party, *columns) == [(FOUNDED, None, PartyClass.ORGANIZATION, None)]
    assert rows(store, conflict, "field") == []


def test_a_grade_whose_party_was_named_otherwise_before_is_told_of_each_in_its_time(store: Store) -> None:
    first, then = {"name": NAMES[0], "registrationNumber": "证1"}, {"name": NAMES[2], "registrationNumber": "证1"}
    push_all(store, grade(party=first), grade(party=then, gradedOn="2018-01-01", grade="A4", asWritten="4A"))

    found = {
        name: {level for other, level in rows(store, party, "name", "assessment_grade") if other == name}
        for name in set(rows(store, party, "name"))
    }
    assert found == {NAMES[0]: {GradeLevel.A3, None}, NAMES[2]: {GradeLevel.A4, None}}
    assert uscc(1) not in found
