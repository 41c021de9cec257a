"""To whom party units belong: to a trade's and to a place's, two parents at once at most (双隶属覆盖)."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, day, link, one_of
from hub.domain.records.party_unit import not_under_itself
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import hold_together, known
from hub.domain.register_codes import AffiliationKind
from hub.domain.vocabulary import Label, PartyUnitKind

PARENT = Looked("party_unit", "code", ("parent",))
OTHERS = Looked("party_affiliation", "unit", ("unit",))
LEADING = (PartyUnitKind.COMMITTEE, PartyUnitKind.GENERAL_BRANCH)


def under_one_that_leads(_values: Values, around: Around) -> Iterator[Refusal]:
    """A unit belongs to a committee or a general branch."""
    for parent in around[PARENT]:
        if parent["kind"] not in LEADING:
            yield Refusal(
                "parent",
                "PARENT_DOES_NOT_LEAD",
                f"'{parent['code']}' is a {parent['kind'].en.lower()}; only committees and general branches lead.",
                f"“{parent['code']}”为{parent['kind'].zh}，仅党委和党总支可作为上级。",
            )


def one_of_each_kind(values: Values, around: Around) -> Iterator[Refusal]:
    """On one day a unit has one parent by its trade and one by its place: two at most."""
    for other in around[OTHERS]:
        if other["kind"] is values["kind"] and hold_together(values, other, begins="from_on", ends="to_on"):
            yield Refusal(
                "kind",
                "AFFILIATED_ALREADY",
                f"The unit belongs to '{other['parent']}' in this way already. State first until when.",
                f"该党组织已以此方式隶属“{other['parent']}”，请先报送其截止日期。",
            )


class PartyAffiliationRecord(Record):
    """A party unit's affiliation to a unit above it, from one day to another."""

    unit = link("party_unit", "code", "党组织", "Party unit")
    parent = link("party_unit", "code", "隶属党组织", "Unit to which it belongs")
    kind = one_of(AffiliationKind, "隶属方式", "Kind")
    from_on = day("起始日期", "From", optional=True)
    to_on = day("截止日期", "Until", optional=True)

    about = About(
        "party_affiliation",
        Label("党组织隶属关系", "Party affiliation"),
        time=Time.STATE,
        keys=((unit, parent, kind, from_on), (unit, parent, kind)),
        effective=from_on,
        ends=to_on,
        rules=(
            known("party_unit", "code", "parent"),
            not_under_itself("unit"),
            Rule(under_one_that_leads, (PARENT,)),
            Rule(one_of_each_kind, (OTHERS,)),
        ),
    )
