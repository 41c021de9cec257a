"""Grades that an organization was given under a scheme."""

from hub.domain.records.authority import PerhapsDecided
from hub.domain.records.declare import (
    About,
    InYear,
    OnParty,
    Record,
    Term,
    Time,
    day,
    one_of,
    party_reference,
    text,
    year,
)
from hub.domain.records.rules import in_its_year
from hub.domain.vocabulary import GradeLevel, GradeScheme, Label


class GradeRecord(PerhapsDecided, Record):
    """A party's grade under one scheme; each new grading is a new statement of the same record.

    A grade by the statutory assessment holds for five years (社会组织评估管理办法, 2010), any other until the next
    one, unless `validUntil` says otherwise. Where only the year is known, the grade counts from its first day.
    """

    party = party_reference("评定对象", "Party graded")
    scheme = one_of(GradeScheme, "评定制度", "Scheme")
    scheme_name = text(
        "评定制度名称", "The scheme, as its agency names it", optional=True, example="汽车租赁企业信用评价"
    )
    as_written = text("等级原文", "The grade, as it was written", longest=100, example="3A")
    grade = one_of(GradeLevel, "等级", "Grade", optional=True).null_where(
        "该制度无对应的A级", "the scheme has no grade of the five that is meant"
    )
    year = year("评定年度", "Year of the grading", optional=True)
    graded_on = day("评定日期", "Graded on", optional=True)
    valid_until = day("有效期至", "The last day on which it holds", optional=True)

    about = About(
        "grade",
        Label("等级评定", "Grade"),
        time=Time.STATE,
        keys=((scheme, scheme_name, party), (scheme, party)),
        effective=graded_on,
        in_year=InYear(year),
        last=valid_until,
        term=Term(scheme, {GradeScheme.ASSESSMENT: 5}),
        on_party=OnParty(
            scheme, {GradeScheme.ASSESSMENT: "assessment_grade", GradeScheme.CREDIT: "credit_grade"}, grade
        ),
        competent=("CIVIL_AFFAIRS",),
        rules=(in_its_year("year", "graded_on", later=None),),
    )
