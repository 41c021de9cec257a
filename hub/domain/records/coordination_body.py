"""Bodies in which agencies work together: leading groups, street working groups, joint meetings."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Declared, InYear, Record, Time, day, items, link, one_of, text, year
from hub.domain.records.documented import Documented
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import in_its_year, known
from hub.domain.register_codes import CoordinationBodyKind, MemberRole
from hub.domain.vocabulary import DivisionLevel, Label

DIVISION = Looked("division", "code", ("division",))


def of_a_street(values: Values, around: Around) -> Iterator[Refusal]:
    """A street working group belongs to a street."""
    if values["kind"] is not CoordinationBodyKind.STREET_WORKING_GROUP:
        return
    if not any(one["level"] is DivisionLevel.STREET for one in around[DIVISION]):
        yield Refusal(
            "division",
            "NOT_OF_A_STREET",
            "A street working group names the street to which it belongs, by the code of its division.",
            "街道工作小组须填写所属街道的区划代码。",
        )


class BodyMember(Declared):
    """An agency that is a member."""

    agency = link("agency", "code", "成员单位", "Member agency")
    role = one_of(MemberRole, "职责", "Role")


class CoordinationBodyRecord(Documented, Record):
    """A leading group, a street's working group or a joint meeting (社会组织培育发展领导小组, 2012, and its like)."""

    code = text("代码", "Code", longest=100)
    name = text("名称", "Name", example="江干区社会组织培育发展领导小组")
    kind = one_of(CoordinationBodyKind, "类别", "Kind")
    parent = link("coordination_body", "code", "上级议事机构", "Body above", optional=True)
    division = link("division", "code", "所属区划", "Division", optional=True)
    established_in = year("成立年份", "Established in the year", optional=True)
    established_on = day("成立日期", "Established on", optional=True)
    dissolved_on = day("撤销日期", "Dissolved on", optional=True)
    members = items(BodyMember, "成员单位", "Members", optional=True)

    about = About(
        "coordination_body",
        Label("议事协调机构", "Coordination body"),
        time=Time.STATE,
        keys=((code,),),
        effective=established_on,
        in_year=InYear(established_in),
        ends=dissolved_on,
        rules=(
            Rule(of_a_street, (DIVISION,)),
            in_its_year("established_in", "established_on"),
            known("agency", "code", "members", "agency"),
            known("coordination_body", "code", "parent"),
        ),
    )
