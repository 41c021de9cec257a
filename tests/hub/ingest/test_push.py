"""Pushes: whole or absent, one receipt a key, and every row told what became of it."""

from datetime import date, timedelta

import pytest

from hub.domain.connector import Op, Statement
from hub.domain.records.mentions import record_key
from hub.domain.records.problems import Problem
from hub.errors import BadInput
from hub.ingest.inputs import Unread
from hub.ingest.push import Batch, OnError, push
from hub.store.engine import Store
from hub.store.tables.deliveries import batch
from hub.store.tables.log import record_version
from hub.store.tables.parties import party
from tests.pushing import MORNING, TODAY, counts, findings, outcomes, problems, push_all, rows
from tests.statements import (
    CIVIL_AFFAIRS,
    NAMES,
    agency,
    inspection,
    penalty,
    registration,
    stated,
    uscc,
    withdrawn,
)

GOOD = registration()
BAD = registration(2, kind="CLUB", name=None)


def test_a_receipt_accounts_for_every_row(store: Store) -> None:
    receipt = push_all(store, GOOD, BAD, key="key-1")

    batch_id = str(rows(store, batch, "id")[0])
    assert receipt == {
        "batchId": batch_id,
        "agency": CIVIL_AFFAIRS,
        "requestKey": "key-1",
        "dryRun": False,
        "rows": 2,
        "outcomes": {"CREATED": 1, "REJECTED": 1},
        "flags": {},
        "reasons": {"REQUIRED": 1, "UNKNOWN_CODE": 1},
        "results": [
            {
                "position": 0,
                "kind": "registration",
                "outcome": "CREATED",
                "nativeId": uscc(1),
                "recordKey": str(record_key(CIVIL_AFFAIRS, "registration", uscc(1))),
                "findings": [],
                "problems": [],
            },
            {
                "position": 1,
                "kind": "registration",
                "outcome": "REJECTED",
                "nativeId": None,
                "recordKey": None,
                "findings": [],
                "problems": [
                    {
                        "field": "name",
                        "code": "REQUIRED",
                        "message": "name is required.",
                        "messageZh": "缺少必填项名称（name）。",
                    },
                    {
                        "field": "kind",
                        "code": "UNKNOWN_CODE",
                        "message": "kind is not a value of its code list: 'CLUB'. Known: SOCIAL_ASSOCIATION, "
                        "SOCIAL_SERVICE_INSTITUTION, FOUNDATION, FILED_COMMUNITY_ORGANIZATION.",
                        "messageZh": "kind 的值 'CLUB' 不在代码表中。可用：SOCIAL_ASSOCIATION 社会团体、"
                        "SOCIAL_SERVICE_INSTITUTION 社会服务机构、FOUNDATION 基金会、"
                        "FILED_COMMUNITY_ORGANIZATION 备案社区社会组织。",
                    },
                ],
            },
        ],
    }


def test_a_statement_stands_in_the_log_as_it_was_stated(store: Store) -> None:
    statement = registration(uscc=f" {uscc(1).lower()} ", version=7, effective_on=date(2014, 5, 1))

    push_all(store, statement, at=MORNING)

    columns = ("seq", "agency", "kind", "native_id", "op", "observed_at", "effective_on", "source_version", "payload")
    assert rows(store, record_version, *columns) == [
        (
            1,
            CIVIL_AFFAIRS,
            "registration",
            uscc(1),
            Op.PUT,
            MORNING,
            date(2014, 5, 1),
            7,
            dict(statement.payload),
        )
    ]
    assert rows(store, record_version, "batch_id") == rows(store, batch, "id")


# --- outcomes ---------------------------------------------------------------------------------


def test_the_first_version_is_created_a_newer_one_updates_and_an_older_one_is_late(store: Store) -> None:
    found = [
        outcomes(push_all(store, statement))
        for statement in (
            registration(effective_on=date(2014, 1, 1)),
            registration(effective_on=date(2016, 1, 1)),
            registration(effective_on=date(2015, 1, 1)),
            registration(effective_on=date(2016, 1, 1), version=1),
            registration(effective_on=date(2016, 1, 1), version=0),
            registration(effective_on=date(2016, 1, 1), version=1),
        )
    ]

    assert found == [["CREATED"], ["UPDATED"], ["LATE"], ["UPDATED"], ["LATE"], ["UNCHANGED"]]


def test_rows_of_one_batch_are_versions_of_one_record_in_their_order(store: Store) -> None:
    receipt = push_all(store, registration(), registration(name=NAMES[3]), registration())

    assert outcomes(receipt) == ["CREATED", "UPDATED", "UNCHANGED"]
    assert rows(store, party, "name") == [NAMES[3]]


def test_a_correction_of_an_event_updates_it_though_it_moves_to_an_earlier_day(store: Store) -> None:
    push_all(store, penalty(version=1, decidedOn="2020-03-20"))

    found = [push_all(store, penalty(version=2, decidedOn="2020-03-02"))]
    found.append(push_all(store, penalty(version=0, decidedOn="2020-03-30")))

    assert [outcomes(one) for one in found] == [["UPDATED"], ["LATE"]]


