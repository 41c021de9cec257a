"""Where the rows of a declared type are, and whether they hold for a period."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy import Table

from hub.domain.records import RECORDS
from hub.domain.records.declare import Declared
from hub.domain.records.party import Party
from hub.domain.records.told import Access, Cited, Disagreement, Identified, Source
from hub.store.tables.access_log import access_log
from hub.store.tables.log import record_version
from hub.store.tables.parties import conflict, identifier, party
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES


@dataclass(frozen=True, slots=True)
class Rows:
    """A table; `dated` where every row holds for a period, `owned` where one agency stated the row.

    `owner` is the column that says which; `actor`, where there is one, that which says whose people made the row.
    """

    table: Table
    dated: bool
    owned: bool
    owner: str = "agency"
    actor: str | None = None


ROWS: Final[Mapping[type[Declared], Rows]] = MappingProxyType(
    {
        **{record: Rows(RECORD_TABLES[record.about.kind], dated=True, owned=True) for record in RECORDS},
        **{item: Rows(table, dated=False, owned=False) for item, table in PARTS_TABLES.items()},
        Party: Rows(party, dated=True, owned=False),
        Source: Rows(record_version, dated=False, owned=False),
        Cited: Rows(record_version, dated=False, owned=False),
        Identified: Rows(identifier, dated=False, owned=False),
        Disagreement: Rows(conflict, dated=False, owned=False),
        Access: Rows(access_log, dated=False, owned=True, owner="owner", actor="agency"),
    }
)
