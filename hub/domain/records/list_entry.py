"""Entries on integrity lists, with the measures that they bring."""

from typing import Final

from hub.domain.records.authority import PerhapsDecided
from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, one_of, party_reference, text
from hub.domain.records.rules import parts_in_order
from hub.domain.vocabulary import Label, ListKind, MeasureKind

BARE_NAME: Final = Label("公开名单仅列名称", "the published list is of bare names")


class ListMeasure(Declared):
    """An incentive or penalty that the entry brings."""

    code = text("措施代码", "Measure code", longest=100)
    name = text("措施名称", "Name")
    kind = one_of(MeasureKind, "措施类别", "Kind")
    legal_basis = text("依据", "Legal basis", optional=True, longest=2000)
    executed_by = link("agency", "code", "执行单位", "Executing agency", optional=True)
    from_on = day("起始日期", "From", optional=True)
    until_on = day("截止日期", "Until", optional=True)


class ListEntryRecord(PerhapsDecided, Record):
    """A party's entry on a list (社会组织信用信息管理办法, 2018); some are bare names, and no more."""

    party = party_reference("列入对象", "Party listed")
    listed_as = one_of(ListKind, "名录类别", "List")
    ground = text("列入事由代码", "Ground", optional=True, longest=20, example="A5").null_where(*BARE_NAME)
    ground_note = text("列入事由", "Ground in words", optional=True, longest=4000)
    listed_on = day("列入日期", "Listed on", optional=True).null_where(*BARE_NAME)
    removed_on = day("移出日期", "Removed on", optional=True)
    measures = items(ListMeasure, "措施", "Measures", optional=True)

    about = About(
        "list_entry",
        Label("信用名录条目", "List entry"),
        time=Time.STATE,
        keys=((listed_as, party, listed_on), (listed_as, party)),
        effective=listed_on,
        ends=removed_on,
        rules=(parts_in_order("measures", "from_on", "until_on"),),
    )
