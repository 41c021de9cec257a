"""What is written down of a caller: who read what of whom, and what was denied; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from hub.access.documents import document_id
from hub.access.principals import Principal
from hub.access.purposes import Declared
from hub.domain.access_codes import AccessAct
from hub.store.access_log import Entry


@dataclass(frozen=True, slots=True)
class Act:
    """One operation of one caller, as entries of it tell."""

    at: datetime
    principal: Principal
    purpose: Declared | None
    operation: str | None
    document: str
    request_id: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One personal value that is to be shown: which field, and of whom, stated by which agency."""

    coordinate: str
    kind: str
    subject: str
    owner: str | None


def read(act: Act, readings: Iterable[Reading]) -> list[Entry]:
    """What was read: an entry for each subject and each agency that stated something of it, with all fields."""
    fields: dict[tuple[str, str, str | None], set[str]] = {}
    for one in readings:
        fields.setdefault((one.kind, one.subject, one.owner), set()).add(one.coordinate)
    return [
        entry(act, AccessAct.READ, sorted(names), kind=kind, subject=subject, owner=owner)
        for (kind, subject, owner), names in fields.items()
    ]


def looked_up(act: Act, coordinates: Sequence[str]) -> Entry:
    """That somebody was looked up by personal numbers: before it is known whether there is one."""
    return entry(act, AccessAct.LOOKED_UP, coordinates)


def denied(act: Act, coordinates: Iterable[str]) -> Entry:
    """What an operation was denied: one entry, whatever it asked for."""
    return entry(act, AccessAct.DENIED, sorted(set(coordinates)))


def entry(  # noqa: PLR0913 - what the log tells of
    act: Act,
    what: AccessAct,
    coordinates: Sequence[str],
    *,
    kind: str | None = None,
    subject: str | None = None,
    owner: str | None = None,
) -> Entry:
    """One entry of an act."""
    who, why = act.principal, act.purpose
    return Entry(
        happened_at=act.at,
        act=what,
        principal=who.name,
        role=who.role.name,
        agency=who.agency,
        purpose=why.purpose if why else None,
        case_number=why.case_number if why else None,
        operation=act.operation,
        document_hash=document_id(act.document),
        coordinates=list(coordinates),
        kind=kind,
        subject=subject,
        owner=owner,
        request_id=act.request_id,
    )
