"""The service platforms of the organizations' website."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, count, day, text
from hub.domain.records.documented import Documented
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import hold_together
from hub.domain.vocabulary import Label

SAME_NAME = Looked("service_platform", "name", ("name",))


def one_of_a_name(values: Values, around: Around) -> Iterator[Refusal]:
    """Two platforms of one name would not be told apart."""
    for other in around[SAME_NAME]:
        if hold_together(values, other, begins="opened_on", ends="closed_on"):
            yield Refusal(
                "name",
                "NAME_TAKEN",
                f"The platform '{other['code']}' has this name already.",
                f"平台“{other['code']}”已使用该名称。",
            )


class ServicePlatformRecord(Documented, Record):
    """A part of the website under which the organizations are served (江干区社会组织网)."""

    code = text("代码", "Code", longest=100)
    name = text("名称", "Name", example="动态披露")
    english_name = text("英文名称", "English name", optional=True)
    website = text("所属网站", "Website", optional=True)
    place = count("排序", "Its place among the others", optional=True)
    opened_on = day("上线日期", "Opened on", optional=True)
    closed_on = day("下线日期", "Closed on", optional=True)

    about = About(
        "service_platform",
        Label("网站服务平台", "Service platform"),
        time=Time.STATE,
        keys=((code,),),
        effective=opened_on,
        ends=closed_on,
        rules=(Rule(one_of_a_name, (SAME_NAME,)),),
    )
