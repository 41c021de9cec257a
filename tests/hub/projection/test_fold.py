"""When agencies disagree: each rule decides in its turn, and what was not taken is kept."""

from datetime import date
from uuid import UUID

import pytest

from hub.domain.connector import Statement
from hub.domain.records.declare import PartyReference
from hub.domain.vocabulary import (
    OrganizationKind,
    OrganizationStatus,
    OtherPartyNature,
    PartyClass,
    PartyStanding,
    Registration,
)
from hub.projection.fold import RULES, Folded, Heard, PartyRow, fold_party
from tests.hub.projection.versions import timeline
from tests.statements import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    NAMES,
    filing,
    organization_code,
    other_party,
    registration,
    uscc,
)

Spoken = tuple[str, tuple[Statement, ...]]


def folded(*spoken: Spoken, heard: tuple[Heard, ...] = ()) -> Folded:
    """What the hub says where agencies state records of one party."""
    stated = [period for agency, statements in spoken for period in timeline(*statements, agency=agency)]
    return fold_party(stated, heard)


def said(agency: str, *statements: Statement) -> Spoken:
    """An agency with the versions of one record."""
    return agency, statements


def heard(name: str, number: int = 1, *, agency: str = "COURT", from_on: date | None = None, **codes: str) -> Heard:
    """A mention in a record."""
    return Heard(agency, UUID(int=number), PartyReference(name, **codes), from_on)


def last(found: Folded, *fields: str) -> tuple[object, ...]:
    """Some fields of a party as it is now."""
    return tuple(found.rows[-1].values.get(field) for field in fields)


def disputes(found: Folded) -> list[tuple[str, str, list[tuple[object, str]]]]:
    """Every conflict: the field, the rule, and each value with its agency, the one taken first."""
    return [(one.field, one.rule, [(s.value, s.agency) for s in one.statements]) for one in found.conflicts]


# --- the rules, in order ----------------------------------------------------------------------


def test_first_the_agency_competent_for_the_field_decides() -> None:
    found = folded(
        said(MARKET_SUPERVISION, registration(effective_on=date(2019, 1, 1), legalRepresentative="张三")),
        said("COURT", registration(effective_on=date(2019, 1, 1), legalRepresentative="张三")),
        said(CIVIL_AFFAIRS, registration(effective_on=date(2010, 1, 1), legalRepresentative="王一")),
    )

    assert last(found, "legal_representative") == ("王一",)
    ((field, rule, (taken, *others)),) = disputes(found)
    assert (field, rule, taken) == ("legal_representative", "COMPETENT_AGENCY", ("王一", CIVIL_AFFAIRS))
    assert sorted(others) == [("张三", "COURT"), ("张三", MARKET_SUPERVISION)]


def test_then_a_number_that_passes_its_check() -> None:
    good, bad = organization_code(1), organization_code(1)[:-1] + "9"
    found = folded(
        said("COURT", registration(effective_on=date(2019, 1, 1), organizationCode=bad)),
        said("TAX", registration(effective_on=date(2010, 1, 1), organizationCode=good)),
    )

    assert last(found, "organization_code") == (good,)
    assert disputes(found) == [("organization_code", "VALID_NUMBER", [(good, "TAX"), (bad, "COURT")])]


def test_then_the_newer_effective_day() -> None:
    found = folded(
        said("COURT", registration(effective_on=date(2019, 1, 1), address="新路")),
        said("TAX", registration(effective_on=date(2010, 1, 1), address="旧路")),
        said("FINANCE", registration(effective_on=date(2010, 1, 1), address="旧路")),
    )

    assert last(found, "address") == ("新路",)
    assert [(field, rule) for field, rule, _ in disputes(found)] == [("address", "NEWER_EFFECTIVE_DAY")]


def test_then_what_another_agency_says_too() -> None:
    found = folded(
        said("COURT", registration(address="甲路")),
        said("TAX", registration(address="乙路")),
        said("FINANCE", registration(address="乙路")),
    )

    assert last(found, "address") == ("乙路",)
    assert [(field, rule) for field, rule, _ in disputes(found)] == [("address", "CORROBORATION")]


def test_at_last_the_record_key_so_that_any_order_ends_alike() -> None:
    court, tax = said("COURT", registration(address="甲路")), said("TAX", registration(address="乙路"))

    one, other = folded(court, tax), folded(tax, court)

    assert one == other
    assert [(field, rule) for field, rule, _ in disputes(one)] == [("address", "RECORD_KEY")]


def test_every_rule_has_its_test_and_its_place() -> None:
    assert RULES == ("COMPETENT_AGENCY", "VALID_NUMBER", "NEWER_EFFECTIVE_DAY", "CORROBORATION", "RECORD_KEY")


