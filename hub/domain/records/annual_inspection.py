"""Annual inspections of social organizations."""

from hub.domain.records.authority import PerhapsDecided
from hub.domain.records.declare import About, InYear, Record, Time, day, one_of, party_reference, year
from hub.domain.records.rules import in_its_year
from hub.domain.vocabulary import AnnualInspectionResult, Label


class AnnualInspectionRecord(PerhapsDecided, Record):
    """What the registrar concluded of a party's year (年检); published lists name the result, and not always the year.

    A year is inspected after it has ended: where no day is stated, the inspection counts from the year's last day.
    """

    party = party_reference("年检对象", "Party inspected")
    year = year("年检年度", "Year inspected", optional=True).null_where(
        "公开名单未载明年度", "the published list names none"
    )
    result = one_of(AnnualInspectionResult, "年检结论", "Result", optional=True).null_where(
        "公开名单仅载明已年检年报", "the published list says only that there was one"
    )
    concluded_on = day("结论日期", "Concluded on", optional=True)

    about = About(
        "annual_inspection",
        Label("年度检查", "Annual inspection"),
        time=Time.EVENT,
        keys=((party, year), (party, concluded_on), (party,)),
        effective=concluded_on,
        in_year=InYear(year, month=12, day=31),
        rules=(in_its_year("year", "concluded_on", later=None),),
    )
