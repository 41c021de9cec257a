"""The yearly appraisal of departments by their targets (目标考核)."""

from collections.abc import Iterator
from typing import Final

from hub.domain.records.declare import About, InYear, Record, Time, count, day, link, one_of, text, year
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import in_its_year, known
from hub.domain.register_codes import AppraisalResult
from hub.domain.vocabulary import Label

OTHERS = Looked("target_appraisal", "department", ("department",))
ALL_POINTS: Final = 100


def no_more_than_its_weight(values: Values, _around: Around) -> Iterator[Refusal]:
    """A task brings no more points than it weighs."""
    if values["score"] is not None and values["score"] > values["weight"]:
        yield Refusal(
            "score",
            "MORE_THAN_ITS_WEIGHT",
            f"The task weighs {values['weight']} points; {values['score']} cannot be scored.",
            f"该任务分值为 {values['weight']}，得分不可能为 {values['score']}。",
        )


def a_hundred_points_a_year(values: Values, around: Around) -> Iterator[Refusal]:
    """The tasks of a department weigh a hundred points a year together, or less."""
    others = sum(one["weight"] for one in around[OTHERS] if one["year"] == values["year"])
    if others + values["weight"] > ALL_POINTS:
        yield Refusal(
            "weight",
            "WEIGHTS_OVER_100",
            f"The other tasks of the department weigh {others} points in that year; {values['weight']} are too many.",
            f"该部门当年其他任务分值合计 {others}，再加 {values['weight']} 超过 {ALL_POINTS}。",
        )


class TargetAppraisalRecord(Record):
    """One task of a department in one year: what it weighs, and what was scored."""

    number = text("任务编号", "Task number", longest=200)
    department = link("agency", "code", "被考核部门", "Department")
    year = year("考核年度", "Year")
    task = text("任务", "Task", longest=2000)
    weight = count("分值", "Points that it weighs")
    score = count("得分", "Points scored", optional=True)
    result = one_of(AppraisalResult, "考核结果", "Result", optional=True)
    appraised_on = day("考核日期", "Appraised on", optional=True)

    about = About(
        "target_appraisal",
        Label("目标考核", "Target appraisal"),
        time=Time.EVENT,
        keys=((number,),),
        effective=appraised_on,
        in_year=InYear(year),
        rules=(
            Rule(no_more_than_its_weight),
            in_its_year("year", "appraised_on", later=1),
            known("agency", "code", "department"),
            Rule(a_hundred_points_a_year, (OTHERS,)),
        ),
    )
