"""Agreements by which agencies share records with each other."""

from collections.abc import Iterator

from hub.domain.records.agency import HUB
from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, one_of, several_of, text
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.records.rules import in_order, known
from hub.domain.sharing_codes import SharedKind, SharingMode, SharingRole
from hub.domain.vocabulary import Label


def of_both_sides(values: Values, _around: Around) -> Iterator[Refusal]:
    """Somebody provides, and somebody else receives."""
    provide = {one["agency"] for one in values["parties"] if one["role"] is not SharingRole.RECIPIENT}
    receive = {one["agency"] for one in values["parties"] if one["role"] is not SharingRole.PROVIDER}
    if not provide or not receive or len(provide | receive) == 1:
        yield Refusal(
            "parties",
            "ONE_SIDED",
            "An agreement names an agency that provides records, and another one that receives them.",
            "共享协议须列明提供方与另一接收方。",
        )


class SharingParty(Declared):
    """An agency that is bound by the agreement."""

    agency = link("agency", "code", "协议单位", "Agency")
    role = one_of(SharingRole, "角色", "What it does")


class SharingAgreementRecord(Record):
    """A data-sharing agreement: who gives whom sight of which records, how, on which basis and for how long.

    政务信息资源共享管理暂行办法 (国发〔2016〕51号): what is shared conditionally needs a basis and a purpose.
    """

    number = text("协议编号", "Number of the agreement", longest=200)
    title = text("协议名称", "Title", longest=500)
    kinds = several_of(SharedKind, "共享数据", "Records shared")
    mode = one_of(SharingMode, "共享方式", "How they are shared")
    basis = text("共享依据", "Legal basis", longest=2000)
    parties = items(SharingParty, "协议单位", "Agencies bound by it")
    begins_on = day("生效日期", "In force from")
    ends_on = day("终止日期", "In force until, that day excluded", optional=True)

    about = About(
        "sharing_agreement",
        Label("数据共享协议", "Data-sharing agreement"),
        time=Time.STATE,
        keys=((number,),),
        effective=begins_on,
        ends=ends_on,
        stated_by=(HUB,),
        rules=(
            Rule(of_both_sides),
            in_order("begins_on", "ends_on"),
            known("agency", "code", "parties", "agency", besides=(HUB,)),
        ),
    )
