"""Matters in which organizations are served: what to apply for, where, and how soon it is settled."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, count, day, link, one_of, text
from hub.domain.records.rule import Around, Refusal, Rule, Values
from hub.domain.records.rules import known
from hub.domain.register_codes import DisclosureCategory
from hub.domain.vocabulary import Label


def no_longer_than_the_law(values: Values, _around: Around) -> Iterator[Refusal]:
    """A promise may be shorter than what the law allows, never longer."""
    promised, allowed = values["promised_days"], values["statutory_days"]
    if promised is not None and allowed is not None and promised > allowed:
        yield Refusal(
            "promised_days",
            "LONGER_THAN_THE_LAW",
            f"{promised} working days are promised, but the law allows {allowed}.",
            f"承诺 {promised} 个工作日，超过法定的 {allowed} 个工作日。",
        )


class ServiceMatterRecord(Record):
    """A matter of the guide to procedures (办事流程), from one day to another."""

    code = text("事项代码", "Code", longest=100)
    name = text("事项名称", "Name", example="民办非企业单位成立登记")
    category = one_of(DisclosureCategory, "公开事项类别", "Category")
    platform = link("service_platform", "code", "服务平台", "Platform", optional=True)
    handled_by = link("agency", "code", "办理机关", "Agency that handles it")
    statutory_days = count("法定时限（工作日）", "Working days that the law allows", optional=True)
    promised_days = count("承诺时限（工作日）", "Working days that are promised", optional=True)
    materials = text("申请材料", "What to hand in", optional=True, longest=4000)
    listed_on = day("发布日期", "Listed on", optional=True)
    delisted_on = day("下架日期", "Taken off on", optional=True)

    about = About(
        "service_matter",
        Label("办事事项", "Service matter"),
        time=Time.STATE,
        keys=((code,),),
        effective=listed_on,
        ends=delisted_on,
        rules=(
            Rule(no_longer_than_the_law),
            known("agency", "code", "handled_by"),
            known("service_platform", "code", "platform"),
        ),
    )
