"""Agencies."""

import datetime

from hub.access.labels import Access
from hub.domain.records.agency import Agency as Stated
from hub.query.declaring.declare import Node, column, entity, one, source
from schema.source import Source


@entity(Stated, label=Access.PUBLIC)
class Agency(Node):
    """An authority or body that delivers records or decides cases."""

    code: str = column(Stated.code, where=True, order=True)
    name: str = column(Stated.name, where=True, order=True)
    english_name: str | None = column(Stated.english_name)
    uscc: str | None = column(Stated.uscc, where=True)
    established_on: datetime.date | None = column(Stated.established_on)
    abolished_on: datetime.date | None = column(Stated.abolished_on)
    successor: "Agency | None" = one(Stated.successor)
    source: Source = source()
