"""Agencies: who states records, and for how long."""

from typing import Final

from hub.domain.records.declare import About, Record, Time, day, identifier, link, text
from hub.domain.vocabulary import IdentifierScheme, Label

HUB: Final = "HUB"
"""The code of the hub's own operator, who states agencies and divisions."""


class Agency(Record):
    """An authority or body that delivers records or decides cases."""

    code = text("代码", "Code", longest=60, example="CIVIL_AFFAIRS")
    name = text("名称", "Name", example="江干区民政局")
    english_name = text("英文名称", "English name", optional=True, example="Jianggan Civil Affairs Bureau")
    uscc = identifier(IdentifierScheme.USCC, "统一社会信用代码", "Unified social credit code", optional=True)
    established_on = day("设立日期", "Established on", optional=True)
    abolished_on = day("撤销日期", "Abolished on", optional=True)
    successor = link("agency", "code", "承继机关", "Successor agency", optional=True)

    about = About(
        "agency",
        Label("机关", "Agency"),
        time=Time.STATE,
        keys=((code,),),
        effective=established_on,
        ends=abolished_on,
        stated_by=(HUB,),
    )
