"""Parties as the statements of several agencies fold into them, and how they are found."""

from typing import Any, Final

from sqlalchemy import Column, Date, Index, Table, Uuid

from hub.domain.records.party import Party
from hub.domain.vocabulary import IdentifierScheme, IdentifierValidity
from hub.store.tables.metadata import CodePoints, Document, code_column_type, metadata
from hub.store.tables.projected import columns_of, look_up_indexes, period_columns

COUNTED: Final = (
    *("street", "registration", "kind", "status", "founded_on"),
    *("party_class", "standing", "valid_from", "valid_to"),
)

party: Final = Table(
    "party",
    metadata,
    *period_columns(),
    *columns_of(Party),
    Column("provenance", Document, nullable=False),
    *look_up_indexes("party", Party),
    Index("ix_party_name", "name", "id"),
    # The conditions that hold for most stand in no index: SQLite would take them for the best way in.
    Index("ix_party_founded_on_name_id", "founded_on", "name", "id"),
    # All that dashboards group and filter by: counting everybody reads this instead of the rows, most of which is
    # provenance. Shared scans group in its order; a list of a street has an index that also holds its own.
    Index("ix_party_counted", *COUNTED),
)

identifier: Final = Table(
    "identifier",
    metadata,
    Column("scheme", code_column_type(IdentifierScheme), primary_key=True),
    Column("issuer", CodePoints, primary_key=True),
    Column("value", CodePoints, primary_key=True),
    Column("party_id", Uuid, primary_key=True),
    Column("validity", code_column_type(IdentifierValidity), nullable=False),
    Index("ix_identifier_party_id", "party_id"),
    Index("ix_identifier_value", "scheme", "value"),
)

name_key: Final = Table(
    "name_key",
    metadata,
    Column("party_id", Uuid, primary_key=True),
    Column("kind", CodePoints, primary_key=True),
    Column("key", CodePoints, primary_key=True),
    Index("ix_name_key_key", "kind", "key"),
)

conflict: Final = Table(
    "conflict",
    metadata,
    Column("party_id", Uuid, primary_key=True),
    Column("field", CodePoints, primary_key=True),
    Column("rule", CodePoints, nullable=False),
    Column("statements", Document, nullable=False),
)


def involvement_table(name: str, *more: Column[Any]) -> Table:
    """A table of who is spoken of by which record, and in which words."""
    return Table(
        name,
        metadata,
        Column("record_key", Uuid, primary_key=True),
        Column("mention", Uuid, primary_key=True),
        Column("party_id", Uuid, nullable=False),
        Column("agency", CodePoints, nullable=False),
        Column("kind", CodePoints, nullable=False),
        Column("reference", Document, nullable=False),
        *more,
        Index(f"ix_{name}_party_id", "party_id"),
    )


involvement: Final = involvement_table("involvement", Column("from_on", Date))
"""Which party every surviving record speaks of, and from which day on (NULL: no start is known)."""

bygone_involvement: Final = involvement_table("bygone_involvement")
"""Which party versions spoke of that were replaced or withdrawn: identity must not hang on what came first."""

sighting: Final = Table(
    "sighting",
    metadata,
    Column("scheme", CodePoints, primary_key=True),
    Column("issuer", CodePoints, primary_key=True),
    Column("value", CodePoints, primary_key=True),
    Column("name", CodePoints, primary_key=True),
    Column("party_id", Uuid, nullable=False),
    Index("ix_sighting_party_id", "party_id"),
)
"""Every identifier with every folded name beside which it was seen: what identity decides from."""
