"""The website: its service platforms, what it discloses, and the matters of its guide."""

import datetime

from hub.access.labels import Access
from hub.domain.records.disclosure import DisclosureRecord
from hub.domain.records.disclosure import DisclosureSubject as StatedSubject
from hub.domain.records.service_matter import ServiceMatterRecord
from hub.domain.records.service_platform import ServicePlatformRecord
from hub.domain.register_codes import DisclosureCategory
from hub.domain.vocabulary import Label
from hub.query.declaring.declare import (
    Node,
    column,
    counted,
    dimension,
    entity,
    many,
    one,
    parts,
    source,
    span,
    statistics,
)
from hub.query.declaring.declared import Span
from hub.query.declaring.generated import Connection
from schema.agency import Agency
from schema.party import Party
from schema.source import Source


@entity(ServicePlatformRecord, label=Access.PUBLIC)
class ServicePlatform(Node):
    """A part of the website under which organizations are served."""

    code: str = column(ServicePlatformRecord.code, where=True)
    name: str = column(ServicePlatformRecord.name, where=True)
    english_name: str | None = column(ServicePlatformRecord.english_name)
    website: str | None = column(ServicePlatformRecord.website)
    place: int | None = column(ServicePlatformRecord.place)
    opened_on: datetime.date | None = column(ServicePlatformRecord.opened_on)
    closed_on: datetime.date | None = column(ServicePlatformRecord.closed_on)
    disclosures: "Connection[Disclosure]" = many(DisclosureRecord.platform)
    matters: "Connection[ServiceMatter]" = many(ServiceMatterRecord.platform)
    stated_in: str | None = column(ServicePlatformRecord.stated_in)
    source: Source = source()


@entity(DisclosureRecord, label=Access.PUBLIC)
class Disclosure(Node):
    """Something published on a platform of the website."""

    number: str = column(DisclosureRecord.number, where=True, order=True)
    platform: ServicePlatform | None = one(DisclosureRecord.platform, where=True)
    category: DisclosureCategory = column(DisclosureRecord.category, where=True)
    title: str = column(DisclosureRecord.title, where=True)
    published_on: datetime.date = column(DisclosureRecord.published_on, where=True, order=True)
    subjects: "list[DisclosureSubject]" = parts(DisclosureRecord.subjects, where=True)
    source: Source = source()


@entity(StatedSubject, label=Access.PUBLIC, title=Label("涉及的社会组织", "An organization of which it tells"))
class DisclosureSubject:
    """An organization of which a disclosure tells."""

    organization: Party = one(StatedSubject.organization, where=True)


@entity(ServiceMatterRecord, label=Access.PUBLIC)
class ServiceMatter(Node):
    """A matter of the guide to procedures."""

    code: str = column(ServiceMatterRecord.code, where=True, order=True)
    name: str = column(ServiceMatterRecord.name, where=True, order=True)
    category: DisclosureCategory = column(ServiceMatterRecord.category, where=True)
    platform: ServicePlatform | None = one(ServiceMatterRecord.platform, where=True)
    handled_by: Agency | None = one(ServiceMatterRecord.handled_by, where=True)
    statutory_days: int | None = column(ServiceMatterRecord.statutory_days, where=True)
    promised_days: int | None = column(ServiceMatterRecord.promised_days, where=True, order=True)
    materials: str | None = column(ServiceMatterRecord.materials)
    listed_on: datetime.date | None = column(ServiceMatterRecord.listed_on, where=True, order=True)
    delisted_on: datetime.date | None = column(ServiceMatterRecord.delisted_on)
    source: Source = source()


@statistics(Disclosure, title=Label("信息公开统计", "Statistics of disclosures"))
class DisclosureStats:
    """How much was disclosed, by whatever is asked for."""

    category: DisclosureCategory | None = dimension(DisclosureRecord.category)
    platform: ServicePlatform | None = dimension(DisclosureRecord.platform)
    published_in_year: datetime.date | None = span(DisclosureRecord.published_on, Span.YEAR)
    published_in_month: datetime.date | None = span(DisclosureRecord.published_on, Span.MONTH)
    count: int = counted()
