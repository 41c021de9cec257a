"""Write the projected rows of parties, from all that speaks of them."""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Table, case, func, select, text

from hub.domain.names import fold
from hub.domain.records.mentions import KEY_LONGEST
from hub.projection.party_rows import HEARD_WHOLE, Evidence, rows_of_parties, spoken
from hub.projection.record_rows import Stated
from hub.store.engine import Transaction
from hub.store.log import versions_of
from hub.store.rows import among, delete_among, insert_rows, portions, replace_rows, select_among
from hub.store.tables.parties import bygone_involvement, involvement, name_key, party

WORDS: Final = ("party_id", "agency", "record_key", "kind", "reference")
"""Columns that tell how a party is spoken of."""


def project_parties(tx: Transaction, party_ids: Iterable[UUID], *, empty: bool = False) -> None:
    """Project some parties anew; one of whom nothing speaks any more disappears.

    With `empty`, nothing stands there for any of them.
    """
    wanted = set(party_ids)
    write_parties(tx, evidence_of(tx, wanted), {}, standing=frozenset() if empty else wanted)


def write_parties(
    tx: Transaction, evidence: dict[UUID, Evidence], versions: Stated, *, standing: AbstractSet[UUID]
) -> None:
    """Write the rows of parties; those `standing` may have rows already, which are replaced.

    `versions` are those of records that were read already; of others that make up a party the log is read.
    """
    records = {key for one in evidence.values() for key in one.records}
    read = versions_of(tx, records - versions.keys())
    stated = {**{key: versions[key] for key in records & versions.keys()}, **read}
    named = evidence.keys() - found_by_all_names(tx, evidence, standing)
    for table, rows in rows_of_parties(evidence, stated, named=named).items():
        if table is name_key:
            delete_among(tx, table, table.c.party_id, standing - (evidence.keys() - named))
            insert_rows(tx, table, rows)
        else:
            replace_rows(tx, table, table.c.id if table is party else table.c.party_id, standing, rows)


def found_by_all_names(tx: Transaction, evidence: dict[UUID, Evidence], party_ids: AbstractSet[UUID]) -> set[UUID]:
    """The parties among some whose search keys are those of their names already.

    All keys of a name follow from its folded form, unless that is too long for a key.
    """
    keys: defaultdict[UUID, set[str]] = defaultdict(set)
    folded = select(name_key.c.party_id, name_key.c.key).where(name_key.c.kind == "FOLDED")
    for party_id, key in select_among(tx, folded, name_key.c.party_id, party_ids):
        keys[party_id].add(key)
    return {
        party_id
        for party_id, of_party in keys.items()
        if party_id in evidence
        and of_party == {fold(name) for name in evidence[party_id].names}
        and all(len(key) < KEY_LONGEST for key in of_party)
    }


def evidence_of(tx: Transaction, party_ids: AbstractSet[UUID]) -> dict[UUID, Evidence]:
    """Gather what speaks of some parties."""
    found: dict[UUID, Evidence] = {}
    for portion in portions(party_ids):
        told = among(tx, involvement.c.party_id, portion)
        for query in (records_heard_whole(told), first_of_equal_wordings(told)):
            for party_id, agency, record_key, kind, reference, from_on in tx.execute(query):
                said = spoken(agency, record_key, kind, reference, from_on)
                found.setdefault(party_id, Evidence()).spoken.append(said)
        bygone = bygone_words(among(tx, bygone_involvement.c.party_id, portion))
        for party_id, agency, record_key, kind, reference in tx.execute(bygone):
            found.setdefault(party_id, Evidence()).bygone.append(spoken(agency, record_key, kind, reference, None))
    return found


def words_of(table: Table) -> list[ColumnElement[Any]]:
    """How a party is spoken of in a table."""
    return [table.c[name] for name in WORDS]


def bygone_words(told: ColumnElement[bool]) -> Select[Any]:
    """Every mention in words that stand no longer."""
    return select(*words_of(bygone_involvement)).where(told)


def records_heard_whole(told: ColumnElement[bool]) -> Select[Any]:
    """Every record that describes a party, or tells something of one."""
    return select(*words_of(involvement), involvement.c.from_on).where(told, involvement.c.kind.in_(HEARD_WHOLE))


def first_of_equal_wordings(told: ColumnElement[bool]) -> Select[Any]:
    """Of all other mentions, one for each wording and agency: a party may be named by thousands of records.

    It counts from the earliest day of them all, and from no known one where one of them has none.
    """
    wording = (involvement.c.party_id, involvement.c.agency, involvement.c.mention)
    ordinal = func.row_number().over(partition_by=wording, order_by=involvement.c.record_key)
    dated, every = (func.count(what).over(partition_by=wording) for what in (involvement.c.from_on, text("*")))
    earliest = case((dated == every, func.min(involvement.c.from_on).over(partition_by=wording)))
    query = select(*words_of(involvement), earliest.label("from_on"), ordinal.label("ordinal"))
    others = query.where(told, involvement.c.kind.not_in(HEARD_WHOLE)).subquery()
    return select(*(others.c[name] for name in (*WORDS, "from_on"))).where(others.c.ordinal == 1)
