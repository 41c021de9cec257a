"""How social workers' trainings were evaluated, indicator by indicator."""

from hub.domain.records.declare import About, Declared, Record, Time, count, day, items, link, text
from hub.domain.records.rules import at_most, known
from hub.domain.vocabulary import Label


class TrainingIndicator(Declared):
    """One indicator of a training's quality."""

    name = text("指标", "Indicator", example="课程满意度")
    score = count("得分", "Score out of 100")


class TrainingEvaluationRecord(Record):
    """What a social worker achieved in a course (社会工作者培训评价、培训质量指标)."""

    worker = link("social_worker", "number", "社会工作者", "Social worker")
    course = text("课程", "Course")
    base = text("实训基地", "Training base", optional=True)
    held_on = day("结业日期", "Ended on")
    hours = count("学时", "Hours", optional=True)
    score = count("得分", "Score out of 100", optional=True)
    indicators = items(TrainingIndicator, "质量指标", "Indicators of quality", optional=True)

    about = About(
        "training_evaluation",
        Label("培训评价", "Training evaluation"),
        time=Time.EVENT,
        keys=((worker, course, held_on),),
        effective=held_on,
        rules=(
            at_most(100, "score"),
            at_most(100, "indicators", "score"),
            known("social_worker", "number", "worker"),
        ),
    )
