"""Party units and the organizations that they cover."""

from collections.abc import Iterator

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
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.vocabulary import Label, PartyUnitKind


def not_under_itself(own: str) -> Rule:
    """A unit, named by its `own` field, does not belong to itself."""

    def check(values: Values, _around: Around) -> Iterator[Refusal]:
        """A unit never belongs to itself."""
        if values["parent"] is not None and values["parent"] == values[own]:
            yield Refusal("parent", "UNDER_ITSELF", "A unit does not belong to itself.", "党组织不能隶属自身。")

    return Rule(check)


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
    )
