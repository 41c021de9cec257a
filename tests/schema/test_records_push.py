"""What can be done: records are pushed through GraphQL as they are from files, with the same receipt."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

import pytest
from sqlalchemy import select

from hub.access.principals import Principal, Role
from hub.domain.connector import Statement
from hub.domain.records.agency import HUB
from hub.ingest.inputs import read_item, statements_of
from hub.ingest.push import Batch, OnError, push
from hub.store.batches import Wanted, claim
from hub.store.engine import Store
from schema.mutation import MOST_RECORDS
from tests.asking import DASHBOARD, NOON, OFFICER, TODAY, ask, machine, refusals, told
from tests.pushing import counts, fingerprint
from tests.schema.batches import BAD, PUSH, Item, log_length, outcomes, pushed, receipt_of, registration
from tests.statements import CIVIL_AFFAIRS, MARKET_SUPERVISION, NAMES, ONE_OF_EACH, uscc


def as_shown(saved: Mapping[str, Any]) -> dict[str, Any]:
    """A receipt of the write path as GraphQL shows it."""
    return {
        **saved,
        "outcomes": [{"outcome": name, "rows": rows} for name, rows in saved["outcomes"].items()],
        "flags": [{"flag": name, "rows": rows} for name, rows in saved["flags"].items()],
        "reasons": [{"reason": name, "rows": rows} for name, rows in saved["reasons"].items()],
    }


MIXED: Final[tuple[Item, ...]] = (
    registration(1, foundedOn="2010-03-01", address="凯旋路1号", statement={"version": 2, "effectiveOn": "2011-01-01"}),
    {
        "penalty": {
            "party": {"name": NAMES[0], "uscc": uscc(1)[:-1] + "0"},
            "documentNumber": "罚1",
            "authorityName": "城管",
            "decidedOn": "2021-03-02",
            "kinds": ["FINE", "WARNING"],
            "fine": "1000.50",
        }
    },
    BAD,
    {"withdraw": {"kind": "PENALTY", "nativeId": "无此记录"}},
    {
        "listEntry": {
            "party": {"name": NAMES[0]},
            "listedAs": "RED",
            "authorityName": "民政局",
            "measures": [{"code": "M1", "name": "激励", "kind": "INCENTIVE"}],
        }
    },
)


@pytest.mark.parametrize("mode", OnError)
def test_a_receipt_is_that_of_the_write_path(store: Store, mode: OnError) -> None:
    shown = receipt_of(store, *MIXED, onError=mode.name)

    same = Batch(CIVIL_AFFAIRS, "key-1", statements_of(MIXED), mode)
    saved = push(store, same, clock=lambda: NOON, today=TODAY)
    assert shown == as_shown(saved)


def test_a_file_and_graphql_state_the_same(store: Store) -> None:
    receipt_of(store, *MIXED, onError="REJECT_FAILED_ROWS")

    from_file = Batch(CIVIL_AFFAIRS, "another key", statements_of(MIXED), OnError.REJECT_FAILED_ROWS)
    again = push(store, from_file, clock=lambda: NOON, today=TODAY)

    assert outcomes(again) == ["UNCHANGED", "UNCHANGED", "REJECTED", "REJECTED", "UNCHANGED"]


def test_every_result_stands_in_its_place_with_its_problem(store: Store) -> None:
    receipt = receipt_of(store, *MIXED, onError="REJECT_FAILED_ROWS")

    assert outcomes(receipt) == ["CREATED", "CREATED", "REJECTED", "REJECTED", "CREATED"]
    assert [row["position"] for row in receipt["results"]] == [0, 1, 2, 3, 4]
    assert [row["kind"] for row in receipt["results"]] == [
        "registration",
        "penalty",
        "registration",
        "penalty",
        "list_entry",
    ]
    assert receipt["rows"] == sum(one["rows"] for one in receipt["outcomes"]) == 5
    assert {one["flag"]: one["rows"] for one in receipt["flags"]} == {"BAD_CHECK_DIGIT": 1, "FUTURE_DATE": 1}
    assert {one["reason"]: one["rows"] for one in receipt["reasons"]} == {"REQUIRED": 1, "UNKNOWN_RECORD": 1}
    bad = receipt["results"][2]
    assert bad == {
        "position": 2,
        "kind": "registration",
        "outcome": "REJECTED",
        "nativeId": None,
        "recordKey": None,
        "findings": [],
        "problems": [
            {
                "field": "status",
                "code": "REQUIRED",
                "message": "status is required.",
                "messageZh": "缺少必填项状态（status）。",
            }
        ],
    }
    assert receipt["results"][0]["nativeId"] == uscc(1)
    assert uscc(1) not in receipt["results"][1]["findings"][0]["value"]


PROBLEMS: Final[tuple[tuple[Item, list[tuple[str, str]]], ...]] = (
    ({"registration": {}}, [("name", "REQUIRED"), ("kind", "REQUIRED"), ("status", "REQUIRED")]),
    ({"registration": {"name": "甲", "kind": "FOUNDATION", "status": "ACTIVE"}}, [("", "NO_KEY")]),
    (registration(1, name="花\x00"), [("name", "FORBIDDEN_CHARACTER")]),
    (registration(1, name="花" * 501), [("name", "TOO_LONG")]),
    (registration(1, foundedOn="2020-02-30"), [("foundedOn", "INVALID_DATE")]),
    (registration(1, foundedOn="2020-02-01", endedOn="2019-01-01"), [("endedOn", "ENDS_BEFORE_START")]),
    (registration(1, statement={"effectiveOn": "soon"}), [("statement.effectiveOn", "INVALID_DATE")]),
    (registration(1, statement={"version": -1}), [("statement.version", "INVALID_NUMBER")]),
    ({"division": {"code": "330104", "name": "江干区", "level": "DISTRICT"}}, [("kind", "NOT_COMPETENT")]),
    ({"partyUnit": {"code": "党1", "name": "支部", "kind": "BRANCH", "members": -1}}, [("members", "INVALID_NUMBER")]),
    (
        {
            "inspection": {
                "party": {"name": "甲"},
                "authorityName": "乙",
                "taskName": "丙",
                "inspectedOn": "2020-06-01",
                "inspectedAt": "2020-06-01T09:00",
                "result": "NO_PROBLEM",
            }
        },
        [("inspectedAt", "INVALID_DATETIME")],
    ),
    (
        {
            "penalty": {
                "party": {"uscc": uscc(1)},
                "documentNumber": "罚",
                "authorityName": "乙",
                "decidedOn": "2020-06-01",
                "kinds": [],
                "fine": "-1",
            }
        },
        [("party.name", "REQUIRED"), ("kinds", "REQUIRED"), ("fine", "INVALID_MONEY")],
    ),
    (
        {
            "jointOperation": {
                "number": "联1",
                "name": "丁",
                "startedOn": "2020-06-01",
                "participants": [{"role": "LEAD"}],
            }
        },
        [("participants[0].agency", "REQUIRED")],
    ),
    ({"withdraw": {"kind": "PENALTY", "nativeId": ""}}, [("withdraw.nativeId", "REQUIRED")]),
    ({"withdraw": {"kind": "PENALTY", "nativeId": "无"}}, [("nativeId", "UNKNOWN_RECORD")]),
)


def test_a_row_is_refused_with_all_that_is_wrong_and_the_others_are_taken(store: Store) -> None:
    rows = [item for item, _ in PROBLEMS]

    receipt = receipt_of(store, *rows, registration(7), onError="REJECT_FAILED_ROWS")

    told_problems = [[(one["field"], one["code"]) for one in row["problems"]] for row in receipt["results"]]
    assert [sorted(one) for one in told_problems] == [*(sorted(wanted) for _, wanted in PROBLEMS), []]
    assert outcomes(receipt) == ["REJECTED"] * len(PROBLEMS) + ["CREATED"]
    assert all(one["message"] and one["messageZh"] for row in receipt["results"] for one in row["problems"])


def test_an_unreadable_row_has_no_kind_and_spares_the_receipt(store: Store) -> None:
    receipt = receipt_of(store, registration(1, statement={"version": -1}), onError="REJECT_FAILED_ROWS")

    assert receipt["results"][0]["kind"] is None


def test_all_or_nothing_is_the_usual_mode(store: Store) -> None:
    receipt = receipt_of(store, registration(1), BAD, registration(2))

    assert outcomes(receipt) == ["REJECTED"] * 3
    assert [[one["code"] for one in row["problems"]] for row in receipt["results"]] == [
        ["BATCH_REFUSED"],
        ["REQUIRED"],
        ["BATCH_REFUSED"],
    ]
    assert log_length(store) == 0


@pytest.mark.parametrize(("mode", "taken"), [("REJECT_ALL", 0), ("REJECT_FAILED_ROWS", 999)])
def test_a_thousand_records_with_one_bad_row(store: Store, mode: str, taken: int) -> None:
    records = [registration(number) for number in range(1000)]
    records[500] = BAD

    receipt = receipt_of(store, *records, onError=mode)

    counted = {one["outcome"]: one["rows"] for one in receipt["outcomes"]}
    assert counted == ({"CREATED": taken, "REJECTED": 1000 - taken} if taken else {"REJECTED": 1000})
    assert [row["position"] for row in receipt["results"]] == list(range(1000))
    assert receipt["results"][500]["problems"][0]["code"] == "REQUIRED"
    assert log_length(store) == taken


@pytest.mark.parametrize("mode", ["REJECT_ALL", "REJECT_FAILED_ROWS"])
def test_a_dry_run_tells_what_would_happen_and_writes_nothing(store: Store, mode: str) -> None:
    before = counts(store)

    rehearsed = receipt_of(store, registration(1), BAD, onError=mode, dryRun=True)

    assert counts(store) == before
    assert rehearsed["dryRun"] is True
    real = receipt_of(store, registration(1), BAD, onError=mode)
    assert outcomes(rehearsed) == outcomes(real)


def test_the_same_batch_again_gets_the_same_receipt(store: Store) -> None:
    first = receipt_of(store, registration(1))
    after = fingerprint(store)

    again = receipt_of(store, registration(1))

    assert again == first
    assert fingerprint(store) == after
    assert log_length(store) == 1


def test_another_body_under_the_key_is_refused_and_the_first_stands(store: Store) -> None:
    receipt_of(store, registration(1))

    receipt, (error,) = pushed(store, registration(2))

    assert receipt is None
    assert (error["code"], error["field"]) == ("REQUEST_KEY_REUSED", ["input", "requestKey"])
    assert "key-1" in error["message"]
    assert "key-1" in error["messageZh"]
    assert log_length(store) == 1


def test_a_batch_that_is_being_written_is_not_written_twice(store: Store) -> None:
    statement = read_item(registration(1))
    assert isinstance(statement, Statement)
    whole = Batch(CIVIL_AFFAIRS, "key-1", [statement], OnError.REJECT_ALL)
    receipt_of(store, registration(1), key="to learn the hash")
    wanted = Wanted(CIVIL_AFFAIRS, "key-1", *hash_of(store, whole))
    store.write(lambda tx: claim(tx, wanted, now=NOON - timedelta(seconds=1)))

    receipt, (error,) = pushed(store, registration(1))

    assert receipt is None
    assert (error["code"], error["field"]) == ("REQUEST_IN_PROGRESS", ["input", "requestKey"])


def hash_of(store: Store, whole: Batch) -> tuple[Any, str]:
    """The id and the hash under which the store keeps a batch of this body."""
    from hub.store.tables.deliveries import batch  # noqa: PLC0415 - for this one look

    with store.read() as tx:
        row = tx.execute(select(batch.c.id, batch.c.body_hash).where(batch.c.agency == whole.agency)).one()
    return row.id, row.body_hash


@pytest.mark.parametrize("key", ["", "x" * 201, "k\x00"])
def test_a_key_that_cannot_be_kept_is_refused(store: Store, key: str) -> None:
    receipt, (error,) = pushed(store, registration(1), key=key)

    assert receipt is None
    assert (error["code"], error["field"]) == ("BAD_INPUT", ["input", "requestKey"])


def test_too_many_records_are_refused(store: Store) -> None:
    nothing: Item = {"filing": {}}

    receipt, (error,) = pushed(store, *[nothing] * (MOST_RECORDS + 1))

    assert receipt is None
    assert (error["code"], error["field"]) == ("BAD_INPUT", ["input", "records"])
    assert str(MOST_RECORDS) in error["message"]


def test_a_batch_of_nothing_is_one(store: Store) -> None:
    assert receipt_of(store)["rows"] == 0


def test_the_agency_is_that_of_the_key(store: Store) -> None:
    mine = receipt_of(store, registration(1), who=machine(CIVIL_AFFAIRS))
    theirs = receipt_of(store, registration(1), who=machine(MARKET_SUPERVISION))

    assert (mine["agency"], theirs["agency"]) == (CIVIL_AFFAIRS, MARKET_SUPERVISION)
    assert mine["results"][0]["recordKey"] != theirs["results"][0]["recordKey"]


def test_no_agency_withdraws_the_record_of_another(store: Store) -> None:
    receipt_of(store, registration(1), who=machine(MARKET_SUPERVISION))

    receipt = receipt_of(store, {"withdraw": {"kind": "REGISTRATION", "nativeId": uscc(1)}}, key="key-2")

    assert receipt["results"][0]["problems"][0]["code"] == "UNKNOWN_RECORD"


def test_a_record_is_taken_back_by_what_its_receipt_calls_it(store: Store) -> None:
    named = receipt_of(store, registration(1, statement={"version": 1}))["results"][0]["nativeId"]

    item = {"withdraw": {"kind": "REGISTRATION", "nativeId": named, "statement": {"version": 1}}}
    receipt = receipt_of(store, item, key="key-2")

    assert outcomes(receipt) == ["UPDATED"]
    assert told(store, "{ organizations { totalCount } }") == {"organizations": {"totalCount": 0}}


@pytest.mark.parametrize(
    "who",
    [OFFICER, DASHBOARD, Principal(Role.AGENCY, None, "nobody's")],
    ids=["officer", "dashboard", "an agency's key without an agency"],
)
def test_who_is_no_agency_may_not_push(store: Store, who: Principal) -> None:
    result = ask(store, PUSH, who=who, input={"requestKey": "key", "records": [registration(1)]})

    assert result.data == {"recordsPush": None}
    assert refusals(result) == [("recordsPush", "FORBIDDEN")]
    assert log_length(store) == 0


def test_every_kind_of_record_is_pushed(store: Store) -> None:
    for statement in ONE_OF_EACH:
        member = "".join(part.title() if at else part for at, part in enumerate(statement.kind.split("_")))
        who = machine(HUB if statement.kind in {"agency", "division", "sharing_agreement"} else CIVIL_AFFAIRS)

        receipt = receipt_of(store, {member: dict(statement.payload)}, who=who, key=statement.kind)

        assert outcomes(receipt) == ["CREATED"], receipt["results"]
