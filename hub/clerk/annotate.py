"""Give a clerk's file back with what is to be mended marked in it, in the form in which it came."""

from pathlib import Path

from hub.clerk.annotate_text import annotate_text
from hub.clerk.annotate_workbook import CHANGED_AT_MOST, OddWorkbook, annotate_workbook, is_workbook, rebuild_workbook
from hub.clerk.marks import marks
from hub.clerk.whole import written_whole
from hub.domain.connector import Connector, Delivery
from hub.ingest.receipts import Receipt

ENDING = ".annotated"


def annotated(
    connector: Connector, file: Path, receipt: Receipt, beside: Path, *, at: Path | None = None
) -> Path | None:
    """Write the annotated copy, `BESIDE.annotated.csv` or `.xlsx`, or as `at`; None where there is nothing to mark.

    A text stays a text in its encoding, a workbook keeps what it looks like; of other forms (XLS, ODS, archives, very
    large workbooks) the copy is a workbook with the same rows in the same places.
    """
    if not receipt["quarantined"] and not receipt["flagged"]:
        return None
    delivery = connector.read(file)
    if not delivery.tables:
        return None
    is_text = delivery.tables[0].encoding is not None and not delivery.tables[0].part
    copy = at or beside.with_name(f"{beside.name}{ENDING}{'.csv' if is_text else '.xlsx'}")
    with written_whole(copy) as unfinished:
        write_copy(delivery, file, unfinished, receipt)
    return copy


def write_copy(delivery: Delivery, file: Path, copy: Path, receipt: Receipt) -> None:
    """Write a copy in the form of the file."""
    found = {table.part: marks(receipt, table) for table in delivery.tables}
    first = delivery.tables[0]
    if first.encoding is not None and not first.part:
        annotate_text(file, copy, first, found[first.part])
        return
    if is_workbook(file) and delivery.total <= CHANGED_AT_MOST:
        try:
            annotate_workbook(file, copy, found)
        except OddWorkbook:
            pass  # what openpyxl cannot keep, calamine could read: the copy is made anew
        else:
            return
    rebuild_workbook(copy, delivery.tables, delivery.rows, found)
