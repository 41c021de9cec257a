"""Service centres for social organizations, of the district and of its streets."""

from collections.abc import Iterator

from hub.domain.records.declare import About, Declared, Record, Time, day, items, link, one_of, several_of, text
from hub.domain.records.documented import Documented
from hub.domain.records.rule import Around, Looked, Refusal, Rule, Values
from hub.domain.records.rules import hold_together
from hub.domain.register_codes import CentreFunction, CentreLevel
from hub.domain.vocabulary import DivisionLevel, Label

DIVISION = Looked("division", "code", ("division",))
SAME_DIVISION = Looked("service_centre", "division", ("division",))
LEVELS = {CentreLevel.DISTRICT: DivisionLevel.DISTRICT, CentreLevel.STREET: DivisionLevel.STREET}


def zones_of_a_district_centre(values: Values, _around: Around) -> Iterator[Refusal]:
    """Only the centre of the district is divided into zones."""
    if values["zones"] and values["level"] is not CentreLevel.DISTRICT:
        yield Refusal(
            "zones",
            "ZONE_OUTSIDE_DISTRICT_CENTRE",
            "Zones belong to a centre of the district; a street's centre has none.",
            "功能区块属于区级服务中心，街道服务中心不设区块。",
        )


def of_its_level(values: Values, around: Around) -> Iterator[Refusal]:
    """A centre's division is of the centre's level."""
    if not any(one["level"] is LEVELS[values["level"]] for one in around[DIVISION]):
        yield Refusal(
            "division",
            "LEVEL_UNLIKE_DIVISION",
            f"The hub holds no division '{values['division']}' of the level {LEVELS[values['level']].name}.",
            f"本平台没有层级为“{LEVELS[values['level']].zh}”的区划“{values['division']}”。",
        )


def one_a_division(values: Values, around: Around) -> Iterator[Refusal]:
    """A division has one centre at a time."""
    for other in around[SAME_DIVISION]:
        if hold_together(values, other, begins="opened_on", ends="closed_on"):
            yield Refusal(
                "division",
                "SECOND_CENTRE",
                f"The division has a centre already: '{other['code']}'. State first when that closed.",
                f"该区划已有服务中心“{other['code']}”，请先报送其关闭日期。",
            )


class CentreZone(Declared):
    """A zone of a district's centre."""

    name = text("区块名称", "Name", example="孵化园")
    english_name = text("英文名称", "English name", optional=True)
    purpose = text("用途", "What it is for", optional=True, longest=2000)


class ServiceCentreRecord(Documented, Record):
    """A service centre: the district's, or one of a street and its communities."""

    code = text("代码", "Code", longest=100)
    name = text("名称", "Name", example="凯旋街道社区社会组织服务中心")
    level = one_of(CentreLevel, "层级", "Level")
    division = link("division", "code", "所属区划", "Division")
    run_by = text("运营单位", "Run by", optional=True)
    functions = several_of(CentreFunction, "功能", "What it does", optional=True)
    opened_on = day("启用日期", "Opened on", optional=True)
    closed_on = day("关闭日期", "Closed on", optional=True)
    zones = items(CentreZone, "功能区块", "Zones", optional=True)

    about = About(
        "service_centre",
        Label("社会组织服务中心", "Service centre"),
        time=Time.STATE,
        keys=((code,),),
        effective=opened_on,
        ends=closed_on,
        rules=(
            Rule(zones_of_a_district_centre),
            Rule(of_its_level, (DIVISION,)),
            Rule(one_a_division, (SAME_DIVISION,)),
        ),
    )
