"""What the district itself was designated as."""

from hub.domain.records.declare import About, InYear, Record, Time, day, link, one_of, text, year
from hub.domain.records.documented import Documented
from hub.domain.records.rules import in_its_year, known
from hub.domain.vocabulary import AwardLevel, Label


class DesignationRecord(Documented, Record):
    """A place that was designated by somebody above it (省现代社会组织体制建设创新示范观察点, 2013, and its like)."""

    title = text("称号", "Title", example="浙江省现代社会组织体制建设创新示范观察点")
    level = one_of(AwardLevel, "级别", "Level", optional=True)
    division = link("division", "code", "获得区划", "Division that was designated")
    designated_by = text("授予机关", "Designated by", optional=True)
    year = year("年度", "Year", optional=True)
    designated_on = day("授予日期", "Designated on", optional=True)

    about = About(
        "designation",
        Label("示范观察称号", "Designation"),
        time=Time.EVENT,
        keys=((title, division),),
        effective=designated_on,
        in_year=InYear(year, of_day=True),
        rules=(in_its_year("year", "designated_on"), known("division", "code", "division")),
    )
