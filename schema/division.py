"""Administrative divisions over time."""

import datetime
from typing import TYPE_CHECKING

from hub.access.labels import Access
from hub.domain.records.coordination_body import CoordinationBodyRecord
from hub.domain.records.division import Division as Stated
from hub.domain.records.division import DivisionSuccessor as StatedSuccessor
from hub.domain.records.party import Party as StatedParty
from hub.domain.records.service_centre import ServiceCentreRecord
from hub.domain.vocabulary import DivisionLevel, Label
from hub.query.declaring.declare import Node, column, entity, many, one, only, parts, source
from hub.query.declaring.generated import Connection
from schema.source import Source

if TYPE_CHECKING:
    from schema.coordination import CoordinationBody
    from schema.party import Organization
    from schema.service_centre import ServiceCentre


@entity(Stated, label=Access.PUBLIC)
class Division(Node):
    """A province, city, district, street or community, with the dates between which it exists."""

    code: str = column(Stated.code, where=True, order=True)
    name: str = column(Stated.name, where=True, order=True)
    level: DivisionLevel = column(Stated.level, where=True)
    parent: "Division | None" = one(Stated.parent, where=True)
    divisions: "Connection[Division]" = many(Stated.parent, where=True)
    established_on: datetime.date | None = column(Stated.established_on)
    abolished_on: datetime.date | None = column(Stated.abolished_on)
    successors: "list[DivisionSuccessor]" = parts(Stated.successors)
    organizations: "Connection[Organization]" = many(StatedParty.street, where=True, order=True)
    coordination_bodies: "Connection[CoordinationBody]" = many(CoordinationBodyRecord.division, where=True)
    service_centre: "ServiceCentre | None" = only(ServiceCentreRecord.division)
    source: Source = source()


@entity(StatedSuccessor, label=Access.PUBLIC, title=Label("承继区划", "A division to which territory went"))
class DivisionSuccessor:
    """A division to which the territory of an abolished one went."""

    code: str = column(StatedSuccessor.division)
    division: Division | None = one(StatedSuccessor.division)
