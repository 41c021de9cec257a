"""Read which agencies share their records with another one."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from hub.domain.records.sharing_agreement import SharingAgreementRecord, SharingParty
from hub.domain.sharing_codes import SharedKind, SharingMode, SharingRole
from hub.store.engine import Transaction
from hub.store.tables.projected import PARTS_TABLES, RECORD_TABLES, in_force


class Shared(NamedTuple):
    """An agency that shares its records of a kind, and the number of the agreement that says so."""

    kind: SharedKind
    agency: str
    number: str


def shared_with(tx: Transaction, agency: str, day: date, modes: tuple[SharingMode, ...]) -> Iterator[Shared]:
    """What is shared with an agency on a day in one of these ways."""
    agreement = RECORD_TABLES[SharingAgreementRecord.about.kind]
    gives, gets = (PARTS_TABLES[SharingParty].alias(name) for name in ("gives", "gets"))
    found = select(agreement.c.kinds, gives.c.agency, agreement.c.number).where(
        *(one.c.id == agreement.c.id for one in (gives, gets)),
        *(one.c.version == agreement.c.version for one in (gives, gets)),
        *in_force(agreement, day),
        agreement.c.mode.in_(modes),
        gives.c.role != SharingRole.RECIPIENT,
        gets.c.role != SharingRole.PROVIDER,
        gets.c.agency == agency,
        gives.c.agency != agency,
    )
    for kinds, giver, number in tx.execute(found):
        for kind in kinds:
            yield Shared(kind, giver, number)
