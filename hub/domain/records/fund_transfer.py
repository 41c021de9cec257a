"""Transfers of funds for service projects: the money adds up, and nothing is overspent."""

from collections.abc import Iterator
from decimal import Decimal

from hub.domain.records.declare import About, Record, Time, day, link, money, text
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import known
from hub.domain.vocabulary import Label

PROJECT = Looked("service_project", "number", ("project",))
OTHERS = Looked("fund_transfer", "project", ("project",))


def after_the_approval(values: Values, around: Around) -> Iterator[Refusal]:
    """Money flows once a project is approved."""
    for project in around[PROJECT]:
        if project["approved_on"] is None or values["paid_on"] < project["approved_on"]:
            yield Refusal(
                "paid_on",
                "PAID_BEFORE_APPROVAL",
                f"On {values['paid_on']} the project '{project['number']}' was not approved.",
                f"{values['paid_on']} 项目“{project['number']}”尚未立项。",
            )


def nothing_overspent(values: Values, around: Around) -> Iterator[Refusal]:
    """The transfers of a project may not exceed what was granted."""
    paid = sum((one["amount"] for one in around[OTHERS]), values["amount"])
    for project in around[PROJECT]:
        granted = project["amount"] or Decimal(0)
        if paid > granted:
            yield Refusal(
                "amount",
                "OVERSPENT",
                f"With this transfer {paid:.2f} yuan would have been paid for a project of {granted:.2f}.",
                f"本次划拨后累计 {paid:.2f} 元，超过项目核定金额 {granted:.2f} 元。",
            )


class FundTransferRecord(Record):
    """A payment for a service project (经费划拨)."""

    number = text("划拨编号", "Number of the transfer", longest=200)
    project = link("service_project", "number", "项目", "Project")
    amount = money("划拨金额（元）", "Amount in yuan")
    paid_on = day("划拨日期", "Paid on")
    paid_by = link("agency", "code", "拨款机关", "Paying agency", optional=True)
    purpose = text("款项性质", "Purpose", optional=True, example="首款")

    about = About(
        "fund_transfer",
        Label("经费划拨", "Transfer of funds"),
        time=Time.EVENT,
        keys=((number,),),
        effective=paid_on,
        competent=("FINANCE",),
        rules=(
            known("service_project", "number", "project"),
            Rule(after_the_approval, (PROJECT,)),
            Rule(nothing_overspent, (PROJECT, OTHERS)),
        ),
    )
