"""Questions 21 to 26 and 30 of the domain: what an agency that pushes can rely on."""

from datetime import date

import pytest

from hub.domain.connector import Statement
from hub.domain.vocabulary import PartyClass, PartyStanding, Registration
from hub.ingest.push import OnError
from hub.store.engine import Store
from hub.store.tables.log import record_version
from hub.store.tables.parties import conflict, identifier, involvement, party
from hub.store.tables.projected import RECORD_TABLES
from tests.pushing import counts, fingerprint, push_all, rows
from tests.statements import (
    CIVIL_AFFAIRS,
    MARKET_SUPERVISION,
    NAMES,
    STREET,
    annual_inspection,
    award,
    filing,
    grade,
    list_entry,
    objection,
    penalty,
    registration,
    supervision_case,
    uscc,
    withdrawn,
)

KAIXUAN = "KAIXUAN_STREET"
NOTHING_KNOWN = dict.fromkeys(("listedOn", "ground", "authorityName", "measures"))


def test_21_five_hundred_filings_are_rehearsed_with_a_reason_for_every_row(store: Store) -> None:
    push_all(store, *(filing(f"备{number}", name=f"邻里互助社{number}") for number in range(100)), agency=KAIXUAN)
    before = counts(store)

    told = push_all(
        store,
        *(filing(f"备{number}", name=f"邻里互助社{number}") for number in range(480)),
        *(filing(f"备{number}", name=f"邻里互助社{number}", status="CLOSED") for number in range(480, 490)),
        *(filing(f"备{number}", name=f"互助社{number}", address="凯旋路") for number in range(10)),
        agency=KAIXUAN,
        dry_run=True,
    )

    assert told["outcomes"] == {"CREATED": 380, "UNCHANGED": 100, "REJECTED": 10, "UPDATED": 10}
    assert told["reasons"] == {"UNKNOWN_CODE": 10}
    assert counts(store) == before


def test_22_a_retry_makes_no_duplicate_and_gives_the_same_receipt(store: Store) -> None:
    receipt = push_all(store, filing(), registration(), key="2020-06-30/1", on_error=OnError.REJECT_ALL)
    before = counts(store)

    again = push_all(store, filing(), registration(), key="2020-06-30/1", on_error=OnError.REJECT_ALL)

    assert (again, counts(store)) == (receipt, before)


def test_23_a_bad_check_digit_is_accepted_unverified_with_a_suggestion(store: Store) -> None:
    wrong = uscc(1)[:-1] + "0"

    receipt = push_all(store, registration(uscc=wrong))

    (row,) = receipt["results"]
    assert (row["outcome"], row["findings"]) == (
        "CREATED",
        [{"flag": "BAD_CHECK_DIGIT", "field": "uscc", "value": wrong, "suggestions": [uscc(1)]}],
    )
    assert [(value, validity.name) for value, validity in rows(store, identifier, "value", "validity")] == [
        (wrong, "BAD_CHECK_DIGIT")
    ]


def test_24_a_renaming_that_arrives_late_leaves_history_and_cases_linked(store: Store) -> None:
    push_all(store, registration(foundedOn="2010-03-01"))
    push_all(store, supervision_case("案2013", parties=((NAMES[0], 1),)))
    push_all(store, registration(effective_on=date(2016, 1, 1), name=NAMES[2], foundedOn="2010-03-01"))

    late = push_all(store, registration(effective_on=date(2014, 5, 1), name=NAMES[3], foundedOn="2010-03-01"))

    assert late["outcomes"] == {"LATE": 1}
    assert rows(store, party, "valid_from", "valid_to", "name") == [
        (date(2010, 3, 1), date(2014, 5, 1), NAMES[0]),
        (date(2014, 5, 1), date(2016, 1, 1), NAMES[3]),
        (date(2016, 1, 1), None, NAMES[2]),
    ]
    assert len(set(rows(store, party, "id")) | set(rows(store, involvement, "party_id"))) == 1


def test_25_of_two_legal_representatives_the_competent_agencys_wins_and_the_other_is_kept(store: Store) -> None:
    for order in ((CIVIL_AFFAIRS, MARKET_SUPERVISION), (MARKET_SUPERVISION, CIVIL_AFFAIRS)):
        for agency in order:
            name = {CIVIL_AFFAIRS: "王一", MARKET_SUPERVISION: "张三"}[agency]
            push_all(store, registration(legalRepresentative=name), agency=agency)

    assert rows(store, party, "legal_representative") == ["王一"]
    ((field, rule, statements),) = rows(store, conflict, "field", "rule", "statements")
    assert (field, rule, [(one["value"], one["agency"]) for one in statements]) == (
        "legalRepresentative",
        "COMPETENT_AGENCY",
        [("王一", CIVIL_AFFAIRS), ("张三", MARKET_SUPERVISION)],
    )


