"""Quarantine: a row that cannot be used is kept as it came, once."""

from uuid import UUID

from hub.store.engine import Store
from hub.store.quarantine import QuarantinedRow, keep
from hub.store.tables.deliveries import quarantine
from tests.pushing import MORNING, rows

REASONS = [{"field": "name", "code": "REQUIRED", "message": "name is required.", "messageZh": "缺少必填项。"}]


def row(number: int, *, agency: str = "STREETS", row_hash: str = "hash", cell: str = "甲") -> QuarantinedRow:
    """A row of a file."""
    return QuarantinedRow(
        id=UUID(int=number),
        agency=agency,
        batch_id=UUID(int=100),
        source="备案.xlsx",
        row_number=number,
        row_hash=row_hash,
        reasons=REASONS,
        payload={"名称": cell, "街道": ""},
        observed_at=MORNING,
    )


def test_a_row_is_kept_as_it_came_with_its_reasons(store: Store) -> None:
    cells = "甲\x00\u200b ＡＢＣ"

    store.write(lambda tx: keep(tx, [row(1, cell=cells)]))

    columns = ("id", "agency", "batch_id", "source", "row_number", "row_hash", "reasons", "payload", "observed_at")
    assert rows(store, quarantine, *columns) == [
        (UUID(int=1), "STREETS", UUID(int=100), "备案.xlsx", 1, "hash", REASONS, {"名称": cells, "街道": ""}, MORNING)
    ]


def test_the_same_row_is_kept_once_for_each_agency(store: Store) -> None:
    store.write(lambda tx: keep(tx, [row(1), row(2), row(3, row_hash="other")]))
    store.write(lambda tx: keep(tx, [row(4), row(5, agency="COURT")]))

    assert sorted(rows(store, quarantine, "agency", "row_hash")) == [
        ("COURT", "hash"),
        ("STREETS", "hash"),
        ("STREETS", "other"),
    ]