def test_agencies_that_agree_are_no_conflict() -> None:
    found = folded(said(CIVIL_AFFAIRS, registration()), said("COURT", registration()))

    assert found.conflicts == ()


def test_versions_of_one_agency_are_no_conflict() -> None:
    found = folded(said("COURT", registration(version=1), registration(version=2, name=NAMES[1])))

    assert found.conflicts == ()


def test_a_registration_comes_before_a_filing_and_both_before_what_others_describe() -> None:
    found = folded(
        said("STREETS", filing(name="凯旋邻里互助社", address="社区")),
        said(MARKET_SUPERVISION, other_party(name="邻里互助服务部")),
        said("COURT", registration(kind="SOCIAL_SERVICE_INSTITUTION")),
    )

    assert last(found, "name", "party_class", "registration", "kind", "address", "nature") == (
        NAMES[0],
        PartyClass.ORGANIZATION,
        Registration.REGISTERED,
        OrganizationKind.SOCIAL_SERVICE_INSTITUTION,
        "社区",
        OtherPartyNature.ENTERPRISE,
    )
    assert found.conflicts == ()


# --- a party through time ---------------------------------------------------------------------


def test_every_value_names_the_version_that_states_it() -> None:
    (period,) = timeline(registration(foundedOn="2010-03-01"))
    source = (CIVIL_AFFAIRS, str(period.version.record_key), 1)

    found = folded(said(CIVIL_AFFAIRS, registration(foundedOn="2010-03-01")))

    assert found.rows == (
        PartyRow(
            valid_from=date(2010, 3, 1),
            valid_to=None,
            values={
                "party_class": PartyClass.ORGANIZATION,
                "registration": Registration.REGISTERED,
                "name": NAMES[0],
                "kind": OrganizationKind.SOCIAL_ASSOCIATION,
                "status": OrganizationStatus.ACTIVE,
                "uscc": uscc(1),
                "founded_on": date(2010, 3, 1),
                "standing": PartyStanding.EXISTING,
            },
            provenance=dict.fromkeys(
                ("party_class", "name", "registration", "kind", "status", "uscc", "founded_on"), source
            ),
        ),
    )


def test_a_renaming_that_arrives_late_stands_in_its_place() -> None:
    first = registration(foundedOn="2010-03-01")
    later = registration(effective_on=date(2016, 1, 1), name=NAMES[2], foundedOn="2010-03-01")
    late = registration(effective_on=date(2014, 5, 1), name=NAMES[3], foundedOn="2010-03-01")

    found = folded(said(CIVIL_AFFAIRS, first, later, late))

    assert [(row.valid_from, row.valid_to, row.values["name"]) for row in found.rows] == [
        (date(2010, 3, 1), date(2014, 5, 1), NAMES[0]),
        (date(2014, 5, 1), date(2016, 1, 1), NAMES[3]),
        (date(2016, 1, 1), None, NAMES[2]),
    ]


def test_what_changes_nothing_begins_no_period() -> None:
    found = folded(
        said(CIVIL_AFFAIRS, registration(foundedOn="2010-03-01")),
        said("COURT", registration(foundedOn="2012-01-01", endedOn=None, name=NAMES[3])),
    )

    assert [(row.valid_from, row.valid_to) for row in found.rows] == [(date(2010, 3, 1), None)]


def test_an_organization_that_has_ended_stays_as_it_was() -> None:
    found = folded(
        said(
            CIVIL_AFFAIRS,
            registration(version=1, foundedOn="2010-03-01"),
            registration(
                version=2,
                effective_on=date(2018, 1, 1),
                foundedOn="2010-03-01",
                status="CANCELLED",
                endedOn="2018-01-01",
            ),
        )
    )

    assert [(row.valid_from, row.valid_to, row.values["standing"], row.values["status"]) for row in found.rows] == [
        (date(2010, 3, 1), date(2018, 1, 1), PartyStanding.EXISTING, OrganizationStatus.ACTIVE),
        (date(2018, 1, 1), None, PartyStanding.ENDED, OrganizationStatus.CANCELLED),
    ]
    assert last(found, "name", "ended_on") == (NAMES[0], date(2018, 1, 1))


CANCELLED = said(CIVIL_AFFAIRS, registration(foundedOn="2010-03-01", status="CANCELLED", endedOn="2018-01-01"))


