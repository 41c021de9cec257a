"""Runs of connectors: a delivery is whole or absent, and what cannot be used waits in quarantine."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

import pytest

from hub.domain.connector import SourceRow, Statement
from hub.domain.records.problems import Problem
from hub.errors import StoreUnavailable
from hub.ingest.receipts import Receipt
from hub.ingest.run import PORTION, Run, run
from hub.projection.rebuild import rebuild
from hub.store.engine import Store
from hub.store.tables.deliveries import quarantine
from hub.store.tables.log import record_link, record_version
from hub.store.tables.parties import party
from tests.pushing import MORNING, TODAY, counts, empty, lines, push_all, rows
from tests.statements import CIVIL_AFFAIRS, NAMES, penalty, registration, uscc, withdrawn

UNREADABLE = Problem("成立日期", "INVALID_DATE", "Not a day: '昨天'.", "不是有效日期：'昨天'。")


def delivery(*statements: Statement | Problem) -> list[SourceRow]:
    """Rows of a file, the first of which stands below the header."""
    return [
        SourceRow(number, {"名称": f"第{number}行\x00"}, one if isinstance(one, Statement) else None, problems)
        for number, one in enumerate(statements, start=2)
        for problems in [(one,) if isinstance(one, Problem) else ()]
    ]


def run_all(store: Store, every: Sequence[SourceRow], *, dry_run: bool = False) -> Receipt:
    """Run a delivery."""
    work = Run(CIVIL_AFFAIRS, "登记.xlsx", "registrations-1", every, dry_run=dry_run)
    return run(store, work, clock=lambda: MORNING, today=TODAY)


def test_rows_of_one_number_in_two_parts_of_a_file_are_told_apart(store: Store) -> None:
    every = [
        SourceRow(2, {"名称": part}, statement, problems, part)
        for part, statement, problems in (
            ("甲", None, (UNREADABLE,)),
            ("乙", registration(), ()),
            ("丙", None, (UNREADABLE,)),
        )
    ]

    receipt = run_all(store, every)

    assert [(one["row"], one["part"]) for one in receipt["quarantined"]] == [(2, "甲"), (2, "丙")]
    assert rows(store, quarantine, "row_number", "source", "payload") == [
        (2, "登记.xlsx › 丙", {"名称": "丙"}),
        (2, "登记.xlsx › 甲", {"名称": "甲"}),
    ]


def test_a_run_accounts_for_every_row_and_keeps_what_it_cannot_use(store: Store) -> None:
    receipt = run_all(store, delivery(registration(), UNREADABLE, registration(2, name=None), registration()))

    told = [
        {"field": "成立日期", "code": "INVALID_DATE", "message": UNREADABLE.en, "messageZh": UNREADABLE.zh},
        {"field": "name", "code": "REQUIRED", "message": "name is required.", "messageZh": "缺少必填项名称（name）。"},
    ]
    assert {name: receipt[name] for name in receipt if name not in {"batchId", "requestKey"}} == {
        "agency": CIVIL_AFFAIRS,
        "dryRun": False,
        "source": "登记.xlsx",
        "layout": "registrations-1",
        "rows": 4,
        "outcomes": {"QUARANTINED": 2, "CREATED": 1, "UNCHANGED": 1},
        "flags": {},
        "reasons": {"INVALID_DATE": 1, "REQUIRED": 1},
        "quarantined": [{"row": 3, "problems": told[:1]}, {"row": 4, "problems": told[1:]}],
        "flagged": [],
        "untold": {"quarantined": 0, "flagged": 0},
    }
    assert rows(store, quarantine, "row_number", "source", "reasons", "payload", "observed_at") == [
        (3, "登记.xlsx", told[:1], {"名称": "第3行\x00"}, MORNING),
        (4, "登记.xlsx", told[1:], {"名称": "第4行\x00"}, MORNING),
    ]


def test_the_same_file_again_finds_everything_unchanged_and_keeps_its_bad_rows_once(store: Store) -> None:
    every = delivery(registration(), UNREADABLE, registration(2))
    run_all(store, every)
    before = counts(store)

    receipt = run_all(store, every)

    assert receipt["outcomes"] == {"UNCHANGED": 2, "QUARANTINED": 1}
    assert counts(store) == before


def test_a_file_that_states_one_record_in_two_ways_is_unchanged_the_second_time(store: Store) -> None:
    every = delivery(registration(), registration(address="新路"), registration(), registration(2))

    accounts = [run_all(store, every)["outcomes"] for _ in range(3)]

    assert accounts == [{"CREATED": 2, "UNCHANGED": 1, "UPDATED": 1}, {"UNCHANGED": 4}, {"UNCHANGED": 4}]


def test_a_record_that_was_withdrawn_comes_back_with_the_next_file_that_holds_it(store: Store) -> None:
    every = delivery(registration(), registration(2))
    run_all(store, every)
    push_all(store, withdrawn("registration", uscc(1)))

    accounts = [run_all(store, every)["outcomes"] for _ in range(2)]

    assert accounts == [{"UNCHANGED": 1, "UPDATED": 1}, {"UNCHANGED": 2}]
    assert rows(store, party, "name") == [NAMES[0], NAMES[0]]


def test_a_dry_run_writes_nothing_at_all(store: Store) -> None:
    push_all(store, registration())
    before = counts(store)

    receipt = run_all(store, delivery(registration(), UNREADABLE, registration(2)), dry_run=True)

    assert (receipt["dryRun"], receipt["outcomes"]) == (True, {"UNCHANGED": 1, "QUARANTINED": 1, "CREATED": 1})
    assert counts(store) == before


def test_portions_of_one_run_may_show_that_parties_of_an_earlier_one_are_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.ingest.run.PORTION", 1)
    one, two = {"registrationNumber": "证1"}, {"businessRegistrationNumber": "商1"}
    mentions = ({"name": NAMES[2], **one}, {"name": NAMES[2], **two}, {"name": NAMES[2], **one, **two})

    run_all(store, delivery(*(penalty(f"罚{number}", party=said) for number, said in enumerate(mentions))))

    assert rows(store, party, "name") == [NAMES[2]]
    assert sorted(rows(store, record_link, "reason")) == ["MERGED", "NEW", "NEW", "REGISTRATION_NUMBER"]
    closed = [to_at for (to_at,) in [(one,) for one in rows(store, record_link, "to_at")] if to_at]
    assert len(closed) == 1
    assert MORNING < closed[0] < MORNING + timedelta(seconds=1)


def test_a_run_of_any_portions_ends_in_the_same_state(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    every = delivery(*(penalty(f"罚{number}", party={"name": NAMES[number % 5]}) for number in range(12)))
    run_all(store, every)
    whole = lines(store)
    store.write(lambda tx: [tx.execute(table.delete()) for table in record_version.metadata.sorted_tables])

    monkeypatch.setattr("hub.ingest.run.PORTION", 5)
    run_all(store, every)

    assert lines(store) == whole


def test_a_run_tells_how_far_it_is(store: Store) -> None:
    told: list[int] = []
    work = Run(CIVIL_AFFAIRS, "登记.xlsx", "registrations-1", delivery(registration(), registration(2)))

    run(store, work, clock=lambda: MORNING, today=TODAY, progress=told.append)

    assert told == [2]
    assert PORTION > 1


def test_a_run_that_is_stopped_leaves_nothing(store: Store) -> None:
    def stop(_done: int) -> None:
        raise StoreUnavailable("away", "不可用")

    work = Run(CIVIL_AFFAIRS, "登记.xlsx", "registrations-1", delivery(registration(), UNREADABLE))
    with pytest.raises(StoreUnavailable):
        run(store, work, clock=lambda: MORNING, today=TODAY, progress=stop)

    assert set(counts(store).values()) == {0}


def test_rows_are_read_while_they_are_taken_and_no_more_than_a_portion_ahead(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.ingest.run.PORTION", 3)
    read: list[int] = []
    ahead: list[int] = []

    def reading() -> Iterator[SourceRow]:
        for row in delivery(*(registration(number) for number in range(8))):
            read.append(row.number)
            yield row

    work = Run(CIVIL_AFFAIRS, "登记.xlsx", "registrations-1", reading())
    run(store, work, clock=lambda: MORNING, today=TODAY, progress=lambda done: ahead.append(len(read) - done))

    assert ahead == [0, 0, 0]


def test_an_account_counts_all_quarantined_and_flagged_rows_and_lists_the_first(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.ingest.run.TOLD_MOST", 2)

    odd = [penalty(f"罚{number}", party={"name": NAMES[number], "uscc": "9.11E+17"}) for number in range(4)]

    receipt = run_all(store, delivery(UNREADABLE, UNREADABLE, UNREADABLE, *odd))

    assert (receipt["outcomes"], receipt["flags"]) == ({"CREATED": 4, "QUARANTINED": 3}, {"DAMAGED_NUMBER": 4})
    assert [row["row"] for row in receipt["quarantined"]] == [2, 3]
    assert [row["row"] for row in receipt["flagged"]] == [5, 6]
    assert receipt["untold"] == {"quarantined": 1, "flagged": 2}
    assert rows(store, quarantine, "row_number") == [2, 3, 4]


def test_parties_of_earlier_portions_take_what_later_ones_say(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    spelled = [f"{NAMES[0]}{end}" for end in ("", "（分部）", "", "（二部）")]
    every = [
        penalty(f"罚{number}", party={"name": name, "uscc": uscc(1)}, decidedOn=f"201{9 - number}-03-02")
        for number, name in enumerate(spelled)
    ]
    run_all(store, delivery(*every))
    whole = lines(store)
    empty(store)

    monkeypatch.setattr("hub.ingest.run.PORTION", 1)
    run_all(store, delivery(*every))

    assert lines(store) == whole
    before = lines(store)
    rebuild(store)
    assert lines(store) == before
