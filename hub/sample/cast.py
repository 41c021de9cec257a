"""All that anybody told of the cast: of everybody who has a part in what the sample shows."""

from collections.abc import Iterator
from itertools import chain

from hub.sample.agencies import agencies
from hub.sample.agreements import agreements
from hub.sample.annual_inspections import annual_inspections
from hub.sample.awards import awards
from hub.sample.cases import cases
from hub.sample.filings import filings
from hub.sample.grades import grades
from hub.sample.inspections import inspections
from hub.sample.joint_operations import joint_operations
from hub.sample.list_entries import list_entries
from hub.sample.objections import objections
from hub.sample.other_parties import descriptions
from hub.sample.party_units import party_units
from hub.sample.penalties import penalties
from hub.sample.places import divisions
from hub.sample.registers import registers
from hub.sample.registrations import registrations
from hub.sample.showcase import showcase
from hub.sample.telling import Told


def everything() -> Iterator[Told]:
    """Agencies and divisions, the registers, and the cast with whatever happened to it."""
    return chain(
        agencies(),
        divisions(),
        registrations(),
        filings(),
        descriptions(),
        penalties(),
        inspections(),
        cases(),
        party_units(),
        joint_operations(),
        list_entries(),
        awards(),
        grades(),
        annual_inspections(),
        objections(),
        showcase(),
        registers(),
        agreements(),
    )
