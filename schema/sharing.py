"""What agencies share with each other, and what they seal."""

import datetime

from hub.access.labels import Access
from hub.domain.records.case_seal import CaseSealRecord
from hub.domain.records.case_seal import SealReader as StatedReader
from hub.domain.records.sharing_agreement import SharingAgreementRecord
from hub.domain.records.sharing_agreement import SharingParty as StatedParty
from hub.domain.sharing_codes import SharedKind, SharingMode, SharingRole
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import Node, column, entity, one, parts, source
from schema.agency import Agency
from schema.source import Source


@entity(SharingAgreementRecord, label=Access.INTERNAL)
class SharingAgreement(Node):
    """An agreement by which agencies share records with each other."""

    number: str = column(SharingAgreementRecord.number, where=True, order=True)
    title: str = column(SharingAgreementRecord.title, where=True)
    kinds: list[SharedKind] = column(SharingAgreementRecord.kinds)
    mode: SharingMode = column(SharingAgreementRecord.mode, where=True)
    basis: str = column(SharingAgreementRecord.basis)
    parties: "list[SharingParty]" = parts(SharingAgreementRecord.parties, where=True)
    begins_on: datetime.date = column(SharingAgreementRecord.begins_on, where=True, order=True)
    ends_on: datetime.date | None = column(SharingAgreementRecord.ends_on, where=True, order=True)
    source: Source = source()


@entity(StatedParty, label=Access.INTERNAL, title=Label("协议单位", "An agency that is bound by an agreement"))
class SharingParty:
    """An agency that is bound by an agreement."""

    agency: Agency | None = one(StatedParty.agency, where=True)
    role: SharingRole = column(StatedParty.role, where=True)


@entity(CaseSealRecord, label=Access.SECRET)
class CaseSeal(Node):
    """A seal on a case: nobody sees the case but those named."""

    case_number: str = column(CaseSealRecord.case_number)
    reason: str = column(CaseSealRecord.reason)
    sealed_on: datetime.date | None = column(CaseSealRecord.sealed_on, order=True)
    lifted_on: datetime.date | None = column(CaseSealRecord.lifted_on, order=True)
    readers: "list[SealReader]" = parts(CaseSealRecord.readers)
    source: Source = source()


@entity(StatedReader, label=Access.SECRET, title=Label("可查阅人员", "Who may see a sealed case all the same"))
class SealReader:
    """Who may see a sealed case all the same."""

    name: str = column(StatedReader.name)
