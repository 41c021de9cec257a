"""Drop folders: each content once, each file filed away with what became of it, none lost."""

import fcntl
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hub.clerk.choosing import by_header
from hub.clerk.folder import take_file
from hub.clerk.report import State, readable
from hub.domain.connector import Connector, Delivery
from hub.domain.vocabulary import Label
from hub.errors import LayoutUnknown
from hub.ingest.drift import Accepted
from hub.store.engine import Store
from hub.store.runs import find_file
from hub.store.tables.log import record_version
from hub.store.tables.runs import connector_run, taken_file
from tests.hub.clerk.desks import NOON, desk, drop, listing, told, with_reports
from tests.hub.cli.small_connector import SMALL, read
from tests.pushing import rows


def companies(store: Store) -> int:
    """How many companies the log has versions of."""
    return rows(store, record_version, "kind").count("other_party")


def test_a_file_is_taken_and_filed_away_with_its_account(store: Store, tmp_path: Path) -> None:
    content = drop(tmp_path, "公司.txt", "杭州甲公司", "?", "宁波乙公司").read_bytes()

    report = take_file(desk(store), tmp_path / "公司.txt")

    assert told(report) == ("TAKEN", "done/公司.txt")
    assert report["receipt"]["outcomes"] == {"CREATED": 2, "QUARANTINED": 1}
    assert listing(tmp_path) == with_reports("done/公司.txt")
    assert (tmp_path / "done" / "公司.txt").read_bytes() == content
    assert json.loads((tmp_path / "done" / "公司.txt.report.json").read_text(encoding="utf-8")) == report
    readable = (tmp_path / "done" / "公司.txt.report.md").read_text(encoding="utf-8")
    assert readable.startswith("# 已接收 Taken: 公司.txt\n")
    assert "| 3 | name | 缺少名称。 name is required. | 请补填本栏 Fill in this cell |" in readable
    assert rows(store, taken_file, "connector", "source", "filed_as", "taken_at") == [
        ("small", "公司.txt", "公司.txt", NOON)
    ]


def test_a_second_copy_is_filed_away_with_the_earlier_receipt_named(store: Store, tmp_path: Path) -> None:
    first = take_file(desk(store), drop(tmp_path, "一.txt", "杭州甲公司"))

    second = take_file(desk(store), drop(tmp_path, "二.txt", "杭州甲公司"))
    third = take_file(desk(store), drop(tmp_path, "一.txt", "杭州甲公司"))

    assert [told(one) for one in (second, third)] == [("REPEATED", "done/二.txt"), ("REPEATED", "done/一-2.txt")]
    batch = first["receipt"]["batchId"]
    assert second["earlier"] == {"file": "一.txt", "at": NOON.isoformat(), "batchId": batch}
    assert batch in (tmp_path / "done" / "二.txt.report.md").read_text(encoding="utf-8")
    assert len(rows(store, connector_run, "rows")) == 1
    assert listing(tmp_path) == with_reports("done/一-2.txt", "done/一.txt", "done/二.txt")


