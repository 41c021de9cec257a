"""Party units and the organizations that they cover."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from hub.domain.records.declare import (
    About,
    Declared,
    Record,
    Time,
    count,
    day,
    items,
    link,
    one_of,
    party_reference,
    text,
)
from hub.domain.records.rule import Around, Doubt, Refusal, Rule, Values
from hub.domain.vocabulary import Label, PartyUnitKind, RecordFlag

USUAL_MEMBERS: Final[Mapping[PartyUnitKind, int]] = MappingProxyType(
    {
        PartyUnitKind.COMMITTEE: 100,
        PartyUnitKind.GENERAL_BRANCH: 50,
        PartyUnitKind.BRANCH: 3,
        PartyUnitKind.JOINT_BRANCH: 3,
    }
)
"""How many members a unit of a kind has at least, as a rule: a smaller one is taken, and flagged."""


def not_under_itself(own: str) -> Rule:
    """A unit, named by its `own` field, does not belong to itself."""

    def check(values: Values, _around: Around) -> Iterator[Refusal]:
        """A unit never belongs to itself."""
        if values["parent"] is not None and values["parent"] == values[own]:
            yield Refusal("parent", "UNDER_ITSELF", "A unit does not belong to itself.", "党组织不能隶属自身。")

    return Rule(check)


def few_members(values: Values) -> Iterator[Doubt]:
    """A unit has as many members as its kind calls for."""
    members = values["members"]
    if members is not None and members < USUAL_MEMBERS.get(values["kind"], 0):
        yield Doubt("members", RecordFlag.FEW_MEMBERS)


class CoveredOrganization(Declared):
    """An organization in which a party unit works; a joint branch covers several, a committee may lead none."""

    organization = party_reference("覆盖组织", "Organization covered")


class PartyUnitRecord(Record):
    """A committee, general branch or branch of the party in social organizations."""

    code = text("党组织编码", "Unit code", longest=100)
    name = text("名称", "Name")
    kind = one_of(PartyUnitKind, "类别", "Kind")
    parent = link("party_unit", "code", "上级党组织", "Parent unit", optional=True)
    founded_on = day("成立日期", "Founded on", optional=True)
    dissolved_on = day("撤销日期", "Dissolved on", optional=True)
    members = count("党员人数", "Number of members", optional=True)
    organizations = items(CoveredOrganization, "覆盖组织", "Organizations covered", optional=True)

    about = About(
        "party_unit",
        Label("党组织", "Party unit"),
        time=Time.STATE,
        keys=((code,),),
        effective=founded_on,
        ends=dissolved_on,
        rules=(not_under_itself("code"),),
        doubts=few_members,
    )
