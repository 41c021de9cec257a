"""The layout of party units, and how it names the organizations that a unit covers."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from connectors.sources.amounts import count
from connectors.sources.days import day
from connectors.sources.layouts import Layout, ignore, take
from connectors.sources.words import code, wordings
from hub.domain.identifiers import trimmed
from hub.domain.vocabulary import Label, PartyUnitKind

KIND_WORDS: Final[Mapping[str, PartyUnitKind]] = MappingProxyType(
    {**wordings(PartyUnitKind), "总支": PartyUnitKind.GENERAL_BRANCH, "支部": PartyUnitKind.BRANCH}
)
BETWEEN_NAMES: Final = re.compile("[、；;\n]")
A_PERSON: Final = Label("自然人信息，平台不收集", "It names a natural person, of whom the hub keeps nothing")


def covered(cell: str) -> list[Mapping[str, Any]]:
    """The organizations that a cell names, between enumeration commas, semicolons or line breaks."""
    names = filter(None, map(trimmed, BETWEEN_NAMES.split(cell)))
    return [{"organization": {"name": name}} for name in names]


PARTY_UNITS: Final = Layout(
    name="party_units",
    kind="party_unit",
    source="社会组织党组织名册；栏目未见统一标准 (ASSUMED)",
    columns=(
        take("党组织编码", into="code"),
        take("党组织名称", into="name"),
        take("党组织类别", into="kind", read=code(KIND_WORDS)),
        take("上级党组织编码", into="parent"),
        take("成立日期", into="foundedOn", read=day),
        take("撤销日期", into="dissolvedOn", read=day),
        take("党员人数", into="members", read=count),
        take("覆盖社会组织", into="organizations", read=covered),
        ignore("书记", because=A_PERSON),
    ),
    required=("党组织编码", "党组织名称", "党组织类别"),
)

LAYOUTS: Final = (PARTY_UNITS,)
