"""Honours and awards."""

from hub.domain.records.authority import PerhapsDecided
from hub.domain.records.declare import About, InYear, Record, Time, day, one_of, party_reference, text, year
from hub.domain.records.rules import in_its_year
from hub.domain.vocabulary import AwardLevel, Label


class AwardRecord(PerhapsDecided, Record):
    """An honour given to a party (荣誉表彰); one award may be given every year, and one without a year is kept.

    Where only the year is known, the award counts from its first day.
    """

    party = party_reference("获奖对象", "Party honoured")
    title = text("荣誉名称", "Award", example="市首批十大品牌社会组织")
    level = one_of(AwardLevel, "奖项级别", "Level", optional=True).null_where(
        "公开数据未载明级别", "what was published names none"
    )
    year = year("年度", "Year", optional=True).null_where("公开数据未载明年度", "what was published names none")
    awarded_on = day("表彰日期", "Awarded on", optional=True)

    about = About(
        "award",
        Label("荣誉表彰", "Award"),
        time=Time.EVENT,
        keys=((title, party, year), (title, party)),
        effective=awarded_on,
        in_year=InYear(year, of_day=True),
        rules=(in_its_year("year", "awarded_on", later=None),),
    )