def test_26_an_organization_that_was_filed_and_registers_is_one_with_its_history(store: Store) -> None:
    push_all(store, filing("备7", name="凯旋邻里互助社", filedOn="2012-06-01"), agency=KAIXUAN)
    push_all(
        store,
        registration(
            name="杭州凯旋邻里互助社",
            kind="SOCIAL_SERVICE_INSTITUTION",
            foundedOn="2015-06-01",
            filingNumber="备7",
            filingStreet=STREET,
        ),
    )
    closing = filing("备7", name="凯旋邻里互助社", filedOn="2012-06-01", status="UPGRADED", endedOn="2015-06-01")
    push_all(store, closing, agency=KAIXUAN)

    assert len(set(rows(store, party, "id"))) == 1
    columns = ("valid_from", "valid_to", "registration", "name", "filed_on", "standing")
    assert rows(store, party, *columns) == [
        (
            date(2012, 6, 1),
            date(2015, 6, 1),
            Registration.FILED,
            "凯旋邻里互助社",
            date(2012, 6, 1),
            PartyStanding.EXISTING,
        ),
        (date(2015, 6, 1), None, Registration.REGISTERED, "杭州凯旋邻里互助社", None, PartyStanding.EXISTING),
    ]
    assert set(rows(store, party, "party_class")) == {PartyClass.ORGANIZATION}


@pytest.mark.parametrize("statement", [award(), grade(), annual_inspection(), objection()], ids=lambda one: one.kind)
def test_what_distinguishes_a_party_is_rehearsed_pushed_repeated_and_taken_back(
    store: Store, statement: Statement
) -> None:
    push_all(store, registration())
    before = counts(store)

    rehearsed = push_all(store, statement, dry_run=True)
    assert (rehearsed["outcomes"], counts(store)) == ({"CREATED": 1}, before)

    taken, again = push_all(store, statement), push_all(store, statement)
    [row] = taken["results"]
    assert (taken["outcomes"], again["outcomes"]) == ({"CREATED": 1}, {"UNCHANGED": 1})
    assert rows(store, RECORD_TABLES[statement.kind], "party_id") == list(dict.fromkeys(rows(store, party, "id")))

    taken_back = push_all(store, withdrawn(statement.kind, row["nativeId"]))
    assert taken_back["outcomes"] == {"UPDATED": 1}
    assert rows(store, RECORD_TABLES[statement.kind], "id") == []
    assert rows(store, party, "name") == [NAMES[0]]


def test_an_award_of_which_the_day_is_known_and_one_of_which_the_year_is_are_one(store: Store) -> None:
    outcomes = [
        push_all(store, award(year=2014))["outcomes"],
        push_all(store, award(year=None, awardedOn="2014-11-20"))["outcomes"],
        push_all(store, award(year=None, awardedOn="2014-11"))["outcomes"],
        push_all(store, award(year=2015))["outcomes"],
    ]

    assert outcomes == [{"CREATED": 1}, {"UPDATED": 1}, {"LATE": 1}, {"CREATED": 1}]
    assert sorted(rows(store, RECORD_TABLES["award"], "year")) == [2014, 2015]


def test_a_list_of_bare_names_is_taken_and_says_nothing_that_it_does_not_know(store: Store) -> None:
    names = [list_entry("BUSINESS_ABNORMAL", party={"name": name}, **NOTHING_KNOWN) for name in NAMES]

    receipt = push_all(store, *names, agency=MARKET_SUPERVISION)

    assert receipt["outcomes"] == {"CREATED": len(NAMES)}
    shown = rows(store, RECORD_TABLES["list_entry"], "listed_on", "ground", "authority_name", "valid_from")
    assert set(shown) == {(None, None, None, None)}


def test_30_a_withdrawn_record_is_retracted_and_never_erased(store: Store) -> None:
    push_all(store, registration(), penalty())
    before = fingerprint(store)
    receipt = push_all(store, list_entry())
    (row,) = receipt["results"]

    taken_back = push_all(store, withdrawn("list_entry", row["nativeId"]))

    assert taken_back["outcomes"] == {"UPDATED": 1}
    assert rows(store, RECORD_TABLES["list_entry"], "id") == []
    assert len([kind for kind in rows(store, record_version, "kind") if kind == "list_entry"]) == 2
    assert rows(store, party, "name") == [NAMES[0]]
    assert fingerprint(store) != before  # what was withdrawn is remembered for identity
