"""Inspections."""

from collections.abc import Iterator

from hub.domain.calendar import today_in_shanghai
from hub.domain.records.authority import Decided
from hub.domain.records.declare import About, Record, Time, day, moment, one_of, party_reference, text
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.vocabulary import InspectionResult, Label


def at_an_hour_of_its_day(values: Values, _around: Around) -> Iterator[Refusal]:
    """The instant at which a party was inspected lies on the day on which it was."""
    at, on = values["inspected_at"], values["inspected_on"]
    if at is not None and today_in_shanghai(at) != on:
        yield Refusal(
            "inspected_at",
            "NOT_ON_ITS_DAY",
            f"inspectedAt is on {today_in_shanghai(at)}, but inspectedOn is {on}.",
            f"inspectedAt 在 {today_in_shanghai(at)}，而 inspectedOn 为 {on}。",
        )


class InspectionRecord(Decided, Record):
    """One party inspected under one task, as published after a random draw (双随机、一公开)."""

    party = party_reference("检查对象", "Party inspected")
    task_number = text("任务编号", "Task number", optional=True, longest=200)
    task_name = text("任务名称", "Task name")
    inspected_on = day("抽查日期", "Inspected on")
    inspected_at = moment("抽查时间", "Inspected at", optional=True)
    result = one_of(InspectionResult, "抽查结果", "Result")

    about = About(
        "inspection",
        Label("行政检查", "Inspection"),
        time=Time.EVENT,
        keys=((task_number, party), (task_name, party, inspected_at), (task_name, party, inspected_on)),
        effective=inspected_on,
        rules=(Rule(at_an_hour_of_its_day),),
    )
