"""Newspapers and other media that tell of social organizations."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, one_of, text
from hub.domain.records.documented import Documented
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.records.rules import known, starts, stops
from hub.domain.register_codes import PublicationKind
from hub.domain.vocabulary import Label


def every_issue_once(values: Values, _around: Around) -> Iterator[Refusal]:
    """No issue has the number of another one."""
    numbers = [one["number"] for one in values["issues"]]
    for number in sorted({one for one in numbers if numbers.count(one) > 1}):
        yield Refusal("issues", "ISSUE_TWICE", f"The issue '{number}' stands there twice.", f"第“{number}”期重复。")


def while_it_appears(values: Values, _around: Around) -> Iterator[Refusal]:
    """No issue comes out before the first day of a publication, or after its last."""
    for one in values["issues"]:
        if not starts(values, "founded_on") <= one["published_on"] <= stops(values, "ceased_on"):
            yield Refusal(
                "issues",
                "DAYS_OUT_OF_ORDER",
                f"The issue '{one['number']}' is of {one['published_on']}, when there was no such publication.",
                f"第“{one['number']}”期的出版日期（{one['published_on']}）不在该出版物存续期间。",
            )


class PublicationIssue(Declared):
    """One issue of a publication."""

    number = text("期号", "Number", longest=100)
    published_on = day("出版日期", "Published on")


class PublicationRecord(Documented, Record):
    """A publication, from its first to its last day (三社联动报, and its like)."""

    code = text("代码", "Code", longest=100)
    title = text("名称", "Title", example="三社联动报")
    kind = one_of(PublicationKind, "媒体类别", "Kind")
    publisher = link("agency", "code", "主办单位", "Publishing agency", optional=True)
    founded_on = day("创办日期", "Founded on", optional=True)
    ceased_on = day("停办日期", "Ceased on", optional=True)
    issues = items(PublicationIssue, "各期", "Issues", optional=True)

    about = About(
        "publication",
        Label("出版物", "Publication"),
        time=Time.STATE,
        keys=((code,),),
        effective=founded_on,
        ends=ceased_on,
        rules=(Rule(every_issue_once), Rule(while_it_appears), known("agency", "code", "publisher")),
    )