@pytest.mark.parametrize(
    "other",
    [
        said(MARKET_SUPERVISION, registration(foundedOn="2010-03-01")),
        said(MARKET_SUPERVISION, registration()),
        said("STREETS", filing(filedOn="2009-01-01")),
        said(MARKET_SUPERVISION, other_party(foundedOn="2012-01-01")),
        said(
            MARKET_SUPERVISION,
            registration(version=1, foundedOn="2010-03-01"),
            registration(version=2, effective_on=date(2019, 1, 1), address="新路"),
        ),
    ],
    ids=["registered-elsewhere", "without-a-day", "filed", "described", "changed-since"],
)
def test_a_register_that_was_not_told_leaves_no_cancelled_organization_alive(other: Spoken) -> None:
    for order in ((CANCELLED, other), (other, CANCELLED)):
        found = folded(*order)

        assert last(found, "standing", "status") == (PartyStanding.ENDED, OrganizationStatus.CANCELLED)
        ends = [row.valid_from for row in found.rows if row.values["standing"] is PartyStanding.ENDED]
        assert ends == [date(2018, 1, 1)]


def test_a_filing_made_after_the_end_is_a_new_life() -> None:
    found = folded(CANCELLED, said("STREETS", filing(filedOn="2018-01-01")))

    assert last(found, "standing", "registration") == (PartyStanding.EXISTING, Registration.FILED)


def numbered(*, version: int | None = None, effective_on: date | None = None, **fields: object) -> Statement:
    """A registration from before there were unified social credit codes."""
    return registration(1, version=version, effective_on=effective_on, uscc=None, registrationNumber="证1", **fields)


def lives(found: Folded) -> list[tuple[date | None, object, object, PartyStanding]]:
    """From when a party has which address and number, and whether it exists."""
    columns = ("address", "uscc", "standing")
    return [(row.valid_from, *(row.values.get(name) for name in columns)) for row in found.rows]  # type: ignore[misc]


OLD = said(CIVIL_AFFAIRS, numbered(foundedOn="2005-01-01", address="旧路"))
RENAMED = registration(effective_on=date(2016, 1, 1), registrationNumber="证1", address="新路")


def test_a_record_under_a_better_number_follows_the_older_one_of_its_agency() -> None:
    renamed = said(CIVIL_AFFAIRS, RENAMED)

    for order in ((OLD, renamed), (renamed, OLD)):
        assert lives(folded(*order)) == [
            (date(2005, 1, 1), "旧路", None, PartyStanding.EXISTING),
            (date(2016, 1, 1), "新路", uscc(1), PartyStanding.EXISTING),
        ]


def test_what_an_agency_still_says_under_the_older_number_counts_no_more() -> None:
    older = said(
        CIVIL_AFFAIRS,
        numbered(version=1, foundedOn="2005-01-01", address="旧路"),
        numbered(version=2, effective_on=date(2019, 1, 1), address="更旧路", legalRepresentative="张三"),
    )

    found = folded(older, said(CIVIL_AFFAIRS, RENAMED))

    assert last(found, "address", "legal_representative") == ("新路", None)
    assert found.conflicts == ()


def test_an_organization_whose_record_under_the_better_number_ends_has_ended() -> None:
    renamed = said(
        CIVIL_AFFAIRS,
        RENAMED,
        registration(effective_on=date(2018, 1, 1), registrationNumber="证1", status="CANCELLED", endedOn="2018-01-01"),
    )

    for order in ((OLD, renamed), (renamed, OLD)):
        assert lives(folded(*order)) == [
            (date(2005, 1, 1), "旧路", None, PartyStanding.EXISTING),
            (date(2016, 1, 1), "新路", uscc(1), PartyStanding.EXISTING),
            (date(2018, 1, 1), "新路", uscc(1), PartyStanding.ENDED),
        ]


def test_a_record_under_a_lesser_number_made_after_the_end_is_a_new_life() -> None:
    ended = said("STREETS", filing(filedOn="2010-01-01", endedOn="2018-01-01", status="WITHDRAWN"))
    again = said("STREETS", filing(None, filedOn="2019-01-01"))

    assert [(row.valid_from, row.values["standing"]) for row in folded(again, ended).rows] == [
        (date(2010, 1, 1), PartyStanding.EXISTING),
        (date(2018, 1, 1), PartyStanding.ENDED),
        (date(2019, 1, 1), PartyStanding.EXISTING),
    ]


def test_another_agencys_older_number_goes_on() -> None:
    found = folded(said(MARKET_SUPERVISION, numbered(foundedOn="2005-01-01", legalRepresentative="张三")), OLD)

    assert last(found, "address", "legal_representative") == ("旧路", "张三")


