"""Service projects that the district buys from organizations, through their stages."""

from collections.abc import Iterator
from decimal import Decimal

from hub.domain.records.declare import (
    About,
    Declared,
    Record,
    Time,
    count,
    day,
    items,
    link,
    money,
    one_of,
    party_reference,
    text,
)
from hub.domain.records.documented import Documented
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import at_most, goes_with, in_order, known
from hub.domain.register_codes import ProjectKind, ProjectStage
from hub.domain.vocabulary import Label

TRANSFERS = Looked("fund_transfer", "project", ("number",))


def no_more_than_asked(values: Values, _around: Around) -> Iterator[Refusal]:
    """Nobody is granted more than was applied for."""
    amount, requested = values["amount"], values["requested"]
    if amount is not None and requested is not None and amount > requested:
        yield Refusal(
            "amount",
            "MORE_THAN_REQUESTED",
            f"{amount:.2f} yuan are granted, but {requested:.2f} were applied for.",
            f"核定金额 {amount:.2f} 元超过申请金额 {requested:.2f} 元。",
        )


def reviewed_before_it_goes_on(values: Values, _around: Around) -> Iterator[Refusal]:
    """Management, assessment and what follows them come after an approval."""
    stage: ProjectStage = values["stage"]
    if stage.rank > ProjectStage.REVIEW.rank and stage is not ProjectStage.REFUSED and values["approved_on"] is None:
        yield Refusal(
            "approved_on",
            "NOT_APPROVED",
            f"A project in the stage {stage.name} was approved; state when, and with which amount.",
            f"处于“{stage.zh}”阶段的项目须已立项，请填写立项日期与核定金额。",
        )


def events_in_their_order(values: Values, _around: Around) -> Iterator[Refusal]:
    """What happened to a project is told day by day, from its application on."""
    last = values["applied_on"]
    for event in values["events"]:
        if event["on"] < last:
            yield Refusal(
                "events",
                "DAYS_OUT_OF_ORDER",
                f"The event of {event['on']} comes after one of {last}, or before the application.",
                f"{event['on']} 的环节排在 {last} 之后，或早于申请日期。",
            )
        last = max(last, event["on"])


def no_less_than_was_paid(values: Values, around: Around) -> Iterator[Refusal]:
    """What was transferred already cannot become more than what was granted."""
    paid = sum((one["amount"] for one in around[TRANSFERS]), Decimal(0))
    if paid > (values["amount"] or Decimal(0)):
        yield Refusal(
            "amount",
            "LESS_THAN_TRANSFERRED",
            f"{paid:.2f} yuan were transferred for this project already; less cannot be granted.",
            f"该项目已划拨 {paid:.2f} 元，核定金额不得低于已划拨金额。",
        )


class ProjectEvent(Declared):
    """What happened to a project on one day, at one stage."""

    stage = one_of(ProjectStage, "阶段", "Stage")
    on = day("日期", "On")
    score = count("得分", "Score out of 100", optional=True)
    result = text("结果", "Result", optional=True, longest=2000)


class ServiceProjectRecord(Documented, Record):
    """A project bought from an organization (政府购买服务、公益创投); every new stage is a new version of it."""

    number = text("项目（合同）编号", "Project or contract number", longest=200)
    name = text("项目名称", "Name")
    kind = one_of(ProjectKind, "项目类别", "Kind")
    organization = party_reference("承接组织", "Organization that takes it on")
    purchaser = link("agency", "code", "购买主体", "Purchasing agency", optional=True)
    street = link("division", "code", "实施街道", "Street in which it is carried out", optional=True)
    catalogue_item = link("purchase_catalogue_item", "code", "购买目录项目", "Item of the catalogue", optional=True)
    stage = one_of(ProjectStage, "当前阶段", "Stage")
    applied_on = day("申请日期", "Applied for on")
    approved_on = day("立项日期", "Approved on", optional=True)
    finished_on = day("结项日期", "Finished on", optional=True)
    requested = money("申请金额（元）", "Amount applied for in yuan", optional=True)
    amount = money("核定金额（元）", "Amount granted in yuan", optional=True)
    review_score = count("评审得分", "Score of the review out of 100", optional=True)
    events = items(ProjectEvent, "项目进程", "What happened to it", optional=True)

    about = About(
        "service_project",
        Label("购买服务项目", "Service project"),
        time=Time.EVENT,
        keys=((number,),),
        effective=applied_on,
        rules=(
            in_order("applied_on", "approved_on", "finished_on"),
            goes_with("amount", "approved_on"),
            goes_with("approved_on", "amount"),
            at_most(100, "review_score"),
            at_most(100, "events", "score"),
            Rule(no_more_than_asked),
            Rule(reviewed_before_it_goes_on),
            Rule(events_in_their_order),
            known("purchase_catalogue_item", "code", "catalogue_item"),
            Rule(no_less_than_was_paid, (TRANSFERS,)),
        ),
    )
