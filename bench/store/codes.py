"""The codes of a store's organizations: what variables are drawn from."""

from sqlalchemy import select

from hub.domain.vocabulary import PartyStanding
from hub.store.engine import open_store
from hub.store.tables.parties import party


def codes_of(url: str) -> list[str]:
    """The unified social credit codes of all organizations that exist, in the order of their keys."""
    store = open_store(url)
    existing = (party.c.standing == PartyStanding.EXISTING, party.c.valid_to.is_(None), party.c.uscc.is_not(None))
    try:
        with store.read() as tx:
            return list(tx.execute(select(party.c.uscc).where(*existing).order_by(party.c.id)).scalars())
    finally:
        store.close()