def test_a_second_copy_is_none_of_the_rest_of_a_run_that_is_about_to_move_the_first(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (drop(tmp_path, name, "杭州甲公司") for name in ("一.txt", "二.txt"))
    with monkeypatch.context() as stopped:
        stopped.setattr("hub.clerk.folder.conclude", lambda *_given: {"state": "CLAIMED"})
        claimed = take_file(desk(store), first)

    copy, rest = take_file(desk(store), second), take_file(desk(store), first)

    assert claimed == {"state": "CLAIMED"}
    assert [told(one) for one in (copy, rest)] == [("REPEATED", "done/二.txt"), ("TAKEN", "done/一.txt")]
    assert copy["earlier"]["file"] == "一.txt"
    assert companies(store) == 1


def test_another_file_of_the_same_name_is_another_file(store: Store, tmp_path: Path) -> None:
    reports = [take_file(desk(store), drop(tmp_path, "公司.txt", name)) for name in ("杭州甲公司", "宁波乙公司")]

    assert [told(one) for one in reports] == [("TAKEN", "done/公司.txt"), ("TAKEN", "done/公司-2.txt")]
    assert companies(store) == 2


def test_what_cannot_be_used_is_refused_with_the_reason(store: Store, tmp_path: Path) -> None:
    report = take_file(desk(store), drop(tmp_path, "公司.txt", "甲", header="nome"))

    assert told(report) == ("REFUSED", "refused/公司.txt")
    assert report["error"]["code"] == "LAYOUT_UNKNOWN"
    assert report["receipt"] is None
    assert listing(tmp_path) == with_reports("refused/公司.txt")
    readable = (tmp_path / "refused" / "公司.txt.report.md").read_text(encoding="utf-8")
    assert "没有表头为“nome”的版式。" in readable
    assert rows(store, taken_file, "source") == []


def test_a_file_of_which_no_row_could_be_used_is_refused_and_may_come_again(store: Store, tmp_path: Path) -> None:
    reports = [take_file(desk(store), drop(tmp_path, "公司.txt", "?", "?")) for _ in range(2)]

    assert [told(one) for one in reports] == [("REFUSED", "refused/公司.txt"), ("REFUSED", "refused/公司-2.txt")]
    assert [one["receipt"]["outcomes"] for one in reports] == [{"QUARANTINED": 2}] * 2


def test_far_fewer_rows_are_refused_until_they_are_accepted(store: Store, tmp_path: Path) -> None:
    take_file(desk(store), drop(tmp_path, "一.txt", "甲公司", "乙公司", "丙公司"))

    refused = take_file(desk(store), drop(tmp_path, "二.txt", "丁公司"))
    taken = take_file(desk(store, accepted=Accepted(shrink=True)), drop(tmp_path, "二.txt", "丁公司"))

    assert (told(refused), refused["error"]["code"]) == (("REFUSED", "refused/二.txt"), "RUN_SHRANK")
    assert told(taken) == ("TAKEN", "done/二.txt")


def test_a_dry_run_moves_nothing_and_claims_nothing(store: Store, tmp_path: Path) -> None:
    file, bad = drop(tmp_path, "公司.txt", "甲公司"), drop(tmp_path, "坏.txt", header="nome")

    reports = [take_file(desk(store, dry_run=True), one) for one in (file, bad)]

    assert [told(one) for one in reports] == [("TAKEN", None), ("REFUSED", None)]
    assert reports[0]["receipt"]["dryRun"]
    assert listing(tmp_path) == ["公司.txt", "坏.txt"]
    assert [rows(store, table, "source") for table in (taken_file, connector_run)] == [[], []]


def test_a_file_that_another_program_is_at_is_left(store: Store, tmp_path: Path) -> None:
    file = drop(tmp_path, "公司.txt", "甲公司")

    with file.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        report = take_file(desk(store), file)

    assert told(report) == ("LEFT", None)
    assert listing(tmp_path) == ["公司.txt"]


def test_a_file_that_is_gone_is_no_trouble(store: Store, tmp_path: Path) -> None:
    assert told(take_file(desk(store), tmp_path / "公司.txt")) == ("LEFT", None)


def test_a_file_that_is_changed_while_it_is_read_is_left_and_nothing_is_written(store: Store, tmp_path: Path) -> None:
    def read_slowly(file: Path) -> Delivery:
        delivery = read(file)
        with file.open("a", encoding="utf-8") as other:
            other.write("\n宁波乙公司")
        return delivery

    slow = Connector("small", "SMALL", SMALL.label, "none", "daily", ("other_party",), read_slowly)

    report = take_file(desk(store, choose=lambda _file: slow), drop(tmp_path, "公司.txt", "甲公司"))

    assert told(report) == ("LEFT", None)
    assert "changed while it was read" in report["note"]["message"]
    assert companies(store) == 0
    assert told(take_file(desk(store), tmp_path / "公司.txt")) == ("TAKEN", "done/公司.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(store: Store, tmp_path: Path) -> None:
    file = drop(tmp_path, "公司.txt", "甲公司")
    file.chmod(0)

    report = take_file(desk(store), file)

    assert (told(report), report["error"]["code"]) == (("REFUSED", "refused/公司.txt"), "SOURCE_UNREADABLE")


def test_many_at_once_take_each_content_once(store: Store, tmp_path: Path) -> None:
    files = [drop(tmp_path, f"{number}.txt", f"第{number % 4}公司") for number in range(8)]

    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(lambda file: take_file(desk(store), file), [*files, *files]))

    states = sorted(one["state"] for one in reports if one["state"] != "LEFT")
    assert states == ["REPEATED"] * 4 + ["TAKEN"] * 4
    assert len(listing(tmp_path)) == 3 * 8
    assert companies(store) == 4
    assert sorted(rows(store, connector_run, "rows")) == [1] * 4


def test_without_a_connector_the_header_decides_where_one_alone_knows_it(store: Store, tmp_path: Path) -> None:
    other = Connector("other", "OTHER", Label("另", "Other"), "none", "daily", ("other_party",), read)
    one, two = by_header({"small": SMALL}), by_header({"small": SMALL, "other": other})

    taken = take_file(desk(store, choose=one), drop(tmp_path, "一.txt", "甲公司"))
    ambiguous = take_file(desk(store, choose=two), drop(tmp_path, "二.txt", "乙公司"))
    unknown = take_file(desk(store, choose=two), drop(tmp_path, "三.txt", header="nome"))

    assert [one["state"] for one in (taken, ambiguous, unknown)] == ["TAKEN", "REFUSED", "REFUSED"]
    assert "small, other" in ambiguous["error"]["message"]
    assert "No connector knows the header of 三.txt" in unknown["error"]["message"]


def test_of_several_connectors_the_one_with_the_nearest_header_tells_why_none_knows_it(tmp_path: Path) -> None:
    def refusing(name: str, alike: float) -> Connector:
        def refuse(_file: Path) -> Delivery:
            raise LayoutUnknown(f"{name} says why.", f"{name}说明原因。", alike=alike)

        return Connector(name, name.upper(), Label(name, name), "none", "daily", ("other_party",), refuse)

    choose = by_header({"far": refusing("far", 0.1), "near": refusing("near", 0.3), "no": refusing("no", 0.0)})

    with pytest.raises(LayoutUnknown) as refused:
        choose(tmp_path / "一.csv")

    assert refused.value.en == "No connector knows the header of 一.csv. near says why."
    assert refused.value.zh == "没有连接器认识 一.csv 的表头。near说明原因。"


def test_states_are_told_in_two_languages() -> None:
    assert all(state.label.zh and state.label.en for state in State)


def test_what_went_wrong_beside_the_rows_is_in_the_readable_report_too() -> None:
    note = {"message": "No annotated copy: OSError.", "messageZh": "未能生成标注副本：OSError。"}
    report = {"state": "TAKEN", "file": "a.csv", "at": "2020-06-30", "error": None, "receipt": None, "note": note}

    assert "- 未能生成标注副本：OSError。 No annotated copy: OSError." in readable(report)


def test_the_claim_is_by_connector(store: Store, tmp_path: Path) -> None:
    report = take_file(desk(store), drop(tmp_path, "公司.txt", "甲公司"))

    with store.read() as tx:
        assert find_file(tx, "small", report["sha256"]) is not None
        assert find_file(tx, "streets", report["sha256"]) is None
