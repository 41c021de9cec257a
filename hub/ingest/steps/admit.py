"""Admit a row: is its kind known, and may this agency state it?"""

from hub.domain.records import KINDS
from hub.domain.records.problems import Problem, shown
from hub.ingest.rows import Context, Row, Rows


def admit(rows: Rows, context: Context) -> Rows:
    """Refuse rows of unknown kinds, and of kinds that only others may state."""
    return [admitted(row, context.agency) for row in rows]


def admitted(row: Row, agency: str) -> Row:
    """One row, refused where it may not come in."""
    kind = row.statement.kind
    if kind not in KINDS:
        known = ", ".join(KINDS)
        return row.refuse(
            Problem(
                "kind",
                "UNKNOWN_KIND",
                f"No record type {shown(kind)}. Known: {known}.",
                f"没有记录类型 {shown(kind)}。可用：{known}。",
            )
        )
    stated_by = KINDS[kind].about.stated_by
    if stated_by and agency not in stated_by:
        allowed = ", ".join(stated_by)
        return row.refuse(
            Problem(
                "kind",
                "NOT_COMPETENT",
                f"{agency} may not state records of type '{kind}'; only {allowed} may.",
                f"{agency} 无权报送“{KINDS[kind].about.label.zh}”，仅限 {allowed}。",
            )
        )
    return row
