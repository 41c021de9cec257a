"""Find the numbers that stand on unlike names, once every row of a delivery is taken.

Which parties a number stands on does not depend on the order of rows, but it is known only behind the last of them: a
later row may bring a second party, or show that two are one.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from hub.domain.records.mentions import Token
from hub.domain.vocabulary import RecordFlag
from hub.ingest.rows import Finding, Row, Rows
from hub.store.engine import Transaction
from hub.store.sightings import sightings_of


def numbers_on_unlike_names(tx: Transaction, suspected: Iterable[Token]) -> set[Token]:
    """Those of the suspected numbers that stand on several parties now."""
    marks = sorted((one.scheme, one.issuer, one.value) for one in suspected)
    standing = {(mark, party_id) for mark, _, party_id in sightings_of(tx, marks)}
    parties = Counter(mark for mark, _ in standing)
    return {Token(*mark) for mark, count in parties.items() if count > 1}


def flagged(rows: Rows, unlike: AbstractSet[Token]) -> Rows:
    """The rows, those with such a number with the finding that says so."""
    return [
        replace(row, findings=(*row.findings, finding(names_in(row)))) if among(row.marks, unlike) else row
        for row in rows
    ]


def among(marks: Collection[Token], unlike: AbstractSet[Token]) -> bool:
    """Whether one of the marks of a row is such a number."""
    return bool(unlike) and not unlike.isdisjoint(marks)


def names_in(row: Row) -> str:
    """The names that a row gives."""
    return ", ".join(mention.reference.name for mention in row.mentions)


def finding(names: str) -> Finding:
    """What is told of a row with such a number."""
    return Finding(RecordFlag.NAME_UNLIKE_CODE, "", names)
