"""Administrative divisions over time."""

from hub.domain.records.agency import HUB
from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, one_of, text
from hub.domain.vocabulary import DivisionLevel, Label


class DivisionSuccessor(Declared):
    """A division to which the territory of an abolished one went."""

    division = link("division", "code", "承继区划", "Successor division")


class Division(Record):
    """A province, city, district, street or community, with the dates between which it exists.

    Codes follow GB/T 2260 (2 to 6 digits) and the National Bureau of Statistics (9 and 12 digits).
    """

    code = text("区划代码", "Division code", longest=12, example="330104005")
    name = text("名称", "Name", example="凯旋街道")
    level = one_of(DivisionLevel, "层级", "Level")
    parent = link("division", "code", "上级区划", "Parent division", optional=True)
    established_on = day("设立日期", "Established on", optional=True)
    abolished_on = day("撤销日期", "Abolished on", optional=True)
    successors = items(DivisionSuccessor, "承继区划", "Successor divisions", optional=True)

    about = About(
        "division",
        Label("行政区划", "Administrative division"),
        time=Time.STATE,
        keys=((code,),),
        effective=established_on,
        ends=abolished_on,
        stated_by=(HUB,),
    )