def test_a_withdrawal_updates_and_a_version_that_it_took_back_beforehand_is_late(store: Store) -> None:
    push_all(store, registration(version=1))

    receipt = push_all(
        store,
        withdrawn("registration", uscc(1), version=5),
        withdrawn("registration", uscc(1), version=5),
        registration(version=4, effective_on=date(2019, 1, 1)),
        registration(version=6),
    )

    assert outcomes(receipt) == ["UPDATED", "UNCHANGED", "LATE", "UPDATED"]
    assert rows(store, party, "name") == [NAMES[0]]


def test_agencies_state_records_of_their_own(store: Store) -> None:
    push_all(store, registration())

    assert outcomes(push_all(store, registration(), agency="COURT")) == ["CREATED"]


# --- what is refused --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (stated("club", {}), [("kind", "UNKNOWN_KIND")]),
        (stated("a\x00\ud800", {}), [("kind", "UNKNOWN_KIND")]),
        (agency(), [("kind", "NOT_COMPETENT")]),
        (registration(uscc=None), [("", "NO_KEY")]),
        (registration(foundedOn="2010-03-01", endedOn="2009-03-01"), [("endedOn", "ENDS_BEFORE_START")]),
        (stated("registration", {**GOOD.payload, "na\x00me\ud800": 1}), [("na?me?", "UNKNOWN_FIELD")]),
        (registration(name="a\x00"), [("name", "FORBIDDEN_CHARACTER")]),
        (registration(name="a\ud800"), [("name", "FORBIDDEN_CHARACTER")]),
        (registration(version=-1), [("version", "INVALID_NUMBER")]),
        (registration(version=2**63), [("version", "INVALID_NUMBER")]),
        (withdrawn("registration", "nobody"), [("nativeId", "UNKNOWN_RECORD")]),
        (withdrawn("registration", ""), [("nativeId", "UNKNOWN_RECORD")]),
        (withdrawn("registration", "a\ud800"), [("nativeId", "FORBIDDEN_CHARACTER")]),
        (
            withdrawn("registration", "a\x00", version=-1),
            [("version", "INVALID_NUMBER"), ("nativeId", "FORBIDDEN_CHARACTER")],
        ),
        (
            Statement("registration", {"name\x00": 1}, op=Op.WITHDRAW, native_id=uscc(1)),
            [("name?", "UNKNOWN_FIELD")],
        ),
        (inspection(inspectedAt="2020-05-06\x0009:30:00+08:00"), [("inspectedAt", "INVALID_DATETIME")]),
        (penalty(fine=float("nan")), [("fine", "INVALID_MONEY")]),
    ],
    ids=str,
)
def test_a_row_that_cannot_be_used_goes_back_to_its_sender_and_the_others_stand(
    store: Store, statement: Statement, expected: list[tuple[str, str]]
) -> None:
    receipt = push_all(store, GOOD, statement, registration(3), key="k")

    assert outcomes(receipt) == ["CREATED", "REJECTED", "CREATED"]
    assert problems(receipt) == [[], expected, []]
    assert push_all(store, GOOD, statement, registration(3), key="k") == receipt


def test_an_item_that_could_not_be_read_is_refused_in_its_place(store: Store) -> None:
    unread = Unread((Problem("", "WRONG_TYPE", "Not an object.", "不是对象。"),))
    asked = Batch(CIVIL_AFFAIRS, "key", [GOOD, unread, registration(3)], OnError.REJECT_FAILED_ROWS)

    receipt = push(store, asked, clock=lambda: MORNING, today=TODAY)

    assert (outcomes(receipt), problems(receipt)) == (
        ["CREATED", "REJECTED", "CREATED"],
        [[], [("", "WRONG_TYPE")], []],
    )


@pytest.mark.parametrize("key", ["", "k" * 201, "a\x00", "a\ud800"])
def test_a_request_key_that_no_database_keeps_is_refused(store: Store, key: str) -> None:
    asked = Batch(CIVIL_AFFAIRS, key, [GOOD], OnError.REJECT_ALL)

    with pytest.raises(BadInput, match="1 to 200 characters"):
        push(store, asked, clock=lambda: MORNING, today=TODAY)


def test_under_all_or_nothing_a_refused_row_leaves_the_receipt_alone(store: Store) -> None:
    receipt = push_all(store, GOOD, BAD, registration(3), key="key", on_error=OnError.REJECT_ALL)

    assert (receipt["outcomes"], receipt["reasons"]) == (
        {"REJECTED": 3},
        {"BATCH_REFUSED": 2, "REQUIRED": 1, "UNKNOWN_CODE": 1},
    )
    assert [row["recordKey"] for row in receipt["results"]] == [None, None, None]
    assert {name: number for name, number in counts(store).items() if number} == {"batch": 1}
    assert push_all(store, GOOD, BAD, registration(3), key="key", on_error=OnError.REJECT_ALL) == receipt


