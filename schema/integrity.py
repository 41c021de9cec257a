"""Integrity: the lists on which a party stands, and the measures that this brings."""

import datetime

from hub.access.labels import Access
from hub.domain.records.list_entry import ListEntryRecord, ListMeasure
from hub.domain.records.party import Party as StatedParty
from hub.domain.vocabulary import Label, ListKind, MeasureKind
from hub.query.declaring.declare import (
    Node,
    column,
    counted,
    dimension,
    distinct,
    entity,
    many,
    one,
    parts,
    source,
    span,
    statistics,
)
from hub.query.declaring.declared import Span
from hub.query.declaring.generated import Connection
from schema.agency import Agency
from schema.party import Party
from schema.source import Source


@entity(StatedParty, label=Access.PUBLIC, title=Label("诚信信息", "A party's integrity record"))
class Integrity:
    """A party's integrity record: what is stored for it."""

    entries: "Connection[ListEntry]" = many(ListEntryRecord.party, where=True)


@entity(ListEntryRecord, label=Access.PUBLIC)
class ListEntry(Node):
    """A party's entry on a list; date and ground are null where the list is a bare name."""

    listed_as: ListKind = column(ListEntryRecord.listed_as, where=True)
    ground: str | None = column(ListEntryRecord.ground, where=True)
    ground_note: str | None = column(ListEntryRecord.ground_note)
    listed_on: datetime.date | None = column(ListEntryRecord.listed_on, where=True, order=True)
    removed_on: datetime.date | None = column(ListEntryRecord.removed_on, where=True, order=True)
    authority_name: str | None = column(ListEntryRecord.authority_name, where=True)
    authority_uscc: str | None = column(ListEntryRecord.authority_uscc, where=True)
    authority: Agency | None = one(ListEntryRecord.authority, where=True)
    measures: "list[Measure]" = parts(ListEntryRecord.measures, where=True)
    party: Party = one(ListEntryRecord.party, where=True)
    source: Source = source()


@entity(ListMeasure, label=Access.PUBLIC, title=Label("措施", "A measure"))
class Measure:
    """An incentive or penalty that a list entry brings."""

    code: str = column(ListMeasure.code, where=True)
    name: str = column(ListMeasure.name)
    kind: MeasureKind = column(ListMeasure.kind, where=True)
    legal_basis: str | None = column(ListMeasure.legal_basis)
    executed_by: Agency | None = one(ListMeasure.executed_by, where=True)
    from_on: datetime.date | None = column(ListMeasure.from_on)
    until_on: datetime.date | None = column(ListMeasure.until_on)


@statistics(ListEntry, title=Label("信用名录统计", "Statistics of list entries"))
class ListEntryStats:
    """How many entries are in force and whom they concern, by whatever is asked for."""

    listed_as: ListKind | None = dimension(ListEntryRecord.listed_as)
    authority: Agency | None = dimension(ListEntryRecord.authority)
    listed_in_year: datetime.date | None = span(ListEntryRecord.listed_on, Span.YEAR)
    listed_in_month: datetime.date | None = span(ListEntryRecord.listed_on, Span.MONTH)
    count: int = counted()
    parties: int = distinct(ListEntryRecord.party)
