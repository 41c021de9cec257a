"""Erase what tells who a person is: the subject's key is destroyed, and nothing sealed under it opens again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from uuid_utils.compat import uuid7

from hub.domain.access_codes import AccessAct
from hub.domain.records import KINDS
from hub.domain.records.mentions import record_key
from hub.errors import BadInput
from hub.projection.parties import project_parties
from hub.projection.records import project_records
from hub.store.access_log import Entry, add_entries
from hub.store.changes import add_change
from hub.store.engine import Store, Transaction
from hub.store.links import links_of
from hub.store.log import versions_of
from hub.store.personal import PERSONAL
from hub.store.quarantine import remove_naming
from hub.store.subject_keys import destroy_key, keys_of_records

SHORTEST: Final = 10
LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose personal values are to be erased: a record, by its kind, its agency and the name in its receipt."""

    kind: str
    agency: str
    native_id: str

    @property
    def key(self) -> UUID:
        """The key of the record."""
        return record_key(self.agency, self.kind, self.native_id)


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased: fields of the record, in how many statements, and how many waiting rows named it.

    `before` where that had been done before: then nothing was left to do.
    """

    fields: Sequence[str]
    versions: int
    waiting: int
    before: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """Who has something erased, why and when; with `dry_run` it is only told what would be."""

    by: str
    reason: str
    now: datetime
    dry_run: bool = False


def erase(store: Store, subject: Subject, order: Order) -> Erasure:
    """Destroy the key of a subject, and everything that was made of what it sealed; it stands in the access log.

    What else the record states stays as it is, and so does the log. A statement of the same record that comes later
    is taken without its personal values. Raises `BadInput` for a kind without personal fields, a record that the hub
    does not have, and a reason that says nothing.
    """
    refuse_unfit(subject, order)

    def work(tx: Transaction) -> Erasure:
        with tx.begin_nested() as undone:
            done = erased(tx, subject, order)
            if order.dry_run:
                undone.rollback()
        return done

    return store.write(work)


def refuse_unfit(subject: Subject, order: Order) -> None:
    """Raise `BadInput` for what cannot be erased, whatever the store holds."""
    known = ", ".join(kind.upper() for kind in PERSONAL)
    if subject.kind not in KINDS:
        raise BadInput(
            f"No record type {subject.kind.upper()!r}. Those that state something personal: {known}.",
            f"没有记录类型“{subject.kind.upper()}”。含个人信息的类型：{known}。",
        )
    if subject.kind not in PERSONAL:
        raise BadInput(
            f"Records of kind {subject.kind.upper()!r} state nothing personal. Those that do: {known}.",
            f"类型“{subject.kind.upper()}”的记录不含个人信息。含个人信息的类型：{known}。",
        )
    if not SHORTEST <= len(order.reason.strip()) <= LONGEST:
        raise BadInput(
            f"Give the reason in {SHORTEST} to {LONGEST} characters: who asked for it, and by which law.",
            f"请以 {SHORTEST} 至 {LONGEST} 个字符说明删除理由：由谁提出、依据何法。",
        )


def erased(tx: Transaction, subject: Subject, order: Order) -> Erasure:
    """Erase in a transaction."""
    key = subject.key
    stated = versions_of(tx, [key]).get(key, [])
    if not stated:
        kind = KINDS[subject.kind].about.label
        raise BadInput(
            f"{subject.agency} has stated no {kind.en} {subject.native_id!r}. Use the nativeId of its receipt.",
            f"{subject.agency} 未报送过编号为“{subject.native_id}”的{kind.zh}，请使用回执中的 nativeId。",
        )
    fields = [field.external for field in PERSONAL[subject.kind]]
    told = [name for name in fields if any(version.payload.get(name) for version in stated)]
    sealed = keys_of_records(tx, [key]).get(key)
    if sealed is None or sealed.is_destroyed:
        return Erasure((), 0, 0, before=sealed is not None)
    destroy_key(tx, key, at=order.now, reason=order.reason.strip())
    project_records(tx, [key])
    project_parties(tx, set(links_of(tx, [key]).values()))
    waiting = remove_naming(tx, subject.agency, subject.native_id)
    add_entries(tx, [entry(subject, order, told)])
    add_change(tx, uuid7(), agency=subject.agency, observed_at=order.now, kinds={subject.kind: 1})
    versions = sum(any(version.payload.get(name) for name in told) for version in stated)
    return Erasure(told, versions, waiting)


def entry(subject: Subject, order: Order, fields: Sequence[str]) -> Entry:
    """An erasure as the access log tells of it."""
    return Entry(
        happened_at=order.now,
        act=AccessAct.ERASED,
        principal=order.by,
        role="OPERATOR",
        agency=None,
        purpose=None,
        case_number=None,
        operation=None,
        document_hash=None,
        coordinates=[f"{subject.kind}.{name}" for name in fields],
        kind=subject.kind,
        subject=str(subject.key),
        owner=subject.agency,
        request_id="",
        reason=order.reason.strip(),
    )
