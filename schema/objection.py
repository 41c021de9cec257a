"""Objections to published licences, registrations and penalties."""

import datetime

from hub.access.labels import Access
from hub.domain.records.objection import ObjectionRecord
from hub.domain.vocabulary import ObjectionMatter, ObjectionStatus
from hub.query.declaring.declare import Node, column, entity, one, source
from schema.agency import Agency
from schema.party import Party
from schema.source import Source


@entity(ObjectionRecord, label=Access.PUBLIC)
class Objection(Node):
    """A party's objection to what was published of a decision about it, as it stands on the day asked for."""

    matter: ObjectionMatter = column(ObjectionRecord.matter, where=True)
    document_number: str = column(ObjectionRecord.document_number, where=True, order=True)
    decided_on: datetime.date | None = column(ObjectionRecord.decided_on, where=True, order=True)
    status: ObjectionStatus = column(ObjectionRecord.status, where=True)
    raised_on: datetime.date | None = column(ObjectionRecord.raised_on, where=True, order=True)
    completed_on: datetime.date | None = column(ObjectionRecord.completed_on, where=True, order=True)
    entered_at: datetime.datetime | None = column(ObjectionRecord.entered_at)
    changed_at: datetime.datetime | None = column(ObjectionRecord.changed_at)
    authority_name: str = column(ObjectionRecord.authority_name, where=True, order=True)
    authority_uscc: str | None = column(ObjectionRecord.authority_uscc, where=True)
    authority: Agency | None = one(ObjectionRecord.authority, where=True)
    party: Party = one(ObjectionRecord.party, where=True)
    source: Source = source()
