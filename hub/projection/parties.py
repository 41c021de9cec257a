"""Write the projected rows of parties, from all that speaks of them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, func, select, text

from hub.projection.party_rows import DESCRIBING, TELLING, Evidence, rows_of_parties, spoken
from hub.store.engine import Transaction
from hub.store.log import versions_of
from hub.store.rows import delete_among, insert_rows, select_among
from hub.store.tables.parties import bygone_involvement, involvement, party


def project_parties(tx: Transaction, party_ids: Iterable[UUID]) -> None:
    """Project some parties anew; one of whom nothing speaks any more disappears."""
    wanted = set(party_ids)
    evidence = evidence_of(tx, wanted)
    versions = versions_of(tx, {key for one in evidence.values() for key in one.records})
    for table, rows in rows_of_parties(evidence, versions).items():
        delete_among(tx, table, table.c.id if table is party else table.c.party_id, wanted)
        insert_rows(tx, table, rows)


def evidence_of(tx: Transaction, party_ids: set[UUID]) -> dict[UUID, Evidence]:
    """Gather what speaks of some parties."""
    found: dict[UUID, Evidence] = {}
    for query in (records_heard_whole(), first_of_equal_wordings()):
        for row in select_among(tx, query, query.selected_columns.party_id, party_ids):
            found.setdefault(row["party_id"], Evidence()).spoken.append(spoken(row))
    for row in select_among(tx, select(bygone_involvement), bygone_involvement.c.party_id, party_ids):
        found.setdefault(row["party_id"], Evidence()).bygone.append(spoken(row))
    return found


def records_heard_whole() -> Select[Any]:
    """Every record that describes a party, or tells something of one."""
    return select(involvement).where(involvement.c.kind.in_((*DESCRIBING, *TELLING)))


def first_of_equal_wordings() -> Select[Any]:
    """Of all other mentions, one for each wording and agency: a party may be named by thousands of records.

    It counts from the earliest day of them all, and from no known one where one of them has none.
    """
    wording = (involvement.c.party_id, involvement.c.agency, involvement.c.mention)
    ordinal = func.row_number().over(partition_by=wording, order_by=involvement.c.record_key)
    dated, every = (func.count(what).over(partition_by=wording) for what in (involvement.c.from_on, text("*")))
    earliest = case((dated == every, func.min(involvement.c.from_on).over(partition_by=wording)))
    told = [column for column in involvement.c if column is not involvement.c.from_on]
    query = select(*told, earliest.label("from_on"), ordinal.label("ordinal"))
    others = query.where(involvement.c.kind.not_in((*DESCRIBING, *TELLING))).subquery()
    return select(others).where(others.c.ordinal == 1)
