"""Where values come from."""

import datetime
from typing import TYPE_CHECKING

from hub.access.labels import Access
from hub.domain.records.party import Party
from hub.domain.records.told import Cited
from hub.domain.records.told import Source as Told
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import column, entity, facet, one, quoted

if TYPE_CHECKING:
    from schema.agency import Agency


@entity(Told, label=Access.PUBLIC, title=Label("来源", "The statement from which values come"))
class Source:
    """The statement from which values come."""

    agency: "Agency | None" = one(Told.agency)
    kind: str = column(Told.kind)
    native_id: str = column(Told.native_id)
    observed_at: datetime.datetime | None = column(Told.observed_at)
    effective_on: datetime.date | None = column(Told.effective_on)
    synthetic: bool = column(Told.synthetic)


@entity(Cited, label=Access.PUBLIC, title=Label("字段来源", "The statement from which one value comes"))
class ValueSource:
    """The statement from which one value comes."""

    field: str = column(Cited.field)
    source: Source = facet("来源", "The statement")


@entity(Cited, label=Access.PUBLIC, title=Label("争议陈述", "One of several statements that disagree"))
class ContestedStatement:
    """One of several statements that disagree."""

    value: str | None = quoted(Cited.value, of=Party)
    source: Source = facet("来源", "The statement")
