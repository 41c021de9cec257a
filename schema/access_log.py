"""Who read what, when and why."""

import datetime

from hub.access.labels import Access
from hub.domain.access_codes import AccessAct, Purpose
from hub.domain.records.told import Access as Told
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import column, entity, one
from schema.agency import Agency


@entity(Told, label=Access.AUDIT, title=Label("访问日志条目", "An entry of the access log"))
class AccessEntry:
    """What somebody read, was denied, or tried to change."""

    at: datetime.datetime = column(Told.happened_at, where=True, order=True)
    act: AccessAct = column(Told.act, where=True, order=True)
    principal: str = column(Told.principal, where=True, order=True)
    role: str = column(Told.role, where=True)
    agency: Agency | None = one(Told.agency, where=True)
    purpose: Purpose | None = column(Told.purpose, where=True, order=True)
    case_number: str | None = column(Told.case_number, where=True, order=True)
    operation: str | None = column(Told.operation, where=True)
    document_hash: str | None = column(Told.document_hash, where=True)
    fields: list[str] = column(Told.coordinates)
    kind: str | None = column(Told.kind, where=True)
    subject: str | None = column(Told.subject, where=True)
    owner: Agency | None = one(Told.owner, where=True)
    request_id: str = column(Told.request_id, where=True)
    reason: str | None = column(Told.reason)
