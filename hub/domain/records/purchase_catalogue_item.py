"""The catalogue of public services that the district buys."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Record, Time, day, link, one_of, text
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import known, starts, stops
from hub.domain.register_codes import ServiceFieldKind
from hub.domain.vocabulary import Label

PARENT = Looked("purchase_catalogue_item", "code", ("parent",))


def within_what_is_above(values: Values, around: Around) -> Iterator[Refusal]:
    """An item stands under another one as long as that one is listed."""
    for above in around[PARENT]:
        if starts(values, "listed_on") < starts(above, "listed_on") or starts(values, "listed_on") >= stops(
            above, "delisted_on"
        ):
            yield Refusal(
                "listed_on",
                "OUTSIDE_THE_ITEM_ABOVE",
                f"The item above, '{above['code']}', is not listed on that day.",
                f"上级目录项目“{above['code']}”当日未列入目录。",
            )


class PurchaseCatalogueItemRecord(Record):
    """An item of the catalogue (区级政府购买公共服务目录), from one day to another."""

    code = text("目录代码", "Code", longest=100)
    name = text("项目名称", "Name", example="社区居家养老服务")
    parent = link("purchase_catalogue_item", "code", "上级目录项目", "Item above", optional=True)
    department = link("agency", "code", "主管部门", "Department in charge")
    service_field = one_of(ServiceFieldKind, "服务领域", "Service field", optional=True)
    listed_on = day("列入日期", "Listed on", optional=True)
    delisted_on = day("移出日期", "Taken off on", optional=True)

    about = About(
        "purchase_catalogue_item",
        Label("政府购买服务目录项目", "Item of the purchase catalogue"),
        time=Time.STATE,
        keys=((code,),),
        effective=listed_on,
        ends=delisted_on,
        competent=("FINANCE",),
        rules=(
            known("purchase_catalogue_item", "code", "parent"),
            Rule(within_what_is_above, (PARENT,)),
            known("agency", "code", "department"),
        ),
    )
