"""How social workers' services were evaluated, year by year."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, day, link, one_of, text, year
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.records.rules import known
from hub.domain.register_codes import PerformanceGrade
from hub.domain.vocabulary import Label


def in_the_year_or_after(values: Values, _around: Around) -> Iterator[Refusal]:
    """A year's service is evaluated at its end or in the year that follows."""
    if values["evaluated_on"].year not in {values["year"], values["year"] + 1}:
        yield Refusal(
            "evaluated_on",
            "YEAR_UNLIKE_DAY",
            f"The year {values['year']} is not evaluated on {values['evaluated_on']}.",
            f"{values['evaluated_on']} 不应评价 {values['year']} 年度。",
        )


class PerformanceEvaluationRecord(Record):
    """The evaluation of a social worker's services in a year (社会工作者服务绩效评估)."""

    worker = link("social_worker", "number", "社会工作者", "Social worker")
    year = year("评估年度", "Year")
    evaluated_on = day("评估日期", "Evaluated on")
    grade = one_of(PerformanceGrade, "评估等次", "Grade")
    note = text("评语", "Note", optional=True, longest=2000)

    about = About(
        "performance_evaluation",
        Label("服务绩效评估", "Performance evaluation"),
        time=Time.EVENT,
        keys=((worker, year),),
        effective=evaluated_on,
        rules=(Rule(in_the_year_or_after), known("social_worker", "number", "worker")),
    )
