"""When agencies disagree: each rule decides in its turn, and what was not taken is kept."""

from datetime import date
from uuid import UUID

import pytest

from hub.domain.vocabulary import (
    OrganizationKind,
    OrganizationStatus,
    OtherPartyNature,
    PartyClass,
    PartyStanding,
    Registration,
)
from hub.projection.fold import RULES, Folded, PartyRow, fold_party
from tests.hub.projection.versions import Spoken, folded, heard, last, said, timeline
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
