"""Keep trusted documents: each under the hash of its text, with limits and callers of its own."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from hub.store.engine import Transaction
from hub.store.rows import insert_rows, row_of
from hub.store.tables.documents import trusted_document


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the store has it; a limit of None is the hub's, roles of None are all that have a key."""

    id: str
    name: str | None
    text: str
    tokens: int | None
    depth: int | None
    aliases: int | None
    directives: int | None
    cost: int | None
    page: int | None
    roles: list[str] | None
    registered_at: datetime
    retired_at: datetime | None = None


def put_document(tx: Transaction, one: StoredDocument) -> None:
    """Keep a document; what stood under its id gives way."""
    tx.execute(delete(trusted_document).where(trusted_document.c.id == one.id))
    insert_rows(tx, trusted_document, [row_of(one)])


def find_document(tx: Transaction, document_id: str) -> StoredDocument | None:
    """The document of an id, retired or not."""
    row = tx.execute(select(trusted_document).where(trusted_document.c.id == document_id)).mappings().one_or_none()
    return None if row is None else StoredDocument(**row)


def all_documents(tx: Transaction) -> list[StoredDocument]:
    """Every document, retired ones too, in the order in which they were registered."""
    order = (trusted_document.c.registered_at, trusted_document.c.id)
    return [StoredDocument(**row) for row in tx.execute(select(trusted_document).order_by(*order)).mappings()]


def retire_document(tx: Transaction, document_id: str, *, now: datetime) -> None:
    """Let a document be run no longer."""
    tx.execute(update(trusted_document).where(trusted_document.c.id == document_id).values(retired_at=now))
