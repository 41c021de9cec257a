"""Service centres as the text states them, and whom they incubated or supported.

The text names four of sixteen that were incubated and three of twenty-seven that were supported. On which days it
does not say, nor in which registers they stand: days are invented, and so are the other organizations.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from hub.domain.register_codes import CentreFunction, CentreLevel, IncubationKind
from hub.sample.agencies import CIVIL_AFFAIRS
from hub.sample.organizations import filed
from hub.sample.places import JIANGGAN, WITH_OFFICE, Street
from hub.sample.registrations import standing_on
from hub.sample.telling import SOURCE_TEXT, Told, chance, payload, tell

DISTRICT_CENTRE: Final = "CENTRE-330104"
SINCE: Final = 2013
WITH_CENTRE: Final = frozenset({"凯旋", "采荷", "闸弄口", "四季青", "九堡"})
ZONES: Final = (
    ("孵化园", "Incubation park"),
    ("项目服务区", "Project service zone"),
    ("公益咖啡吧", "Charity café"),
    ("精品展示区", "Showcase"),
    ("休闲服务区", "Leisure zone"),
)
INCUBATED: Final = ("少不了帮帮团", "民意调查工作室", "棒棒堂社区托管学校", "邻里互助社")
SUPPORTED: Final = ("区花卉行业协会", "区武术协会", "小巷总理")
HOW_MANY: Final = {IncubationKind.INCUBATED: 16, IncubationKind.SUPPORTED: 27}


def centres() -> Iterator[Told]:
    """The district's centre with its five zones, and those of five streets."""
    zones = [payload(name=name, english_name=english) for name, english in ZONES]
    functions = (CentreFunction.INCUBATION, CentreFunction.VENTURE_PHILANTHROPY, CentreFunction.TRAINING)
    district = {"code": DISTRICT_CENTRE, "name": "江干区社会组织服务中心", "zones": zones, "functions": functions}
    yield centre(CentreLevel.DISTRICT, JIANGGAN, **district)
    for street in WITH_OFFICE:
        if street.short in WITH_CENTRE:
            name = f"{street.name}社区社会组织服务中心"
            own = (CentreFunction.FILING, CentreFunction.INCUBATION)
            yield centre(CentreLevel.STREET, street.code, code=centre_of(street), name=name, functions=own)


def centre_of(street: Street) -> str:
    """The code of a street's centre."""
    return f"CENTRE-{street.code}"


def centre(level: CentreLevel, division: str, **fields: object) -> Told:
    """A centre as the text states it."""
    stated = payload(level=level, division=division, stated_in=SOURCE_TEXT, **fields)
    return tell(CIVIL_AFFAIRS.code, date(SINCE, 1, 1), "service_centre", stated, fact=True)


def incubations() -> Iterator[Told]:
    """Sixteen that were incubated and twenty-seven that were supported; some were both."""
    clubs = [club.reference for club in filed() if club.filing_number]
    old = [one.reference for one in standing_on(date(2016, 1, 1))]
    yield from helped(IncubationKind.INCUBATED, INCUBATED, clubs)
    yield from helped(IncubationKind.SUPPORTED, SUPPORTED, [*clubs[:4], *old])


def helped(kind: IncubationKind, named: Sequence[str], others: Sequence[dict[str, Any]]) -> Iterator[Told]:
    """Those whom the text names, and as many others as make up its number."""
    dice = chance(f"{kind.name} organizations")
    invented = [*others[:4], *dice.sample(others[4:], HOW_MANY[kind] - len(named) - 4)]
    for place, organization in enumerate([*({"name": name} for name in named), *invented]):
        began_on = date(SINCE, 3, 1) + timedelta(days=60 * place + dice.randrange(50))
        graduated_on = began_on + timedelta(days=365) if kind is IncubationKind.INCUBATED else None
        fields = payload(
            organization=organization,
            kind=kind,
            centre=DISTRICT_CENTRE,
            began_on=began_on,
            graduated_on=graduated_on,
            stated_in=SOURCE_TEXT if place < len(named) else None,
        )
        yield tell(CIVIL_AFFAIRS.code, (graduated_on or began_on) + timedelta(days=10), "incubation", fields)