def test_a_filed_organization_that_registers_is_one_organization_with_its_history() -> None:
    found = folded(
        said(
            "STREETS",
            filing(version=1, filedOn="2012-06-01"),
            filing(version=2, filedOn="2012-06-01", status="UPGRADED", endedOn="2015-06-01"),
        ),
        said(CIVIL_AFFAIRS, registration(foundedOn="2015-06-01")),
    )

    columns = ("registration", "name", "standing")
    assert [(row.valid_from, *(row.values[name] for name in columns)) for row in found.rows] == [
        (date(2012, 6, 1), Registration.FILED, NAMES[1], PartyStanding.EXISTING),
        (date(2015, 6, 1), Registration.REGISTERED, NAMES[0], PartyStanding.EXISTING),
    ]


def test_conflicts_are_those_of_the_last_period() -> None:
    found = folded(
        said(
            CIVIL_AFFAIRS,
            registration(version=1, foundedOn="2010-03-01", legalRepresentative="王一"),
            registration(version=2, effective_on=date(2014, 1, 1), legalRepresentative="张三"),
        ),
        said("COURT", registration(foundedOn="2010-03-01", legalRepresentative="张三")),
    )

    assert [one.field for one in found.conflicts] == []


# --- parties known by mentions alone ----------------------------------------------------------


def test_a_party_known_by_mentions_alone_is_another_party() -> None:
    found = fold_party([], [heard("杭州凯旋餐饮有限公司", uscc=uscc(1, start="91330104").lower())])

    assert [(row.valid_from, row.valid_to) for row in found.rows] == [(None, None)]
    assert dict(found.rows[0].values) == {
        "party_class": PartyClass.OTHER,
        "standing": PartyStanding.EXISTING,
        "name": "杭州凯旋餐饮有限公司",
        "uscc": uscc(1, start="91330104"),
        "nature": OtherPartyNature.ENTERPRISE,
    }
    assert found.rows[0].provenance["name"] == ("COURT", str(UUID(int=1)), None)


def test_the_shortest_spelling_and_a_sound_number_come_first_whatever_was_heard_first() -> None:
    wrong = uscc(1)[:-1] + "0"
    every = [heard("花卉协会", 3, uscc=wrong), heard("江干区花卉行业协会", 2, uscc=uscc(1)), heard("花卉协会。", 1)]

    found = [fold_party([], order) for order in (every, every[::-1])]

    assert found[0] == found[1]
    assert last(found[0], "name", "uscc") == ("花卉协会", uscc(1))


def test_two_wordings_in_one_record_are_told_apart_by_their_words() -> None:
    every = [heard("花卉协会", registration_number=number) for number in ("证1", "证2")]

    assert fold_party([], every) == fold_party([], every[::-1])


def test_another_party_becomes_an_organization_from_the_day_of_its_registration() -> None:
    found = folded(said(CIVIL_AFFAIRS, registration(foundedOn="2014-01-01")), heard=(heard("花卉协会"),))

    assert [(row.valid_from, row.valid_to, row.values["party_class"]) for row in found.rows] == [
        (None, date(2014, 1, 1), PartyClass.OTHER),
        (date(2014, 1, 1), None, PartyClass.ORGANIZATION),
    ]


def test_a_party_known_by_mentions_alone_exists_from_the_earliest_of_them() -> None:
    later, earlier = (heard("花卉协会", day, from_on=date(2015, 3, day)) for day in (9, 2))

    for order in ([later, earlier], [earlier, later]):
        assert [(row.valid_from, row.valid_to) for row in fold_party([], order).rows] == [(date(2015, 3, 2), None)]


def test_a_mention_without_a_known_start_leaves_none_to_the_party() -> None:
    found = fold_party([], [heard("花卉协会", 1, from_on=date(2015, 3, 2)), heard("花卉协会", 2)])

    assert [(row.valid_from, row.valid_to) for row in found.rows] == [(None, None)]


@pytest.mark.parametrize(
    ("mentioned", "begins"),
    [
        (date(2013, 12, 31), [date(2013, 12, 31), date(2014, 1, 1)]),
        (date(2014, 1, 1), [date(2014, 1, 1)]),
        (date(2020, 1, 1), [date(2014, 1, 1)]),
    ],
)
def test_what_is_mentioned_after_it_was_described_was_nothing_else_before(mentioned: date, begins: list[date]) -> None:
    mention = heard("花卉协会", from_on=mentioned)

    found = folded(said(CIVIL_AFFAIRS, registration(foundedOn="2014-01-01")), heard=(mention,))

    assert [row.valid_from for row in found.rows] == begins


def test_a_registration_without_a_day_leaves_no_room_for_mentions() -> None:
    found = folded(said(CIVIL_AFFAIRS, registration()), heard=(heard("花卉协会"),))

    assert [row.values["name"] for row in found.rows] == [NAMES[0]]


def test_nothing_said_is_nobody() -> None:
    assert fold_party([], []) == Folded((), ())
