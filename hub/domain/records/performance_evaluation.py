"""How social workers' services were evaluated, year by year."""

from hub.domain.records.declare import About, Record, Time, day, link, one_of, text, year
from hub.domain.records.rules import in_its_year, known
from hub.domain.register_codes import PerformanceGrade
from hub.domain.vocabulary import Label


class PerformanceEvaluationRecord(Record):
    """The evaluation of a social worker's services in a year (社会工作者服务绩效评估)."""

    worker = link("social_worker", "number", "社会工作者", "Social worker")
    year = year("评估年度", "Year")
    evaluated_on = day("评估日期", "Evaluated on")
    grade = one_of(PerformanceGrade, "评估等次", "Grade")
    note = text("评语", "Note", optional=True, longest=2000, personal=True)

    about = About(
        "performance_evaluation",
        Label("服务绩效评估", "Performance evaluation"),
        time=Time.EVENT,
        keys=((worker, year),),
        effective=evaluated_on,
        rules=(in_its_year("year", "evaluated_on", later=1), known("social_worker", "number", "worker")),
    )