def test_a_batch_without_rows_has_a_receipt(store: Store) -> None:
    receipt = push_all(store)

    assert (receipt["rows"], receipt["outcomes"], receipt["results"]) == (0, {}, [])


# --- one bad of a thousand --------------------------------------------------------------------

THOUSAND = tuple(registration(number) for number in range(1, 1_001))


def with_one_bad(size: int, place: int) -> list[Statement]:
    """Good rows, one of which is bad."""
    return [*THOUSAND[:place], BAD, *THOUSAND[place + 1 : size]]


def check_one_bad(store: Store, size: int, place: int, mode: OnError) -> None:
    """Push a batch with one bad row, and look at what stands."""
    receipt = push_all(store, *with_one_bad(size, place), on_error=mode)

    if mode is OnError.REJECT_ALL:
        assert receipt["outcomes"] == {"REJECTED": size}
        assert rows(store, record_version, "seq") == []
    else:
        assert receipt["outcomes"] == {"CREATED": size - 1, "REJECTED": 1}
        assert len(rows(store, record_version, "seq")) == size - 1
    own = [
        row["position"]
        for row in receipt["results"]
        if row["problems"][:1] and row["problems"][0]["code"] == "REQUIRED"
    ]
    assert own == [place]


@pytest.mark.parametrize("mode", OnError)
@pytest.mark.parametrize("place", [0, 500, 999])
def test_one_bad_row_of_a_thousand_stops_itself_or_all_as_was_asked(store: Store, place: int, mode: OnError) -> None:
    check_one_bad(store, 1_000, place, mode)


@pytest.mark.prove
@pytest.mark.parametrize("mode", OnError)
@pytest.mark.parametrize("place", range(60))
def test_one_bad_row_at_every_place_stops_itself_or_all_as_was_asked(store: Store, place: int, mode: OnError) -> None:
    check_one_bad(store, 60, place, mode)


# --- findings ---------------------------------------------------------------------------------


def test_a_bad_check_digit_is_accepted_with_a_finding_and_a_suggestion(store: Store) -> None:
    receipt = push_all(store, registration(uscc=uscc(1)[:-1] + "0"))

    assert outcomes(receipt) == ["CREATED"]
    assert receipt["results"][0]["findings"] == [
        {"flag": "BAD_CHECK_DIGIT", "field": "uscc", "value": uscc(1)[:-1] + "0", "suggestions": [uscc(1)]}
    ]
    assert receipt["flags"] == {"BAD_CHECK_DIGIT": 1}


def test_every_odd_number_is_told_where_it_stands(store: Store) -> None:
    receipt = push_all(
        store,
        penalty("罚1", party={"name": "甲", "uscc": "9.11E+17"}, authorityUscc="123"),
        stated(
            "joint_operation",
            {
                "number": "联1",
                "name": "联合检查",
                "startedOn": "2020-01-01",
                "participants": [{"agency": "COURT", "role": "LEAD"}],
                "subjects": [{"party": {"name": "乙"}}, {"party": {"name": "丙", "organizationCode": "12345678-0"}}],
            },
        ),
    )

    found = [[(one["flag"], one["field"]) for one in row["findings"]] for row in receipt["results"]]
    assert found == [
        [("MALFORMED_NUMBER", "authorityUscc"), ("DAMAGED_NUMBER", "party.uscc")],
        [("BAD_CHECK_DIGIT", "subjects[1].party.organizationCode")],
    ]


def test_one_code_on_unlike_names_is_a_finding_whatever_came_first(store: Store) -> None:
    receipt = push_all(store, penalty("罚1"), penalty("罚2", party={"name": NAMES[1], "uscc": uscc(1)}))

    assert (outcomes(receipt), findings(receipt)) == (
        ["CREATED", "CREATED"],
        [["NAME_UNLIKE_CODE"], ["NAME_UNLIKE_CODE"]],
    )
    assert sorted(rows(store, party, "name")) == sorted([NAMES[0], NAMES[1]])


def test_an_event_in_the_future_is_a_finding_and_a_state_is_not(store: Store) -> None:
    receipt = push_all(store, penalty(decidedOn="2020-07-01"), registration(foundedOn="2020-07-01"))

    assert findings(receipt) == [["FUTURE_DATE"], []]


# --- the clock --------------------------------------------------------------------------------


def test_a_merge_at_the_instant_of_the_first_decision_is_written(store: Store) -> None:
    push_all(store, penalty("罚1", party={"name": NAMES[2], "registrationNumber": "证1"}), at=MORNING)
    push_all(store, penalty("罚2", party={"name": NAMES[2], "businessRegistrationNumber": "商1"}), at=MORNING)
    both = {"name": NAMES[2], "registrationNumber": "证1", "businessRegistrationNumber": "商1"}

    receipt = push_all(store, penalty("罚3", party=both), at=MORNING - timedelta(hours=1))

    assert outcomes(receipt) == ["CREATED"]
    assert rows(store, party, "name") == [NAMES[2]]
